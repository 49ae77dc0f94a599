"use client";

import { type FormEvent, useId, useState } from "react";
import {
  CHANNEL_LABELS,
  CHANNELS,
  type Channel,
  type Contact,
  type ContactResponse,
  RESPONSE_LABELS,
  RESPONSES,
} from "../../../../lib/contacts/model.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { Button } from "../../../_ui/button.tsx";
import { Select, TextField } from "../../../_ui/field.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { SavingLine } from "./saving-line.tsx";
import { SayForm } from "./say-form.tsx";

/** Whom the sentence accuses, and when they were asked for a reply. */
export function ReplySection({ detail }: { detail: ClaimDetail }) {
  const { may } = useWorkbench();
  const { id, accuses, contacts } = detail;
  const titleId = useId();
  const [isLogging, setLogging] = useState(false);
  if (accuses === null && contacts.length === 0 && !may.triage && !may.contact) return null;
  const mark = accuses ?? (contacts.length > 0 ? `${contacts.length} logged` : "nobody accused");
  return (
    <details className={styles.section} open={accuses !== null || contacts.length > 0}>
      <summary id={titleId} className={styles.summary}>
        Right of reply <span className={styles.count}>{mark}</span>
      </summary>
      <div className={styles.section}>
        {may.triage ? <AccusedField key={accuses} id={id} accuses={accuses} /> : null}
        {contacts.length > 0 ? (
          <ol className={styles.notes}>
            {contacts.map((contact) => (
              <Logged key={contact.id} contact={contact} />
            ))}
          </ol>
        ) : null}
        {may.contact && !isLogging ? (
          <div className={styles.actions}>
            <Button onClick={() => setLogging(true)}>Log a contact</Button>
          </div>
        ) : null}
        {isLogging ? <ContactForm detail={detail} onDone={() => setLogging(false)} /> : null}
      </div>
    </details>
  );
}

function AccusedField({ id, accuses }: { id: string; accuses: string | null }) {
  const { desk } = useWorkbench();
  const [name, setName] = useState(accuses ?? "");
  const save = () => {
    const party = name.trim() === "" ? null : name.trim();
    if (party !== accuses) desk.errands.change(id, { accuses: party });
  };
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form onSubmit={submitted}>
      <TextField
        label="Whom does it accuse?"
        hint="Somebody named here has to be asked for a reply before sign-off."
        placeholder="Nobody"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={save}
      />
      <SavingLine matter="claim" id={id} />
    </form>
  );
}

function Logged({ contact }: { contact: Contact }) {
  const { party, channel, contactedAt, question, response, reply, loggedBy } = contact;
  return (
    <li>
      <p dir="auto">
        <strong>{revealHidden(party)}</strong>: {revealHidden(question)}
      </p>
      <p className={styles.by}>
        {CHANNEL_LABELS[channel]}, <time dateTime={contactedAt}>{dayInWords(contactedAt)}</time>, logged by{" "}
        {loggedBy.name}
      </p>
      <p dir="auto">
        {RESPONSE_LABELS[response]}
        {reply === null ? "" : `: ${revealHidden(reply)}`}
      </p>
    </li>
  );
}

const CHANNEL_OPTIONS = CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }));
const RESPONSE_OPTIONS = RESPONSES.map((value) => ({ value, label: RESPONSE_LABELS[value] }));

/** The present minute where the person is, as a field for a time takes it. */
function nowHere(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function ContactForm({ detail, onDone }: { detail: ClaimDetail; onDone: () => void }) {
  const { desk } = useWorkbench();
  const { id, accuses } = detail;
  const [party, setParty] = useState(accuses ?? "");
  const [channel, setChannel] = useState<Channel>("e-mail");
  const [at, setAt] = useState(nowHere);
  const [response, setResponse] = useState<ContactResponse>("none");
  const [reply, setReply] = useState("");
  const log = (question: string, done: () => void) => {
    const contactedAt = new Date(at).toISOString();
    const body = { party, channel, contactedAt, question, response, ...(reply.trim() !== "" && { reply }) };
    desk.errands.send("contact", id, { path: `/claims/${id}/contacts`, body }, done);
  };
  return (
    <div className={styles.card}>
      <TextField
        label="Who was asked?"
        maxLength={300}
        value={party}
        onChange={(event) => setParty(event.target.value)}
      />
      <div className={styles.columns}>
        <Select label="How?" options={CHANNEL_OPTIONS} value={channel} onPick={setChannel} />
        <TextField label="When?" type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
      </div>
      <Select label="What came of it?" options={RESPONSE_OPTIONS} value={response} onPick={setResponse} />
      {response === "answered" ? (
        <TextField
          label="What did they say?"
          maxLength={20_000}
          value={reply}
          onChange={(event) => setReply(event.target.value)}
        />
      ) : null}
      <SayForm
        id={id}
        matter="contact"
        name="contact"
        label="What were they asked?"
        submit="Log it"
        onCancel={onDone}
        send={log}
      />
    </div>
  );
}
