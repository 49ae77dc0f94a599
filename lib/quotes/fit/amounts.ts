import type { ElementSort } from "../../elements/model.ts";
import { tokensOf } from "../../elements/tokens.ts";
import { UNIT_NAMES } from "./amount-words.ts";
import { NumberReader } from "./number-reader.ts";

/**
 * What a number element is worth, so that "1.5 million", "1,500,000" and "1.5m" are the same, and so are "4 %" and
 * "four per cent"; but not "4 %" and "4 percentage points", "$5" and "€5", "5 km" and "5 miles".
 */
export type Amount = {
  /** One value, or the two ends of a range. A share of a whole is in [0, 1]: "half" and "50 %" are 0.5. */
  readonly values: readonly number[];
  /** `share`, `nth`, a unit or a currency by its name, or other words of measure; empty for a mere count. */
  readonly unit: string;
};

/** Reads a number element of a sentence; null where a word of it has no value ("thousands"). */
export function amountOf(text: string, of: ElementSort | undefined, lang: string): Amount | null {
  const reader = new NumberReader(tokensOf(text, lang), lang);
  const values = reader.read();
  if (values === null) return null;
  const unit = unitOf(reader.words);
  if (of === "ordinal" || unit === "nth") return { values, unit: "nth" };
  if (unit === "%") return { values: values.map((value) => value / 100), unit: "share" };
  return { values, unit: of === "fraction" || reader.isPart ? "share" : unit };
}

/** Whether two amounts are the same by value. */
export function areEqual(one: Amount, other: Amount): boolean {
  return (
    one.unit === other.unit &&
    one.values.length === other.values.length &&
    one.values.every((value, index) => isNear(value, other.values[index] ?? Number.NaN))
  );
}

/** Equal but for the rounding of binary fractions: 1.1 million is not quite 1100000. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** The unit that the words about a number make: their names in order, joined. */
function unitOf(words: readonly string[]): string {
  const joined = words.join(" ");
  const whole = UNIT_NAMES.get(joined.replaceAll(" ", "-"));
  if (whole) return whole;
  if (words.some((word) => /^(?:st|nd|rd|th|nth|º|ª|er|ère|ème|e)$/.test(word))) return "nth";
  const names = words
    .filter((word) => !/^(?:old|olds|'s|\.|us|schweizer)$/.test(word))
    .map((word) => UNIT_NAMES.get(word) ?? word);
  return [...new Set(names)].sort().join(" ");
}
