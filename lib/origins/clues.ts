/** What tells which of two texts derives from the other, and how, beside the words they have in common. */

import type { DerivationKind } from "./model.ts";
import { type Naming, namingOf } from "./naming.ts";
import { areOfOnePublisher, type Overlap, shareOf, turned } from "./overlap.ts";
import { publicationOrder } from "./publication-order.ts";
import { whyOpen } from "./reasons.ts";

/** How a derivation runs: `one` from the other, one from the other with nobody knowing which, or both from a third. */
export type Run = "from-one" | "open" | "common";

/** A reading of an overlap. */
export type Clue = {
  readonly overlap: Overlap;
  readonly kind: DerivationKind;
  readonly run: Run;
  /** What it adds to the strength, in [0, 1). */
  readonly weight: number;
  /** Sentences; of what runs from one they speak of `one` without naming it. */
  readonly reasons: readonly string[];
};

// From this share on a text is the other's, with something put to it; below, it has a passage of it.
const LEAST_OF_A_REPRINT = 1 / 3;
// Two reports that have more in common than this are one text, and not two on one press release.
const MOST_OF_TWO_REPORTS = 1 / 2;

/** What is weighed, the surest first; the first that holds for one of the two, and not for the other alike, decides. */
const SIGNS: readonly ((overlap: Overlap) => Clue | null)[] = [
  fromAgency,
  fromRelease,
  fromFirstPrint,
  fromOneAgency,
  fromReport,
  fromOneStatement,
  fromEarlier,
];

/** How the words that two texts have in common came to stand in both; one of the two is `overlap.one` of the clue. */
export function clueTo(overlap: Overlap): Clue {
  for (const sign of SIGNS) {
    const [here, there] = [sign(overlap), sign(turned(overlap))];
    if (here && there) {
      // What speaks for either way decides nothing, unless it is that both have it from a third.
      if (here.run === "common") return here;
      continue;
    }
    const clue = here ?? there;
    if (clue) return clue;
  }
  const most = shareOf(overlap.one) > shareOf(overlap.other) ? overlap : turned(overlap);
  const byline = sameByline(overlap);
  const weight = byline.length > 0 ? WEIGHT_OF_A_BYLINE : 0;
  return { overlap, kind: kindBy(most), run: "open", weight, reasons: [...byline, whyOpen(overlap)] };
}

/** What `one` is to the other, if it derives from it: by how much of it is the other's, and whose the other is. */
function kindBy(overlap: Overlap): DerivationKind {
  if ([...overlap.other.credits.agencies.values()].includes("as its publisher")) return "wire";
  return shareOf(overlap.one) >= LEAST_OF_A_REPRINT ? "reprint" : "quotes";
}

/** The other is an agency's own, and one credits it. */
function fromAgency(overlap: Overlap): Clue | null {
  const { one, other } = overlap;
  for (const [agency, place] of other.credits.agencies) {
    if (place !== "as its publisher") continue;
    const credit = one.credits.agencies.get(agency);
    if (credit === undefined || credit === "as its publisher") continue;
    const reasons = [`Credits ${agency} ${credit}, whose story the other is.`];
    return { overlap, kind: "wire", run: "from-one", weight: 0.6, reasons };
  }
  return null;
}

function fromRelease(overlap: Overlap): Clue | null {
  const { one, other } = overlap;
  if (!other.credits.isRelease || one.credits.isRelease) return null;
  const reasons = ["The other is a press release."];
  if (one.credits.restsOnStatement) reasons.push("Says that it rests on what was given out.");
  return { overlap, kind: "press-release", run: "from-one", weight: 0.5, reasons };
}

/** How `one` names the other's publisher, as long as that is not its own. */
export function namingIn(overlap: Overlap): Naming | null {
  return areOfOnePublisher(overlap) ? null : namingOf(overlap.one.words, overlap.other.publisher);
}

function fromFirstPrint(overlap: Overlap): Clue | null {
  if (namingIn(overlap) !== "printed-first") return null;
  const reasons = [`Names ${overlap.other.publisher} as where it was printed first.`];
  return { overlap, kind: "reprint", run: "from-one", weight: 0.6, reasons };
}

/** Both credit one agency, or one does and the other nobody: the agency's own story is probably not among the two. */
function fromOneAgency(overlap: Overlap): Clue | null {
  const [here, there] = [overlap.one.credits.agencies, overlap.other.credits.agencies];
  const [both] = [...here.keys()].filter((agency) => there.has(agency)).sort();
  if (both !== undefined) {
    const reasons = [`Both credit ${both}, so both seem to carry its story, which is neither of the two.`];
    return { overlap, kind: "wire", run: "common", weight: 0.6, reasons };
  }
  const [agency, place] = [...here][0] ?? [];
  if (agency === undefined || place === "as its publisher" || there.size > 0) return null;
  const reasons = [
    `One of them credits ${agency} ${place}, so the other seems to carry the same story without saying so.`,
  ];
  return { overlap, kind: "wire", run: "common", weight: 0.3, reasons };
}

function fromReport(overlap: Overlap): Clue | null {
  if (namingIn(overlap) === null) return null;
  const reasons = [`Refers to ${overlap.other.publisher}.`];
  return { overlap, kind: kindBy(overlap), run: "from-one", weight: 0.4, reasons };
}

/** Both say that they rest on what was given out, and have a part in common. */
function fromOneStatement(overlap: Overlap): Clue | null {
  const { one, other } = overlap;
  if (!one.credits.restsOnStatement || !other.credits.restsOnStatement) return null;
  if (Math.max(shareOf(overlap.one), shareOf(overlap.other)) > MOST_OF_TWO_REPORTS) return null;
  const reasons = ["Both say that they rest on what was given out, which is neither of the two."];
  return { overlap, kind: "press-release", run: "common", weight: 0.3, reasons };
}

function fromEarlier(overlap: Overlap): Clue | null {
  const { one, other } = overlap;
  if (publicationOrder(one.publishedOn, other.publishedOn).kind !== "later") return null;
  const reasons = sameByline(overlap);
  const weight = reasons.length > 0 ? WEIGHT_OF_A_BYLINE : 0.2;
  return { overlap, kind: kindBy(overlap), run: "from-one", weight, reasons };
}

// Who sells a story twice changes it less than who copies it, and the two have one author.
const WEIGHT_OF_A_BYLINE = 0.4;

/** That both name one author, who tells nothing of the direction. */
function sameByline({ one, other }: Overlap): string[] {
  const [name, otherName] = [one.author?.trim(), other.author?.trim()].sort();
  return name && name.toLowerCase() === otherName?.toLowerCase() ? [`Both name ${name} as author.`] : [];
}
