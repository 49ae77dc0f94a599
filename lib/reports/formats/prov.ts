import type { Report } from "../model.ts";
import type { FixedSlot } from "../sealing/slot.ts";
import type { ReportFormat } from "./format.ts";
import { namespaceOf, THINGS } from "./graph/iris.ts";
import { signatureSlot } from "./graph/signature.ts";
import { TERM_PREFIX } from "./graph/terms.ts";
import { jsonMembers } from "./json-text.ts";
import { activitiesIn } from "./prov/activities.ts";
import { agentsIn } from "./prov/agents.ts";
import { derivationsIn } from "./prov/derivations.ts";
import { entitiesIn } from "./prov/entities.ts";
import type { Attributes, Named } from "./prov/literals.ts";
import { associationsIn, attributionsIn, delegationsIn, specialisationsIn } from "./prov/responsibility.ts";
import { generationsIn, usagesIn } from "./prov/use.ts";

/**
 * Where every finding comes from: what there is, what was done with it, who did it, and how these hang together.
 * Its last record is the report itself. Source: W3C, PROV-DM, 30 April 2013, in the notation of the Member Submission
 * PROV-JSON, 24 April 2013.
 */
export const prov: ReportFormat<"prov", FixedSlot> = {
  format: "prov",
  mediaType: "application/json; charset=utf-8",
  extension: "prov.json",
  label: "W3C PROV (PROV-JSON)",
  slot: signatureSlot("\n    }\n  }\n}\n"),
  *render(report) {
    yield '{\n  "prefix": ';
    yield* jsonMembers(prefixes(), "  ");
    for (const [name, records] of sectionsOf(report)) {
      yield `,\n  ${JSON.stringify(name)}: `;
      yield* jsonMembers(records, "  ");
    }
    yield "\n}\n";
  },
};

/** One for each kind of thing, so that names stay short. `prov` and `xsd` are known to every reader. */
function* prefixes(): Generator<readonly [string, string]> {
  yield* Object.entries(TERM_PREFIX);
  for (const thing of THINGS) yield [thing, namespaceOf(thing)];
}

function sectionsOf(report: Report): [name: string, records: Iterable<Named>][] {
  return [
    ["activity", activitiesIn(report)],
    ["agent", agentsIn(report)],
    ["wasGeneratedBy", numbered("generation", generationsIn(report))],
    ["used", numbered("usage", usagesIn(report))],
    ["wasAssociatedWith", numbered("association", associationsIn(report))],
    ["wasAttributedTo", numbered("attribution", attributionsIn(report))],
    ["actedOnBehalfOf", numbered("delegation", delegationsIn(report))],
    ["wasDerivedFrom", numbered("derivation", derivationsIn(report))],
    ["specializationOf", numbered("specialisation", specialisationsIn(report))],
    ["entity", entitiesIn(report)],
  ];
}

/** Relations have no names of their own: they get blank ones, by number. */
function* numbered(kind: string, relations: Iterable<Attributes>): Generator<Named> {
  let number = 0;
  for (const relation of relations) {
    number += 1;
    yield [`_:${kind}${number}`, relation];
  }
}
