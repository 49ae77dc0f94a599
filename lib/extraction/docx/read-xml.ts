import { decodeReferences } from "./character-references.ts";
import { Scope } from "./namespaces.ts";

export type XmlFault = "doctype" | "too-deep" | "too-many-elements" | "malformed";

/** What stands in an opening tag; null for an attribute that does not. */
export type Attributes = { readonly get: (name: string) => string | null };

/** Called in the order of the text. Names bear the prefixes of `namespaces.ts`, `?` for a namespace not listed there. */
export type Visitor = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (value: string) => void;
};

// Word itself reads no deeper; tables in tables in text boxes reach 60.
const DEEPEST = 256;
// Ten elements for every word of the longest text taken; two seconds of work.
const MOST_ELEMENTS = 4_000_000;
// Declarations on more levels than this would make every name slow to look up; drawings reach 8.
const DEEPEST_SCOPE = 32;
// Replacing references in a text takes many times its memory.
const LONGEST_STRETCH = 65_536;
// "&#x000010FFFF;" with room to spare.
const LONGEST_REFERENCE = 20;
// A drawing of the old kind has 50, and the root of a part declares 40 namespaces.
const MOST_ATTRIBUTES = 1_000;

/**
 * Walks XML once from start to end (XML 1.0 with namespaces, no document type). Linear in time; keeps only what is
 * open. Stops at the first fault; what was called before it stays called.
 */
export function readXml(xml: string, visitor: Visitor): XmlFault | null {
  const walk = new Walk(xml, visitor);
  return walk.run();
}

type Written = readonly [name: string, value: string];
type Open = { readonly written: string; readonly name: string; readonly scope: Scope };

class Walk {
  private at = 0;
  private fault: XmlFault | null = null;
  private elements = 0;
  private readonly open: Open[] = [];
  private readonly outermost = new Scope(null);

  constructor(
    private readonly xml: string,
    private readonly visitor: Visitor,
  ) {}

  run(): XmlFault | null {
    while (this.fault === null && this.at < this.xml.length) {
      const less = this.xml.indexOf("<", this.at);
      if (less !== this.at) this.takeText(less === -1 ? this.xml.length : less);
      else this.takeMarkup();
    }
    if (this.fault === null && (this.open.length > 0 || this.elements === 0)) this.fault = "malformed";
    return this.fault;
  }

  private takeText(end: number): void {
    while (this.fault === null && this.at < end) {
      const value = this.xml.slice(this.at, this.stretchEnd(end));
      this.at += value.length;
      const text = this.open.length > 0 ? decodeReferences(value) : null;
      if (text !== null) this.visitor.text(text);
      else if (this.open.length > 0 || /\S/.test(value)) this.fault = "malformed";
    }
  }

  /** Where a stretch of text is cut that is too long to be worked on at once: never within a reference. */
  private stretchEnd(end: number): number {
    const cut = this.at + LONGEST_STRETCH;
    if (cut >= end) return end;
    const and = this.xml.slice(cut - LONGEST_REFERENCE, cut).lastIndexOf("&");
    return and === -1 ? cut : cut - LONGEST_REFERENCE + and;
  }

  private takeMarkup(): void {
    const mark = this.xml.charAt(this.at + 1);
    if (mark === "/") this.takeEnd();
    else if (mark === "?") this.skipPast("?>");
    else if (mark !== "!") this.takeStart();
    else if (this.xml.startsWith("<!--", this.at)) this.skipPast("-->");
    else if (this.xml.startsWith("<![CDATA[", this.at)) this.takeCharacterData();
    else this.fault = /^<!(DOCTYPE|ENTITY)/i.test(this.xml.slice(this.at, this.at + 9)) ? "doctype" : "malformed";
  }

  private skipPast(end: string): void {
    const found = this.xml.indexOf(end, this.at + 2);
    if (found === -1) this.fault = "malformed";
    else this.at = found + end.length;
  }

