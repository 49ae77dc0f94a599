import { elementsIn, primaryOf } from "../../elements/find-elements.ts";
import type { Element, ElementKind } from "../../elements/model.ts";
import { type Token, tokensOf } from "../../elements/tokens.ts";
import { foldText } from "../fold.ts";
import type { Folded } from "../model.ts";

/** A quote as the fit reads it: its words, its elements and its folding, each made once. */
export type Quoted = {
  readonly text: string;
  readonly lang: string;
  readonly tokens: readonly Token[];
  readonly elements: readonly Element[];
  readonly folded: Folded;
};

/** Reads a quote; `lang` is a BCP 47 tag. */
export function readQuote(text: string, lang: string): Quoted {
  const primary = primaryOf(lang);
  return {
    text,
    lang: primary,
    tokens: tokensOf(text, primary),
    elements: elementsIn(text, lang),
    folded: foldText(text),
  };
}

/** The words of the quote's elements of a kind. */
export function wordsOfKind(quoted: Quoted, kind: ElementKind): { readonly text: string; readonly element: Element }[] {
  return quoted.elements
    .filter((element) => element.kind === kind)
    .map((element) => ({ text: quoted.text.slice(element.start, element.end), element }));
}
