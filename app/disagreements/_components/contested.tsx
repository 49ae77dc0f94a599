import type { ContestedClaim } from "../../../lib/overview/disagreements/read.ts";
import { dayInWords } from "../../../lib/reports/dates.ts";
import { revealHidden } from "../../../lib/reports/hidden-characters.ts";
import { VERDICTS } from "../../../lib/reviews/verdict-kinds.ts";
import { Glyph } from "../../_marks/glyph.tsx";
import { titleOf } from "../../documents/_components/title-of.ts";
import styles from "../disagreements.module.css";

/** A sentence reviewers differ on, and what each of them says, side by side. */
export function Contested({ row: { document, claim, opinions } }: { row: ContestedClaim }) {
  return (
    <li className={styles.contested}>
      <p className={styles.place}>
        <a href={`/documents/${document.id}#c${claim.ordinal}`}>Claim {claim.ordinal}</a>
        <span>
          <bdi lang={document.lang}>{titleOf(document)}</bdi>
        </span>
      </p>
      <p className={styles.words} dir="auto" lang={document.lang}>
        {revealHidden(claim.text)}
      </p>
      <div className={styles.opinions}>
        {opinions.map((opinion) => (
          <Opinion key={opinion.id} opinion={opinion} />
        ))}
      </div>
    </li>
  );
}

function Opinion({ opinion }: { opinion: ContestedClaim["opinions"][number] }) {
  const { code, reviewer, rationale, detail, confidence, filedAt } = opinion;
  return (
    <article className={styles.opinion} aria-label={`${reviewer.name}: ${VERDICTS[code].label}`}>
      <p className={styles.verdict}>
        <Glyph mark={code} />
        {VERDICTS[code].label}
      </p>
      {detail ? <p dir="auto">{revealHidden(detail)}</p> : null}
      {rationale ? <p dir="auto">{revealHidden(rationale)}</p> : <p className={styles.by}>No reason given.</p>}
      <p className={styles.by}>
        {reviewer.name}, <time dateTime={filedAt}>{dayInWords(filedAt)}</time>
        {confidence ? `, ${confidence} confidence` : ""}
      </p>
    </article>
  );
}
