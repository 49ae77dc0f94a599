import { VERDICTS, type VerdictCode } from "../../../reviews/verdict-kinds.ts";
import type { Source } from "../../../sources/model.ts";
import { titleOf } from "../../citation.ts";
import type { Report, ReportedClaim } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import { iri, webIri } from "../graph/iris.ts";
import { type Finding, findingOn } from "./finding.ts";
import { organisation } from "./organisation.ts";

/** A review for each claim that came to a verdict, in the order of the text. */
export function* claimReviewsIn(report: Report, addressOf?: (claim: ReportedClaim) => string): Generator<object> {
  const words = wordsOf(report);
  const shared = {
    words,
    appearance: articleOf(report),
    author: authorsOf(report),
    organisation: organisation(report),
    addressOf,
  };
  for (const claim of report.claims) {
    const finding = findingOn(claim, words);
    if (finding) yield claimReview(claim, finding, report, shared);
  }
}

type Shared = {
  readonly words: Words;
  readonly appearance: object;
  readonly author: readonly object[] | undefined;
  readonly organisation: object;
  readonly addressOf: ((claim: ReportedClaim) => string) | undefined;
};

/** Of Google's required properties `url` is that of the page the review stands on: a file of reviews alone has none. */
function claimReview(
  claim: ReportedClaim,
  finding: Finding,
  report: Report,
  { words, organisation, addressOf, ...article }: Shared,
) {
  return {
    "@type": "ClaimReview",
    "@id": iri("review", claim.id),
    url: addressOf?.(claim),
    inLanguage: words.lang,
    claimReviewed: claim.text,
    itemReviewed: { "@type": "Claim", "@id": iri("claim", claim.id), inLanguage: report.document.lang, ...article },
    reviewRating: ratingOf(finding.code, words),
    author: organisation,
    contributor: reviewersOf(finding),
    datePublished: dayOf(finding.since),
    creativeWorkStatus: report.final ? undefined : "Draft",
    reviewBody: finding.reasons.join("\n\n") || undefined,
    citation: citationsOf(claim, words),
    isPartOf: { "@id": iri("report", report.document.versionId, report.exportedAt) },
  };
}

/** A number only where the verdict is one on a scale: "Outdated" is neither more nor less true than "Mixed". */
function ratingOf(code: VerdictCode, words: Words) {
  const { rating } = VERDICTS[code];
  const { label, meaning } = words.marks[code];
  return {
    "@type": "Rating",
    alternateName: label,
    ratingExplanation: meaning,
    ...(rating !== null && { ratingValue: rating, bestRating: 5, worstRating: 1 }),
  };
}

/** Where the claim was made: the article, at the address it is published at, or else the one it was fetched from. */
function articleOf({ document: { title, versionId, lang, origin, fetched } }: Report) {
  return {
    "@type": "Article",
    "@id": iri("version", versionId),
    headline: title,
    url: webIri(origin.url) ?? webIri(fetched?.url ?? null) ?? undefined,
    publisher: origin.publisher === null ? undefined : { "@type": "Organization", name: origin.publisher },
    datePublished: dateOf(origin.publishedOn),
    dateModified: dateOf(origin.modifiedOn),
    inLanguage: lang,
  };
}

/** A byline mostly names a person, and readers of a ClaimReview know only persons and organisations. */
function authorsOf({ document: { origin } }: Report) {
  if (origin.authors.length === 0) return undefined;
  return origin.authors.map((name) => ({ "@type": "Person", "@id": iri("author", name), name }));
}

function reviewersOf({ verdicts }: Finding) {
  const reviewers = new Map(verdicts.map(({ reviewer }) => [reviewer.id, reviewer.name]));
  if (reviewers.size === 0) return undefined;
  return [...reviewers].map(([id, name]) => ({ "@type": "Person", "@id": iri("person", id), name }));
}

/** The sources of all evidence on the claim, each once: what speaks against the verdict is cited with what speaks for it. */
function citationsOf({ evidence }: ReportedClaim, words: Words) {
  const sources = new Map(evidence.map(({ source }) => [source.id, source]));
  return sources.size === 0 ? undefined : [...sources.values()].map((source) => citation(source, words));
}

function citation(source: Source, words: Words) {
  const { id, url, author, publisher, publishedOn, copy } = source;
  return {
    "@type": "CreativeWork",
    "@id": iri("source", id),
    name: titleOf(source, words),
    url: webIri(url) ?? undefined,
    archivedAt: webIri(copy.archivedUrl) ?? undefined,
    // One line may name several people or a body: what it names is not told, and so neither is what kind of thing it is.
    creditText: author ?? undefined,
    publisher: publisher === null ? undefined : { "@type": "Organization", name: publisher },
    datePublished: dateOf(publishedOn),
  };
}

function dayOf(instant: string): string {
  return instant.slice(0, "2026-05-12".length);
}

/** A date as ISO 8601 writes a day, a month or a year; undefined for other words, which are no schema.org Date. */
function dateOf(written: string | null): string | undefined {
  return written !== null && /^\d{4}(-\d{2}){0,2}$/.test(written) ? written : undefined;
}
