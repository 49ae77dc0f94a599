import { STANCE_LABELS } from "../../../../lib/evidence/model.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { webLink } from "../../../../lib/reports/web-link.ts";
import type { FittedEvidence } from "../../../../lib/reviews/model.ts";
import { SOURCE_KIND_LABELS, type Source } from "../../../../lib/sources/model.ts";
import { CopyLine } from "./copy-line.tsx";
import styles from "./evidence-card.module.css";
import { heldTogether } from "./locator.ts";

type Props = {
  readonly evidence: FittedEvidence;
  /** The words of the claim it is attached to. */
  readonly text: string;
};

/** One quoted passage with where it stands, what it does to the sentence, and what of the sentence it does not say. */
export function EvidenceCard({ evidence, text }: Props) {
  const { source, quote, locator, stance, attachedBy, attachedAt } = evidence;
  return (
    <article className={styles.card} data-stance={stance}>
      <h4 className={styles.source} dir="auto">
        <SourceName source={source} />
        {locator ? <span className={styles.locator}>, {heldTogether(revealHidden(locator))}</span> : null}
      </h4>
      <blockquote className={styles.quote} dir="auto">
        {revealHidden(quote)}
      </blockquote>
      <CopyLine evidence={evidence} />
      {stance === "context" ? null : <Unsaid evidence={evidence} text={text} />}
      <p className={styles.facts}>
        <strong>{STANCE_LABELS[stance]}</strong>
        <span>
          {source.tier}, {SOURCE_KIND_LABELS[source.kind].toLowerCase()}
        </span>
        {source.publishedOn ? <span>published {dayInWords(source.publishedOn)}</span> : null}
        <span>
          attached by {attachedBy.name}, <time dateTime={attachedAt}>{dayInWords(attachedAt)}</time>
        </span>
      </p>
    </article>
  );
}

function Unsaid({ evidence: { quote, missing, denied }, text }: Props) {
  const wordsOf = (elements: typeof missing, of: string) =>
    revealHidden(elements.map(({ start, end }) => of.slice(start, end)).join(" · "));
  return (
    <>
      {missing.length > 0 ? <p className={styles.copy}>Not in the quote: {wordsOf(missing, text)}</p> : null}
      {denied.length > 0 ? <p className={styles.copy}>Only in the quote: {wordsOf(denied, quote)}</p> : null}
    </>
  );
}

function SourceName({ source }: { source: Source }) {
  const link = webLink(source.url);
  const title = revealHidden(source.title);
  if (!link) return title;
  return (
    <>
      <a href={link.href} target="_blank" rel="noreferrer nofollow">
        {title}
      </a>
      {source.title.includes(link.host) ? null : <span className={styles.host}> {link.host}</span>}
    </>
  );
}
