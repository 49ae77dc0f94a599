"use client";

import type { ClaimTag } from "../../../../lib/claims/tags.ts";
import { VERDICT_CODES, VERDICTS } from "../../../../lib/reviews/verdict-kinds.ts";
import { Button } from "../../../_ui/button.tsx";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { assigning, type Doing, judging, TAGS, TRIAGES, tagging, triaging } from "./doings.ts";
import { focusArticle } from "./focus.ts";
import { whyNoVerdicts } from "./may.ts";
import type { Say } from "./notice.tsx";
import styles from "./selection-bar.module.css";
import { useColleagues } from "./use-colleagues.ts";

/** What can be done to all picked sentences at once. */
export default function SelectionBar({ say }: { say: Say }) {
  const { board, bulk, may } = useWorkbench();
  const count = useTopic("selection", () => board.selection.size);
  const people = useAssignable();
  const act = ({ change, paint }: Doing) => {
    const refusal = bulk.change(change, paint);
    if (refusal) say(refusal);
    focusArticle();
  };
  if (count === 0) return null;
  return (
    <section className={styles.bar} aria-label="Selection">
      <p className={styles.count}>{count} selected</p>
      <Doings
        label="Verdict"
        options={VERDICT_CODES.map((code) => [code, `${VERDICTS[code].label}  (${VERDICTS[code].key})`])}
        disabled={whyNoVerdicts(may) !== null}
        onPick={(code) => act(judging(code))}
      />
      <Doings label="Triage" options={TRIAGES} disabled={!may.triage} onPick={(word) => act(triaging(word))} />
      <Doings
        id="assign"
        label="Assign to"
        options={people}
        disabled={!may.triage}
        onPick={(id) => act(assigning(id === "nobody" ? null : id))}
      />
      <Tags disabled={!may.triage} onPick={(tag, isOn) => act(tagging(tag, isOn))} />
      <Button
        kind="quiet"
        className={styles.clear}
        aria-keyshortcuts="Escape"
        onClick={() => {
          board.selection.clear();
          focusArticle();
        }}
      >
        Clear
      </Button>
      <BulkSaving />
    </section>
  );
}

type DoingsProps<Value extends string> = {
  readonly id?: string;
  readonly label: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly disabled: boolean;
  readonly onPick: (value: Value) => void;
};

/** A list of things to do, under the name of their kind. */
function Doings<Value extends string>({ id, label, options, disabled, onPick }: DoingsProps<Value>) {
  return (
    <select
      id={id}
      aria-label={label}
      value=""
      disabled={disabled}
      onChange={(event) => {
        const picked = options.find(([value]) => value === event.target.value);
        if (picked) onPick(picked[0]);
      }}
    >
      <option value="" hidden>
        {label}
      </option>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** Tags are put on, and taken off. */
function Tags({ disabled, onPick }: { disabled: boolean; onPick: (tag: ClaimTag, isOn: boolean) => void }) {
  const pick = (way: string) => {
    const found = TAGS.find(([tag]) => way.endsWith(` ${tag}`));
    if (found) onPick(found[0], way.startsWith("add"));
  };
  return (
    <select aria-label="Tags" value="" disabled={disabled} onChange={(event) => pick(event.target.value)}>
      <option value="" hidden>
        Tags
      </option>
      {(["add", "take off"] as const).map((way) => (
        <optgroup key={way} label={way === "add" ? "Add" : "Take off"}>
          {TAGS.map(([tag, words]) => (
            <option key={tag} value={`${way} ${tag}`}>
              {words}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** Whether all of it has reached the server. */
function BulkSaving() {
  const { bulk } = useWorkbench();
  const saving = useTopic("bulk", () => bulk.saving);
  const refusal = useTopic("bulk", () => bulk.refusal);
  if (refusal !== null)
    return (
      <p className={styles.refused} role="alert">
        <strong>Not done.</strong> {refusal}
      </p>
    );
  if (saving?.kind === "kept")
    return (
      <p className={styles.refused} role="alert">
        <strong>Not saved, kept here.</strong> {saving.why} It is sent again by itself.
        <Button onClick={() => bulk.retry()}>Try now</Button>
      </p>
    );
  const words = saving?.kind === "saving" ? "Saving" : saving?.kind === "saved" ? "Saved" : "";
  return (
    <p className={styles.saving} role="status">
      {words}
    </p>
  );
}

/** Whom this person may give claims to: an editor anybody who checks, a reviewer themselves and nobody. */
function useAssignable(): (readonly [string, string])[] {
  const { may, personId } = useWorkbench();
  const people = useColleagues();
  const others = people.filter(({ id, roles }) => id !== personId && roles.includes("reviewer"));
  return [
    [personId, "Me"],
    ["nobody", "Nobody"],
    ...(may.assign === "anybody" ? others : []).map(({ id, name }) => [id, name] as const),
  ];
}
