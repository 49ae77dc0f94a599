"use client";

import { useEffect, useRef } from "react";
import { countWords } from "../../../../lib/documents/words.ts";
import { grouped } from "../../../../lib/text/counts.ts";
import { Button } from "../../../_ui/button.tsx";
import { TextArea, TextField } from "../../../_ui/field.tsx";
import { Icon } from "../../../_ui/icon.tsx";
import { useFileDrop } from "../../../_ui/use-file-drop.ts";
import styles from "../import.module.css";
import type { Letter } from "./letter.ts";

type Props = {
  readonly letter: Letter;
  readonly file: File | null;
  readonly onChange: (part: Partial<Letter>) => void;
  readonly onFile: (file: File | null) => void;
};

/** The article: pasted, as a file that is chosen or dropped, or by its address. */
export function TextSource({ letter: { text, url }, file, onChange, onFile }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed before the page could listen is taken in once.
  useEffect(() => {
    const typed = area.current?.value ?? "";
    if (typed !== "" && typed !== text) onChange({ text: typed });
  }, []);
  const drop = useFileDrop((transfer) => {
    const [dropped] = transfer.files;
    if (dropped) onFile(dropped);
    else onChange({ text: text + transfer.getData("text/plain") });
  });
  return (
    <fieldset className={styles.source} {...drop}>
      <legend className="unseen">The article</legend>
      {file ? (
        <div className={styles.file}>
          <Icon name="file" size={22} />
          <p>
            <strong>{file.name}</strong>
            <span>{sizeInWords(file.size)}</span>
          </p>
          <Button onClick={() => onFile(null)}>Take another text</Button>
        </div>
      ) : (
        <TextArea
          ref={area}
          label="Text of the article"
          placeholder="Paste the article here, or drop its file"
          serif
          rows={12}
          value={text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      )}
      <div className={styles.under}>
        <input
          ref={picker}
          className="unseen"
          type="file"
          aria-label="File of the article"
          accept=".txt,.md,.markdown,.html,.htm,.docx,.pdf"
          tabIndex={-1}
          onChange={(event) => {
            onFile(event.target.files?.[0] ?? null);
            // Or the same file, mended meanwhile, could not be chosen again.
            event.target.value = "";
          }}
        />
        <Button onClick={() => picker.current?.click()}>Choose a file</Button>
        <p>Text, Markdown, HTML, Word (.docx) or PDF, up to 20 MB.</p>
        <p className={styles.words}>{file || text.trim() === "" ? "" : `${grouped(countWords(text))} words`}</p>
      </div>
      {file ? null : (
        <TextField
          label="Or the address of its page"
          hint="The page is fetched once, and kept as it came."
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="https://"
          maxLength={2048}
          value={url}
          onChange={(event) => onChange({ url: event.target.value })}
        />
      )}
    </fieldset>
  );
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
