import type { Ability } from "../../lib/auth/ability.ts";
import type { Grant } from "../../lib/auth/grant.ts";
import type { Person, Role } from "../../lib/auth/model.ts";
import { grantFor, installationGrant, personOfEmail, workspaceGrant } from "../../lib/auth/read.ts";
import { addUser } from "../../lib/auth/write.ts";
import type { Context } from "../../lib/context.ts";
import { pasted, readText } from "../../lib/documents/read-text.ts";
import { importDocument } from "../../lib/documents/write.ts";
import { takeIn } from "../../lib/evidence/capturing/write.ts";
import { asId, type ClaimId, type DocumentId, type EvidenceId, type SnapshotId, type SourceId } from "../../lib/ids.ts";
import type { Result } from "../../lib/result.ts";
import { listClaims } from "../../lib/reviews/read.ts";
import type { CopyStore } from "../../lib/sources/snapshots/model.ts";
import { originalOfText, readOriginal } from "../../lib/sources/snapshots/read-original.ts";
import { storeOriginal } from "../../lib/sources/snapshots/write.ts";
import { sha256 } from "../../lib/text/sha256.ts";

/** An article nobody wrote, about nobody. Its second sentence is the one the tests judge. */
export const ARTICLE = `The harbour bridge, ten years on

The bridge opened on 12 June 2016. It cost 412 million crowns. Nobody who stood there will have forgotten the fog.

Similar Posts`;

/** The value of a result that must be ok. */
export function must<T>(result: Result<T, string | { kind: string }>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}

/** Adds a person with these roles; the address is the name at example.org. */
export async function hire(ctx: Context, name: string, ...roles: Role[]): Promise<Person> {
  const email = `${name.toLowerCase()}@example.org`;
  must(await addUser(ctx, installationGrant(), { email, name, password: `${name}'s long password`, roles }));
  const person = await personOfEmail(ctx, email);
  if (!person) throw new Error(`${name} was added and cannot be found`);
  return person;
}

/** Imports a text as this person. */
export async function bringIn(ctx: Context, person: Person, text = ARTICLE, ownText = false): Promise<DocumentId> {
  const read = must(readText(text, { type: "text" }));
  const grant = must(workspaceGrant(person, "import"));
  return asId<DocumentId>(
    must(await importDocument(ctx, grant, { read, original: pasted(text), originUrl: null, ownText })).id,
  );
}

/** This person's grant on a document. */
export async function allow<A extends Ability>(
  ctx: Context,
  person: Person,
  ability: A,
  id: DocumentId,
): Promise<Grant<A>> {
  return must(await grantFor(ctx, person, ability, id));
}

/** The id of the claim with this number. */
export async function claimNumber(ctx: Context, person: Person, id: DocumentId, ordinal: number): Promise<ClaimId> {
  const claims = await listClaims(ctx, await allow(ctx, person, "read", id));
  const claim = claims.find((row) => row.ordinal === ordinal);
  if (!claim) throw new Error(`there is no claim ${ordinal} among ${claims.length}`);
  return asId<ClaimId>(claim.id);
}

/** A store of copies that forgets them with the test. */
export function storeInMemory(): CopyStore {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (bytes) => {
      files.set(sha256(bytes), bytes);
      return sha256(bytes);
    },
    get: async (name) => files.get(name) ?? null,
  };
}

/** Where the copies of the tests are kept. */
export const COPIES = storeInMemory();

/** Brings these words as a copy of a source. */
export async function keepWords(ctx: Context, person: Person, sourceId: string, words: string): Promise<SnapshotId> {
  const original = originalOfText(words);
  const readable = await readOriginal(original, () => Promise.reject(new Error("plain text needs no extractor")));
  if (!readable.ok) throw new Error(`refused: ${readable.reason.sentence}`);
  const stored = await storeOriginal(ctx, COPIES, original, readable.value);
  const of = { sourceId: asId<SourceId>(sourceId), captureId: null, takenById: person.userId };
  return must(await takeIn(ctx, must(workspaceGrant(person, "attach")), stored, of));
}

/** Brings a copy of what a piece of evidence is from, which says what is quoted. */
export async function keepQuoted(ctx: Context, person: Person, evidenceId: EvidenceId): Promise<void> {
  const { sourceId, quote } = await ctx.db.read.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
  await keepWords(ctx, person, sourceId, `It says there: ${quote}. So it does.`);
}
