"use client";

import { type FormEvent, useState } from "react";
import { z } from "zod";
import { DERIVATION_KINDS, DERIVATIONS, type DerivationKind } from "../../../../lib/origins/model.ts";
import { sourceNamed } from "../../../_client/source-named.ts";
import { useSending } from "../../../_client/use-sending.ts";
import { useSources } from "../../../_client/use-sources.ts";
import { Button } from "../../../_ui/button.tsx";
import { Select, TextField } from "../../../_ui/field.tsx";
import styles from "../source.module.css";
import own from "./origins.module.css";

const KIND_OPTIONS = DERIVATION_KINDS.map((value) => ({ value, label: DERIVATIONS[value].label }));

/** Says by hand what a source derives from. */
export function StateDerivation({ sourceId }: { sourceId: string }) {
  const [where, setWhere] = useState("");
  const [kind, setKind] = useState<DerivationKind>("reprint");
  const [reason, setReason] = useState("");
  const { send, isSending, trouble, setTrouble } = useSending();
  const known = useSources(where).filter(({ id }) => id !== sourceId);

  const state = async (event: FormEvent) => {
    event.preventDefault();
    const to = sourceNamed(where, known);
    if (!to)
      return setTrouble("No source of the library has this title or address: choose one of those that are offered.");
    const body = { toId: to.id, kind, ...(reason.trim() !== "" && { reason }) };
    const answer = await send(`/sources/${sourceId}/derivations`, z.object({}), { method: "POST", body });
    if (!answer.ok) return;
    setWhere("");
    setReason("");
  };

  return (
    <details className={own.more}>
      <summary>Say what it has it from</summary>
      <form className={own.form} onSubmit={state} aria-label="Say what it has it from">
        <TextField
          label="The other source: its title or address"
          autoComplete="off"
          list="other-sources"
          value={where}
          onChange={(event) => setWhere(event.target.value)}
        />
        <datalist id="other-sources">
          {known.map(({ id, url, title }) => (
            <option key={id} value={url ?? title} label={title} />
          ))}
        </datalist>
        <Select
          label="How it derives from it"
          hint={DERIVATIONS[kind].meaning}
          options={KIND_OPTIONS}
          value={kind}
          onPick={setKind}
        />
        <TextField
          label="How you know (optional)"
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
        />
        <p className={styles.failure} role="alert">
          {trouble}
        </p>
        <div>
          <Button type="submit" disabled={isSending}>
            Put it down
          </Button>
        </div>
      </form>
    </details>
  );
}
