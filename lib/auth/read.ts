import type { Context } from "../context.ts";
import type { Reader, Tx } from "../db/types.ts";
import { asId, type ClaimId, type DocumentId, type SessionId, type UserId } from "../ids.ts";
import type { By } from "../provenance/model.ts";
import { type Actor, INSTALLATION } from "../provenance/model.ts";
import { fail, ok, type Result } from "../result.ts";
import { type Ability, NEVER_ON_OWN_TEXT, roleFor, rolesOn } from "./ability.ts";
import type { Grant, Holder, Refusal, WorkspaceGrant } from "./grant.ts";
import type { Colleague, Person, Role } from "./model.ts";
import { secretHash } from "./secret.ts";

/** The person behind a browser session, or null: unknown, ended, expired, or disabled since. Asked on every request. */
export async function personOfSession(ctx: Context, sessionId: SessionId): Promise<Person | null> {
  // One query by hand where the client would send four: every request waits for it.
  const rows = await ctx.db.read.$queryRaw<PersonRow[]>`
    SELECT u."id", u."name", u."email", u."disabledAt", p."pseudonym", r."role", s."endedAt", s."expiresAt"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
      LEFT JOIN "Pseudonym" p ON p."userId" = u."id" LEFT JOIN "UserRole" r ON r."userId" = u."id"
    WHERE s."id" = ${sessionId}`;
  return personIn(rows, ctx.now(), { method: "password", session: secretHash(sessionId) });
}

/** The person behind a bearer token, or null. */
export async function personOfToken(ctx: Context, secret: string): Promise<Person | null> {
  const rows = await ctx.db.read.$queryRaw<(PersonRow & { tokenId: string })[]>`
    SELECT u."id", u."name", u."email", u."disabledAt", p."pseudonym", r."role",
      t."id" AS "tokenId", t."revokedAt" AS "endedAt", t."expiresAt"
    FROM "ApiToken" t JOIN "User" u ON u."id" = t."userId"
      LEFT JOIN "Pseudonym" p ON p."userId" = u."id" LEFT JOIN "UserRole" r ON r."userId" = u."id"
    WHERE t."sha256" = ${secretHash(secret)}`;
  return personIn(rows, ctx.now(), { method: "token", session: secretHash(rows[0]?.tokenId ?? "") });
}

/** A way in joined with its person, one row for each of the person's roles. */
type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabledAt: Date | null;
  readonly pseudonym: string | null;
  readonly role: string | null;
  readonly endedAt: Date | null;
  readonly expiresAt: Date | null;
};

function personIn(rows: readonly PersonRow[], now: Date, auth: Actor["auth"]): Person | null {
  const [row] = rows;
  if (!row || row.endedAt || (row.expiresAt && row.expiresAt <= now)) return null;
  return personOf({ ...row, roles: rows.flatMap(({ role }) => role ?? []) }, auth);
}

/** The person with this address, for the command line's `--as`. */
export async function personOfEmail(ctx: Context, email: string): Promise<Person | null> {
  const user = await ctx.db.read.user.findUnique({
    where: { email: email.toLowerCase() },
    include: { roles: true, pseudonym: true },
  });
  if (!user) return null;
  const roles = user.roles.map(({ role }) => role);
  return personOf({ ...user, roles, pseudonym: user.pseudonym?.pseudonym ?? null }, { method: "operator" });
}

type KnownPerson = Omit<PersonRow, "role" | "endedAt" | "expiresAt"> & { readonly roles: readonly string[] };

function personOf(user: KnownPerson, auth: Actor["auth"]): Person | null {
  if (user.disabledAt) return null;
  return {
    userId: asId<UserId>(user.id),
    name: user.name,
    email: user.email,
    roles: new Set(user.roles.map((role) => role as Role)),
    // A person whose pseudonym was erased may still have an account; what they do then is nobody's in particular.
    actor: { pseudonym: user.pseudonym ?? "erased", auth },
  };
}

/** May this person do it to this document? The only door through which a document is read or written. */
export async function grantFor<A extends Ability>(
  ctx: Context,
  person: Person,
  ability: A,
  documentId: DocumentId,
): Promise<Result<Grant<A>, Refusal>> {
  const document = await ctx.db.read.document.findUnique({ where: { id: documentId }, select: { authorId: true } });
  if (!document) return fail("no-such-document");
  return grantOn(person, ability, documentId, document.authorId);
}

/** The same, where the request names a claim. */
export async function grantForClaim<A extends Ability>(
  ctx: Context,
  person: Person,
  ability: A,
  claimId: ClaimId,
): Promise<Result<Grant<A>, Refusal>> {
  const [claim] = await ctx.db.read.$queryRaw<{ documentId: string; authorId: string | null }[]>`
    SELECT c."documentId", d."authorId" FROM "Claim" c JOIN "Document" d ON d."id" = c."documentId"
    WHERE c."id" = ${claimId}`;
  if (!claim) return fail("no-such-claim");
  return grantOn(person, ability, asId<DocumentId>(claim.documentId), claim.authorId);
}

