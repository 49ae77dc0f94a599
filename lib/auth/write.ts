import type { Context } from "../context.ts";
import { asId, type SessionId, type TokenId, type UserId } from "../ids.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { hashPassword, verifyPassword } from "./adapters/password.ts";
import type { WorkspaceGrant } from "./grant.ts";
import type { Person, Role } from "./model.ts";
import { personOfSession } from "./read.ts";
import { secretHash } from "./secret.ts";

/** How long a browser stays signed in, in ms: a long shift, not a night between two. */
const SESSION_MS = 12 * 60 * 60 * 1000;

/** Longest password that is hashed, in characters; more is refused unread, so that it costs nothing. */
const MAX_PASSWORD = 1024;

export type NewUser = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly Role[];
};

/** Adds a person. Addresses are compared in lower case. */
export async function addUser(
  ctx: Context,
  grant: WorkspaceGrant<"administer">,
  input: NewUser,
): Promise<Result<UserId, "email-taken" | CommitRefusal>> {
  const passwordHash = await hashPassword(input.password);
  const email = input.email.toLowerCase();
  return commit(ctx, grant, async (tx, record) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return fail("email-taken");
    const id = asId<UserId>(ctx.newId());
    const createdAt = ctx.now();
    const roles = [...new Set(input.roles)].sort();
    const pseudonym = `p-${Buffer.from(ctx.random(8)).toString("hex")}`;
    await tx.user.create({ data: { id, email, name: input.name, passwordHash, createdAt } });
    await tx.userRole.createMany({ data: roles.map((role) => ({ userId: id, role })) });
    await tx.pseudonym.create({ data: { userId: id, pseudonym } });
    record({
      kind: "user.added",
      data: { user: { id, email, name: input.name, roles, createdAt: createdAt.toISOString(), pseudonym } },
    });
    return ok(id);
  });
}

/** Disables a person: no sign-in, and every session and token of theirs is refused from the next request on. */
export async function disableUser(ctx: Context, grant: WorkspaceGrant<"administer">, userId: UserId) {
  return setDisabled(ctx, grant, userId, true);
}

export async function enableUser(ctx: Context, grant: WorkspaceGrant<"administer">, userId: UserId) {
  return setDisabled(ctx, grant, userId, false);
}

async function setDisabled(
  ctx: Context,
  grant: WorkspaceGrant<"administer">,
  userId: UserId,
  disabled: boolean,
): Promise<Result<UserId, "no-such-user" | "last-admin" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const user = await tx.user.findUnique({ where: { id: userId }, include: { roles: true } });
    if (!user) return fail("no-such-user");
    if (disabled && user.roles.some(({ role }) => role === "admin")) {
      const others = { id: { not: userId }, disabledAt: null, roles: { some: { role: "admin" } } };
      if ((await tx.user.count({ where: others })) === 0) return fail("last-admin");
    }
    const disabledAt = disabled ? ctx.now() : null;
    await tx.user.update({ where: { id: userId }, data: { disabledAt, revision: { increment: 1 } } });
    if (disabled) await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: ctx.now() } });
    record({ kind: disabled ? "user.disabled" : "user.enabled", data: { userId } });
    return ok(userId);
  });
}

/** Sets a new password and ends every session of the person. */
export async function resetPassword(
  ctx: Context,
  grant: WorkspaceGrant<"administer">,
  userId: UserId,
  password: string,
): Promise<Result<UserId, "no-such-user" | CommitRefusal>> {
  const passwordHash = await hashPassword(password);
  return commit(ctx, grant, async (tx, record) => {
    if (!(await tx.user.findUnique({ where: { id: userId }, select: { id: true } }))) return fail("no-such-user");
    await tx.user.update({ where: { id: userId }, data: { passwordHash, revision: { increment: 1 } } });
    await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: ctx.now() } });
    record({ kind: "user.password-reset", data: { userId } });
    return ok(userId);
  });
}

