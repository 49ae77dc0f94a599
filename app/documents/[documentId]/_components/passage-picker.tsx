"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import type { Source } from "../../../../lib/sources/model.ts";
import { Snapshot, SnapshotText } from "../../../../lib/sources/snapshots/model.ts";
import type { Span } from "../../../../lib/text/span.ts";
import { call } from "../../../_client/api.ts";
import { Button } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { Dialog } from "../../../_ui/dialog.tsx";
import type { Picked } from "./passage.ts";
import styles from "./passage-picker.module.css";
import { selectedIn } from "./selected-in.ts";

type Props = {
  readonly source: Source;
  readonly snapshotId: string;
  readonly onPick: (quote: string, picked: Picked) => void;
  readonly onClose: () => void;
};

const Copy = Snapshot.extend(SnapshotText.shape);
type Copy = z.infer<typeof Copy>;

/** The words of a kept copy, to select the passage in that is quoted. */
export default function PassagePicker({ source, snapshotId, onPick, onClose }: Props) {
  const [copy, setCopy] = useState<Copy | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const text = useRef<HTMLDivElement>(null);
  const span = useSelected(text, copy?.text ?? "");
  useEffect(() => {
    const asking = new AbortController();
    void call(`/snapshots/${snapshotId}`, Copy, { signal: asking.signal }).then((answer) => {
      if (asking.signal.aborted) return;
      if (answer.ok) setCopy(answer.value);
      else setTrouble(answer.reason.detail);
    });
    return () => asking.abort();
  }, [snapshotId]);
  const take = () => {
    if (span.current && copy) {
      const { start, end } = span.current;
      onPick(copy.text.slice(start, end), { snapshotId, start });
    } else setEmpty(true);
  };
  return (
    <Dialog title="Select the passage" open onClose={onClose}>
      <p className={styles.lead}>
        <bdi>{source.title}</bdi>
        {copy ? `, copy of ${dayInWords(copy.takenAt)}` : ""}
      </p>
      {trouble ? <Callout tone="alert">{trouble}</Callout> : null}
      {/* With a caret in it, for those who select with the keyboard; nothing in it can be changed. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea cannot set headings and paragraphs. */}
      <div
        ref={text}
        className={styles.text}
        role="textbox"
        aria-label="The words of the copy"
        aria-multiline
        aria-readonly
        contentEditable
        suppressContentEditableWarning
        inputMode="none"
        spellCheck={false}
        tabIndex={0}
        lang={copy && copy.lang !== "und" ? copy.lang : undefined}
        dir="auto"
      >
        {copy?.blocks.map(({ start, end, kind }) => (
          <p key={start} data-start={start} data-kind={kind} dir="auto">
            {copy.text.slice(start, end)}
          </p>
        ))}
      </div>
      <div className={styles.foot}>
        <Button kind="primary" disabled={!copy} onClick={take}>
          Quote what is selected
        </Button>
        <p role="status">{isEmpty ? "Select the passage first, with the mouse, or with the arrows and Shift." : ""}</p>
      </div>
    </Dialog>
  );
}

/** What is selected of the text, also while the hand is on its way to a button. */
function useSelected(root: RefObject<Element | null>, text: string): RefObject<Span | null> {
  const selected = useRef<Span | null>(null);
  useEffect(() => {
    const learn = () => {
      const selection = getSelection();
      if (!root.current?.contains(selection?.anchorNode ?? null)) return;
      selected.current = root.current && selectedIn(root.current, text, selection);
    };
    // React's own event of this name is another, and is not told of what is deleted.
    const refuse = (event: Event) => event.preventDefault();
    const element = root.current;
    document.addEventListener("selectionchange", learn);
    element?.addEventListener("beforeinput", refuse);
    return () => {
      document.removeEventListener("selectionchange", learn);
      element?.removeEventListener("beforeinput", refuse);
    };
  }, [root, text]);
  return selected;
}
