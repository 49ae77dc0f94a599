import { type RefObject, useEffect } from "react";
import type { Board } from "./board.ts";
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
      const sentence = event.target instanceof Element && event.target.closest<HTMLElement>("[data-claim]");
      const id = sentence ? sentence.dataset.claim : undefined;
      if (id !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey)) return pick(board, id, event);
      const isSelecting = getSelection()?.isCollapsed === false;
      if (sentence && !isSelecting && board.goTo(sentence.dataset.claim)) board.look({ sheet: true });
    };
    // A press with Shift would mark the words in between.
    const hold = (event: MouseEvent) => {
      if (event.shiftKey && event.target instanceof Element && event.target.closest("[data-claim]"))
        event.preventDefault();
    };
    article.addEventListener("mousedown", hold);
    article.addEventListener("click", take);
    return () => {
      article.removeEventListener("mousedown", hold);
      article.removeEventListener("click", take);
    };
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

/** Shift extends the selection to a claim, Ctrl or Command picks it or lets go of it. */
function pick(board: Board, id: string, { shiftKey }: MouseEvent): void {
  if (shiftKey) {
    board.extendTo(id);
    return;
  }
  board.selection.toggle(id);
  board.goTo(id);
}
