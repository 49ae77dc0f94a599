import { oneLine } from "./one-line.ts";
import { LONGEST_NAME, ReferenceName } from "./reference.ts";

type Parts = { readonly family: string; readonly given: string; readonly suffix?: string };

/**
 * A name of its parts as written. What lacks one of them is kept as one: a house, a mononym. "Martin Luther, Jr." is a
 * given name with a suffix. Null for a name that says nothing or is too long for one.
 */
export function nameFrom(parts: Parts): ReferenceName | null {
  const family = oneLine(parts.family);
  const [given = "", inGiven = "", ...more] = parts.given.split(",").map(oneLine);
  const suffix = oneLine(parts.suffix ?? "") || inGiven;
  if (more.length === 0) {
    const person = ReferenceName.safeParse(suffix === "" ? { family, given } : { family, given, suffix });
    if (person.success) return person.data;
  }
  return literalFrom([given, family, suffix].filter(Boolean).join(" "));
}

/** A name kept as it is written, whatever it is; null for one that says nothing or is too long. */
export function literalFrom(written: string): ReferenceName | null {
  const parsed = ReferenceName.safeParse({ literal: oneLine(written) });
  return parsed.success ? parsed.data : null;
}

// Houses by the word that says so; a person's name has two to four words and none of these.
const HOUSE =
  /(?:^|\s)(?:agency|association|authority|bank|board|bureau|center|centre|club|college|commission|committee|company|consortium|corporation|council|court|department|desk|editors?|foundation|fund|government|group|inc|institute|international|laboratory|ltd|ministry|museum|network|news|newsroom|office|organi[sz]ation|press|project|service|society|staff|team|the|trust|union|university|&)(?=$|[\s.,])/i;

const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

// "Ludwig van Beethoven": what stands before the last capital word and is written small belongs to the family.
const PARTICLE = /^(?:von|van|der|den|de|del|della|di|da|du|des|dos|ter|ten|zu|zum|zur|la|le|el|al|bin|ibn)$/;

/**
 * A name as pages give it: "Doe, Jane", "Jane Doe", "Jane van der Berg", "Harbour Board". Two to four words are taken for
 * a person whose last word is the family name, unless one of them says that it is a house; everything else is kept as
 * it is written. Names in Chinese, Japanese and Korean script, which begin with the family, stay whole.
 */
export function personFrom(written: string): ReferenceName | null {
  const name = oneLine(written);
  if (name.length > LONGEST_NAME || HOUSE.test(name) || FAMILY_FIRST.test(name)) return literalFrom(name);
  const [family = "", given = "", suffix = "", ...more] = name.split(",").map(oneLine);
  if (more.length > 0) return literalFrom(name);
  if (given !== "") {
    // "Jane Doe, PhD" names a degree behind a whole name.
    if (family.includes(" ") && /^(?:ph\.?\s?d|m\.?d|jr|sr|esq|[ivx]+)\.?$/i.test(given)) return personFrom(family);
    return suffix === "" ? nameFrom({ family, given }) : nameFrom({ family, given: suffix, suffix: given });
  }
  const words = name.split(" ");
  if (words.length < 2 || words.length > 6 || !words.every((word) => /^\p{L}/u.test(word))) return literalFrom(name);
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1] ?? "")) at -= 1;
  if (at > 3) return literalFrom(name);
  return nameFrom({ family: words.slice(at).join(" "), given: words.slice(0, at).join(" ") });
}

/** A name in the order it is spoken: "Jane Doe Jr.". */
export function spoken(name: ReferenceName): string {
  return "literal" in name ? name.literal : [name.given, name.family, name.suffix].filter(Boolean).join(" ");
}

/** A name in the order it is sorted by: "Doe, Jane, Jr.". */
export function inverted(name: ReferenceName): string {
  return "literal" in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(", ");
}
