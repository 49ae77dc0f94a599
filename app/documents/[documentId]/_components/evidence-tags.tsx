"use client";

import { useState } from "react";
import { EVIDENCE_TAG_LABELS, EVIDENCE_TAGS, type EvidenceTag } from "../../../../lib/evidence/tags.ts";
import type { FittedEvidence } from "../../../../lib/reviews/model.ts";
import { useWorkbench } from "./board-context.tsx";
import own from "./evidence-card.module.css";
import styles from "./panel.module.css";
import { SavingLine } from "./saving-line.tsx";

type Props = {
  /** Of the claim. */
  readonly id: string;
  readonly evidence: FittedEvidence;
};

/** What speaks against a piece of evidence, or makes it hard to follow, to be said and taken back. */
export default function EvidenceTags({ id, evidence }: Props) {
  const { board, desk } = useWorkbench();
  const [chosen, setChosen] = useState({ on: 0, tags: evidence.tags });
  // What was chosen is shown until the server has answered, which raises the revision.
  const tags = chosen.on === evidence.revision ? chosen.tags : evidence.tags;
  const toggle = (tag: EvidenceTag) => {
    const next = tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag];
    setChosen({ on: evidence.revision, tags: next });
    desk.errands.send("evidence-tags", id, {
      path: `/evidence/${evidence.id}`,
      method: "PATCH",
      body: { tags: next },
      revision: () => board.detail(id)?.evidence.find((piece) => piece.id === evidence.id)?.revision,
      about: evidence.id,
    });
  };
  return (
    <details className={own.tagging}>
      <summary className={styles.summary}>Tag it</summary>
      <ul className={styles.tags}>
        {EVIDENCE_TAGS.map((tag) => (
          <li key={tag}>
            <button type="button" aria-pressed={tags.includes(tag)} onClick={() => toggle(tag)}>
              {EVIDENCE_TAG_LABELS[tag]}
            </button>
          </li>
        ))}
      </ul>
      <SavingLine matter="evidence-tags" id={id} />
    </details>
  );
}
