import type { ElementSort } from "../../elements/model.ts";
import { NUMBER, SIGN, type Token, tokensOf } from "../../elements/tokens.ts";
import { UNIT_NAMES, type Values, valuesIn } from "./amount-words.ts";
import { figureOf } from "./figures.ts";

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
  const reader = new Reader(tokensOf(text, lang), lang);
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

/** Words between the ends of a range. */
const BETWEEN = new Set("to and or bis und oder à et ou y o e tot en - – — ~".split(" "));
/** Words between a part and its whole: "one in five", "nine out of ten". */
const SHARING = new Set("in of out every von sur de su op".split(" "));
/** What is said along with a number without changing it: "millions d'euros", "the". */
const SILENT = new Set(["d'", "di", "del", "the", ...BETWEEN, ...SHARING]);

class Reader {
  readonly words: string[] = [];
  isPart = false;
  private readonly tokens: readonly Token[];
  private readonly lang: string;
  private readonly values: Values;
  private at = 0;

  constructor(tokens: readonly Token[], lang: string) {
    this.tokens = tokens;
    this.lang = lang;
    this.values = valuesIn(lang);
  }

  /** The values in order; what has none goes to `words`. Null where nothing has one. */
  read(): number[] | null {
    const read: number[] = [];
    let isShare = false;
    let isRange = false;
    while (this.at < this.tokens.length) {
      const before = this.at;
      const numbers = this.numbersHere();
      if (numbers === null) return null;
      if (this.at > before) {
        read.push(...numbers);
        continue;
      }
      const word = this.tokens[this.at]?.lower ?? "";
      this.at += 1;
      if (read.length === 1 && SHARING.has(word)) isShare = true;
      if (read.length === 1 && BETWEEN.has(word)) isRange = true;
      if (!SILENT.has(word)) this.words.push(word);
    }
    if (read.length === 2 && isShare && !isRange) {
      this.isPart = true;
      return [(read[0] ?? 0) / (read[1] ?? 1)];
    }
    // "2 %–3 %": two figures at most are a range; more are something that this does not understand.
    return read.length === 0 || read.length > 2 ? null : read;
  }

  /** The number that begins here, as many as its figure holds; an empty list where none does, null where it has no value. */
  private numbersHere(): number[] | null {
    const token = this.tokens[this.at];
    if (token === undefined) return [];
    if (token.kind === NUMBER) return this.figures(token);
    if (token.kind === SIGN && /^[-−+]$/.test(token.lower) && this.at === 0 && this.tokens[1]?.start === token.end) {
      this.at += 1;
      const numbers = this.numbersHere();
      return numbers && (token.lower === "+" ? numbers : numbers.map((value) => -value));
    }
    const [head = "", ...rest] = token.lower.split("-");
    // "three-year", "two-thirds": one word that holds a number.
    if (rest.length > 0 && !this.values.small.has(token.lower) && this.values.small.has(head))
      return this.compound(head, rest);
    return this.spoken();
  }

  private figures(token: Token): number[] | null {
    const values = token.lower.split("-").map((part) => figureOf(part, this.lang));
    if (values.length > 2 || values.some(Number.isNaN)) return null;
    this.at += 1;
    const scale = this.scale();
    // "5-10 million" and "5 to 10 million": the word scales both; of two elements only the second has it.
    return values.map((value) => value * scale);
  }

  /** The product of the scales that follow. */
  private scale(): number {
    let scale = 1;
    for (;;) {
      const isHyphen =
        this.tokens[this.at]?.lower === "-" && this.values.scales.has(this.tokens[this.at + 1]?.lower ?? "");
      const word = this.tokens[isHyphen ? this.at + 1 : this.at];
      const factor = word && this.isScale(word) ? this.values.scales.get(word.lower) : undefined;
      if (factor === undefined) return scale;
      scale *= factor;
      this.at += isHyphen ? 2 : 1;
      if (this.tokens[this.at]?.lower === "." && (word?.lower.length ?? 0) <= 3) this.at += 1;
    }
  }

  /** A letter scales only what it touches: "5m" is five million, "5 m" five metres. */
  private isScale(word: Token): boolean {
    return word.lower.length > 1 || this.tokens[this.at - 1]?.end === word.start;
  }

  /** "twenty-three", "two-thirds", "three-year". */
  private compound(head: string, rest: readonly string[]): number[] | null {
    const tens = this.values.small.get(head) ?? 0;
    const [next = ""] = rest;
    const ones = this.values.small.get(next);
    if (ones !== undefined && tens >= 20 && ones < 10 && rest.length === 1) return this.spoken();
    this.at += 1;
    const part = this.values.parts.get(next);
    if (part !== undefined) {
      this.isPart = true;
      return [tens / part];
    }
    this.words.push(...rest);
    return [tens];
  }

  /** "two hundred and fifty thousand", "half a million", "a third", "seventh". */
  private spoken(): number[] | null {
    const from = this.at;
    if (this.tokens[from]?.lower === "half" && this.tokens[from + 1]?.lower === "a") {
      this.at += 2;
      const scale = this.scale();
      return scale > 1 ? [scale / 2] : null;
    }
    let [total, current, seen] = [0, 0, false];
    for (;;) {
      const word = this.tokens[this.at]?.lower ?? "";
      const value = this.smallValue(word);
      const factor = this.values.scales.get(word);
      if (value !== undefined) current += value;
      else if (factor === 100 && seen) current = Math.max(1, current) * 100;
      else if (factor !== undefined && (seen || this.values.small.size > 0) && word.length > 2) {
        total += Math.max(1, current) * factor;
        current = 0;
      } else if (
        seen &&
        /^(?:and|und|y|e)$/.test(word) &&
        this.smallValue(this.tokens[this.at + 1]?.lower ?? "") !== undefined
      )
        current += 0;
      else break;
      seen = true;
      this.at += 1;
    }
    return this.part(total + current, seen) ?? this.ordinal() ?? (seen ? [total + current] : []);
  }

  private smallValue(word: string): number | undefined {
    const [tens = "", ones = ""] = word.split("-");
    const whole = this.values.small.get(word);
    if (whole !== undefined || ones === "") return whole;
    const [ten, one] = [this.values.small.get(tens), this.values.small.get(ones)];
    return ten !== undefined && one !== undefined && ten >= 20 && one < 10 ? ten + one : undefined;
  }

  private part(count: number, seen: boolean): number[] | null {
    const part = this.values.parts.get(this.tokens[this.at]?.lower ?? "");
    if (part === undefined) return null;
    this.at += 1;
    this.isPart = true;
    return [(seen ? count : 1) / part];
  }

  private ordinal(): number[] | null {
    const value = this.values.ordinals.get(this.tokens[this.at]?.lower ?? "");
    if (value === undefined) return null;
    this.at += 1;
    this.words.push("nth");
    return [value];
  }
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
