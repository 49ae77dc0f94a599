import { APP } from "../../../provenance/app.ts";
import { decidedInWords } from "../../decided.ts";
import type { Report } from "../../model.ts";
import { wordsOf } from "../../words/languages.ts";
import { qualifiedName } from "../graph/iris.ts";
import { type Named, qualified } from "./literals.ts";
import { names } from "./names.ts";

/** Who did it: people, the software, and whoever runs the installation. */
export function* agentsIn(report: Report): Generator<Named> {
  for (const [id, name] of peopleIn(report)) yield [qualifiedName("person", id), called(name, "Person")];
  // A byline names a person, several, or a desk: which of them is not known.
  for (const name of new Set(report.document.origin.authors)) yield [qualifiedName("author", name), called(name)];
  // A report made by the installation itself bears no person's name.
  yield [names.exporter(report), called(report.exportedBy)];
  yield [names.installation(report), called(report.log.origin, "Organization")];
  yield [names.software, called(APP, "SoftwareAgent")];
}

function called(name: string, type?: "Person" | "Organization" | "SoftwareAgent") {
  return { "prov:label": name, "prov:type": type && qualified(`prov:${type}`) };
}

/** Those who attached, filed or decided something, by id. */
function peopleIn(report: Report): ReadonlyMap<string, string> {
  const words = wordsOf(report);
  const people = new Map<string, string>();
  for (const claim of report.claims) {
    for (const { attachedBy } of claim.evidence) people.set(attachedBy.id, attachedBy.name);
    for (const { reviewer } of claim.verdicts) people.set(reviewer.id, reviewer.name);
    for (const { by } of decidedInWords(claim, words.decisions)) people.set(by.id, by.name);
  }
  return people;
}
