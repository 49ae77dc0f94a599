import type { Span } from "../text/span.ts";

/** Who does it, as the log sees it: never a name, always a pseudonym, the role acted in, and the way in. */
export type Actor = {
  /** Random, one per person; `installation` for what the software or its operator does by itself. */
  readonly pseudonym: string;
  /** How they came in. `session` is SHA-256 (hex) of the session's or token's id. */
  readonly auth: { readonly method: "password" | "token" | "operator"; readonly session?: string };
};

/** Permission, as far as the log cares: who, and in which role. Every grant is one (auth/model.ts). */
export type By = { readonly actor: Actor; readonly role: string };

/** Why any write may be refused: the same Idempotency-Key for another request, or a document that is signed off. */
export type CommitRefusal = "key-used-otherwise" | "sealed";

/** The software itself: first start, command line. */
export const INSTALLATION: Actor = { pseudonym: "installation", auth: { method: "operator" } };

/** A value the log can commit to: JSON without floats, `null` allowed, `undefined` not. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What an entry is about, beside its data. */
export type Subject = {
  readonly documentId?: string;
  /** SHA-256 (hex) of the version's exact text. */
  readonly docRev?: string;
  readonly claimId?: string;
  /** Where the claim stands, and its words (committed, not written). */
  readonly span?: Span & { readonly quote: string };
  /** The revision the author of a change had seen. */
  readonly base?: number;
  /** The role acted in, where it is another one than that of the grant the commit was made with. */
  readonly role?: string;
};
