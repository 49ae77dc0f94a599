import type { Source } from "../../../sources/model.ts";
import { titleOf } from "../../citation.ts";
import type { ReportedEvidence } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { iri, webIri } from "../graph/iris.ts";
import { type Annotation, person } from "./annotation.ts";
import type { Target } from "./target.ts";

/** A piece of evidence: a link from the words to a passage of a source, with what it does to them. */
export function evidenceAnnotation(piece: ReportedEvidence, target: Target, words: Words): Annotation {
  const { id, source, stance, locator, tags, found, unsaid, lapse, notice, readerLink, attachedBy, attachedAt } = piece;
  const link = webIri(readerLink);
  return {
    id: iri("evidence", id),
    type: "Annotation",
    motivation: "linking",
    creator: person(attachedBy),
    created: attachedAt,
    body: {
      type: "SpecificResource",
      purpose: "linking",
      source: sourceOf(source, words),
      selector: passageOf(piece),
      state: copyOf(piece),
      "linecheck:place": placeOf(piece),
      "linecheck:stance": stance,
      "linecheck:locator": locator ?? undefined,
      "linecheck:readerLink": link ? { id: link } : undefined,
    },
    target,
    "linecheck:found": found,
    "linecheck:tags": tags,
    "linecheck:notInQuote": unsaid ?? undefined,
    "linecheck:lapse": lapse ? words.lapse(lapse) : undefined,
    "linecheck:notice": notice ? words.notice(notice) : undefined,
  };
}

/** A source goes by its address where it has one, and by the name it has here where not. */
function sourceOf(source: Source, words: Words) {
  const { id, url, kind, tier, publisher, author, publishedOn, copy, withheld } = source;
  const archived = webIri(copy.archivedUrl);
  return {
    id: webIri(url) ?? iri("source", id),
    canonical: iri("source", id),
    label: titleOf(source, words),
    "linecheck:kind": kind,
    "linecheck:tier": tier,
    "linecheck:publisher": publisher ?? undefined,
    "linecheck:author": author ?? undefined,
    "linecheck:publishedOn": publishedOn ?? undefined,
    "linecheck:archivedAt": archived ? { id: archived } : undefined,
    "linecheck:withheld": withheld,
  };
}

/** The words that are quoted; undefined where they are withheld. */
function passageOf({ quote, pin }: ReportedEvidence) {
  if (quote === "") return undefined;
  return [
    {
      type: "TextQuoteSelector",
      exact: quote,
      prefix: pin?.prefix || undefined,
      suffix: pin?.suffix || undefined,
    },
  ];
}

/**
 * Where the words stand in the text of the kept copy, in UTF-16 code units. That text, in which they would be counted anew, is
 * not in a report: so the place is told in terms of our own, and not passed off as a TextPositionSelector.
 */
function placeOf({ pin }: ReportedEvidence) {
  if (!pin) return undefined;
  return {
    "linecheck:unit": "utf16",
    "linecheck:start": pin.start,
    "linecheck:end": pin.end,
    "linecheck:page": pin.page ?? undefined,
    "linecheck:match": pin.how,
  };
}

/** The kept copy the words were found in, as the state of the source that they are to be looked for in (section 4.3.1). */
function copyOf({ copy }: ReportedEvidence) {
  if (!copy) return undefined;
  return {
    type: "TimeState",
    sourceDate: copy.takenAt,
    cached: iri("copy", copy.snapshotId),
    "linecheck:sha256": copy.sha256,
    "linecheck:textSha256": copy.textSha256,
    "linecheck:transcribed": copy.transcribed,
  };
}
