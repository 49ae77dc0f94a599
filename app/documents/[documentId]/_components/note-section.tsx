"use client";

import { useId, useState } from "react";
import { broughtInWords, sayerOf } from "../../../../lib/notes/attribution.ts";
import type { Note } from "../../../../lib/notes/model.ts";
import { inThreads, isOpenThread } from "../../../../lib/notes/threads.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { Button } from "../../../_ui/button.tsx";
import { CheckBox } from "../../../_ui/field.tsx";
import { useDetail, useRow, useTopic, useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { SavingLine } from "./saving-line.tsx";
import { SayForm } from "./say-form.tsx";

/** What people said about the sentence, thread by thread, and a field to say more. */
export function NoteSection({ id }: { id: string }) {
  const { may } = useWorkbench();
  const { noteCount, openThreads } = useRow(id);
  const notes = inThreads(useDetail(id)?.notes ?? []);
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId}>
        Notes{" "}
        {noteCount > 0 ? (
          <span className={styles.count}>
            {noteCount}
            {openThreads > 0 ? `, ${openThreads} open` : ""}
          </span>
        ) : null}
      </h3>
      {notes.length > 0 ? (
        <ol className={styles.notes}>
          {notes.map((note) => (
            <Remark key={note.id} id={id} note={note} />
          ))}
        </ol>
      ) : null}
      <SavingLine matter="resolution" id={id} />
      {may.note ? <NoteForm id={id} /> : null}
    </section>
  );
}

function Remark({ id, note }: { id: string; note: Note }) {
  const { may } = useWorkbench();
  const [isReplying, setReplying] = useState(false);
  const opens = note.replyTo === null;
  const sayer = sayerOf(note);
  const how = broughtInWords(note);
  return (
    <li data-reply={!opens || undefined} data-open={isOpenThread(note) || undefined}>
      <p dir="auto">{revealHidden(note.text)}</p>
      <p className={styles.by}>
        <bdi>{sayer.name}</bdi>, <time dateTime={sayer.at}>{dayInWords(sayer.at)}</time>
        {note.said?.on ? (
          <>
            , on <q dir="auto">{revealHidden(note.said.on)}</q>
          </>
        ) : null}
        {how ? (
          <>
            , <bdi>{how}</bdi>
          </>
        ) : null}
        {note.resolved
          ? ` · resolved by ${note.resolved.by.name}`
          : isOpenThread(note)
            ? " · waits to be resolved"
            : ""}
      </p>
      {opens && may.note ? (
        <div className={styles.actions}>
          <Button kind="quiet" aria-expanded={isReplying} onClick={() => setReplying(!isReplying)}>
            Reply
          </Button>
          {note.kind === "comment" ? <Resolve id={id} note={note} /> : null}
        </div>
      ) : null}
      {isReplying ? <ReplyForm id={id} to={note.id} onDone={() => setReplying(false)} /> : null}
    </li>
  );
}

function Resolve({ id, note }: { id: string; note: Note }) {
  const { desk } = useWorkbench();
  const resolve = () =>
    desk.errands.send("resolution", id, {
      path: `/notes/${note.id}`,
      method: "PATCH",
      body: { resolved: note.resolved === null },
      revision: note.revision,
      about: note.id,
    });
  return (
    <Button kind="quiet" onClick={resolve}>
      {note.resolved ? "Open it again" : "Resolve"}
    </Button>
  );
}

function ReplyForm({ id, to, onDone }: { id: string; to: string; onDone: () => void }) {
  const { desk } = useWorkbench();
  return (
    <SayForm
      id={id}
      matter="reply"
      name="reply"
      about={to}
      label={<span className="unseen">Your reply</span>}
      placeholder="A reply; names after an @ are told"
      submit="Reply"
      autoFocus
      onCancel={onDone}
      send={(text, done) =>
        desk.errands.send("reply", id, { path: `/claims/${id}/notes`, body: { text, replyTo: to } }, done)
      }
    />
  );
}

function NoteForm({ id }: { id: string }) {
  const { board, desk } = useWorkbench();
  const opens = useTopic("view", () => board.view.opensThread);
  return (
    <SayForm
      id={id}
      matter="note"
      name="note"
      fieldId="note"
      label={<span className="unseen">{opens ? "New comment" : "New note"}</span>}
      placeholder={opens ? "A comment that waits to be resolved" : "A note on this sentence; names after an @ are told"}
      submit={opens ? "Add the comment" : "Add the note"}
      shortcut="m c"
      send={(text, done) => desk.note(id, text, opens ? "comment" : "note", done)}
    >
      <CheckBox
        label="Waits until somebody resolves it"
        checked={opens}
        onChange={(event) => board.look({ opensThread: event.target.checked })}
      />
    </SayForm>
  );
}
