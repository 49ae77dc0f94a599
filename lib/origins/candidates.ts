/**
 * Which of many texts are worth comparing with one, by the fingerprints they have in common. Who holds a fingerprint is
 * one indexed query in a database and a map in memory; both are the same to what stands here.
 */

/** Who holds each fingerprint: ids of texts, each once. A query may stop at one more than MOST_HOLDERS of each. */
export type Holders = ReadonlyMap<number, readonly string[]>;

/** A text worth comparing. */
export type Candidate = {
  readonly id: string;
  /** How many fingerprints it has in common with the text in question; at least one. */
  readonly common: number;
};

/**
 * What stands in more texts than this is furniture, such as the notice about cookies of a large site. A desk that keeps
 * fifty copies of one story knows that it is one.
 */
export const MOST_HOLDERS = 50;

// A text that is nothing but what others have as well is a much copied story, and no furniture: with less than this
// share of its own it is looked for by all it has.
const LEAST_OF_ITS_OWN = 0.5;

// The best of the candidates: more copies of one story make its origin no clearer, and comparing two texts takes
// a millisecond.
const MOST_CANDIDATES = 50;

/** Who holds what of texts in memory. */
export function holdersOf(texts: Iterable<{ readonly id: string; readonly fingerprints: Int32Array }>): Holders {
  const holders = new Map<number, string[]>();
  for (const { id, fingerprints } of texts)
    for (const fingerprint of fingerprints) {
      const known = holders.get(fingerprint);
      if (known) known.push(id);
      else holders.set(fingerprint, [id]);
    }
  return holders;
}

/** The fingerprints of a text that stand in very many others as well: what is in passages of them counts for nothing. */
export function commonplaces(fingerprints: Int32Array, holders: Holders): ReadonlySet<number> {
  const frequent = fingerprints.filter((fingerprint) => (holders.get(fingerprint)?.length ?? 0) > MOST_HOLDERS);
  const own = fingerprints.length - frequent.length;
  return new Set(own >= LEAST_OF_ITS_OWN * fingerprints.length ? frequent : []);
}

/**
 * The texts worth comparing, at most fifty, the most fingerprints in common first, then by id. `holders` may know the
 * text itself, under `ownId`. Linear in the holders of its fingerprints.
 */
export function candidatesFor(fingerprints: Int32Array, holders: Holders, ownId?: string): Candidate[] {
  const ignored = commonplaces(fingerprints, holders);
  const counts = new Map<string, number>();
  for (const fingerprint of fingerprints) {
    if (ignored.has(fingerprint)) continue;
    for (const id of holders.get(fingerprint) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  if (ownId !== undefined) counts.delete(ownId);
  return [...counts]
    .map(([id, common]) => ({ id, common }))
    .sort((a, b) => b.common - a.common || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
}
