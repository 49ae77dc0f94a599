"use client";

import { type KeyboardEvent, useRef } from "react";
import type { Preview } from "../../../../lib/documents/model.ts";
import { counted } from "../../../../lib/text/counts.ts";
import { type PreviewAction, previewActionOf } from "../../../_keys/preview-keys.ts";
import { Button, KeyCap } from "../../../_ui/button.tsx";
import type { Mending } from "./mending.ts";
import styles from "./preview.module.css";
import { PreviewFacts } from "./preview-facts.tsx";
import { SegmentRow } from "./segment-row.tsx";
import { type Hand, useHand } from "./use-hand.ts";
import { useMore } from "./use-more.ts";

type Props = {
  readonly preview: Preview;
  readonly mending: Mending;
  readonly onMend: (mending: Mending) => void;
};

/** The text as it would be imported, segment by segment, to be mended before the first row is written. */
export function PreviewPane({ preview, mending, onMend }: Props) {
  const { segments, before } = mending;
  const { text } = preview;
  const list = useRef<HTMLOListElement>(null);
  const [shown, show, mark] = useMore(segments.length);
  const hand = useHand({ text, mending, onMend, list, show });
  return (
    <section className={styles.pane} aria-label="The split">
      <PreviewFacts preview={preview} segments={segments} />
      <div className={styles.tools}>
        <p className={styles.keys}>
          <KeyCap>j</KeyCap> <KeyCap>k</KeyCap> move · <KeyCap>s</KeyCap> split · <KeyCap>+</KeyCap> join with the next
          · <KeyCap>r</KeyCap> role
        </p>
        <Button kind="quiet" disabled={before.length === 0} onClick={hand.undo}>
          Undo <KeyCap>z</KeyCap>
        </Button>
      </div>
      <ol
        ref={list}
        aria-label="Segments"
        className={styles.list}
        lang={preview.lang}
        onKeyDown={(event) => press(event, hand)}
      >
        {segments.slice(0, shown).map((segment, index) => (
          <SegmentRow
            // A row is its place in the text: a split or a join makes other rows.
            key={`${segment.start}-${segment.end}`}
            at={index}
            text={text.slice(segment.start, segment.end)}
            segment={segment}
            opensBlock={segment.block !== segments[index - 1]?.block}
            isCurrent={index === hand.at}
            isSplitting={index === hand.at && hand.isSplitting}
            isLast={index === segments.length - 1}
            act={hand.act}
          />
        ))}
      </ol>
      {shown < segments.length ? (
        <p ref={mark} className={styles.more}>
          {counted(segments.length - shown, "segment")} below
        </p>
      ) : null}
    </section>
  );
}

/** Keys that work while a row has the focus, and not a field or a button in it. */
function press(event: KeyboardEvent, { at, go, act, undo }: Hand): void {
  const acts: Record<PreviewAction, () => void> = {
    next: () => go(at + 1),
    previous: () => go(at - 1),
    split: () => act(at, { do: "open-split" }),
    join: () => act(at, { do: "join" }),
    role: () => act(at, { do: "role-field" }),
    undo,
  };
  const does = previewActionOf(event.key);
  const isInField = event.target instanceof HTMLElement && event.target.closest("select, button") !== null;
  if (!does || isInField || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  acts[does]();
}
