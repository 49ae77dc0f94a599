"use client";

import { type FormEvent, useId, useState } from "react";
import type { Preview } from "../../../../lib/documents/model.ts";
import { Button, ButtonLink } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import styles from "../import.module.css";
import { AboutFields } from "./about-fields.tsx";
import { preview } from "./letter.ts";
import { type Mending, untouched } from "./mending.ts";
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
  const [isLooking, setLooking] = useState(false);
  const [mending, setMending] = useState<Mending | null>(null);
  const keptId = useId();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setReading(true);
    setWrong(null);
    const answer = await preview(letter, file);
    setReading(false);
    if (!answer.ok) return setWrong(answer.reason);
    // What was mended holds as long as the text is the same.
    if (answer.value.sha256 !== previewed?.sha256) setMending(untouched(answer.value));
    setPreviewed(answer.value);
    setLooking(true);
  };

  if (previewed && mending && isLooking)
    return (
      <PreviewStep
        letter={letter}
        file={file}
        preview={previewed}
        mending={mending}
        onMend={setMending}
        onBack={() => {
          setLooking(false);
          requestAnimationFrame(() => document.querySelector<HTMLElement>("form [type=submit]")?.focus());
        }}
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
      <AboutFields letter={letter} onChange={change} />
      <KeptAndChanged id={keptId} />
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

function KeptAndChanged({ id }: { id: string }) {
  return (
    <section className={styles.kept} id={id} aria-label="What is kept and what changes">
      <p>
        <strong>Kept:</strong> the file or page as it came, every character of the text in its place, and the SHA-256 of
        both, so that anybody can show it is the same.
      </p>
      <p>
        <strong>Changed:</strong> in a text, nothing but line ends and an invisible mark at the start. From a page, a
        Word document or a PDF the article is taken out, and the preview says what was left behind.
      </p>
    </section>
  );
}
