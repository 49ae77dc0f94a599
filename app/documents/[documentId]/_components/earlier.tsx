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

/** What was filed on the sentences this one was split or joined from, however often that was. */
export function Earlier({ id }: { id: string }) {
  const from = useDetail(id)?.lineage.from;
  const titleId = useId();
  const { claims, wrong } = useEarlier(from);
  if (!from || from.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId}>Before it was split or joined</h3>
      {wrong ? <Callout tone="alert">It could not be loaded. {wrong}</Callout> : null}
      {!claims && !wrong ? <p className={styles.hint}>Loading what was filed</p> : null}
      {claims?.map((claim) => (
        <EarlierClaim key={claim.id} claim={claim} into={id} />
      ))}
    </section>
  );
}

/** The claims behind these, and those behind them, each once; null while they come in. */
function useEarlier(from: readonly string[] | undefined) {
  const [claims, setClaims] = useState<readonly ClaimDetail[] | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const wanted = from?.join(" ") ?? "";
  useEffect(() => {
    const abort = new AbortController();
    const walk = async () => {
      const found = new Map<string, ClaimDetail>();
      const waiting = wanted.split(" ").filter(Boolean);
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        if (found.has(id)) continue;
        const answer = await call(`/claims/${id}`, ClaimDetail, { signal: abort.signal });
        if (abort.signal.aborted) return;
        if (!answer.ok) return setWrong(answer.reason.detail);
        found.set(id, answer.value);
        waiting.push(...answer.value.lineage.from);
      }
      setClaims([...found.values()]);
    };
    void walk();
    return () => abort.abort();
  }, [wanted]);
  return { claims, wrong };
}

function EarlierClaim({ claim, into }: { claim: ClaimDetail; into: string }) {
  return (
    <article className={styles.aside}>
      <p dir="auto">{revealHidden(claim.text)}</p>
      <LeftWords id={claim.id} into={into} />
      <OthersVerdicts detail={claim} mine />
      {claim.evidence.map((evidence) => (
        <div key={evidence.id} className={styles.form}>
          <EvidenceCard evidence={evidence} text={claim.text} />
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
  if (!may.attach || evidence.source.withheld) return null;
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
