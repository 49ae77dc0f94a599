import { useCallback } from "react";
import { flushSync } from "react-dom";
import type { VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";
import type { KeyAction } from "../../../_keys/registry.ts";
import type { Workbench } from "./board-context.tsx";
import { judging } from "./doings.ts";
import { isOpen, isUnjudged } from "./filter.ts";
import { widen } from "./filtering.ts";
import { focusArticle, focusFirst } from "./focus.ts";
import { whyNoVerdicts } from "./may.ts";
import type { Say } from "./notice.tsx";
import { doToSelected, selecting } from "./selecting.ts";
import { tickWalked, walkElements } from "./ticking.ts";
import { turn } from "./turns.ts";

type Around = {
  readonly say: Say;
  readonly showHelp: () => void;
  readonly showPalette: () => void;
};

/** What every key of the table does. */
export function useActions(workbench: Workbench, { say, showHelp, showPalette }: Around): (action: KeyAction) => void {
  return useCallback(
    (action) => {
      const { board, desk, may } = workbench;
      const go = (id: string | undefined, words: string) => {
        if (!board.goTo(id)) say(words);
      };
      const whole = isOpen(board.view.filter) ? "article" : "filter";
      const save = () => desk.flush(board.current);
      const walkOn = (step: 1 | -1) => {
        if (!submitForm()) return;
        save();
        focusArticle();
        go(
          board.beside(step),
          `Saved. There is no sentence ${step > 0 ? "after" : "before"} this one in the ${whole}.`,
        );
      };
      const write = (opensThread: boolean) => {
        if (!may.note) return say("Notes are written by those who work on the article.");
        flushSync(() => board.look({ sheet: true, opensThread }));
        focusFirst("#note");
      };
      const tick = (mark: "ok" | "fix" | "on-author") => {
        const refusal = tickWalked(workbench, mark);
        if (refusal) say(refusal);
      };
      const acts: Record<Exclude<KeyAction, `verdict:${VerdictCode}`>, () => void> = {
        next: () => go(board.beside(1), `This is the last sentence of the ${whole}.`),
        previous: () => go(board.beside(-1), `This is the first sentence of the ${whole}.`),
        "next-unjudged": () => go(board.beside(1, isUnjudged), "No sentence after this one waits for your verdict."),
        "previous-unjudged": () =>
          go(board.beside(-1, isUnjudged), "No sentence before this one waits for your verdict."),
        "save-next": () => walkOn(1),
        "save-previous": () => walkOn(-1),
        withdraw: () => withdraw(workbench, say),
        undo: () => void turn(workbench, "undo").then(say),
        redo: () => void turn(workbench, "redo").then(say),
        ...selecting(workbench, say),
        "enter-panel": () => {
          flushSync(() => board.look({ sheet: true }));
          // Words are what the panel is entered for: a verdict has its key already.
          focusFirst(
            "#panel [name=detail]:placeholder-shown",
            "#panel [name=rationale]",
            "#panel :is(select, input, textarea):enabled",
          );
        },
        leave: () => leave(workbench),
        "add-source": () => {
          if (!may.attach) return say("Sources are attached by reviewers and editors.");
          flushSync(() => board.look({ attaching: true, sheet: true }));
          focusFirst("#panel [name=where]");
        },
        "add-note": () => write(false),
        "add-comment": () => write(true),
        "walk-elements": () => {
          flushSync(() => board.look({ sheet: true }));
          say(walkElements(workbench));
        },
        "tick-ok": () => tick("ok"),
        "tick-fix": () => tick("fix"),
        "tick-on-author": () => tick("on-author"),
        search: () => focusFirst("#search"),
        palette: showPalette,
        "fold-furniture": () => board.look({ furniture: !board.view.furniture }),
        "go-documents": () => location.assign("/documents"),
        "go-queue": () => location.assign("/queue"),
        "go-sources": () => location.assign("/sources"),
        "open-report": () => {
          focusFirst("#report summary");
          document.querySelector<HTMLElement>("#report summary")?.click();
        },
        help: showHelp,
      };
      if (!isVerdict(action)) return acts[action]();
      const closed = whyNoVerdicts(may);
      if (closed) return say(closed);
      const code = action.slice("verdict:".length) as VerdictCode;
      if (board.selection.size > 0) doToSelected(workbench, say, judging(code));
      else desk.choose(board.current, code);
    },
    [workbench, say, showHelp, showPalette],
  );
}

function isVerdict(action: KeyAction): action is `verdict:${VerdictCode}` {
  return action.startsWith("verdict:");
}

/** Takes one's verdict back, and offers to file it again: a key so near to typing is pressed by mistake. */
function withdraw({ board, desk }: Workbench, say: Around["say"]): void {
  const row = board.row(board.current);
  const code = row.mine ? row.shownVerdict : null;
  if (!code) {
    say("You have filed no verdict on this sentence.");
    return;
  }
  desk.withdraw(row.id);
  const fileAgain = { label: "File it again", run: () => desk.choose(row.id, code) };
  say("Your verdict was withdrawn. What you wrote is kept.", fileAgain);
}

/** Out of the field, then out of the sheet and the form, then out of the selection, then out of the filter. */
function leave(workbench: Workbench): void {
  const { board, desk } = workbench;
  const { view } = board;
  const field = document.activeElement;
  if (field instanceof HTMLElement && field !== document.body && field.id !== "article") {
    desk.flush(board.current);
    focusArticle();
  } else if ((view.sheet && isSheet()) || view.attaching) board.look({ sheet: false, attaching: false });
  else if (board.selection.size > 0) board.selection.clear();
  else widen(workbench);
}

/** Whether the panel is a sheet that can be closed: on a wide screen it always stands, and has no handle. */
function isSheet(): boolean {
  return document.querySelector("[aria-controls=panel]")?.checkVisibility() ?? false;
}

/** Sends the form the hand is in, if it is in one. False when the form lacks something, and says what. */
function submitForm(): boolean {
  const form = document.activeElement?.closest<HTMLFormElement>("#panel form");
  if (!form) return true;
  flushSync(() => form.requestSubmit());
  return form.querySelector("[aria-invalid=true]") === null;
}
