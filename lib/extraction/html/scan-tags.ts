/**
 * Weighs a page by its tags alone, in one pass and before any parser sees it: parsers and the tree they build take time
 * and memory that grow with the number of tags, and with the square of how deep they nest.
 *
 * The stack follows htmlparser2, whose tree is measured here: which start tags close which, and which elements are void.
 */

export type Weight = {
  /** Start and end tags, and every other "<", at which the parser begins a new stretch of text. */
  readonly tags: number;
  readonly attributes: number;
  /** Stretches of text between tags, and the characters in them; what stands in scripts is no text. */
  readonly runs: number;
  readonly characters: number;
  /**
   * Ampersands, no-break spaces and loose ">": the parser makes a node of its own of every character reference, and a
   * tree that is written out and read again, as Readability does, has one for each of these.
   */
  readonly references: number;
  /** The deepest nesting. */
  readonly depth: number;
  /**
   * Characters of text times the number of elements around them, and the same for elements as if each were so many
   * characters: what reading all that is in every element would cost.
   */
  readonly burden: number;
  /** The most attributes on one tag, and the longest attribute or tag in characters. */
  readonly mostAttributes: number;
  readonly longestTag: number;
};

/** The weight of a page. Stops early once the nesting is deeper than `deepest`. */
export function weighPage(source: string, deepest: number): Weight {
  return new Scan(source, deepest).run();
}

class Scan {
  private readonly open: string[] = [];
  private readonly openCount = new Map<string, number>();
  /** Whether `<a/>` closes itself, which it does in SVG and MathML; the last one holds. */
  private readonly foreign: boolean[] = [false];
  private tags = 0;
  private attributes = 0;
  private runs = 0;
  private characters = 0;
  private depth = 0;
  private burden = 0;
  private mostAttributes = 0;
  private longestTag = 0;

  constructor(
    private readonly source: string,
    private readonly deepest: number,
  ) {}

  run(): Weight {
    const { source } = this;
    let at = 0;
    while (at < source.length && this.depth <= this.deepest) {
      const next = source.indexOf("<", at);
      const end = next === -1 ? source.length : next;
      this.characters += end - at;
      if (end > at) this.runs += 1;
      this.burden += (end - at) * (this.open.length + 1);
      if (next === -1) break;
      this.tags += 1;
      at = this.passMarkup(next);
    }
    const { tags, attributes, runs, characters, depth, burden, mostAttributes, longestTag } = this;
    const references = countOf(source, "&") + countOf(source, "\u00A0") + Math.max(0, countOf(source, ">") - tags);
    return { tags, attributes, runs, characters, references, depth, burden, mostAttributes, longestTag };
  }

  /** Where the text goes on behind the markup that starts here. */
  private passMarkup(at: number): number {
    const { source } = this;
    const first = source.charCodeAt(at + 1);
    if (isLetter(first)) return this.passStart(at);
    if (first === SLASH && isLetter(source.charCodeAt(at + 2))) return this.passEnd(at);
    if (source.startsWith("!--", at + 1)) return behind(source, "-->", at + 4);
    if (first === BANG || first === QUESTION || first === SLASH) return behind(source, ">", at + 1);
    return at + 1;
  }

  private passStart(at: number): number {
    const nameEnd = this.nameEnd(at + 1);
    const name = this.source.slice(at + 1, nameEnd).toLowerCase();
    const end = this.passAttributes(nameEnd);
    this.longestTag = Math.max(this.longestTag, end - at);
    this.closeImplied(name);
    if (!VOID.has(name)) {
      this.push(name);
      if (FOREIGN.has(name)) this.foreign.push(true);
      else if (BACK_IN_HTML.has(name)) this.foreign.push(false);
      if (this.foreign.at(-1) === true && this.source.charCodeAt(end - 2) === SLASH) this.pop();
    }
    return RAW.has(name) ? this.passRaw(name, end) : end;
  }

  private passEnd(at: number): number {
    const nameEnd = this.nameEnd(at + 2);
    const name = this.source.slice(at + 2, nameEnd).toLowerCase();
    if (FOREIGN.has(name) || BACK_IN_HTML.has(name)) this.foreign.pop();
    if ((this.openCount.get(name) ?? 0) > 0) while (this.pop() !== name);
    return behind(this.source, ">", nameEnd);
  }

  /** The end tag of a raw text element; it is left for the main loop, which closes the element. */
  private passRaw(name: string, at: number): number {
    const closer = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    closer.lastIndex = at;
    return closer.exec(this.source)?.index ?? this.source.length;
  }

