import { archivedCopyAt } from "./archived-copy.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { parseDoi } from "./doi.ts";
import type { Reference, ReferenceType } from "./reference.ts";

/** What is known of a source by which it may be recognised. */
export type Known = {
  /** Where it was found, and what the page gives as its own address. */
  readonly addresses?: readonly string[];
  readonly reference?: Reference;
  /** SHA-256 of its kept copies or of the file, in hex. Not of a page that only asks for consent or says "not found". */
  readonly contentHashes?: readonly string[];
};

/** The marks of a source, surest first. */
export const MARK_KINDS = ["doi", "sha256", "url", "isbn"] as const;

/** A mark by which two sources are one, such as "doi:10.1000/xyz"; a key that a table can be searched by. */
export type Mark = `${(typeof MARK_KINDS)[number]}:${string}`;

// A part of a book carries the ISBN of the whole.
const PARTS: ReadonlySet<ReferenceType> = new Set<ReferenceType>([
  "chapter",
  "paper-conference",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "figure",
]);

/**
 * Every mark of a source, each once, surest first. A copy in a web archive has the mark of the page that it is a copy
 * of, and an address at a DOI's resolver that of the DOI. A source may have none: an interview is like no other.
 */
export function marksOf({ addresses = [], reference, contentHashes = [] }: Known): Mark[] {
  const found: Mark[] = [];
  if (reference?.DOI !== undefined) found.push(`doi:${reference.DOI}`);
  for (const hash of contentHashes) found.push(`sha256:${hash.toLowerCase()}`);
  for (const address of [...addresses, ...(reference?.URL === undefined ? [] : [reference.URL])]) {
    const mark = markOfAddress(address);
    if (mark !== null) found.push(mark);
  }
  if (reference?.ISBN !== undefined && !PARTS.has(reference.type)) found.push(`isbn:${reference.ISBN}`);
  return inOrder([...new Set(found)]);
}

/**
 * The surest mark that two sources have in common, by which they are one; null when they have none. Two that have DOIs
 * and none in common are two, whatever else they share: a publisher's page lists several works. Symmetric.
 */
export function sameBy(one: readonly Mark[], other: readonly Mark[]): Mark | null {
  const theirs = new Set(other);
  const shared = inOrder(one).find((mark) => theirs.has(mark)) ?? null;
  const haveBoth = one.some(isDoi) && other.some(isDoi);
  return haveBoth && (shared === null || !isDoi(shared)) ? null : shared;
}

function isDoi(mark: Mark): boolean {
  return mark.startsWith("doi:");
}

function markOfAddress(address: string): Mark | null {
  const canonical = canonicalUrl(archivedCopyAt(address)?.address ?? address);
  if (canonical === null) return null;
  const doi = doiAt(canonical);
  return doi === null ? `url:${canonical}` : `doi:${doi}`;
}

/** The DOI that an address at a resolver, in whatever spelling, is that of; null for every other address. */
export function doiOfAddress(address: string): string | null {
  const canonical = canonicalUrl(address);
  return canonical === null ? null : doiAt(canonical);
}

function doiAt(canonical: string): string | null {
  return canonical.startsWith("https://doi.org/") ? parseDoi(canonical) : null;
}

/** By kind, and within a kind by its value, so that two lists of the same marks are the same list. */
function inOrder(marks: readonly Mark[]): Mark[] {
  const rank = (mark: Mark) => MARK_KINDS.findIndex((kind) => mark.startsWith(`${kind}:`));
  return [...marks].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0));
}
