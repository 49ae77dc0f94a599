"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ImportedReferences } from "../../../lib/sources/exchange/model.ts";
import { counted } from "../../../lib/text/counts.ts";
import { call, freshKey } from "../../_client/api.ts";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { TextArea } from "../../_ui/field.tsx";
import styles from "../sources.module.css";

/** References of another program, by file or as text, and what became of them. */
export function ImportForm() {
  const router = useRouter();
  const [text, setText] = useState("");
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<ImportedReferences | null>(null);

  const send = async (body: unknown) => {
    setSending(true);
    const answer = await call("/sources/import", ImportedReferences, { method: "POST", body, key: freshKey() });
    setSending(false);
    setTrouble(answer.ok ? null : answer.reason.detail);
    setOutcome(answer.ok ? answer.value : null);
    if (answer.ok) router.refresh();
  };
  const sendText = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") setTrouble("Choose a file, or paste the references first.");
    else void send({ text });
  };
  const sendFile = (file: File | undefined) => {
    if (!file) return;
    const form = new FormData();
    form.append("file", file);
    void send(form);
  };

  return (
    <form className={styles.import} onSubmit={sendText}>
      <label className={styles.file}>
        <span>A file of BibTeX, RIS or CSL-JSON</span>
        <input
          type="file"
          accept=".bib,.ris,.json,.txt"
          disabled={isSending}
          onChange={(event) => sendFile(event.target.files?.[0])}
        />
      </label>
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
