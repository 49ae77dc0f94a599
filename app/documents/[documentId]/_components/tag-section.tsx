"use client";

import { CLAIM_TAG_LABELS, CLAIM_TAGS, type ClaimTag, inTagOrder } from "../../../../lib/claims/tags.ts";
import { useRow, useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { SavingLine } from "./saving-line.tsx";

/** What is wrong with the sentence, beside what its verdict says. */
export function TagSection({ id }: { id: string }) {
  const { desk, may } = useWorkbench();
  const { tags } = useRow(id);
  const told = tags.map((tag) => CLAIM_TAG_LABELS[tag]).join(", ");
  if (!may.triage && tags.length === 0) return null;
  const toggle = (tag: ClaimTag) =>
    desk.errands.change(id, {
      tags: tags.includes(tag) ? tags.filter((each) => each !== tag) : inTagOrder([...tags, tag]),
    });
  return (
    <details className={styles.section} open={tags.length > 0 || undefined}>
      <summary className={styles.summary}>
        What is wrong with it <span className={styles.count}>{told || "nothing said"}</span>
      </summary>
      <ul className={styles.tags}>
        {CLAIM_TAGS.map((tag) => (
          <li key={tag}>
            <button type="button" aria-pressed={tags.includes(tag)} disabled={!may.triage} onClick={() => toggle(tag)}>
              {CLAIM_TAG_LABELS[tag]}
            </button>
          </li>
        ))}
      </ul>
      <SavingLine matter="claim" id={id} />
    </details>
  );
}
