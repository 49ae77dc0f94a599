"use client";

import { type FormEvent, useState } from "react";
import type { CopyState } from "../../../../lib/sources/model.ts";
import { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import { formOf } from "../../../_client/form-of.ts";
import { useSending } from "../../../_client/use-sending.ts";
import { Button } from "../../../_ui/button.tsx";
import { TextArea } from "../../../_ui/field.tsx";
import { FileField } from "../../../_ui/file-field.tsx";
import styles from "../source.module.css";
import { useRefreshing } from "./use-refreshing.ts";

type Props = { readonly sourceId: string; readonly hasAddress: boolean; readonly state: CopyState["state"] };

/** Ways to get a copy of a source: its address anew, a file, or its words. */
export function BringCopy({ sourceId, hasAddress, state }: Props) {
  const [words, setWords] = useState("");
  const { send, isSending, trouble, setTrouble } = useSending();
  useRefreshing(state === "waiting");

  const bring = (body: unknown) => send(`/sources/${sourceId}/snapshots`, SourceDetail, { method: "POST", body });
  const bringWords = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === "") setTrouble("Paste the words of the source first.");
    else if ((await bring({ text: words })).ok) setWords("");
  };

  return (
    <form id="bring" className={styles.bring} onSubmit={bringWords}>
      <div className={styles.ways}>
        {hasAddress ? (
          <Button disabled={isSending || state === "waiting"} onClick={() => void bring({})}>
            Fetch its address {state === "none" ? "" : "again"}
          </Button>
        ) : null}
        <FileField
          label="Bring its file"
          accept=".txt,.md,.html,.htm,.pdf,.docx"
          disabled={isSending}
          onPick={(file) => void bring(formOf({}, file))}
        />
      </div>
      <details>
        <summary>Bring its words</summary>
        <TextArea
          label="The words of the source"
          hint="Of a page in a book, a letter or an interview. Who brought them is written beside them."
          serif
          rows={6}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" kind="primary" disabled={isSending}>
          Keep as a copy
        </Button>
      </details>
      <p className={styles.failure} role="alert">
        {trouble}
      </p>
    </form>
  );
}
