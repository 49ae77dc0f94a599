/** An element or a piece of text of a page, as `readStrictly` gives them. */
export type Token =
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

const VOID = new Set(["meta", "br"]);
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const TAG = /<(?:\/([a-z][a-z0-9]*)|([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)(\/)?)>/y;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"<>]*)")?/g;

/**
 * Reads a page in a small, strict subset of HTML, far below what browsers accept: lower-case tags, quoted attributes,
 * five entities, balanced elements, no comments. Throws at the first character outside of it. What passes means the same
 * to every browser, so a test can reason about the tokens.
 */
export function* readStrictly(page: string): Generator<Token> {
  const prologue = "<!doctype html>\n";
  if (!page.startsWith(prologue)) throw new Error("the page does not begin with its doctype");
  const open: string[] = [];
  let at = prologue.length;
  while (at < page.length) {
    const end = page.indexOf("<", at);
    if (end !== at) yield { kind: "text", text: decoded(page.slice(at, end === -1 ? page.length : end)) };
    if (end === -1) break;
    TAG.lastIndex = end;
    const tag = TAG.exec(page);
    if (!tag) throw new Error(`no tag of the subset at ${end}: ${JSON.stringify(page.slice(end, end + 80))}`);
    at = TAG.lastIndex;
    const [, closing, name, attributes, isClosed] = tag;
    if (closing) {
      if (open.pop() !== closing) throw new Error(`</${closing}> at ${end} closes nothing`);
      yield { kind: "close", name: closing };
    } else if (name) {
      yield { kind: "open", name, attributes: attributesOf(attributes ?? "") };
      if (name === "style") {
        const styleEnd = page.indexOf("</style>", at);
        yield { kind: "text", text: page.slice(at, styleEnd) };
        at = styleEnd;
      }
      if (!VOID.has(name) && !isClosed) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(", ")}`);
}

function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of written.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new Error(`attribute ${name} twice in ${written}`);
    attributes.set(name, decoded(value));
  }
  return attributes;
}

function decoded(text: string): string {
  return text.replace(/&[^;\s]*;?/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) throw new Error(`${entity} is none of the five entities`);
    return character;
  });
}
