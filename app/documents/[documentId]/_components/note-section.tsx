"use client";

import { type FormEvent, useId } from "react";
import { z } from "zod";
import type { Note } from "../../../../lib/notes/model.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { useKept } from "../../../_client/use-kept.ts";
import { Button } from "../../../_ui/button.tsx";
import { TextArea } from "../../../_ui/field.tsx";
import { useDetail, useRow, useTopic, useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { SavingLine } from "./saving-line.tsx";

/** What people said about the sentence, oldest first, and a field to say more. */
export function NoteSection({ id }: { id: string }) {
  const { may } = useWorkbench();
  const { noteCount } = useRow(id);
  const notes = useDetail(id)?.notes ?? [];
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId}>Notes {noteCount > 0 ? <span className={styles.count}>{noteCount}</span> : null}</h3>
      {notes.length > 0 ? (
        <ol className={styles.notes}>
          {notes.map((note) => (
            <Remark key={note.id} note={note} />
          ))}
        </ol>
      ) : null}
      {may.note ? <NoteForm id={id} /> : null}
    </section>
  );
}

function Remark({ note }: { note: Note }) {
  return (
    <li data-reply={note.replyTo !== null || undefined}>
      <p dir="auto">{revealHidden(note.text)}</p>
      <p className={styles.by}>
        {note.author.name}, <time dateTime={note.writtenAt}>{dayInWords(note.writtenAt)}</time>
      </p>
    </li>
  );
}

function NoteForm({ id }: { id: string }) {
  const { desk, personId } = useWorkbench();
  const [text, setText, letGo] = useKept(`note:${personId}:${id}`, z.string(), "");
  const isOnItsWay = useTopic(`claim:${id}`, () => desk.isOnItsWay("note", id));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") desk.note(id, text, letGo);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <TextArea
        id="note"
        label={<span className="unseen">New note</span>}
        placeholder="A note on this sentence"
        rows={1}
        maxLength={20_000}
        value={text}
        readOnly={isOnItsWay}
        aria-keyshortcuts="m"
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() === "" ? null : (
        <Button type="submit" disabled={isOnItsWay}>
          Add the note
        </Button>
      )}
      <SavingLine matter="note" id={id} idle={text.trim() === "" ? "" : "Kept here until you add it"} />
    </form>
  );
}
