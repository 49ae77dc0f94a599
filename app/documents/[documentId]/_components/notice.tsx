"use client";

import { useEffect } from "react";
import { Button } from "../../../_ui/button.tsx";
import { Toast } from "../../../_ui/toast.tsx";
import { focusArticle } from "./focus.ts";

/** Something that can be done about what was said. */
export type Remedy = { readonly label: string; readonly run: () => void };

/** Something said in passing. */
export type Said = { readonly words: string; readonly remedy?: Remedy | undefined };

/** Says something at the head of the window. */
export type Say = (words: string, remedy?: Remedy) => void;

// Time to read a sentence twice; with something to press, time to find it as well.
const READ_MS = 4_000;
const PRESS_MS = 10_000;

export function Notice({ said, onDone }: { said: Said | null; onDone: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new notice starts the clock again.
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(onDone, said.remedy ? PRESS_MS : READ_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const run = () => {
    said?.remedy?.run();
    onDone();
    focusArticle();
  };
  return (
    <Toast>
      {said ? (
        <>
          <span>{said.words}</span>
          {said.remedy ? <Button onClick={run}>{said.remedy.label}</Button> : null}
        </>
      ) : null}
    </Toast>
  );
}
