import type { DocumentId, UserId } from "../ids.ts";
import type { By } from "../provenance/model.ts";
import type { Ability } from "./ability.ts";
import type { Role } from "./model.ts";

declare const minted: unique symbol; // only auth/read.ts makes one

/** What a grant proves. Whoever may do anything may also read: the table in ability.ts is tested for it. */
type Proof<A extends Ability> = { readonly [Allowed in A | "read"]: true };

/** The person a grant was minted for; null when the installation itself acts (first start, command line). */
export type Holder = {
  readonly userId: UserId;
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
  /** Their own text, in a grant on a document: they will never file a verdict on it. */
  readonly wroteIt?: boolean;
} | null;

/** The id a row names as that of who did it: the holder's, or `installation`. */
export function doer({ holder }: { readonly holder: Holder }): string {
  return holder?.userId ?? "installation";
}

/** Proof that the holder may do `A` to this document, checked in the database for this request. */
export type Grant<A extends Ability> = By & {
  readonly holder: Holder;
  readonly documentId: DocumentId;
  readonly [minted]: Proof<A>;
};

/** Proof that the holder may do `A` in this installation, where no document is concerned. */
export type WorkspaceGrant<A extends Ability> = By & { readonly holder: Holder; readonly [minted]: Proof<A> };

/** Why no grant was minted. */
export type Refusal = "no-such-document" | "no-such-claim" | "not-your-role" | "own-text";
