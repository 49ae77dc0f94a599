import { firstOf, sameWords } from "./said-words.ts";

const LONGEST_NAME = 120;
const LONGEST_LINE = 2_000;
// A list of authors longer than this is that of an experiment in physics, and cut.
const MOST_AUTHORS = 200;

/** The names among what one source gives as authors, each once: no addresses, no handles, not the site itself. */
export function authorsAmong(given: readonly string[], publisher: string | null): string[] {
  const names = given
    .flatMap((line) => line.slice(0, LONGEST_LINE).split(";"))
    .map((name) => firstOf(LONGEST_NAME, name)?.replace(BYLINE_WORD, "") ?? "")
    .filter((name) => isName(name, publisher));
  return distinct(names).slice(0, MOST_AUTHORS);
}

const BYLINE_WORD = /^(?:by|von|par|por|di|da|door|af|av)[:\s]\s?/i;

function isName(given: string, publisher: string | null): boolean {
  if (!/\p{L}/u.test(given) || /^https?:|^www\.|^@|\S@\S/i.test(given)) return false;
  // What WordPress calls its first user.
  return !/^(?:admin|administrator|root|user|editor|webmaster)$/i.test(given) && !sameWords(given, publisher ?? "");
}

function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  return [...seen.values()];
}
