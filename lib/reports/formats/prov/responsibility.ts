import { decidedInWords } from "../../decided.ts";
import type { Report } from "../../model.ts";
import { wordsOf } from "../../words/languages.ts";
import { qualifiedName } from "../graph/iris.ts";
import type { Attributes } from "./literals.ts";
import { copiesIn, names } from "./names.ts";

/** Who did which act. Source: PROV-DM, section 5.3.3. */
export function* associationsIn(report: Report): Generator<Attributes> {
  const words = wordsOf(report);
  if (report.document.fetched) yield associated(names.fetching(report), names.software);
  yield associated(names.import(report), names.software);
  for (const { copy } of copiesIn(report).values()) yield associated(names.keeping(copy), names.software);
  for (const claim of report.claims) {
    for (const piece of claim.evidence) yield associated(names.attaching(piece), person(piece.attachedBy));
    for (const verdict of claim.verdicts) yield associated(names.filing(verdict), person(verdict.reviewer));
    for (const decided of decidedInWords(claim, words.decisions))
      yield associated(names.deciding(claim, decided), person(decided.by));
  }
  yield associated(names.export(report), names.exporter(report));
  yield associated(names.export(report), names.software);
}

/** Whose work it is. Source: PROV-DM, section 5.3.2. */
export function* attributionsIn(report: Report): Generator<Attributes> {
  const words = wordsOf(report);
  for (const name of new Set(report.document.origin.authors))
    yield attributed(names.original(report), qualifiedName("author", name));
  for (const claim of report.claims) {
    for (const { id, attachedBy } of claim.evidence)
      yield attributed(qualifiedName("evidence", id), person(attachedBy));
    for (const { id, reviewer } of claim.verdicts) yield attributed(qualifiedName("verdict", id), person(reviewer));
    for (const decided of decidedInWords(claim, words.decisions))
      yield attributed(names.decision(claim, decided), person(decided.by));
  }
  yield attributed(names.report(report), names.installation(report));
}

/** For whom the software works. Source: PROV-DM, section 5.3.4. */
export function* delegationsIn(report: Report): Generator<Attributes> {
  yield { "prov:delegate": names.software, "prov:responsible": names.installation(report) };
}

/** The version is the document as it read at one time. Source: PROV-DM, section 5.5.1. */
export function* specialisationsIn(report: Report): Generator<Attributes> {
  yield {
    "prov:specificEntity": names.version(report),
    "prov:generalEntity": qualifiedName("document", report.document.id),
  };
}

function person({ id }: { readonly id: string }): string {
  return qualifiedName("person", id);
}

function associated(activity: string, agent: string): Attributes {
  return { "prov:activity": activity, "prov:agent": agent };
}

function attributed(entity: string, agent: string): Attributes {
  return { "prov:entity": entity, "prov:agent": agent };
}
