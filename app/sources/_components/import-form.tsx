"use client";

import { type FormEvent, useState } from "react";
import { ImportedReferences } from "../../../lib/sources/exchange/model.ts";
import { counted } from "../../../lib/text/counts.ts";
import { formOf } from "../../_client/form-of.ts";
import { useSending } from "../../_client/use-sending.ts";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { TextArea } from "../../_ui/field.tsx";
import { FileField } from "../../_ui/file-field.tsx";
import styles from "../sources.module.css";

/** References of another program, by file or as text, and what became of them. */
export function ImportForm() {
  const [text, setText] = useState("");
  const { send, isSending, trouble, setTrouble } = useSending();
  const [outcome, setOutcome] = useState<ImportedReferences | null>(null);

  const take = async (body: unknown) => {
    const answer = await send("/sources/import", ImportedReferences, { method: "POST", body });
    setOutcome(answer.ok ? answer.value : null);
  };
  const takeText = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") setTrouble("Choose a file, or paste the references first.");
    else void take({ text });
  };

  return (
    <form className={styles.import} onSubmit={takeText}>
      <FileField
        label="A file of BibTeX, RIS or CSL-JSON"
        accept=".bib,.ris,.json,.txt"
        disabled={isSending}
        onPick={(file) => void take(formOf({}, file))}
      />
      <TextArea
        label="Or its text"
        hint="What is known already stays as it is. No address is fetched before somebody quotes from it."
        rows={7}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button type="submit" kind="primary" disabled={isSending}>
          {isSending ? "Importing" : "Import"}
        </Button>
      </div>
      {trouble ? <Callout tone="alert">{trouble}</Callout> : null}
      <div role="status">{outcome ? <Outcome outcome={outcome} /> : null}</div>
    </form>
  );
}

function Outcome({ outcome: { added, known, refused } }: { outcome: ImportedReferences }) {
  return (
    <div className={styles.outcome}>
      <p>
        <strong>{counted(added.length, "source")} added</strong>
        {known.length > 0 ? `, ${known.length} known already` : ""}
        {refused.length > 0 ? `, ${refused.length} not taken:` : "."}
      </p>
      {refused.length > 0 ? (
        <ul>
          {refused.map(({ line, sentence }) => (
            <li key={`${line} ${sentence}`}>
              Line {line}: <bdi>{sentence}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
