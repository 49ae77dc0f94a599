import { lazy, type ReactNode } from "react";
import { STANCE_LABELS } from "../../../../lib/evidence/model.ts";
import { evidenceTagsInWords, tagsAgainst } from "../../../../lib/evidence/tags.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { webLink } from "../../../../lib/reports/web-link.ts";
import type { FittedEvidence } from "../../../../lib/reviews/model.ts";
import { UNSAID_WORDS, unsaidInWords } from "../../../../lib/reviews/unsaid.ts";
import { SOURCE_KIND_LABELS } from "../../../../lib/sources/model.ts";
import { CopyLine } from "./copy-line.tsx";
import styles from "./evidence-card.module.css";
import { LatePart } from "./late-part.tsx";
import { heldTogether } from "./locator.ts";

// Most pages say what they said, and most works stand.
const SinceLines = lazy(() => import("./since-lines.tsx"));

type Props = {
  readonly evidence: FittedEvidence;
  /** The words of the claim it is attached to. */
  readonly text: string;
  /** What can be done with it. */
  readonly children?: ReactNode;
};

/** One quoted passage with where it stands, what it does to the sentence, and what of the sentence it does not say. */
export function EvidenceCard({ evidence, text, children }: Props) {
  const { source, quote, locator, stance, tags, attachedBy, attachedAt } = evidence;
  return (
    <article className={styles.card} data-stance={stance}>
      <h4 className={styles.source} dir="auto">
        <SourceName evidence={evidence} />
        {locator ? <span className={styles.locator}>, {heldTogether(revealHidden(locator))}</span> : null}
      </h4>
      {source.withheld ? (
        <p className={styles.withheld}>Its quote is kept from you: ask an editor, or whoever added the source</p>
      ) : (
        <blockquote className={styles.quote} dir="auto">
          {revealHidden(quote)}
        </blockquote>
      )}
      <CopyLine evidence={evidence} />
      {evidence.lapse || evidence.notice ? (
        <LatePart>
          <SinceLines evidence={evidence} />
        </LatePart>
      ) : null}
      {unsaidInWords(evidence, text, UNSAID_WORDS).map((sentence) => (
        <p key={sentence} className={styles.copy}>
          {revealHidden(sentence)}
        </p>
      ))}
      {tags.length > 0 ? (
        <p className={styles.copy} data-against={tagsAgainst(tags).length > 0 || undefined}>
          Tagged: {evidenceTagsInWords(tags)}
        </p>
      ) : null}
      <p className={styles.facts}>
        <strong>{STANCE_LABELS[stance]}</strong>
        <span>
          {source.tier}, {SOURCE_KIND_LABELS[source.kind].toLowerCase()}
        </span>
        {source.author ? <bdi>{revealHidden(source.author)}</bdi> : null}
        {source.publisher ? <bdi>{revealHidden(source.publisher)}</bdi> : null}
        {source.publishedOn ? <span>published {dayInWords(source.publishedOn)}</span> : null}
        <span>
          attached by {attachedBy.name}, <time dateTime={attachedAt}>{dayInWords(attachedAt)}</time>
        </span>
      </p>
      {children}
    </article>
  );
}

/** Leads to the quote itself where it was found at the address; the address that is cited stays the plain one. */
function SourceName({ evidence: { source, readerLink } }: Pick<Props, "evidence">) {
  const link = webLink(readerLink ?? source.url);
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
