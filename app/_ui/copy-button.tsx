"use client";

import { useState } from "react";
import { Button } from "./button.tsx";

type Props = {
  readonly text: string;
  /** What it is that is copied, for whoever does not see where the button stands. */
  readonly label: string;
};

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label }: Props) {
  const [said, setSaid] = useState("Copy");
  const copy = async () => {
    // Browsers give pages on plain http no clipboard, and may be told to give none.
    const isDone = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(isDone ? "Copied" : "Mark it and copy it by hand");
  };
  return (
    <Button aria-label={`${said}: ${label}`} aria-live="polite" onClick={() => void copy()}>
      {said}
    </Button>
  );
}
