import type { BlockKind } from "../block.ts";

/** What a paragraph is by its style. */
export type StyleKind = { readonly kind: BlockKind; readonly level: number };

/**
 * Names of styles, in small letters. Word keeps the English names whatever language it speaks; the others are the names
 * LibreOffice, pandoc and Google Docs write, and those of Word's styles in programs that translate them.
 */
const NAMED: readonly (readonly [BlockKind, string])[] = [
  ["title", "title|titel|titre|título|titolo|tytuł|название|标题|標題|表題|제목"],
  ["paragraph", "subtitle|untertitel|sous-titre|subtítulo|sottotitolo"],
  [
    "quotation",
    "quote|intense quote|block text|quotations|quotation|block quotation|block quote|blockquote|zitat|intensives zitat|citation|citation intense|cita|cita destacada|citazione|citazione intensa|citat|sitat|cytat|цитата",
  ],
  ["caption", "caption|image caption|table caption|beschriftung|légende|legenda|epígrafe|didascalia|bijschrift"],
  ["byline", "author|byline"],
  ["dateline", "date|dateline"],
  ["footnote", "footnote text|endnote text|footnote|endnote"],
  ["code", "source code"],
  ["furniture", "toc heading|table of figures|contents heading|table of authorities"],
  ["list-item", "list"],
];

const KINDS: ReadonlyMap<string, BlockKind> = new Map(
  NAMED.flatMap(([kind, names]) => names.split("|").map((name) => [name, kind] as const)),
);

const HEADING =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|başlık|címsor|标题|標題|見出し|제목) ?([1-9])$/;
const CONTENTS = /^(?:toc|contents|index|verzeichnis|inhaltsverzeichnis) ?[1-9]$/;
const LIST = /^list (?:bullet|number)(?: [2-5])?$/;

/** What a style of this name means; null for one that means nothing, such as Normal. */
export function kindOfStyle(name: string): StyleKind | null {
  const plain = name.trim().toLowerCase();
  const heading = HEADING.exec(plain)?.[1];
  if (heading !== undefined) return { kind: "heading", level: levelOf(Number(heading)) };
  if (CONTENTS.test(plain)) return { kind: "furniture", level: 0 };
  const kind = LIST.test(plain) ? "list-item" : KINDS.get(plain);
  return kind === undefined ? null : { kind, level: 0 };
}

/** A level of Word's nine as one of our six. */
export function levelOf(level: number): number {
  return Math.min(6, Math.max(1, level));
}

const MARKS = new Set(
  "footnote reference|endnote reference|footnote anchor|endnote anchor|footnote characters|endnote characters|footnote symbol|endnote symbol".split(
    "|",
  ),
);

/** Whether a style of this name is for the marks of notes. */
export function isMarkStyle(name: string): boolean {
  return MARKS.has(name.trim().toLowerCase());
}
