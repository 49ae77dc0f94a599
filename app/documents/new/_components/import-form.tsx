"use client";

import { type FormEvent, useId, useState } from "react";
import { Button, ButtonLink } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { CheckBox, TextField } from "../../../_ui/field.tsx";
import styles from "../import.module.css";
import { send } from "./letter.ts";
import { TextSource } from "./text-source.tsx";
import { useLetter } from "./use-letter.ts";

/** A text and what is known about it. A refusal leaves everything as it was typed. */
export function ImportForm({ personId }: { personId: string }) {
  const [letter, change, letGo] = useLetter(personId);
  const [file, setFile] = useState<File | null>(null);
  const [isSending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const keptId = useId();
  const isEmpty = file === null && letter.text.trim() === "";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return setWrong("There is no text yet: paste the article, or choose its file.");
    setSending(true);
    setWrong(null);
    const answer = await send(letter, file);
    if (answer.ok) {
      letGo();
      return location.assign(`/documents/${answer.value.id}`);
    }
    setSending(false);
    setWrong(answer.reason);
  };

  return (
    <form className={styles.form} onSubmit={submit} aria-describedby={keptId}>
      <TextSource text={letter.text} file={file} onText={(text) => change({ text })} onFile={setFile} />
      <div className={styles.pair}>
        <TextField
          label="Title (optional)"
          hint="Without one, the headline of the text is taken."
          maxLength={500}
          value={letter.title}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TextField
          label="Language (optional)"
          hint="A tag such as en or pt-BR. Without one, it is told from the text."
          autoCapitalize="none"
          spellCheck={false}
          maxLength={35}
          value={letter.lang}
          onChange={(event) => change({ lang: event.target.value })}
        />
      </div>
      <TextField
        label="Where it was published (optional)"
        type="url"
        inputMode="url"
        placeholder="https://"
        maxLength={2048}
        value={letter.originUrl}
        onChange={(event) => change({ originUrl: event.target.value })}
      />
      <CheckBox
        label="I wrote this text"
        hint="Nobody files verdicts on their own text: others will check it, and you can answer them."
        checked={letter.ownText}
        onChange={(event) => change({ ownText: event.target.checked })}
      />
      <section className={styles.kept} id={keptId} aria-label="What is kept and what changes">
        <p>
          <strong>Kept:</strong> every character you see, in its place, and the SHA-256 of the whole, so that anybody
          can show it is the same text.
        </p>
        <p>
          <strong>Changed:</strong> an invisible byte order mark at the start is dropped, and line ends become those of
          Unix. Nothing else.
        </p>
      </section>
      {wrong ? (
        <Callout tone="alert">
          <strong>Nothing was imported.</strong> {wrong} What you entered is still here.
        </Callout>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" disabled={isSending}>
          {isSending ? "Splitting it into sentences" : "Import"}
        </Button>
        <ButtonLink kind="quiet" href="/documents">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
