"use client";

import { useEffect } from "react";
import { Button } from "../../../_ui/button.tsx";
import { Toast } from "../../../_ui/toast.tsx";
import { focusArticle } from "./focus.ts";

/** Something said in passing; `again` takes back what was done. */
export type Said = { readonly words: string; readonly again?: (() => void) | undefined };

// Time to read a sentence twice; with something to press, time to find it as well.
const READ_MS = 4_000;
const PRESS_MS = 10_000;

export function Notice({ said, onDone }: { said: Said | null; onDone: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new notice starts the clock again.
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(onDone, said.again ? PRESS_MS : READ_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const again = () => {
    said?.again?.();
    onDone();
    focusArticle();
  };
  return (
    <Toast>
      {said ? (
        <>
          <span>{said.words}</span>
          {said.again ? <Button onClick={again}>File it again</Button> : null}
        </>
      ) : null}
    </Toast>
  );
}
