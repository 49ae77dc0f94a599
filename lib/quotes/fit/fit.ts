import { elementsIn } from "../../elements/find-elements.ts";
import type { Element } from "../../elements/model.ts";
import { locate } from "../locate.ts";
import { amountOf, areEqual } from "./amounts.ts";
import { isCued } from "./cues.ts";
import { holdsMoment, momentsOf } from "./moments.ts";
import { isNamed } from "./names.ts";
import { type Quoted, readQuote, wordsOfKind } from "./quoted.ts";

/** How far a quote bears out a claim, element by element. It says nothing of what either of them means. */
export type Fit = {
  /** The claim's elements that the quote does not contain, in the claim's offsets, as `elementsIn` orders them. */
  readonly missing: readonly Element[];
  /** Where the quote denies something and the claim denies nothing, in the quote's offsets. */
  readonly denied: readonly Element[];
};

/** The languages of the two, as BCP 47 tags; a quote may be in another language than the claim. */
export type Languages = { readonly claim: string; readonly quote: string };

/**
 * Compares a claim with a quote. Numbers are the same by value and unit, dates by what they resolve to, names by their
 * words, surname or acronym, quotations word for word, other elements by their class of words. In doubt an element is
 * missing: a person who looks once too often loses less than one who does not look.
 */
export function fitOf(claim: string, quote: string, languages: Languages): Fit {
  return fitting(claim, languages.claim)(quote, languages.quote);
}

/** The same for several quotes on one claim, whose elements are found once. Languages are BCP 47 tags. */
export function fitting(claim: string, lang: string): (quote: string, quoteLang: string) => Fit {
  let claimed: readonly Element[] | undefined;
  return (quote, quoteLang) => {
    claimed ??= elementsIn(claim, lang);
    const quoted = readQuote(quote, quoteLang);
    const missing = claimed.filter((element) => !isContained(claim, element, lang, quoted));
    const denies = claimed.some(({ kind }) => kind === "negation");
    return { missing, denied: denies ? [] : quoted.elements.filter(({ kind }) => kind === "negation") };
  };
}

function isContained(claim: string, { start, end, kind, of }: Element, lang: string, quoted: Quoted): boolean {
  const text = claim.slice(start, end);
  switch (kind) {
    case "number":
      return hasAmount(text, of, lang, quoted);
    case "date":
      return hasMoment(text, of, lang, quoted);
    case "name":
      return isNamed(text, of, quoted);
    case "quotation":
      return isSaid(text, quoted);
    default:
      return isCued(kind, text, lang, quoted);
  }
}

function hasAmount(text: string, of: Element["of"], lang: string, quoted: Quoted): boolean {
  const amount = amountOf(text, of, lang);
  return wordsOfKind(quoted, "number").some(({ text: said, element }) => {
    const other = amountOf(said, element.of, quoted.lang);
    // A number without a value ("thousands") is the same as one in the same words.
    return amount === null || other === null ? isSameText(text, said) : areEqual(amount, other);
  });
}

function hasMoment(text: string, of: Element["of"], lang: string, quoted: Quoted): boolean {
  const moments = momentsOf(text, lang);
  const dates = wordsOfKind(quoted, "date");
  if (dates.some(({ text: said }) => holdsMoment(moments, momentsOf(said, quoted.lang)) || isSameText(text, said)))
    return true;
  // A date in a language that has no months in the tables stands there word for word, or not at all.
  if (/\p{N}/u.test(text) && /\p{L}/u.test(text) && locate(quoted.folded, text) !== null) return true;
  return (
    of === "year" &&
    wordsOfKind(quoted, "number").some(({ text: said, element }) => said === text && standsAlone(quoted.text, element))
  );
}

/** A figure of four digits with no word behind it counts nothing, though it was not known for a year: "Founded 1988". */
function standsAlone(text: string, { end }: Element): boolean {
  return !/^\s*[\p{L}\p{N}%]/u.test(text.slice(end, end + 3));
}

function isSameText(one: string, other: string): boolean {
  return one.normalize("NFKC").toLowerCase() === other.normalize("NFKC").toLowerCase();
}

// What encloses the words of a quotation, and the stop or comma that American typography puts inside.
const ENCLOSING = new Set(" \u00A0\u202F\"'`«»‘’‚‛“”„‟‹›「」『』｢｣〝〞〟＂….,;");

/** Whether the words between a quotation's marks stand in the quote word for word, but for the case of the first letter. */
function isSaid(text: string, { folded }: Quoted): boolean {
  let [start, end] = [0, text.length];
  while (start < end && ENCLOSING.has(text.charAt(start))) start += 1;
  while (end > start && ENCLOSING.has(text.charAt(end - 1))) end -= 1;
  // Marks with nothing between them quote nothing that could be missing.
  if (start === end) return true;
  const said = text.slice(start, end);
  const first = said.charAt(0);
  const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
  return locate(folded, said) !== null || locate(folded, other + said.slice(1)) !== null;
}
