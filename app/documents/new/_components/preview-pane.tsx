"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { ROLE_LABELS, ROLES } from "../../../../lib/claims/model.ts";
import type { Preview } from "../../../../lib/documents/model.ts";
import { counted } from "../../../../lib/text/counts.ts";
import { Button, KeyCap } from "../../../_ui/button.tsx";
import { joinNext, type Mending, setRole, splitAt, undo } from "./mending.ts";
import styles from "./preview.module.css";
import { PreviewFacts } from "./preview-facts.tsx";
import { SegmentRow } from "./segment-row.tsx";
import { useMore } from "./use-more.ts";

type Props = {
  readonly preview: Preview;
  readonly mending: Mending;
  readonly onMend: (mending: Mending) => void;
};

/** The text as it would be imported, segment by segment, to be mended before the first row is written. */
export function PreviewPane({ preview, mending, onMend }: Props) {
  const { segments, before } = mending;
  const [at, setAt] = useState(0);
  const [isSplitting, setSplitting] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const [shown, showTo, sentinel] = useMore(segments.length);

  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, segments.length - 1));
    showTo(next);
    setAt(next);
    setSplitting(false);
    requestAnimationFrame(() => focusRow(list.current, next));
  };
  const mended = (next: Mending) => {
    setSplitting(false);
    if (next !== mending) onMend(next);
    go(Math.min(at, next.segments.length - 1));
  };
  const acts: Readonly<Record<string, () => void>> = {
    j: () => go(at + 1),
    ArrowDown: () => go(at + 1),
    k: () => go(at - 1),
    ArrowUp: () => go(at - 1),
    s: () => setSplitting(true),
    "+": () => mended(joinNext(mending, at)),
    r: () => list.current?.querySelector<HTMLElement>(`[data-at="${at}"] select`)?.focus(),
    z: () => mended(undo(mending)),
  };
  const press = (event: KeyboardEvent) => {
    const act = acts[event.key];
    const isInField = event.target instanceof HTMLElement && event.target.closest("select, button") !== null;
    if (!act || isInField || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };

  return (
    <section className={styles.pane} aria-label="The split">
      <PreviewFacts preview={preview} segments={segments} />
      <div className={styles.tools}>
        <p className={styles.keys}>
          <KeyCap>j</KeyCap> <KeyCap>k</KeyCap> move · <KeyCap>s</KeyCap> split · <KeyCap>+</KeyCap> join with the next
          · <KeyCap>r</KeyCap> role
        </p>
        <Button kind="quiet" disabled={before.length === 0} onClick={() => mended(undo(mending))}>
          Undo <KeyCap>z</KeyCap>
        </Button>
      </div>
      <ol ref={list} aria-label="Segments" className={styles.list} lang={preview.lang} onKeyDown={press}>
        {segments.slice(0, shown).map((segment, index) => (
          <SegmentRow
            // A row is its place in the text: a split or a join makes other rows.
            key={`${segment.start}-${segment.end}`}
            at={index}
            text={preview.text.slice(segment.start, segment.end)}
            segment={segment}
            opensBlock={segment.block !== segments[index - 1]?.block}
            isCurrent={index === at}
            isSplitting={index === at && isSplitting}
            isLast={index === segments.length - 1}
            roles={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }))}
            onEnter={() => (index === at ? undefined : go(index))}
            onRole={(role) => onMend(setRole(mending, index, role))}
            onJoin={() => mended(joinNext(mending, index))}
            onSplitting={setSplitting}
            onSplit={(place) => mended(splitAt(mending, preview.text, index, segment.start + place))}
          />
        ))}
      </ol>
      {shown < segments.length ? (
        <p ref={sentinel} className={styles.more}>
          {counted(segments.length - shown, "segment")} below
        </p>
      ) : null}
    </section>
  );
}

function focusRow(list: HTMLOListElement | null, at: number): void {
  const row = list?.querySelector<HTMLElement>(`[data-at="${at}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}
