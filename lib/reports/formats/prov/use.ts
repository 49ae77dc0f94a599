import { decidedInWords } from "../../decided.ts";
import type { Report, ReportedEvidence } from "../../model.ts";
import { wordsOf } from "../../words/languages.ts";
import { qualifiedName } from "../graph/iris.ts";
import type { Attributes } from "./literals.ts";
import { copiesIn, judged, names } from "./names.ts";

/** What came of which act, and when. Source: PROV-DM, section 5.1.3. */
export function* generationsIn(report: Report): Generator<Attributes> {
  const words = wordsOf(report);
  const { fetched } = report.document;
  if (fetched) yield generated(names.original(report), names.fetching(report), fetched.at);
  yield generated(names.version(report), names.import(report));
  for (const { copy } of copiesIn(report).values())
    yield generated(qualifiedName("copy", copy.snapshotId), names.keeping(copy), copy.takenAt);
  for (const claim of report.claims) {
    for (const piece of claim.evidence)
      yield generated(qualifiedName("evidence", piece.id), names.attaching(piece), piece.attachedAt);
    for (const verdict of claim.verdicts)
      yield generated(qualifiedName("verdict", verdict.id), names.filing(verdict), verdict.filedAt);
    for (const decided of decidedInWords(claim, words.decisions))
      yield generated(names.decision(claim, decided), names.deciding(claim, decided), decided.at);
  }
  yield generated(names.report(report), names.export(report), report.exportedAt);
}

function generated(entity: string, activity: string, time?: string): Attributes {
  return { "prov:entity": entity, "prov:activity": activity, "prov:time": time };
}

/** What was used in which act. Source: PROV-DM, section 5.1.4. */
export function* usagesIn(report: Report): Generator<Attributes> {
  const words = wordsOf(report);
  yield used(names.import(report), names.original(report));
  for (const { copy, sourceId } of copiesIn(report).values())
    yield used(names.keeping(copy), qualifiedName("source", sourceId));
  yield used(names.export(report), names.version(report));
  for (const claim of report.claims) {
    const itself = qualifiedName("claim", claim.id);
    for (const piece of claim.evidence) {
      yield used(names.attaching(piece), itself);
      yield used(names.attaching(piece), quotedFrom(piece));
    }
    const attached = new Set(claim.evidence.map(({ id }) => id));
    for (const verdict of claim.verdicts) {
      yield used(names.filing(verdict), judged(claim, verdict));
      for (const id of verdict.evidenceIds)
        if (attached.has(id)) yield used(names.filing(verdict), qualifiedName("evidence", id));
      yield used(names.export(report), qualifiedName("verdict", verdict.id));
    }
    for (const decided of decidedInWords(claim, words.decisions)) {
      yield used(names.deciding(claim, decided), itself);
      yield used(names.export(report), names.decision(claim, decided));
    }
  }
}

function used(activity: string, entity: string): Attributes {
  return { "prov:activity": activity, "prov:entity": entity };
}

/** Where a quote was read: in the kept copy it was found in, and else in the source. */
export function quotedFrom({ copy, source }: ReportedEvidence): string {
  return copy ? qualifiedName("copy", copy.snapshotId) : qualifiedName("source", source.id);
}
