import { groupBy } from "../group-by.ts";

/** Somebody who can be called by name. */
export type Named = { readonly id: string; readonly name: string };

/** Where somebody may be called: not inside a word, where an @ is that of an address. */
const CALL = /(?<![\p{L}\p{M}\p{N}_])@/gu;

/** Where a name may end: one that goes on is another name. */
const END = /^(?![\p{L}\p{M}\p{N}_])/u;

/**
 * The people a text calls: `@Ada Quill`, in any case, or `@Ada` where only one of them has that first name. Of two names
 * that fit, the longer is meant; whoever shares a full name is called together. Each once, in the order of the text.
 */
export function mentionsIn<P extends Named>(text: string, people: readonly P[]): P[] {
  const folded = fold(text);
  const names = namesOf(people);
  const called = [...folded.matchAll(CALL)].flatMap(({ index }) => {
    const rest = folded.slice(index + 1);
    const [, those = []] = names.find(([name]) => rest.startsWith(name) && END.test(rest.slice(name.length))) ?? [];
    return those;
  });
  return [...new Set(called)];
}

/** Every name that calls somebody, with those it calls; the longest first. */
function namesOf<P extends Named>(people: readonly P[]): [name: string, those: P[]][] {
  const names = groupBy(people, ({ name }) => fold(name));
  for (const [first, those] of groupBy(people, ({ name }) => fold(name).replace(/ .*/, "")))
    if (those.length === 1 && !names.has(first)) names.set(first, those);
  names.delete("");
  return [...names].sort(([a], [b]) => b.length - a.length);
}

/** One form for texts that read the same: in lower case, composed, with single spaces. */
function fold(text: string): string {
  return text.toLowerCase().normalize("NFC").replace(/\s+/g, " ").trim();
}
