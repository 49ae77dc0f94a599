import { isRaisedMark } from "../raised.ts";
import { attribute } from "./dom.ts";

/** A footnote's number, letter or sign, several of them, bare or in brackets. */
const SIGNS =
  /^[[(]?(?:(?:note |nb |lower-alpha )?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})(?:[,;–\s-]{1,2}(?:\d{1,3}|[a-z]))*)[\])]?[:.]?$/iu;
const NOTE_ADDRESS =
  /#(?:_?ftn|_?edn|fn|footnote|endnote|note|cite[_-]note|sdfootnote|sdendnote|ref|n\d|easy-footnote|_msocom)/i;
const NOTE_NAME =
  /(?:^|[\s_-])(?:footnote|footnotes|noteref|fnref|endnote|reference|references|ref|cite-ref|footnote-ref)(?:$|[\s_-])/i;
// The longest mark in use names three notes or says "note 12"; longer ones are words.
const LONGEST_SIGNS = 16;

/** What stands before a mark in its block: its last code unit, " " for white space, and the last of its text. */
export type Before = { readonly before: string; readonly textBefore: string };

/** True for the raised mark that points to a footnote, which would be glued to the word before it. */
export function isNoteMark(element: Element, { before, textBefore }: Before): boolean {
  const { localName } = element;
  if (localName !== "sup" && localName !== "a" && localName !== "span") return false;
  if (/(?:^|\s)(?:doc-)?noteref(?:\s|$)/.test(`${attribute(element, "role")} ${attribute(element, "epub:type")}`))
    return true;
  const signs = textOf(element).trim();
  if (!SIGNS.test(signs)) return false;
  const names = `${attribute(element, "class")} ${attribute(element, "id")}`.slice(0, 200);
  if (localName !== "sup") return NOTE_ADDRESS.test(addressIn(element)) && (localName === "a" || NOTE_NAME.test(names));
  if (/#/.test(addressIn(element)) || NOTE_NAME.test(names) || /^[[(*†‡§¶]/u.test(signs)) return true;
  return isRaisedMark(signs.replace(/[:.]$/, ""), before === " " ? " " : textBefore, startsWord(element.nextSibling));
}

/** True before "C" in "the isotope ¹⁴C". */
function startsWord(next: Node | null): boolean {
  return next !== null && /^[\p{L}/⁄]/u.test((next.textContent ?? "").slice(0, 2));
}

/** True for the way back from a footnote to its place in the text, and for the number a note begins with. */
export function isBackLink(element: Element, inFootnote: boolean): boolean {
  const names = `${attribute(element, "class")} ${attribute(element, "role")}`.slice(0, 200);
  if (
    /(?:^|[\s_-])(?:backlink|footnote-back|footnote-backref|mw-cite-backlink|reversefootnote|backref)(?:$|[\s_-])/i.test(
      names,
    )
  )
    return true;
  if (element.localName !== "a" || !attribute(element, "href").includes("#")) return false;
  // Arrows come with a selector that says whether they are drawn in colour.
  const words = textOf(element)
    .replace(/\uFE0E|\uFE0F/g, "")
    .trim();
  return /^[↩⤴↑^⏎↵\s]{1,8}$/u.test(words) || (inFootnote && SIGNS.test(words));
}

/** The words of an element that is short, "" of one that is not. */
export function textOf(element: Element): string {
  // A mark holds a link and a bracket or two; whatever holds more is none, and is not worth reading whole.
  let nodes = 0;
  let text = "";
  const look = (node: Node): void => {
    for (
      let child = node.firstChild;
      child && nodes <= 12 && text.length <= LONGEST_SIGNS * 2;
      child = child.nextSibling
    ) {
      nodes += 1;
      if (child.nodeType === 3) text += (child.textContent ?? "").slice(0, LONGEST_SIGNS * 3);
      else look(child);
    }
  };
  look(element);
  return nodes > 12 || text.trim().length > LONGEST_SIGNS ? "" : text;
}

function addressIn(element: Element): string {
  const link = element.localName === "a" ? element : element.querySelector("a");
  return link ? attribute(link, "href").slice(0, 500) : "";
}
