import type { Verdict } from "../../../reviews/model.ts";
import type { CopyIdentity } from "../../../sources/snapshots/model.ts";
import { titleOf } from "../../citation.ts";
import { type Decided, decidedInWords } from "../../decided.ts";
import type { Report, ReportedClaim, ReportedEvidence, ReportedSource } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import { exportTerms, reportTitle } from "../graph/export-terms.ts";
import { qualifiedName, webIri } from "../graph/iris.ts";
import { UNSIGNED } from "../graph/signature.ts";
import { type Attributes, anyUri, dateTime, type Named, qualified } from "./literals.ts";
import { copiesIn, names, wordingsOf } from "./names.ts";

/** What there is, from the page the text came from to the report. */
export function* entitiesIn(report: Report): Generator<Named> {
  const words = wordsOf(report);
  yield* documentIn(report, words);
  for (const source of report.sources) yield [qualifiedName("source", source.id), sourceEntity(source, words)];
  for (const { copy } of copiesIn(report).values()) yield [qualifiedName("copy", copy.snapshotId), copyEntity(copy)];
  for (const claim of report.claims) {
    yield [qualifiedName("claim", claim.id), claimEntity(claim)];
    for (const textSha256 of wordingsOf(claim)) yield [names.wording(claim, textSha256), wordingEntity(textSha256)];
    for (const piece of claim.evidence) yield [qualifiedName("evidence", piece.id), evidenceEntity(piece)];
    for (const verdict of claim.verdicts) yield [qualifiedName("verdict", verdict.id), verdictEntity(verdict, words)];
    for (const decided of decidedInWords(claim, words.decisions))
      yield [names.decision(claim, decided), decisionEntity(decided)];
  }
  yield [
    names.report(report),
    { ...ofType("Report"), "prov:label": reportTitle(report), ...exportTerms(report), ...UNSIGNED },
  ];
}

function ofType(type: string): Attributes {
  return { "prov:type": qualified(`linecheck:${type}`) };
}

function* documentIn(report: Report, words: Words): Generator<Named> {
  const { id, title, lang, origin, fetched, versionOrdinal, sha256 } = report.document;
  yield [qualifiedName("document", id), { ...ofType("Document"), "prov:label": title }];
  yield [
    names.original(report),
    {
      ...ofType("Original"),
      "prov:location": anyUri(webIri(fetched?.url ?? null)),
      "linecheck:publishedAt": anyUri(webIri(origin.url)),
      "linecheck:publisher": origin.publisher ?? undefined,
      "linecheck:publishedOn": origin.publishedOn ?? undefined,
      "linecheck:modifiedOn": origin.modifiedOn ?? undefined,
    },
  ];
  yield [
    names.version(report),
    {
      ...ofType("Version"),
      "prov:label": `${title}, ${words.version(versionOrdinal)}`,
      "linecheck:ordinal": versionOrdinal,
      "linecheck:sha256": sha256,
      "linecheck:words": report.document.words,
      "linecheck:language": lang,
    },
  ];
}

/** Its place is told as in every other export of ours that keeps to strings as programs hold them: UTF-16 code units. */
function claimEntity({ ordinal, text, start, end, state, textSha256, withheld }: ReportedClaim): Attributes {
  return {
    ...ofType("Claim"),
    "prov:value": text,
    "linecheck:sentence": ordinal,
    "linecheck:start": start,
    "linecheck:end": end,
    "linecheck:state": state,
    "linecheck:sha256": textSha256,
    "linecheck:withheldVerdicts": withheld,
  };
}

/** Of an earlier wording nothing is kept with the verdict but the hash. */
function wordingEntity(textSha256: string): Attributes {
  return { ...ofType("Wording"), "linecheck:sha256": textSha256 };
}

function sourceEntity(source: ReportedSource, words: Words): Attributes {
  const { url, kind, tier, publisher, author, publishedOn, withheld } = source;
  return {
    ...ofType("Source"),
    "prov:label": titleOf(source, words),
    "prov:location": anyUri(webIri(url)),
    "linecheck:kind": kind,
    "linecheck:tier": tier,
    "linecheck:publisher": publisher ?? undefined,
    "linecheck:author": author ?? undefined,
    "linecheck:publishedOn": publishedOn ?? undefined,
    "linecheck:withheld": withheld,
  };
}

function copyEntity({ url, mediaType, sha256, textSha256, warcSha256, transcribed }: CopyIdentity): Attributes {
  return {
    ...ofType("Copy"),
    "prov:location": anyUri(webIri(url)),
    "linecheck:mediaType": mediaType,
    "linecheck:sha256": sha256,
    "linecheck:textSha256": textSha256,
    "linecheck:warcSha256": warcSha256,
    "linecheck:transcribed": transcribed,
  };
}

function evidenceEntity({ quote, locator, stance, found, pin }: ReportedEvidence): Attributes {
  return {
    ...ofType("Evidence"),
    // Empty where the source is withheld.
    "prov:value": quote || undefined,
    "linecheck:stance": stance,
    "linecheck:locator": locator ?? undefined,
    "linecheck:found": found,
    "linecheck:match": pin?.how,
    "linecheck:pinnedAt": pin ? dateTime(pin.pinnedAt) : undefined,
  };
}

function verdictEntity({ code, rationale, detail, confidence, revision }: Verdict, words: Words): Attributes {
  return {
    ...ofType("Verdict"),
    "prov:label": words.marks[code].label,
    "prov:value": code,
    "linecheck:rationale": rationale || undefined,
    "linecheck:detail": detail ?? undefined,
    "linecheck:confidence": confidence ?? undefined,
    "linecheck:revision": revision,
  };
}

function decisionEntity({ kind, code, holds, label, words }: Decided): Attributes {
  return {
    ...ofType("Decision"),
    "prov:label": label,
    "prov:value": code ?? undefined,
    "linecheck:kind": kind,
    "linecheck:holds": holds,
    "linecheck:reason": words ?? undefined,
  };
}
