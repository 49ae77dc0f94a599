"use client";

import { useEffect, useId, useState } from "react";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { call } from "../../../_client/api.ts";
import { Button } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { useDetail, useTopic, useWorkbench } from "./board-context.tsx";
import { EvidenceCard } from "./evidence-card.tsx";
import { LeftWords } from "./left-words.tsx";
import { OthersVerdicts } from "./others-verdicts.tsx";
import styles from "./panel.module.css";

/** What was filed on the sentences this one was split or joined from. */
export function Earlier({ id }: { id: string }) {
  const from = useDetail(id)?.lineage.from ?? [];
  const titleId = useId();
  if (from.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId}>{from.length === 1 ? "Before it was split" : "Before they were joined"}</h3>
      {from.map((earlier) => (
        <EarlierClaim key={earlier} id={earlier} into={id} />
      ))}
    </section>
  );
}

function EarlierClaim({ id, into }: { id: string; into: string }) {
  const [claim, setClaim] = useState<ClaimDetail | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    call(`/claims/${id}`, ClaimDetail, { signal: abort.signal }).then((answer) => {
      if (answer.ok) setClaim(answer.value);
      else if (!abort.signal.aborted) setWrong(answer.reason.detail);
    });
    return () => abort.abort();
  }, [id]);
  if (wrong) return <Callout tone="alert">It could not be loaded. {wrong}</Callout>;
  if (!claim) return <p className={styles.hint}>Loading what was filed on it</p>;
  return (
    <article className={styles.aside}>
      <p dir="auto">{revealHidden(claim.text)}</p>
      <LeftWords id={id} into={into} />
      <OthersVerdicts detail={claim} mine />
      {claim.evidence.map((evidence) => (
        <div key={evidence.id} className={styles.form}>
          <EvidenceCard evidence={evidence} />
          <AttachHere evidence={evidence} into={into} />
        </div>
      ))}
      {claim.notes.map((note) => (
        <p key={note.id} dir="auto">
          {note.author.name}: {revealHidden(note.text)}
        </p>
      ))}
      {claim.verdictCount + claim.evidenceCount + claim.noteCount === 0 ? (
        <p className={styles.hint}>Nothing was filed on it.</p>
      ) : null}
    </article>
  );
}

/** Takes a quotation over by hand: whether it bears on these words too is for a person to say. */
function AttachHere({ evidence, into }: { evidence: ClaimDetail["evidence"][number]; into: string }) {
  const { desk, may } = useWorkbench();
  const isOnItsWay = useTopic(`claim:${into}`, () => desk.isOnItsWay("evidence", into));
  const here = useDetail(into)?.evidence ?? [];
  if (!may.attach) return null;
  const { source, quote, locator, stance } = evidence;
  const isHere = here.some((piece) => piece.source.id === source.id && piece.quote === quote);
  if (isHere) return <p className={styles.hint}>Attached here too</p>;
  const attach = () =>
    desk.attach(into, { sourceId: source.id, quote, stance, ...(locator !== null && { locator }) }, () => undefined);
  return (
    <Button disabled={isOnItsWay} onClick={attach}>
      Attach it here too
    </Button>
  );
}