  private passAttributes(start: number): number {
    const { source } = this;
    let at = start;
    let count = 0;
    for (;;) {
      while (isSpace(source.charCodeAt(at)) || source.charCodeAt(at) === SLASH) at += 1;
      if (at >= source.length || source.charCodeAt(at) === GREATER) break;
      count += 1;
      at = this.passValue(this.attributeNameEnd(at));
    }
    this.attributes += count;
    this.mostAttributes = Math.max(this.mostAttributes, count);
    return at + 1;
  }

  private passValue(nameEnd: number): number {
    const { source } = this;
    let at = nameEnd;
    while (isSpace(source.charCodeAt(at))) at += 1;
    if (source.charCodeAt(at) !== EQUALS) return nameEnd;
    at += 1;
    while (isSpace(source.charCodeAt(at))) at += 1;
    const quote = source.charAt(at);
    if (quote === '"' || quote === "'") return behind(source, quote, at + 1);
    while (at < source.length && !isSpace(source.charCodeAt(at)) && source.charCodeAt(at) !== GREATER) at += 1;
    return at;
  }

  private nameEnd(start: number): number {
    let at = start;
    for (; at < this.source.length; at += 1) {
      const code = this.source.charCodeAt(at);
      if (isSpace(code) || code === SLASH || code === GREATER) break;
    }
    return at;
  }

  private attributeNameEnd(start: number): number {
    // The first character belongs to the name even when it is an equals sign.
    let at = start + 1;
    for (; at < this.source.length; at += 1) {
      const code = this.source.charCodeAt(at);
      if (isSpace(code) || code === SLASH || code === GREATER || code === EQUALS) break;
    }
    return at;
  }

  private closeImplied(name: string): void {
    const closes = CLOSED_BY.get(name);
    if (!closes) return;
    for (let top = this.open.at(-1); top !== undefined && closes.has(top); top = this.open.at(-1)) this.pop();
  }

  private push(name: string): void {
    this.open.push(name);
    this.openCount.set(name, (this.openCount.get(name) ?? 0) + 1);
    this.depth = Math.max(this.depth, this.open.length);
    this.burden += ELEMENT_BURDEN * this.open.length;
  }

  private pop(): string | undefined {
    const name = this.open.pop();
    if (name !== undefined) this.openCount.set(name, (this.openCount.get(name) ?? 1) - 1);
    return name;
  }
}

// Measured: Readability spends on an element in an element up to ten microseconds, as on 1,000 characters in one.
const ELEMENT_BURDEN = 1_000;

const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const GREATER = 0x3e;
const EQUALS = 0x3d;

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** The place behind the next occurrence, or the end. */
function behind(source: string, sought: string, from: number): number {
  const at = source.indexOf(sought, from);
  return at === -1 ? source.length : at + sought.length;
}

function countOf(text: string, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) count += 1;
  return count;
}

const RAW: ReadonlySet<string> = new Set(["script", "style", "title", "textarea", "xmp"]);

const FOREIGN: ReadonlySet<string> = new Set(["math", "svg"]);

const BACK_IN_HTML: ReadonlySet<string> = new Set(
  "mi mo mn ms mtext annotation-xml foreignobject desc title".split(" "),
);

const VOID: ReadonlySet<string> = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);

const FORM_PARTS: ReadonlySet<string> = new Set("input option optgroup select button datalist textarea".split(" "));

/** Which elements at the top of the stack a start tag closes. */
const CLOSED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...(
    "p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr " +
    "main nav ol pre section table ul"
  )
    .split(" ")
    .map((name) => [name, new Set(["p"])] as const),
  ...["select", "input", "output", "button", "datalist", "textarea"].map((name) => [name, FORM_PARTS] as const),
  ["tr", new Set(["tr", "th", "td"])],
  ["th", new Set(["th"])],
  ["td", new Set(["thead", "th", "td"])],
  ["body", new Set(["head", "link", "script"])],
  ["li", new Set(["li"])],
  ["option", new Set(["option"])],
  ["optgroup", new Set(["optgroup", "option"])],
  ["dd", new Set(["dd", "dt"])],
  ["dt", new Set(["dd", "dt"])],
  ["rt", new Set(["rt", "rp"])],
  ["rp", new Set(["rt", "rp"])],
  ["tbody", new Set(["thead", "tbody"])],
  ["tfoot", new Set(["thead", "tbody"])],
]);
