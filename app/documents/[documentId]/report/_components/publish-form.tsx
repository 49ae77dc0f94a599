"use client";

import { useId, useState } from "react";
import { PublicationStanding } from "../../../../../lib/publications/model.ts";
import type { ReportQuery, Scope } from "../../../../../lib/reports/selection.ts";
import { useSending } from "../../../../_client/use-sending.ts";
import { Button } from "../../../../_ui/button.tsx";
import styles from "../public-page.module.css";
import { LANGUAGE_NAMES } from "./language-names.ts";

type Props = {
  readonly documentId: string;
  readonly query: ReportQuery;
  readonly whose: string | null;
  readonly onDone: () => void;
};

/** What of the article readers will see, by the scope that is chosen. */
const SCOPES: Readonly<Record<Scope, (whose: string | null) => string>> = {
  all: () => "Every sentence of the article, with its verdicts, their reasons, what is quoted, and what was decided.",
  disputed: () =>
    "The whole article, and of its sentences only those told of that somebody found something against. The others stand without a mark.",
  person: (whose) =>
    `The whole article, and of its sentences only those told of that ${whose ?? "one person"} filed a verdict on, as Reviewer 1.`,
};

/** Puts the report on a public page, after saying on the spot what readers will see of it. */
export function PublishForm({ documentId, query, whose, onDone }: Props) {
  const [isAsked, setAsked] = useState(false);
  const { send, isSending, trouble } = useSending();
  const asking = useId();
  const publish = async () => {
    const { scope, person, labels } = query;
    const body = { scope, labels, ...(scope === "person" && person !== undefined && { person }) };
    const path = `/documents/${documentId}/publication`;
    if ((await send(path, PublicationStanding, { method: "POST", body })).ok) onDone();
  };
  return (
    <>
      <p>
        The report is read at the desk alone. On a public page anybody may read it who has its address, without signing
        in, until it is withdrawn.
      </p>
      <Button aria-expanded={isAsked} aria-controls={asking} onClick={() => setAsked(!isAsked)}>
        Publish it
      </Button>
      <div id={asking} className={styles.asking} hidden={!isAsked}>
        <h3>What readers will see</h3>
        <ul>
          <li>{SCOPES[query.scope](whose)}</li>
          {query.labels === "en" ? null : (
            <li>
              The labels in <span lang={query.labels}>{LANGUAGE_NAMES[query.labels]}</span>, and what people wrote as
              they wrote it.
            </li>
          )}
          <li>The people of the desk as Reviewer 1 or Editor 1, and their reasons as they wrote them.</li>
          <li>No notes, no questions to the author, and of a confidential source no more than that there is one.</li>
          <li>What you correct from now on: at once, and first of all.</li>
        </ul>
        <p>
          Search engines may list the page, and whoever keeps a copy has one that is signed.
          {query.audience === "public" ? " The preview shows it." : " Choose Readers above, and the preview shows it."}
        </p>
        <div className={styles.ways}>
          <Button kind="primary" disabled={isSending} onClick={() => void publish()}>
            Publish the report
          </Button>
          <Button onClick={() => setAsked(false)}>Not yet</Button>
        </div>
      </div>
      <p className={styles.failure} role="alert">
        {trouble}
      </p>
    </>
  );
}
