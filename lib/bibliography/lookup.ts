import type { Unread } from "../extraction/unread.ts";
import type { Result } from "../result.ts";
import type { Notice } from "./notice.ts";
import type { Reference } from "./reference.ts";

/** The number of a work that a service can be asked about, spelt as the mark it is recognised by. */
export type Identifier = `doi:${string}` | `isbn:${string}`;

/** What a service says of a work. */
export type Told = {
  readonly reference: Reference;
  /** That it was retracted, withdrawn or doubted, or that it is the notice of that. */
  readonly notices: readonly Notice[];
};

/**
 * The port to whoever keeps what is known of works: asks about one number. `busy` when nobody was asked and somebody may
 * well be in a while; `refused` when the same question again would end the same way for now, with the sentence that
 * people read.
 */
export type Lookup = (identifier: Identifier) => Promise<Result<Told & { readonly service: string }, Unread>>;

/** An identifier as people write it: "DOI 10.1000/xyz", "ISBN 9780306406157". */
export function identifierInWords(identifier: Identifier): string {
  const [scheme = "", number = ""] = partsOf(identifier);
  return `${scheme.toUpperCase()} ${number}`;
}

/** The scheme of an identifier and its number; a DOI may hold colons of its own. */
export function partsOf(identifier: Identifier): readonly ["doi" | "isbn", string] {
  const at = identifier.indexOf(":");
  return [identifier.slice(0, at) as "doi" | "isbn", identifier.slice(at + 1)];
}