function grantOn<A extends Ability>(
  person: Person,
  ability: A,
  documentId: DocumentId,
  authorId: string | null,
): Result<Grant<A>, Refusal> {
  const holder = { ...person, wroteIt: authorId === person.userId };
  return granted({ actor: person.actor, holder, documentId }, ability);
}

/**
 * May the holder of a grant do another thing to the same document? The grant was minted for this request and holds all
 * there is to ask.
 */
export function alsoGranted<A extends Ability>(
  grant: Grant<"read">,
  ability: A,
): Result<Grant<A>, "not-your-role" | "own-text"> {
  const { actor, role, holder, documentId } = grant;
  if (!holder) return ok(mint<Grant<A>>({ actor, role, holder, documentId }));
  return granted({ actor, holder, documentId }, ability);
}

function granted<A extends Ability>(
  to: { readonly actor: Actor; readonly holder: NonNullable<Holder>; readonly documentId: DocumentId },
  ability: A,
): Result<Grant<A>, "not-your-role" | "own-text"> {
  if (NEVER_ON_OWN_TEXT.has(ability) && to.holder.wroteIt) return fail("own-text");
  const role = roleFor(ability, rolesOn(to.holder.wroteIt ?? false, to.holder.roles));
  return role ? ok(mint<Grant<A>>({ ...to, role })) : fail("not-your-role");
}

/** May this person do it in this installation, where no document is concerned? */
export function workspaceGrant<A extends Ability>(person: Person, ability: A): Result<WorkspaceGrant<A>, Refusal> {
  const role = roleFor(ability, person.roles);
  if (!role) return fail("not-your-role");
  return ok(mint<WorkspaceGrant<A>>({ actor: person.actor, role, holder: person }));
}

/** Whether claims may be given to somebody to check: their account is in use, and one of their roles checks. */
export async function mayBeAssigned({ user }: Pick<Reader, "user">, userId: string): Promise<boolean> {
  const found = await user.findUnique({ where: { id: userId }, select: { disabledAt: true, roles: true } });
  if (!found || found.disabledAt) return false;
  return roleFor("assign", new Set(found.roles.map(({ role }) => role as Role))) !== null;
}

/** What the software does by itself: whoever runs its command line owns the database file anyway. */
export function installationGrant<A extends Ability>(): WorkspaceGrant<A> {
  return mint<WorkspaceGrant<A>>({ actor: INSTALLATION, role: "installation", holder: null });
}

/** The same, to one document. */
export function installationGrantOn<A extends Ability>(documentId: DocumentId): Grant<A> {
  return mint<Grant<A>>({ actor: INSTALLATION, role: "installation", holder: null, documentId });
}

/** The mint: nobody else can write the brand down, and nothing but the functions above calls this. */
function mint<G>(fields: By & { holder: Holder; documentId?: DocumentId }): G {
  return fields as unknown as G;
}

/** A person as the list of people shows them. */
export type Account = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly createdAt: string;
  readonly disabledAt: string | null;
};

/** Everybody with an account, oldest first. */
export async function listAccounts(ctx: Context, _grant: WorkspaceGrant<"administer">): Promise<Account[]> {
  const users = await ctx.db.read.user.findMany({
    include: { roles: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return users.map((user) => ({
    id: user.id,
    email: user.email,
    name: user.name,
    roles: user.roles.map(({ role }) => role as Role),
    createdAt: user.createdAt.toISOString(),
    disabledAt: user.disabledAt?.toISOString() ?? null,
  }));
}

/** Everybody who can be named: those with an account that is not disabled, by name. */
export async function listPeople(ctx: Context, _grant: WorkspaceGrant<"read">): Promise<Colleague[]> {
  const users = await ctx.db.read.user.findMany({
    where: { disabledAt: null },
    select: { id: true, name: true, roles: { select: { role: true }, orderBy: { role: "asc" } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return users.map(({ id, name, roles }) => ({ id, name, roles: roles.map(({ role }) => role as Role) }));
}

/** Their names alone, read in a transaction: what a text written there may call them by. */
export async function listNamed(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.user.findMany({
    where: { disabledAt: null },
    select: { id: true, name: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** A person as others see them. */
export type Byline = { readonly id: string; readonly name: string };

/** The byline for a user id and the name found for it; without one it was the installation itself. */
export function bylineOf(userId: string, name: string | null | undefined): Byline {
  return { id: userId, name: name ?? "This installation" };
}

/** The bylines behind user ids, for lists that name people. */
export async function findBylines(ctx: Context, userIds: readonly string[]): Promise<(userId: string) => Byline> {
  const users = await ctx.db.read.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (userId) => bylineOf(userId, names.get(userId));
}
