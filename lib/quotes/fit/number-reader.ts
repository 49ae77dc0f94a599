import { NUMBER, SIGN, type Token } from "../../elements/tokens.ts";
import { type Values, valuesIn } from "./amount-words.ts";
import { figureOf } from "./figures.ts";

/** Words between the ends of a range. */
const BETWEEN = new Set("to and or bis und oder à et ou y o e tot en - – — ~".split(" "));
/** Words between a part and its whole: "one in five", "nine out of ten". */
const SHARING = new Set("in of out every von sur de su op".split(" "));
/** What is said along with a number without changing it: "millions d'euros", "the". */
const SILENT = new Set(["d'", "di", "del", "the", ...BETWEEN, ...SHARING]);

/** Scales in the plural: without a number before them they say no number. */
const VAGUE = /^.{4,}(?:s|en|ões|oni|ardi|ов|а|и)$/;

/** Reads the words of one number element from left to right. */
export class NumberReader {
  /** The words that have no value: its unit. */
  readonly words: string[] = [];
  /** True once it has read a part of a whole: "a third", "one in five". */
  isPart = false;
  private readonly tokens: readonly Token[];
  private readonly lang: string;
  private readonly values: Values;
  private at = 0;
  /** What scaled the number that was read last: 1e6 of "10 million". */
  private scaledBy = 1;

  constructor(tokens: readonly Token[], lang: string) {
    this.tokens = tokens;
    this.lang = lang;
    this.values = valuesIn(lang);
  }

  /** The values in order; what has none goes to `words`. Null where nothing has one. */
  read(): number[] | null {
    const read: number[] = [];
    const scales: number[] = [];
    let isShare = false;
    let isRange = false;
    while (this.at < this.tokens.length) {
      const before = this.at;
      this.scaledBy = 1;
      const numbers = this.numbersHere();
      if (numbers === null) return null;
      if (this.at > before) {
        read.push(...numbers);
        scales.push(this.scaledBy);
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
    if (read.length === 0 || read.length > 2) return null;
    const [first = 0, second = 0] = read;
    const [ownScale, scale = 1] = scales;
    // "5 to 10 million": the word scales both.
    return isRange && ownScale === 1 && scale > 1 && first < second / scale ? [first * scale, second] : read;
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
      if (factor === undefined) {
        this.scaledBy = scale;
        return scale;
      }
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
    // "Millions of people" has no value, where "a million" has.
    if (VAGUE.test(this.tokens[from]?.lower ?? "") && this.values.scales.has(this.tokens[from]?.lower ?? ""))
      return null;
    let [total, current, seen] = [0, 0, false];
    for (;;) {
      const word = this.tokens[this.at]?.lower ?? "";
      const value = this.smallValue(word);
      const factor = this.values.scales.get(word);
      const joins = seen && /^(?:and|und|y|e)$/.test(word);
      if (value !== undefined) current += value;
      else if (factor === 100 && seen) current = Math.max(1, current) * 100;
      else if (factor !== undefined && this.values.small.size > 0 && word.length > 2) {
        total += Math.max(1, current) * factor;
        current = 0;
        this.scaledBy = factor;
      } else if (!joins || this.smallValue(this.tokens[this.at + 1]?.lower ?? "") === undefined) break;
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
