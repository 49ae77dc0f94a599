"use client";

import { useState } from "react";
import { ImportedFactChecks } from "../../../lib/earlier/model.ts";
import { counted, grouped } from "../../../lib/text/counts.ts";
import { formOf } from "../../_client/form-of.ts";
import { useSending } from "../../_client/use-sending.ts";
import { Callout } from "../../_ui/callout.tsx";
import { FileField } from "../../_ui/file-field.tsx";
import styles from "../../sources/sources.module.css";

/** A feed of fact-checks, by file, and what became of it. */
export function ImportForm() {
  const { send, isSending, trouble } = useSending();
  const [outcome, setOutcome] = useState<ImportedFactChecks | null>(null);
  const take = async (file: File) => {
    const answer = await send("/fact-checks", ImportedFactChecks, { method: "POST", body: formOf({}, file) });
    setOutcome(answer.ok ? answer.value : null);
  };
  return (
    <div className={styles.import}>
      <FileField
        label="A file of ClaimReview, a Data Commons feed, or an answer of the Fact Check Tools API"
        accept=".json,.jsonld"
        disabled={isSending}
        onPick={(file) => void take(file)}
      />
      {trouble ? <Callout tone="alert">{trouble}</Callout> : null}
      <div role="status">
        {isSending ? <p>Importing</p> : null}
        {outcome && !isSending ? <Outcome outcome={outcome} /> : null}
      </div>
    </div>
  );
}

function Outcome({ outcome: { added, known, refused, sentences } }: { outcome: ImportedFactChecks }) {
  return (
    <div className={styles.outcome}>
      <p>
        <strong>{counted(added, "fact-check")} added</strong>
        {known > 0 ? `, ${grouped(known)} known already` : ""}
        {refused > 0 ? `, ${grouped(refused)} not taken:` : "."}
      </p>
      {sentences.length > 0 ? (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
