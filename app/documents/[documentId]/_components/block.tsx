"use client";

import { Fragment, memo } from "react";
import styles from "./article.module.css";
import type { Block as BlockShape } from "./blocks.ts";
import { Sentence } from "./sentence.tsx";

const TAGS = { title: "h1", heading: "h2", quote: "blockquote", "list-item": "li" } as const;

/** A paragraph, heading, quotation or list entry, in its own direction of writing. */
export const Block = memo(function Block({ block }: { block: BlockShape }) {
  const Tag = block.role in TAGS ? TAGS[block.role as keyof typeof TAGS] : "p";
  return (
    <Tag className={styles.block} data-block={block.number} data-role={block.role} dir="auto">
      {block.pieces.map((piece) => (
        <Fragment key={piece.id}>
          {piece.gap}
          <Sentence piece={piece} />
        </Fragment>
      ))}
    </Tag>
  );
});
