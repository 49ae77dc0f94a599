import type { Relationship } from "./parts.ts";

/**
 * The addresses a part leads to, each once, numbered as the part asks for them. What names them to the office program is
 * written after the part.
 */
export class WebLinks {
  readonly #ids = new Map<string, string>();

  /** What the part calls an address by. */
  idOf(href: string): string {
    const id = this.#ids.get(href) ?? `w${this.#ids.size + 1}`;
    this.#ids.set(href, id);
    return id;
  }

  *relationships(): Generator<Relationship> {
    for (const [target, id] of this.#ids) yield { id, type: "hyperlink", target, isExternal: true };
  }
}
