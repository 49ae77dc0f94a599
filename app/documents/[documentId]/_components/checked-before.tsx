"use client";

import { useId } from "react";
import { differenceInWords } from "../../../../lib/earlier/difference-words.ts";
import type { ClaimMatch } from "../../../../lib/earlier/model.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { CheckedFacts } from "../../../_checked/checked-facts.tsx";
import { Button } from "../../../_ui/button.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./checked-before.module.css";
import panel from "./panel.module.css";
import { type Deciding, useMatches } from "./use-matches.ts";

/** What was checked before and may be this sentence; a person says whether it is. No verdict comes of it. */
export default function CheckedBefore({ id }: { id: string }) {
  const titleId = useId();
  const { matches, trouble, isSending, decide, again } = useMatches(id);
  if (trouble && !matches)
    return (
      <p className={panel.hint}>
        What was checked before could not be looked for. {trouble}{" "}
        <Button kind="quiet" onClick={again}>
          Try again
        </Button>
      </p>
    );
  if (!matches) return null;
  if (matches.length === 0) return <p className={panel.hint}>Checked before: nothing was found that says this.</p>;
  const dismissed = matches.filter(({ standing }) => standing === "dismissed");
  const shown = matches.filter(({ standing }) => standing !== "dismissed");
  const list = (some: readonly ClaimMatch[]) => (
    <ul className={styles.matches}>
      {some.map((match) => (
        <li key={match.id}>
          <Match match={match} isSending={isSending} decide={decide} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className={panel.section} aria-labelledby={titleId}>
      <h3 id={titleId}>Checked before</h3>
      {shown.length > 0 ? list(shown) : null}
      {dismissed.length > 0 ? (
        <details>
          <summary className={styles.dismissed}>
            {dismissed.length} {dismissed.length === 1 ? "is" : "are"} not the same claim
          </summary>
          {list(dismissed)}
        </details>
      ) : null}
      {trouble ? (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      ) : null}
    </section>
  );
}

function Match({ match, ...deciding }: Deciding & { match: ClaimMatch }) {
  return (
    <article className={styles.match}>
      <p className={styles.words} lang={match.lang} dir="auto">
        {revealHidden(match.text)}
      </p>
      <CheckedFacts checked={match} />
      {match.differences.map((difference) => (
        <p key={difference.kind} className={styles.difference}>
          {revealHidden(differenceInWords(difference))}
        </p>
      ))}
      <Decide match={match} {...deciding} />
    </article>
  );
}

function Decide({
  match: { id, text, standing, decidedBy, decidedAt },
  isSending,
  decide,
}: Deciding & { match: ClaimMatch }) {
  const { may, personId } = useWorkbench();
  const who = decidedBy?.id === personId ? "you" : decidedBy?.name;
  const of = <span className="unseen">: {text}</span>;
  return (
    <div className={styles.acts}>
      {standing ? (
        <p>
          {standing === "confirmed" ? "The same claim" : "Not the same claim"}, said {who}
          {decidedAt ? `, ${dayInWords(decidedAt)}` : ""}
        </p>
      ) : null}
      {may.attach && standing ? (
        <Button disabled={isSending} onClick={() => void decide(id, null)}>
          Take it back{of}
        </Button>
      ) : null}
      {may.attach && !standing ? (
        <>
          <Button disabled={isSending} onClick={() => void decide(id, "confirmed")}>
            It is the same claim{of}
          </Button>
          <Button disabled={isSending} onClick={() => void decide(id, "dismissed")}>
            It is not{of}
          </Button>
        </>
      ) : null}
    </div>
  );
}
