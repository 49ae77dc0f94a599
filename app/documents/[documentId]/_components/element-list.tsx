"use client";

import { useId } from "react";
import type { ElementKind } from "../../../../lib/elements/model.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { useDetail } from "./board-context.tsx";
import styles from "./panel.module.css";

const LABELS: Record<ElementKind, string> = {
  name: "Name",
  number: "Number",
  date: "Date",
  quotation: "Quotation",
  superlative: "Superlative",
  causal: "Cause",
  comparative: "Comparison",
  attribution: "Attribution",
  negation: "Negation",
};

/** What in the sentence can be checked by itself: each name, figure and date, and the words a claim hangs on. */
export function ElementList({ id }: { id: string }) {
  const detail = useDetail(id);
  const titleId = useId();
  if (!detail || detail.elements.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId}>To check in it</h3>
      <ul className={styles.elements}>
        {detail.elements.map(({ start, end, kind }) => (
          <li key={`${start}-${end}-${kind}`}>
            <span className={styles.kind}>{LABELS[kind]}</span>{" "}
            <span dir="auto">{revealHidden(detail.text.slice(start, end))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
