import { describe, expect, test } from "vitest";
import { installationGrant, personOfSession, personOfToken, workspaceGrant } from "../../lib/auth/read.ts";
import {
  addUser,
  createToken,
  disableUser,
  enableUser,
  resetPassword,
  revokeToken,
  signIn,
  signOut,
} from "../../lib/auth/write.ts";
import { asId, type TokenId } from "../../lib/ids.ts";
import { fixedContext, NOON } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { hire, must } from "../support/newsroom.ts";

const RITA = { email: "rita@example.org", password: "Rita's long password" };

describe.each(["sqlite", "postgres"] as const)("signing in on %s", (engine) => {
  test("opens a session that is asked of the database and ends when it is signed out", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    await hire(ctx, "Rita", "reviewer", "author");
    const { sessionId } = must(await signIn(ctx, { ...RITA, email: " RITA@example.org " }));
    expect(await personOfSession(ctx, sessionId)).toMatchObject({
      name: "Rita",
      roles: new Set(["author", "reviewer"]),
    });
    await signOut(ctx, sessionId);
    expect(await personOfSession(ctx, sessionId)).toBeNull();
  });

  test("is refused in the same words for a wrong password, an unknown address and a disabled account", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const omar = await hire(ctx, "Omar", "reviewer");
    await hire(ctx, "Rita", "reviewer");
    must(await disableUser(ctx, installationGrant(), omar.userId));
    const before = await ctx.db.read.logEntry.count();
    const tries = [
      { ...RITA, password: "wrong" },
      { ...RITA, email: "nobody@example.org" },
      { email: "omar@example.org", password: "Omar's long password" },
      { ...RITA, password: "x".repeat(100_000) },
    ];
    for (const attempt of tries) expect(await signIn(ctx, attempt)).toEqual({ ok: false, reason: "refused" });
    expect(await ctx.db.read.logEntry.count()).toBe(before);
  });

  test("a disabled person's sessions and tokens are refused at once, and stay so for sessions when enabled again", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const { sessionId } = must(await signIn(ctx, RITA));
    const input = { userId: rita.userId, name: "script", expiresAt: null };
    const { secret } = must(await createToken(ctx, installationGrant(), input));
    expect(await personOfToken(ctx, secret)).toMatchObject({ name: "Rita" });
    must(await disableUser(ctx, installationGrant(), rita.userId));
    expect(await personOfSession(ctx, sessionId)).toBeNull();
    expect(await personOfToken(ctx, secret)).toBeNull();
    must(await enableUser(ctx, installationGrant(), rita.userId));
    expect(await personOfSession(ctx, sessionId)).toBeNull();
    expect(await personOfToken(ctx, secret)).toMatchObject({ name: "Rita" });
  });

  test("a new password ends every session", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const { sessionId } = must(await signIn(ctx, RITA));
    must(await resetPassword(ctx, installationGrant(), rita.userId, "another long password"));
    expect(await personOfSession(ctx, sessionId)).toBeNull();
    expect((await signIn(ctx, RITA)).ok).toBe(false);
    expect((await signIn(ctx, { ...RITA, password: "another long password" })).ok).toBe(true);
  });

  test("a session and a token end by themselves", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const { sessionId } = must(await signIn(ctx, RITA));
    const expiresAt = new Date(NOON + 3_600_000);
    const { secret } = must(await createToken(ctx, installationGrant(), { userId: rita.userId, name: "x", expiresAt }));
    const at = (hours: number) => ({ ...ctx, now: () => new Date(NOON + hours * 3_600_000) });
    expect(await personOfToken(at(0.9), secret)).not.toBeNull();
    expect(await personOfToken(at(1.1), secret)).toBeNull();
    expect(await personOfSession(at(11.9), sessionId)).not.toBeNull();
    expect(await personOfSession(at(12.1), sessionId)).toBeNull();
  });

  test("a revoked token is refused, and no secret is kept or logged", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const grant = installationGrant<"administer">();
    const { id, secret } = must(await createToken(ctx, grant, { userId: rita.userId, name: "x", expiresAt: null }));
    must(await revokeToken(ctx, grant, asId<TokenId>(id)));
    expect(await personOfToken(ctx, secret)).toBeNull();
    expect(await revokeToken(ctx, grant, asId<TokenId>(id))).toEqual({ ok: false, reason: "no-such-token" });
    const payloads = await ctx.db.read.logPayload.findMany();
    const logged = payloads.map(({ value }) => new TextDecoder().decode(value)).join("\n");
    expect(logged).not.toContain(secret);
    expect(logged).not.toContain("argon2");
  });

  test("the last admin cannot be disabled, and an address is taken once whatever its case", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const ada = await hire(ctx, "Ada", "admin");
    const grant = must(workspaceGrant(ada, "administer"));
    expect(await disableUser(ctx, grant, ada.userId)).toEqual({ ok: false, reason: "last-admin" });
    const bea = await hire(ctx, "Bea", "admin");
    must(await disableUser(ctx, grant, ada.userId));
    expect(await disableUser(ctx, must(workspaceGrant(bea, "administer")), bea.userId)).toMatchObject({ ok: false });
    const again = { email: "BEA@example.org", name: "Bea", password: "a long password", roles: [] };
    expect(await addUser(ctx, installationGrant(), again)).toEqual({ ok: false, reason: "email-taken" });
  });
});
