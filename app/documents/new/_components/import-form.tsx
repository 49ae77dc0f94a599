"use client";

import { type FormEvent, useId, useState } from "react";
import type { Preview } from "../../../../lib/documents/model.ts";
import { Button, ButtonLink } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { CheckBox, TextField } from "../../../_ui/field.tsx";
import styles from "../import.module.css";
import { preview } from "./letter.ts";
import { PreviewStep } from "./preview-step.tsx";
import { TextSource } from "./text-source.tsx";
import { useLetter } from "./use-letter.ts";

/** A text and what is known about it, and then how it would be split. A refusal leaves everything as it was typed. */
export function ImportForm({ personId }: { personId: string }) {
  const [letter, change, letGo] = useLetter(personId);
  const [file, setFile] = useState<File | null>(null);
  const [isReading, setReading] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [previewed, setPreviewed] = useState<Preview | null>(null);
  const keptId = useId();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setReading(true);
    setWrong(null);
    const answer = await preview(letter, file);
    setReading(false);
    if (answer.ok) setPreviewed(answer.value);
    else setWrong(answer.reason);
  };

  if (previewed)
    return (
      <PreviewStep
        letter={letter}
        file={file}
        preview={previewed}
        onBack={() => setPreviewed(null)}
        onImported={(id) => {
          letGo();
          location.assign(`/documents/${id}`);
        }}
      />
    );

  const pasteInstead = () => {
    setFile(null);
    setWrong(null);
    change({ url: "" });
    requestAnimationFrame(() => document.querySelector("textarea")?.focus());
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-describedby={keptId}>
      <TextSource letter={letter} file={file} onChange={change} onFile={setFile} />
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
        hint="Without one, the address is taken that the page gives as its own."
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
          <strong>Kept:</strong> the file or page as it came, every character of the text in its place, and the SHA-256
          of both, so that anybody can show it is the same.
        </p>
        <p>
          <strong>Changed:</strong> in a text, nothing but line ends and an invisible mark at the start. From a page, a
          Word document or a PDF the article is taken out, and the preview says what was left behind.
        </p>
      </section>
      {wrong ? (
        <Callout tone="alert">
          <p>
            <strong>Nothing was imported.</strong> {wrong} What you entered is still here.
          </p>
          {file || letter.url ? <Button onClick={pasteInstead}>Paste the text instead</Button> : null}
        </Callout>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" disabled={isReading}>
          {isReading ? "Reading and splitting it" : "Preview the split"}
        </Button>
        <ButtonLink kind="quiet" href="/documents">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
