"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { call, freshKey } from "../../../../_client/api.ts";
import { Button } from "../../../../_ui/button.tsx";
import { Callout } from "../../../../_ui/callout.tsx";
import { TextArea } from "../../../../_ui/field.tsx";
import styles from "../sign-off.module.css";

type Props = {
  readonly documentId: string;
  readonly isSealed: boolean;
  /** Whether readers have its report on a public page. */
  readonly isPublished: boolean;
  readonly isReady: boolean;
  readonly mayDecide: "yes" | "own-text" | "no";
};

const Anything = z.object({});

const WHAT_READERS_FIND =
  "The report is on a public page. Until the document is signed off anew, readers find there that it is being worked on, and not why.";

/** Signs the document off, or opens it again; says who could, to a person who may not. */
export function SealForm({ documentId, isSealed, isPublished, isReady, mayDecide }: Props) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (mayDecide !== "yes")
    return (
      <Callout>
        {mayDecide === "own-text"
          ? "You wrote this text, so another editor signs it off."
          : "An editor who is no party to its claims signs the document off."}
      </Callout>
    );
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const path = `/documents/${documentId}/${isSealed ? "reopening" : "sign-off"}`;
    const body = isSealed ? { body: { reason } } : {};
    const answer = await call(path, Anything, { method: "POST", key: freshKey(), ...body });
    setBusy(false);
    setWrong(answer.ok ? null : answer.reason.detail);
    if (!answer.ok) return;
    setReason("");
    router.refresh();
  };
  return (
    <form className={styles.seal} onSubmit={send}>
      {wrong ? <Callout tone="alert">{wrong}</Callout> : null}
      {isSealed ? (
        <>
          <TextArea
            label="Why it is opened again"
            hint={isPublished ? WHAT_READERS_FIND : undefined}
            rows={2}
            required
            maxLength={20_000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit" disabled={isBusy || reason.trim() === ""}>
            Open it again
          </Button>
        </>
      ) : (
        <Button type="submit" kind="primary" disabled={isBusy || !isReady}>
          Sign the document off
        </Button>
      )}
    </form>
  );
}
