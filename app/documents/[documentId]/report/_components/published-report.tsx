"use client";

import { type FormEvent, useId, useState } from "react";
import { z } from "zod";
import { type Publication, PublicationStanding } from "../../../../../lib/publications/model.ts";
import { dayInWords } from "../../../../../lib/reports/dates.ts";
import { useKept } from "../../../../_client/use-kept.ts";
import { useSending } from "../../../../_client/use-sending.ts";
import { Button } from "../../../../_ui/button.tsx";
import { Callout } from "../../../../_ui/callout.tsx";
import { CopyButton } from "../../../../_ui/copy-button.tsx";
import { TextArea } from "../../../../_ui/field.tsx";
import styles from "../public-page.module.css";
import { LANGUAGE_NAMES } from "./language-names.ts";

type Props = {
  readonly documentId: string;
  readonly personId: string;
  readonly published: Publication;
  readonly isShown: boolean;
  readonly mayWithdraw: boolean;
  readonly origin: string;
  readonly onDone: () => void;
};

/** Where the report stands for readers, since when, and the way to take it off. */
export function PublishedReport({ published, isShown, mayWithdraw, origin, ...rest }: Props) {
  const { path, publishedAt, publishedBy } = published;
  const address = `${origin}${path}`;
  return (
    <>
      {isShown ? (
        <p>Anybody who has this address reads the report here, as it is whenever they come:</p>
      ) : (
        <Callout>
          The document was opened again. Until it is signed off anew, its address says so in place of the report.
        </Callout>
      )}
      <p className={styles.address}>
        <a href={address} rel="noreferrer">
          {address}
        </a>
      </p>
      <div className={styles.ways}>
        <CopyButton text={address} label="the address of the public page" />
      </div>
      <p className={styles.since}>
        Published <time dateTime={publishedAt}>{dayInWords(publishedAt)}</time> by {publishedBy.name}
        {scopeInWords(published)}
        {published.labels === "en" ? null : (
          <>
            , with labels in <span lang={published.labels}>{LANGUAGE_NAMES[published.labels]}</span>
          </>
        )}
        .
      </p>
      {mayWithdraw ? <WithdrawForm {...rest} /> : <p className={styles.since}>An editor can withdraw it.</p>}
    </>
  );
}

function scopeInWords({ scope, person }: Publication): string {
  if (scope === "all") return "";
  return scope === "disputed"
    ? ", telling of the disputed sentences alone"
    : `, telling of the sentences alone that ${person?.name ?? "one person"} filed a verdict on`;
}

/** Takes the report off its public page, with a reason for readers where there is one. */
function WithdrawForm({ documentId, personId, onDone }: Pick<Props, "documentId" | "personId" | "onDone">) {
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason, , letGoOf] = useKept(`withdrawal:${personId}:${documentId}`, z.string(), "");
  const { send, isSending, trouble } = useSending();
  const asking = useId();
  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    const said = reason.trim();
    const body = said === "" ? {} : { reason: said };
    const answer = await send(`/documents/${documentId}/publication`, PublicationStanding, { method: "DELETE", body });
    if (!answer.ok) return;
    letGoOf(reason);
    onDone();
  };
  return (
    <>
      <Button aria-expanded={isAsked} aria-controls={asking} onClick={() => setAsked(!isAsked)}>
        Withdraw it
      </Button>
      <form id={asking} className={styles.asking} hidden={!isAsked} onSubmit={withdraw}>
        <p>Its address then says that the report was withdrawn, for good. Published again, it has another address.</p>
        <TextArea
          label="Why (optional)"
          hint="Readers find it at the address, in place of the report."
          rows={3}
          maxLength={20_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className={styles.ways}>
          <Button type="submit" kind="primary" disabled={isSending}>
            Withdraw the report
          </Button>
          <Button onClick={() => setAsked(false)}>Keep it</Button>
        </div>
      </form>
      <p className={styles.failure} role="alert">
        {trouble}
      </p>
    </>
  );
}
