"use client";

import { useEffect, useRef } from "react";
import styles from "./article.module.css";
import { ArticleLeaf } from "./article-leaf.tsx";
import { useWorkbench } from "./board-context.tsx";
import { watchMargin } from "./margin.ts";
import { useArticleHand } from "./use-article-hand.ts";

/** The article as it was written. What the page came with is drawn in the first HTML, the rest as it is come near to. */
export function ArticlePane({ lang, title }: { lang: string; title: string }) {
  const { board } = useWorkbench();
  const ref = useRef<HTMLElement>(null);
  useArticleHand(ref);
  useEffect(() => (ref.current ? watchMargin(ref.current) : undefined), []);
  const hasTitle = board.order.some((id) => board.row(id).role === "title");
  return (
    <article ref={ref} className={styles.article} lang={lang}>
      {hasTitle ? null : <h1 className="unseen">{title}</h1>}
      {board.leaves.map((leaf, number) => (
        <ArticleLeaf key={leaf.first} leaf={leaf} number={number} />
      ))}
    </article>
  );
}
