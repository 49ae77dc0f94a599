"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { z } from "zod";
import { SourceChange } from "../../../../lib/sources/model.ts";
import { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import { call, freshKey } from "../../../_client/api.ts";
import { KIND_OPTIONS, TIER_OPTIONS } from "../../../_client/source-options.ts";
import { Button } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { Select, TextField } from "../../../_ui/field.tsx";
import styles from "../source.module.css";
import { changeOf, type Fields, fieldsOf } from "./description-fields.ts";

const LINES = [
  { name: "title", label: "Title", hint: undefined },
  { name: "author", label: "Author", hint: "Several with semicolons between them." },
  { name: "publisher", label: "Publisher, paper or site", hint: undefined },
  { name: "publishedOn", label: "Published", hint: "Such as 2024-03-12, 2024-03 or 2024." },
  { name: "doi", label: "DOI", hint: undefined },
  { name: "isbn", label: "ISBN", hint: undefined },
] as const;

const BEHIND =
  "Somebody described this otherwise meanwhile. What you typed is still here, with what stands now under it: save again, or change it.";

/** How a source is described, to be mended. What is typed stays typed also when somebody else was faster. */
export function MendForm({ source }: { source: SourceDetail }) {
  const router = useRouter();
  const [typed, setTyped] = useState<Partial<Fields>>({});
  // The source as it stood when the hand began to type: what is saved is compared with that.
  const [seen, setSeen] = useState<SourceDetail | null>(null);
  const [isLate, setLate] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Readonly<Record<string, string>>>({});
  const [isSending, setSending] = useState(false);
  const isTyping = Object.keys(typed).length > 0;
  const base = seen && (isTyping || seen.revision > source.revision) ? seen : source;
  const standing = fieldsOf(base);
  const fields = { ...standing, ...typed };

  const type = (change: Partial<Fields>) => {
    setSeen(base);
    setTyped({ ...typed, ...change });
    setSaved(false);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const change = SourceChange.safeParse(changeOf(standing, typed));
    setTrouble(change.success ? {} : troublesIn(change.error));
    if (!change.success) return;
    setSending(true);
    const path = `/sources/${source.id}`;
    const answer = await call(path, SourceDetail, {
      ...{ method: "PATCH", body: change.data, revision: base.revision, key: freshKey() },
    });
    const present = !answer.ok && answer.reason.kind === "lost" ? await call(path, SourceDetail) : answer;
    setSending(false);
    const isBehind = !answer.ok && present.ok;
    setLate(isBehind);
    setRefusal(answer.ok ? null : isBehind ? BEHIND : answer.reason.detail);
    setSaved(answer.ok);
    if (present.ok) setSeen(present.value);
    if (!answer.ok) return;
    setTyped({});
    router.refresh();
  };
  const now = (name: keyof Fields) =>
    isLate && typed[name] !== undefined && typed[name] !== standing[name] ? (
      <strong>Stands now: {standing[name] || "nothing"}</strong>
    ) : undefined;

  return (
    <details className={styles.mend}>
      <summary>Mend the description</summary>
      <form className={styles.fields} onSubmit={save}>
        {LINES.map(({ name, label, hint }) => (
          <TextField
            key={name}
            label={label}
            dir="auto"
            hint={now(name) ?? hint}
            error={trouble[name]}
            value={fields[name]}
            onChange={(event) => type({ [name]: event.target.value })}
          />
        ))}
        <Select
          label="Kind"
          options={KIND_OPTIONS}
          value={fields.kind}
          hint={now("kind")}
          onPick={(kind) => type({ kind })}
        />
        <Select
          label="How close to the fact"
          options={TIER_OPTIONS}
          value={fields.tier}
          hint={now("tier")}
          onPick={(tier) => type({ tier })}
        />
        <div className={styles.save}>
          <Button type="submit" kind="primary" disabled={isSending || !isTyping}>
            Save
          </Button>
          <p role="status">{isSaved ? "Saved" : ""}</p>
          {refusal ? <Callout tone="alert">{refusal}</Callout> : null}
        </div>
      </form>
    </details>
  );
}

function troublesIn(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message]));
}