  private takeCharacterData(): void {
    const from = this.at + "<![CDATA[".length;
    const found = this.xml.indexOf("]]>", from);
    if (found === -1 || this.open.length === 0) {
      this.fault = "malformed";
      return;
    }
    this.visitor.text(this.xml.slice(from, found));
    this.at = found + "]]>".length;
  }

  private takeEnd(): void {
    const end = this.xml.indexOf(">", this.at);
    const top = this.open.pop();
    if (end === -1 || !top || this.xml.slice(this.at + 2, end).trimEnd() !== top.written) this.fault = "malformed";
    else {
      this.at = end + 1;
      this.visitor.close(top.name);
    }
  }

  private takeStart(): void {
    const xml = this.xml;
    const nameEnd = wordEnd(xml, this.at + 1);
    const written = xml.slice(this.at + 1, nameEnd);
    const attributes: Written[] = [];
    let at = skipSpace(xml, nameEnd);
    while (at < xml.length && xml.charAt(at) !== ">" && !xml.startsWith("/>", at)) {
      const end = wordEnd(xml, at);
      const quote = skipSpace(xml, skipSpace(xml, end) + 1);
      const close = isQuote(xml.charCodeAt(quote)) ? xml.indexOf(xml.charAt(quote), quote + 1) : -1;
      if (end === at || xml.charAt(skipSpace(xml, end)) !== "=" || close === -1) {
        this.fault = "malformed";
        return;
      }
      attributes.push([xml.slice(at, end), xml.slice(quote + 1, close)]);
      if (attributes.length > MOST_ATTRIBUTES) {
        this.fault = "too-many-elements";
        return;
      }
      at = skipSpace(xml, close + 1);
    }
    const isEmpty = xml.charAt(at) === "/";
    this.at = at + (isEmpty ? 2 : 1);
    if (written === "" || at >= xml.length || (this.open.length === 0 && this.elements > 0)) this.fault = "malformed";
    else this.enter(written, attributes, isEmpty);
  }

  private enter(written: string, attributes: readonly Written[], isEmpty: boolean): void {
    this.elements += 1;
    if (this.elements > MOST_ELEMENTS) this.fault = "too-many-elements";
    const scope = scopeWithin(this.open.at(-1)?.scope ?? this.outermost, attributes);
    if (this.open.length >= DEEPEST || scope.depth > DEEPEST_SCOPE) this.fault = "too-deep";
    if (this.fault) return;
    const name = scope.nameOf(written, false);
    this.visitor.open(name, { get: (wanted) => attributeIn(attributes, scope, wanted) });
    if (isEmpty) this.visitor.close(name);
    else this.open.push({ written, name, scope });
  }
}

function scopeWithin(outer: Scope, attributes: readonly Written[]): Scope {
  let scope = outer;
  for (const [name, value] of attributes) {
    if (!name.startsWith("xmlns")) continue;
    if (scope === outer) scope = new Scope(outer);
    scope.declared.set(name === "xmlns" ? "" : name.slice("xmlns:".length), value);
  }
  return scope;
}

function attributeIn(attributes: readonly Written[], scope: Scope, wanted: string): string | null {
  const found = attributes.find(([name]) => scope.nameOf(name, true) === wanted);
  return found ? decodeReferences(found[1]) : null;
}

/** Past a name: up to white space, an equals sign or the end of the tag. */
function wordEnd(xml: string, from: number): number {
  let at = from;
  while (at < xml.length && !ENDS_WORD[xml.charCodeAt(at)]) at += 1;
  return at;
}

const ENDS_WORD: readonly boolean[] = Array.from({ length: 128 }, (_, unit) =>
  " \t\r\n=/><\"'".includes(String.fromCharCode(unit)),
);

function skipSpace(xml: string, from: number): number {
  let at = from;
  while (isSpace(xml.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d;
}

function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x27;
}
