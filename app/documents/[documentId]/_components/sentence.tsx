"use client";

import { memo, useLayoutEffect, useRef } from "react";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { Glyph, hasGlyph } from "../../../_marks/glyph.tsx";
import { MARK_LOOKS } from "../../../_marks/mark.ts";
import styles from "./article.module.css";
import type { Piece } from "./blocks.ts";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { spreadGlyphs } from "./margin.ts";
import { CurrentWords } from "./words.tsx";

// Effects of layout do not run on the server, which React would otherwise say aloud for each sentence.
const useBrowserLayout = typeof window === "undefined" ? () => undefined : useLayoutEffect;

/** One claim in the text: a line under it, a glyph beside it, a tint while the hand is on it. */
export const Sentence = memo(function Sentence({ piece }: { piece: Piece }) {
  const { board } = useWorkbench();
  const face = useTopic(`face:${piece.id}`, () => board.face(piece.id));
  const ref = useRef<HTMLSpanElement>(null);
  const glyph = hasGlyph(face.mark);
  useBrowserLayout(() => {
    const block = ref.current?.closest<HTMLElement>("[data-block]");
    if (glyph && block) spreadGlyphs(block);
  }, [glyph]);
  return (
    <span
      ref={ref}
      id={`c${piece.ordinal}`}
      className={`mark ${styles.sentence}`}
      data-claim={piece.id}
      data-mark={face.mark}
      data-hue={MARK_LOOKS[face.mark].hue}
      data-dim={face.dim || undefined}
      data-news={face.isNews || undefined}
      data-selected={face.selected || undefined}
      aria-current={face.current || undefined}
    >
      {face.selected ? (
        <>
          <span className="unseen" lang="en">
            Selected:{" "}
          </span>
          <span className={styles.picked} aria-hidden="true">
            {"\u2713"}
          </span>
        </>
      ) : null}
      {glyph ? (
        <span className={styles.margin} data-glyph="">
          <Glyph mark={face.mark} told />
        </span>
      ) : null}
      {piece.syntax > 0 ? (
        <span className={styles.syntax}>{revealHidden(piece.text.slice(0, piece.syntax))}</span>
      ) : null}
      {face.current ? (
        <CurrentWords id={piece.id} text={piece.text} from={piece.syntax} />
      ) : (
        revealHidden(piece.text.slice(piece.syntax))
      )}
    </span>
  );
});
