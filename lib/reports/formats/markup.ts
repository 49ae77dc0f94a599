import { revealHidden } from "../hidden-characters.ts";

/** HTML that is safe to write: made by `markup`, never by joining strings. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand in a template: text and numbers are escaped, markup is kept, null draws nothing. */
export type Content = string | number | Markup | null | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * A template whose every inserted string is text, in an element or in a quoted attribute: `<`, `&` and quotes are
 * escaped, characters that cannot be seen are shown. The only way past it is the template's own literal text.
 */
export function markup(literals: TemplateStringsArray, ...contents: Content[]): Markup {
  return new Markup(literals.reduce((source, literal, at) => source + written(contents[at - 1] ?? null) + literal));
}

function written(content: Content): string {
  if (content === null) return "";
  if (content instanceof Markup) return content.source;
  if (typeof content === "object") return content.map(written).join("");
  return revealHidden(String(content)).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
