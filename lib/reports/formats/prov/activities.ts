import { decidedInWords } from "../../decided.ts";
import type { Report } from "../../model.ts";
import { wordsOf } from "../../words/languages.ts";
import { type Named, qualified } from "./literals.ts";
import { copiesIn, names } from "./names.ts";

/** What was done. When a thing was begun is kept nowhere: an act has the time at which it was finished. */
export function* activitiesIn(report: Report): Generator<Named> {
  const words = wordsOf(report);
  const { fetched } = report.document;
  if (fetched) yield act(names.fetching(report), "Fetching", fetched.at);
  yield act(names.import(report), "Import");
  for (const { copy } of copiesIn(report).values()) yield act(names.keeping(copy), "Keeping", copy.takenAt);
  for (const claim of report.claims) {
    for (const piece of claim.evidence) yield act(names.attaching(piece), "Attaching", piece.attachedAt);
    for (const verdict of claim.verdicts) yield act(names.filing(verdict), "Filing", verdict.filedAt);
    for (const decided of decidedInWords(claim, words.decisions))
      yield act(names.deciding(claim, decided), "Deciding", decided.at);
  }
  yield act(names.export(report), "Export", report.exportedAt);
}

function act(name: string, type: string, endedAt?: string): Named {
  return [name, { "prov:type": qualified(`linecheck:${type}`), "prov:endTime": endedAt }];
}
