"use client";

import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
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

/** Ways to get a copy of a source: its address anew, a file, its words, or a file with its words. */
export function BringCopy({ sourceId, hasAddress, state }: Props) {
  const [words, setWords] = useState("");
  const [unread, setUnread] = useState<File | null>(null);
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { send, isSending, trouble, setTrouble } = useSending();
  useRefreshing(state === "waiting");

  const bring = (body: unknown) => send(`/sources/${sourceId}/snapshots`, SourceDetail, { method: "POST", body });
  const transcribe = (file: File) => {
    flushSync(() => {
      setUnread(file);
      setOpen(true);
    });
    field.current?.focus();
  };
  const bringFile = async (file: File) => {
    setTrouble(null);
    if (isMedia(file) || !(await bring(formOf({}, file))).ok) transcribe(file);
  };
  const bringWords = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === "") {
      setTrouble(unread ? "Write down its words first." : "Paste the words of the source first.");
      field.current?.focus();
    } else if ((await bring(unread ? formOf({ text: words }, unread) : { text: words })).ok) {
      setWords("");
      setUnread(null);
      setOpen(false);
    }
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
          accept=".txt,.md,.html,.htm,.pdf,.docx,image/*,audio/*,video/*"
          disabled={isSending}
          onPick={(file) => void bringFile(file)}
        />
      </div>
      <p className={styles.failure} role="alert">
        {trouble}
      </p>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Bring its words</summary>
        {unread ? (
          <p className={styles.beside} role="status">
            <span>
              <bdi>{revealHidden(unread.name)}</bdi> is kept with them.
            </span>
            <Button onClick={() => setUnread(null)}>Leave it out</Button>
          </p>
        ) : null}
        <TextArea
          ref={field}
          label={unread ? "What can be read or heard in it, word for word" : "The words of the source"}
          hint={
            unread
              ? "Quotes are looked for in what you write down. That it was you is written beside them."
              : "Of a page in a book, a letter or an interview. Who brought them is written beside them."
          }
          serif
          rows={6}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" kind="primary" disabled={isSending}>
          {unread ? "Keep the file with these words" : "Keep as a copy"}
        </Button>
      </details>
    </form>
  );
}

/** Whether the words of a file have to be taken down by somebody, by what the browser takes it for. */
function isMedia({ type }: File): boolean {
  return /^(image|audio|video)\//.test(type);
}
