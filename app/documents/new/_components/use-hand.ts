import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ClaimRole } from "../../../../lib/claims/model.ts";
import { joinNext, type Mending, setRole, splitAt, undo } from "./mending.ts";

/** What can be done to a segment of the preview. */
export type Act =
  | { readonly do: "enter" | "join" | "open-split" | "leave-whole" | "role-field" }
  | { readonly do: "role"; readonly role: ClaimRole }
  /** `place` counts UTF-16 code units from the start of the segment. */
  | { readonly do: "split"; readonly place: number };

export type Hand = {
  /** The segment the hand is on. */
  readonly at: number;
  readonly isSplitting: boolean;
  /** Moves the hand, and the focus with it. */
  readonly go: (to: number) => void;
  /** Does something to a segment. The same function for as long as the preview stands, so that rows can be kept. */
  readonly act: (at: number, act: Act) => void;
  readonly undo: () => void;
};

type Props = {
  readonly text: string;
  readonly mending: Mending;
  readonly onMend: (mending: Mending) => void;
  readonly list: RefObject<HTMLOListElement | null>;
  /** Sees to it that a row is drawn. */
  readonly show: (at: number) => void;
};

/** The hand in the preview: where it is, and what it does to the split. */
export function useHand({ text, mending, onMend, list, show }: Props): Hand {
  const [at, setAt] = useState(0);
  const [isSplitting, setSplitting] = useState(false);
  const go = (to: number, among: Mending = mending) => {
    const next = Math.max(0, Math.min(to, among.segments.length - 1));
    // Drawn before the next key arrives: a focus set later would take it away from what that key opened.
    flushSync(() => {
      show(next);
      setAt(next);
      setSplitting(false);
    });
    focusRow(list.current, next);
  };
  const mend = (next: Mending, here = at) => {
    if (next !== mending) onMend(next);
    go(here, next);
  };
  const run = (index: number, act: Act) => {
    switch (act.do) {
      case "enter":
        return index === at ? undefined : go(index);
      case "join":
        return mend(joinNext(mending, index), index);
      case "open-split":
        return setSplitting(true);
      case "leave-whole":
        return go(index);
      case "role-field":
        return list.current?.querySelector<HTMLElement>(`[data-at="${index}"] select`)?.focus();
      case "role":
        return onMend(setRole(mending, index, act.role));
      case "split":
        return mend(splitAt(mending, text, index, (mending.segments[index]?.start ?? 0) + act.place), index);
    }
  };
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const act = useCallback((index: number, what: Act) => void latest.current(index, what), []);
  return { at, isSplitting, go, act, undo: () => mend(undo(mending)) };
}

function focusRow(list: HTMLOListElement | null, at: number): void {
  const row = list?.querySelector<HTMLElement>(`[data-at="${at}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}
