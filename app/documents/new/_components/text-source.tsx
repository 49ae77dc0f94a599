"use client";

import { type DragEvent, useRef, useState } from "react";
import { countWords } from "../../../../lib/documents/words.ts";
import { grouped } from "../../../../lib/text/counts.ts";
import { Button } from "../../../_ui/button.tsx";
import { TextArea } from "../../../_ui/field.tsx";
import { Icon } from "../../../_ui/icon.tsx";
import styles from "../import.module.css";

type Props = {
  readonly text: string;
  readonly file: File | null;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File | null) => void;
};

/** The article: pasted, or as a file that is chosen or dropped. */
export function TextSource({ text, file, onText, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0] ?? null);
  };
  return (
    <fieldset
      className={styles.source}
      data-over={isOver || undefined}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={drop}
    >
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
          label="Text of the article"
          placeholder="Paste the article here, or drop its file"
          serif
          rows={12}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      )}
      <div className={styles.under}>
        <input
          ref={picker}
          className="unseen"
          type="file"
          aria-label="File of the article"
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          tabIndex={-1}
          onChange={(event) => onFile(event.target.files?.[0] ?? null)}
        />
        <Button onClick={() => picker.current?.click()}>Choose a file</Button>
        <p>Plain text or Markdown, up to 20 MB.</p>
        <p className={styles.words}>{file || text.trim() === "" ? "" : `${grouped(countWords(text))} words`}</p>
      </div>
    </fieldset>
  );
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
