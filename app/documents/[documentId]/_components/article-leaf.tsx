"use client";

import { memo, type ReactNode, useEffect, useRef } from "react";
import { counted } from "../../../../lib/text/counts.ts";
import styles from "./article.module.css";
import { Block } from "./block.tsx";
import { type Run, runsOf } from "./blocks.ts";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { type Leaf, roomFor } from "./leaves.ts";

// Two screens ahead of the reader: a leaf comes in faster than one scrolls that far.
const AHEAD = "200% 0px";

/** A part of the article: as it was written, or the room for it until its words come in. */
export const ArticleLeaf = memo(function ArticleLeaf({ leaf, number }: { leaf: Leaf; number: number }) {
  const { board } = useWorkbench();
  const blocks = useTopic(`leaf:${number}`, () => board.blocksOn(number));
  if (!blocks) return <Room leaf={leaf} number={number} />;
  return runsOf(blocks).map((run) => <RunOfBlocks key={run.blocks[0]?.number} run={run} />);
});

/** The room a leaf will take. Coming near it brings it in. */
function Room({ leaf, number }: { leaf: Leaf; number: number }) {
  const { loader } = useWorkbench();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!ref.current) return;
    const near = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void loader.load(number);
      },
      { rootMargin: AHEAD },
    );
    near.observe(ref.current);
    return () => near.disconnect();
  }, [loader, number]);
  return (
    <div ref={ref} className={styles.room} data-room="" style={{ blockSize: roomFor(leaf) }}>
      <p lang="en">{counted(leaf.count, "sentence")}, coming in</p>
    </div>
  );
}

function RunOfBlocks({ run }: { run: Run }) {
  const blocks = run.blocks.map((block) => <Block key={block.number} block={block} />);
  if (run.role === "list-item") return <ul className={styles.list}>{blocks}</ul>;
  if (run.role === "furniture") return <Furniture count={blocks.length}>{blocks}</Furniture>;
  return blocks;
}

/** Lines of the page that are no part of the article: small, grey, and out of the way when folded. */
function Furniture({ count, children }: { count: number; children: ReactNode }) {
  const { board } = useWorkbench();
  const isShown = useTopic("view", () => board.view.furniture);
  return (
    <details className={styles.furniture} open={isShown}>
      <summary lang="en">{count === 1 ? "1 line of page furniture" : `${count} lines of page furniture`}</summary>
      {children}
    </details>
  );
}
