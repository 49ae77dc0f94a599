"use client";

import { useId } from "react";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { ClaimDetail, Verdict } from "../../../../lib/reviews/model.ts";
import { VERDICTS } from "../../../../lib/reviews/verdict-kinds.ts";
import { Glyph } from "../../../_marks/glyph.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./others-verdicts.module.css";
import panel from "./panel.module.css";

type Props = {
  readonly detail: ClaimDetail;
  /** Shows one's own among them: where there is no form that does. */
  readonly mine?: boolean;
};

/** What others found. Before one has filed one's own, only that they did. */
export function OthersVerdicts({ detail, mine = false }: Props) {
  const { personId } = useWorkbench();
  const titleId = useId();
  const others = detail.verdicts.filter((verdict) => mine || verdict.reviewer.id !== personId);
  if (others.length === 0 && detail.withheld === 0) return null;
  const own = detail.verdicts.find((verdict) => verdict.reviewer.id === personId);
  const differs = detail.state === "contested";
  return (
    <section className={panel.section} aria-labelledby={titleId}>
      <h3 id={titleId}>{differs ? "Reviewers differ" : mine ? "Verdicts" : "Verdicts of others"}</h3>
      {detail.withheld > 0 ? <p className={panel.hint}>{withheldInWords(detail)}</p> : null}
      <div className={differs ? styles.sideBySide : styles.stack}>
        {/* A disagreement is read with both sides before one's eyes. */}
        {differs && own ? <Opinion verdict={own} name="You" /> : null}
        {others.map((verdict) => (
          <Opinion key={verdict.id} verdict={verdict} name={verdict.reviewer.name} />
        ))}
      </div>
    </section>
  );
}

function withheldInWords({ withheld, state }: ClaimDetail): string {
  const verdicts = withheld === 1 ? "1 verdict by someone else is" : `${withheld} verdicts by others are`;
  // Nobody files on a sentence that was split or joined: what counts is what carries its words now.
  const then = state === "superseded" ? "judged every sentence that has these words now" : "filed yours";
  return `${verdicts} shown once you have ${then}.`;
}

function Opinion({ verdict, name }: { verdict: Verdict; name: string }) {
  const { label } = VERDICTS[verdict.code];
  return (
    <article className={styles.opinion}>
      <h4>
        <Glyph mark={verdict.code} />
        <span>{label}</span>
      </h4>
      {verdict.detail ? <p dir="auto">{revealHidden(verdict.detail)}</p> : null}
      {verdict.rationale ? (
        <p dir="auto">{revealHidden(verdict.rationale)}</p>
      ) : (
        <p className={panel.hint}>No reason given.</p>
      )}
      <p className={styles.by}>
        {name}, <time dateTime={verdict.filedAt}>{dayInWords(verdict.filedAt)}</time>
        {verdict.confidence ? `, ${verdict.confidence} confidence` : ""}
      </p>
    </article>
  );
}
