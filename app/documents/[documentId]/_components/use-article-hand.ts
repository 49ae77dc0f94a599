import { type RefObject, useEffect } from "react";
import { useWorkbench } from "./board-context.tsx";

// The address follows once the hand rests: browsers refuse more than a hundred changes in half a minute.
const ADDRESS_PAUSE_MS = 250;

/** Ties the hand to the article: a press on a sentence takes it, the page follows it, the address keeps it. */
export function useArticleHand(ref: RefObject<HTMLElement | null>): void {
  const { board, loader } = useWorkbench();

  useEffect(() => {
    const article = ref.current;
    if (!article) return;
    const take = (event: MouseEvent) => {
      const isSelecting = getSelection()?.isCollapsed === false;
      const sentence = event.target instanceof Element && event.target.closest<HTMLElement>("[data-claim]");
      if (sentence && !isSelecting && board.goTo(sentence.dataset.claim)) board.look({ sheet: true });
    };
    article.addEventListener("click", take);
    return () => article.removeEventListener("click", take);
  }, [board, ref]);

  useEffect(() => {
    const fromAddress = () => {
      const [, ordinal] = /^#c(\d+)$/.exec(location.hash) ?? [];
      if (ordinal) board.goTo(board.at(Number(ordinal)));
    };
    let pause: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const id = board.current;
      const sentence = `c${board.row(id).ordinal}`;
      const show = () => document.getElementById(sentence)?.scrollIntoView({ block: "nearest" });
      if (board.isDrawn(id)) show();
      else
        void loader.loadAround(id).then(() => {
          // Drawn by now: the board's listeners draw before this goes on.
          if (board.current === id) show();
        });
      clearTimeout(pause);
      pause = setTimeout(() => history.replaceState(history.state, "", `#${sentence}`), ADDRESS_PAUSE_MS);
    };
    const forget = board.on("current", follow);
    fromAddress();
    addEventListener("hashchange", fromAddress);
    return () => {
      forget();
      clearTimeout(pause);
      removeEventListener("hashchange", fromAddress);
    };
  }, [board, loader]);
}
