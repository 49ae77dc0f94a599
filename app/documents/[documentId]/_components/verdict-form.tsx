"use client";

import { asking } from "../../../../lib/reviews/gates.ts";
import { CONFIDENCES, type Confidence } from "../../../../lib/reviews/model.ts";
import { Select, TextArea } from "../../../_ui/field.tsx";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { Conflict } from "./conflict.tsx";
import { promptsOf } from "./draft.ts";
import styles from "./panel.module.css";
import { SavingLine } from "./saving-line.tsx";
import { useDraft } from "./use-draft.ts";
import { VerdictChoice } from "./verdict-choice.tsx";
import { WordsAside } from "./words-aside.tsx";

const OPTIONS: readonly { value: Confidence | "unsaid"; label: string }[] = [
  { value: "unsaid", label: "Not stated" },
  ...CONFIDENCES.map((value) => ({ value, label: value.slice(0, 1).toUpperCase() + value.slice(1) })),
];

/** One's own verdict: which, why, and what a verdict of its kind has to say. */
export function VerdictForm({ id }: { id: string }) {
  const { desk } = useWorkbench();
  const draft = useDraft(id);
  const isLost = useTopic(`claim:${id}`, () => desk.saving("verdict", id)?.kind === "lost");
  const isWritten = draft.rationale !== "" || draft.detail !== "";
  const idle = draft.code === null && isWritten ? "Kept here until you choose a verdict" : "";
  return (
    <section className={styles.section}>
      <VerdictChoice id={id} code={draft.code} />
      {isLost ? <Conflict id={id} /> : null}
      {promptsOf(draft.code).map((prompt) => (
        <TextArea
          key={prompt}
          name="detail"
          label={asking(prompt)}
          // Never seen: with one, a style or a key can tell that the field is empty.
          placeholder=" "
          rows={2}
          value={draft.detail}
          onChange={(event) => desk.type(id, { detail: event.target.value })}
          onBlur={() => desk.flush(id)}
        />
      ))}
      <TextArea
        name="rationale"
        label="Why"
        placeholder="What the evidence says, and how it bears on the sentence"
        rows={3}
        value={draft.rationale}
        onChange={(event) => desk.type(id, { rationale: event.target.value })}
        onBlur={() => desk.flush(id)}
      />
      <WordsAside id={id} />
      <div className={styles.inline}>
        <Select
          label="Confidence"
          options={OPTIONS}
          value={draft.confidence ?? "unsaid"}
          onPick={(picked) => desk.type(id, { confidence: picked === "unsaid" ? null : picked })}
        />
        <SavingLine matter="verdict" id={id} idle={idle} />
      </div>
    </section>
  );
}
