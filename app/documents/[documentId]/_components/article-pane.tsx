"use client";

import { type ReactNode, useEffect, useRef } from "react";
import styles from "./article.module.css";
import { Block } from "./block.tsx";
import { type Block as BlockShape, type Run, runsOf } from "./blocks.ts";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { watchMargin } from "./margin.ts";
import { useArticleHand } from "./use-article-hand.ts";

type Props = { readonly blocks: readonly BlockShape[]; readonly lang: string; readonly title: string };

/** The article as it was written. Everything that can be known of a sentence here is drawn in the first HTML. */
export function ArticlePane({ blocks, lang, title }: Props) {
  const ref = useRef<HTMLElement>(null);
  useArticleHand(ref);
  useEffect(() => (ref.current ? watchMargin(ref.current) : undefined), []);
  const hasTitle = blocks.some((block) => block.role === "title");
  return (
    <article ref={ref} className={styles.article} lang={lang}>
      {hasTitle ? null : <h1 className="unseen">{title}</h1>}
      {runsOf(blocks).map((run) => (
        <RunOfBlocks key={run.blocks[0]?.number} run={run} />
      ))}
    </article>
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
