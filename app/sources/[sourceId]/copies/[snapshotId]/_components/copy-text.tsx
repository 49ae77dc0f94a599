import { Fragment } from "react";
import { revealHidden } from "../../../../../../lib/reports/hidden-characters.ts";
import type { SnapshotBlock, SnapshotText } from "../../../../../../lib/sources/snapshots/model.ts";
import type { Span } from "../../../../../../lib/text/span.ts";
import styles from "../copy.module.css";
import { type Piece, piecesOf } from "./pieces.ts";

type Props = {
  readonly read: SnapshotText;
  readonly lang: string;
  /** The passages that are quoted somewhere. */
  readonly passages: readonly Span[];
  /** The one that somebody came to see. */
  readonly here: Span | null;
};

/** The readable text of a copy, set as the page or file had it, with what is quoted from it marked. */
export function CopyText({ read: { text, blocks }, lang, passages, here }: Props) {
  return (
    <article className={styles.text} lang={lang === "und" ? undefined : lang} dir="auto">
      {blocks.map((block) => (
        <Block key={block.start} block={block}>
          {piecesOf(text, block, passages, here).map((piece) => (
            <Fragment key={piece.start}>{marked(piece, here)}</Fragment>
          ))}
        </Block>
      ))}
    </article>
  );
}

function marked({ start, text, mark }: Piece, here: Span | null) {
  const words = revealHidden(text);
  if (mark === "none") return words;
  return (
    <mark id={start === here?.start ? "here" : undefined} data-here={mark === "here" || undefined}>
      {words}
    </mark>
  );
}

function Block({ block: { kind, level }, children }: { block: SnapshotBlock; children: React.ReactNode }) {
  if (kind === "title" || kind === "heading") return <h2 data-level={kind === "title" ? 1 : level}>{children}</h2>;
  if (kind === "quotation") return <blockquote>{children}</blockquote>;
  return (
    <p data-kind={kind} dir="auto">
      {children}
    </p>
  );
}
