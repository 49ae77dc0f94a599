"use client";

import { type FormEvent, useState } from "react";
import { z } from "zod";
import { call, freshKey } from "../../../_client/api.ts";
import { Button } from "../../../_ui/button.tsx";
import { TextField } from "../../../_ui/field.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./deadline.module.css";
import type { Schedule } from "./deadline.tsx";

const Saved = z.object({ dueAt: z.iso.datetime().nullable(), revision: z.int() });

type Props = {
  readonly schedule: Schedule;
  readonly onSaved: (schedule: Schedule) => void;
  readonly onClose: () => void;
};

/** A day, or none. The check is due by its end. */
export default function DeadlineForm({ schedule, onSaved, onClose }: Props) {
  const { documentId } = useWorkbench();
  const [day, setDay] = useState(schedule.dueAt?.slice(0, "2026-01-31".length) ?? "");
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const body = { dueAt: day === "" ? null : `${day}T23:59:59Z` };
    const { revision } = schedule;
    const answer = await call(`/documents/${documentId}`, Saved, { method: "PATCH", body, revision, key: freshKey() });
    if (answer.ok) {
      onSaved(answer.value);
      return onClose();
    }
    setBusy(false);
    setWrong(answer.reason.detail);
    if (answer.reason.kind === "lost") await takeIn();
  };
  /** Somebody else was first: what is saved next replaces theirs, as the sentence above it says. */
  const takeIn = async () => {
    const stands = await call(`/documents/${documentId}`, Saved);
    if (stands.ok) onSaved(stands.value);
  };
  return (
    <form className={styles.form} onSubmit={save} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <TextField
        type="date"
        label="Due by the end of"
        hint="Empty for no date. Days are those of UTC."
        error={wrong}
        autoFocus
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <div className={styles.row}>
        <Button type="submit" disabled={isBusy}>
          Save
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
