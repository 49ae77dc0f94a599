/** The usual k1 of BM25: a word said twice says little more than once. */
const SATURATION = 1.2;
/** The usual b of BM25: how much a long claim has to say a word more often. */
const LENGTH_SHARE = 0.75;

/** How often something is said, for a part of this length beside the average one. */
export function perLength(count: number, length: number, average: number): number {
  return count / (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average);
}

/** From 0 to below 2.2 for how often something is said; 1 for once in a claim of the usual length. */
export function saturated(frequency: number): number {
  return (frequency * (SATURATION + 1)) / (frequency + SATURATION);
}
