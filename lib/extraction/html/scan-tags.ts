/** A tag, comment or other markup of a page, as htmlparser2 reads it; places are offsets into the source. */
export type Markup = {
  /** "other" for a comment, a declaration and a loose "<". */
  readonly kind: "start" | "end" | "other";
  /** In small letters; "" for other markup. */
  readonly name: string;
  readonly start: number;
  /** Behind its ">". */
  readonly end: number;
  /** Where text goes on: behind the tag, or behind what a script or its like holds. */
  readonly next: number;
  readonly attributes: number;
  /** Values of attributes longer than `LONG_VALUE`, without their quotation marks. */
  readonly longValues: readonly Span[];
};

export type Span = { readonly start: number; readonly end: number };

// Addresses and lists of classes are mostly shorter; a file put into an address is seldom so short.
const LONG_VALUE = 256;

/** The markup of a page in its order. The time is linear in the source, whatever it holds. */
export function* scanTags(source: string): Generator<Markup> {
  for (let at = source.indexOf("<"); at !== -1; ) {
    const markup = markupAt(source, at);
    yield markup;
    at = source.indexOf("<", markup.next);
  }
}

function markupAt(source: string, at: number): Markup {
  const first = source.charCodeAt(at + 1);
  if (isLetter(first)) return startTagAt(source, at);
  if (first === SLASH && isLetter(source.charCodeAt(at + 2))) return endTagAt(source, at);
  if (source.startsWith("!--", at + 1)) return other(at, behind(source, "-->", at + 4));
  if (first === BANG || first === QUESTION || first === SLASH) return other(at, behind(source, ">", at + 1));
  return other(at, at + 1);
}

function other(start: number, end: number): Markup {
  return { kind: "other", name: "", start, end, next: end, attributes: 0, longValues: [] };
}

function endTagAt(source: string, start: number): Markup {
  const nameEnd = nameEndFrom(source, start + 2);
  const name = source.slice(start + 2, nameEnd).toLowerCase();
  const end = behind(source, ">", nameEnd);
  return { kind: "end", name, start, end, next: end, attributes: 0, longValues: [] };
}

function startTagAt(source: string, start: number): Markup {
  const nameEnd = nameEndFrom(source, start + 1);
  const name = source.slice(start + 1, nameEnd).toLowerCase();
  const longValues: Span[] = [];
  let attributes = 0;
  let at = nameEnd;
  for (;;) {
    while (isSpace(source.charCodeAt(at)) || source.charCodeAt(at) === SLASH) at += 1;
    if (at >= source.length || source.charCodeAt(at) === GREATER) break;
    attributes += 1;
    const attributeEnd = attributeNameEndFrom(source, at);
    const value = valueFrom(source, attributeEnd);
    if (value !== null && value.end - value.start > LONG_VALUE) longValues.push(value);
    at = value?.next ?? attributeEnd;
  }
  const end = at + 1;
  const next = RAW.has(name) ? rawEndFrom(source, name, end) : end;
  return { kind: "start", name, start, end, next, attributes, longValues };
}

/** The end tag of a raw text element is markup of its own again. */
function rawEndFrom(source: string, name: string, at: number): number {
  const closer = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  closer.lastIndex = at;
  return closer.exec(source)?.index ?? source.length;
}

function valueFrom(source: string, nameEnd: number): (Span & { readonly next: number }) | null {
  let at = nameEnd;
  while (isSpace(source.charCodeAt(at))) at += 1;
  if (source.charCodeAt(at) !== EQUALS) return null;
  at += 1;
  while (isSpace(source.charCodeAt(at))) at += 1;
  const quote = source.charAt(at);
  const start = quote === '"' || quote === "'" ? at + 1 : at;
  if (start > at) {
    const close = source.indexOf(quote, start);
    return close === -1 ? { start, end: source.length, next: source.length } : { start, end: close, next: close + 1 };
  }
  while (at < source.length && !isSpace(source.charCodeAt(at)) && source.charCodeAt(at) !== GREATER) at += 1;
  return { start, end: at, next: at };
}

function nameEndFrom(source: string, start: number): number {
  let at = start;
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (isSpace(code) || code === SLASH || code === GREATER) break;
  }
  return at;
}

function attributeNameEndFrom(source: string, start: number): number {
  // The first character belongs to the name even when it is an equals sign.
  let at = start + 1;
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (isSpace(code) || code === SLASH || code === GREATER || code === EQUALS) break;
  }
  return at;
}

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

const RAW: ReadonlySet<string> = new Set(["script", "style", "title", "textarea", "xmp"]);