/** Opens a session. Wrong password, unknown address and disabled account are one refusal, and take one time. */
export async function signIn(
  ctx: Context,
  input: { readonly email: string; readonly password: string },
): Promise<Result<Person & { readonly sessionId: SessionId }, "refused">> {
  const password = input.password.slice(0, MAX_PASSWORD + 1);
  const user = await ctx.db.read.user.findUnique({
    where: { email: input.email.trim().toLowerCase() },
    include: { pseudonym: true },
  });
  const mayEnter = user && !user.disabledAt && password.length <= MAX_PASSWORD;
  const matches = await verifyPassword(password, mayEnter ? user.passwordHash : null);
  if (!mayEnter || !matches) return fail("refused");
  const sessionId = asId<SessionId>(ctx.newId());
  const by = {
    actor: {
      pseudonym: user.pseudonym?.pseudonym ?? "erased",
      auth: { method: "password" as const, session: secretHash(sessionId) },
    },
    role: "self",
  };
  const opened = await commit(ctx, by, async (tx, record) => {
    // Comparing passwords takes a while, and longer in a queue: they may have been disabled, or the password reset.
    const still = await tx.user.findUnique({
      where: { id: user.id },
      select: { disabledAt: true, passwordHash: true },
    });
    if (!still || still.disabledAt || still.passwordHash !== user.passwordHash) return fail("refused");
    const createdAt = ctx.now();
    const expiresAt = new Date(createdAt.getTime() + SESSION_MS);
    await tx.session.create({ data: { id: sessionId, userId: user.id, createdAt, expiresAt } });
    record({
      kind: "session.opened",
      data: {
        session: {
          id: secretHash(sessionId),
          userId: user.id,
          createdAt: createdAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
        },
      },
    });
    return ok(sessionId);
  });
  const person = opened.ok && (await personOfSession(ctx, sessionId));
  return person ? ok({ ...person, sessionId }) : fail("refused");
}

/** Ends a session. One that is unknown or over is left as it is. */
export async function signOut(ctx: Context, sessionId: SessionId): Promise<void> {
  const person = await personOfSession(ctx, sessionId);
  if (!person) return;
  await commit(ctx, { actor: person.actor, role: "self" }, async (tx, record) => {
    await tx.session.update({ where: { id: sessionId }, data: { endedAt: ctx.now() } });
    record({ kind: "session.ended", data: { sessionId: secretHash(sessionId) } });
    return ok(null);
  });
}

/** Bytes of a bearer token's secret part. */
const TOKEN_BYTES = 32;

/** Makes a bearer token for a person. The secret is answered once; only its hash is kept. */
export async function createToken(
  ctx: Context,
  grant: WorkspaceGrant<"administer">,
  input: { readonly userId: UserId; readonly name: string; readonly expiresAt: Date | null },
): Promise<Result<{ id: string; secret: string }, "no-such-user" | CommitRefusal>> {
  const id = asId<TokenId>(ctx.newId());
  const secret = `lc_${Buffer.from(ctx.random(TOKEN_BYTES)).toString("base64url")}`;
  return commit(ctx, grant, async (tx, record) => {
    const { userId, name, expiresAt } = input;
    if (!(await tx.user.findUnique({ where: { id: userId }, select: { id: true } }))) return fail("no-such-user");
    const createdAt = ctx.now();
    await tx.apiToken.create({ data: { id, userId, name, sha256: secretHash(secret), createdAt, expiresAt } });
    record({
      kind: "token.created",
      data: {
        token: {
          id,
          userId,
          name,
          createdAt: createdAt.toISOString(),
          expiresAt: expiresAt?.toISOString() ?? null,
        },
      },
    });
    return ok({ id, secret });
  });
}

/** Revokes a token: refused from the next request on. */
export async function revokeToken(
  ctx: Context,
  grant: WorkspaceGrant<"administer">,
  tokenId: TokenId,
): Promise<Result<TokenId, "no-such-token" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const token = await tx.apiToken.findUnique({ where: { id: tokenId }, select: { revokedAt: true } });
    if (!token || token.revokedAt) return fail("no-such-token");
    await tx.apiToken.update({ where: { id: tokenId }, data: { revokedAt: ctx.now() } });
    record({ kind: "token.revoked", data: { tokenId } });
    return ok(tokenId);
  });
}
