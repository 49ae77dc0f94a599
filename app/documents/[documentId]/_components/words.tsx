"use client";

import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import styles from "./article.module.css";
import { useDetail } from "./board-context.tsx";
import { runsOfElements } from "./element-runs.ts";

/** The words of the sentence under the hand, with a dotted line under each thing in it that can be checked. */
export function CurrentWords({ id, text, from }: { id: string; text: string; from: number }) {
  const elements = useDetail(id)?.elements ?? [];
  if (elements.length === 0) return revealHidden(text.slice(from));
  let at = from;
  return runsOfElements(text, elements, from).map((run) => {
    const start = at;
    at += run.text.length;
    return run.kind === null ? (
      revealHidden(run.text)
    ) : (
      <span key={start} className={styles.element} data-kind={run.kind}>
        {revealHidden(run.text)}
      </span>
    );
  });
}
