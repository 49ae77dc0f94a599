import { claimsOver } from "../reviews/places.ts";
import type { Report, ReportedClaim } from "./model.ts";
import type { Words } from "./words/en.ts";

/** What was filed on a sentence's words before they stood in it: superseded claims that somebody looked at. */
export type Earlier = {
  /** Those told of with this sentence, which stands where they began. */
  readonly here: readonly ReportedClaim[];
  /** Those told of with a sentence before it: each is told of once. */
  readonly elsewhere: readonly ReportedClaim[];
};

/** Whether there is anything to say about a claim itself beside its words. */
export function isLookedAt({ verdicts, withheld, evidence, queries, contacts, notes, waiver }: ReportedClaim): boolean {
  const attached = verdicts.length + withheld + evidence.length + queries.length + contacts.length + notes.length;
  return attached > 0 || waiver !== null;
}

const NOTHING: Earlier = { here: [], elsewhere: [] };

/** For each claim that stands, what was filed on its words before sentences were split or joined. */
export function earlierIn({ claims }: Report): (claim: ReportedClaim) => Earlier {
  const standing = claims.filter(({ state }) => state !== "superseded");
  const known = new Map<string, { here: ReportedClaim[]; elsewhere: ReportedClaim[] }>();
  for (const gone of claims) {
    if (gone.state !== "superseded" || !isLookedAt(gone)) continue;
    for (const claim of claimsOver(standing, gone)) {
      const earlier = known.get(claim.id) ?? { here: [], elsewhere: [] };
      known.set(claim.id, earlier);
      (claim.ordinal === gone.ordinal ? earlier.here : earlier.elsewhere).push(gone);
    }
  }
  return ({ id }) => known.get(id) ?? NOTHING;
}

/** "before the sentence was split", of a claim that was. */
export function beforeWhat({ lineage }: ReportedClaim, words: Words): string {
  return lineage.into.length > 1 ? words.beforeSplit : words.beforeJoined;
}

/** "1 verdict, 2 passages, 1 note", without what there is none of. */
export function filedInWords(
  { verdicts, withheld, evidence, queries, contacts, notes }: ReportedClaim,
  words: Words,
): string {
  return words.filed({
    verdicts: verdicts.length + withheld,
    passages: evidence.length,
    questions: queries.length,
    contacts: contacts.length,
    notes: notes.length,
  });
}

/** "Filed before the sentence was split: 1 verdict, 2 passages". */
export function filedBeforeInWords(gone: ReportedClaim, words: Words): string {
  return `${words.filedBefore(beforeWhat(gone, words))}: ${filedInWords(gone, words)}`;
}
