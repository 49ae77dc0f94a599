import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { installationGrant, listPeople, workspaceGrant } from "../../lib/auth/read.ts";
import { disableUser } from "../../lib/auth/write.ts";
import { splitClaim } from "../../lib/claims/shape/write.ts";
import { asId, type NoteId } from "../../lib/ids.ts";
import type { NewNote } from "../../lib/notes/model.ts";
import { claimOfNote } from "../../lib/notes/read.ts";
import { resolveComment, writeNote } from "../../lib/notes/write.ts";
import { findClaim, listClaims } from "../../lib/reviews/read.ts";
import { fixedContext, once } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { lastEntries, lastEntry } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

describe.each(["sqlite", "postgres"] as const)("threads on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar, erin] = [
      await hire(ctx, "Rita", "reviewer"),
      await hire(ctx, "Omar", "reviewer"),
      await hire(ctx, "Erin", "editor"),
    ];
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const write = async (person: Person, text: string, more: Partial<NewNote> = {}) =>
      writeNote(ctx, await allow(ctx, person, "note", id), { claimId, text, ...more });
    const resolve = async (person: Person, noteId: NoteId, resolved: boolean, seen: number | null = null) =>
      resolveComment(ctx, await allow(ctx, person, "note", id), { noteId, resolved, seen });
    const seen = async () => {
      const claim = await findClaim(ctx, await allow(ctx, rita, "read", id), claimId);
      if (!claim) throw new Error("the claim is gone");
      return claim;
    };
    const row = async () =>
      (await listClaims(ctx, await allow(ctx, rita, "read", id))).find((claim) => claim.id === claimId);
    return { ctx, rita, omar, erin, id, claimId, write, resolve, seen, row };
  }

  test("a comment waits until it is resolved, and again when it is opened again", async () => {
    const { ctx, rita, omar, write, resolve, seen, row } = await newsroom();
    const comment = must(await write(rita, "Is that the whole bill?", { kind: "comment" }));
    must(await write(omar, "It is.", { replyTo: comment }));
    must(await write(omar, "A remark."));
    expect(await row()).toMatchObject({ noteCount: 3, openThreads: 1 });
    must(await resolve(omar, comment, true, 1));
    const by = { id: omar.userId, name: "Omar" };
    expect((await seen()).notes[0]).toMatchObject({ kind: "comment", resolved: { by }, revision: 2 });
    expect([(await seen()).openThreads, (await row())?.openThreads]).toEqual([0, 0]);
    const { body, data } = await lastEntry(ctx);
    expect(body).toMatchObject({ kind: "comment.resolved", base: 1 });
    expect(data).toEqual({ noteId: comment, resolvedAt: (await seen()).notes[0]?.resolved?.at });
    must(await resolve(rita, comment, false, 2));
    expect((await seen()).notes[0]).toMatchObject({ resolved: null, revision: 3 });
    expect((await lastEntry(ctx)).data).toEqual({ noteId: comment });
    expect([(await seen()).openThreads, (await row())?.openThreads]).toEqual([1, 1]);
  });

  test("a thread has one level, and a reply is of the kind of what opened it", async () => {
    const { ctx, rita, omar, write, seen } = await newsroom();
    const [comment, note] = [
      must(await write(rita, "A question.", { kind: "comment" })),
      must(await write(rita, "A remark.")),
    ];
    const reply = must(await write(omar, "An answer.", { replyTo: comment, kind: "note" }));
    const deeper = must(await write(rita, "And so?", { replyTo: reply }));
    must(await write(omar, "Indeed.", { replyTo: note, kind: "comment" }));
    const shape = (await seen()).notes.map(({ kind, replyTo }) => [kind, replyTo]);
    expect(shape).toEqual([
      ["comment", null],
      ["note", null],
      ["comment", comment],
      ["comment", comment],
      ["note", note],
    ]);
    expect((await seen()).openThreads).toBe(1);
    const posted = await ctx.db.read.logEntry.findMany({ where: { kind: "note.posted" } });
    expect(posted).toHaveLength(5);
    expect(await write(omar, "To nobody.", { replyTo: "nothing" })).toEqual({ ok: false, reason: "no-such-note" });
    // A reply to a reply to a reply, as they were written when a note hung on whatever it replied to.
    await ctx.db.write((tx) => tx.note.update({ where: { id: deeper }, data: { replyToId: reply } }));
    must(await write(omar, "Late.", { replyTo: deeper }));
    expect((await seen()).notes.at(-1)?.replyTo).toBe(comment);
  });

  test("only a comment that opened a thread is resolved, and only in its own document", async () => {
    const { ctx, rita, omar, write, resolve } = await newsroom();
    const comment = must(await write(rita, "A question.", { kind: "comment" }));
    const reply = must(await write(omar, "An answer.", { replyTo: comment }));
    const note = must(await write(omar, "A remark."));
    for (const noteId of [reply, note])
      expect(await resolve(rita, noteId, true)).toEqual({ ok: false, reason: "not-a-comment" });
    expect(await resolve(rita, asId<NoteId>("nothing"), true)).toEqual({ ok: false, reason: "no-such-note" });
    const other = await allow(ctx, rita, "note", await bringIn(ctx, rita, "Another text. It is short."));
    expect(await resolveComment(ctx, other, { noteId: comment, resolved: true, seen: null })).toEqual({
      ok: false,
      reason: "no-such-note",
    });
    expect(await claimOfNote(ctx, asId<NoteId>("nothing"))).toBeNull();
  });

  test("the later of two who resolve a comment changes nothing, and one who saw another state is told", async () => {
    const { ctx, rita, omar, write, resolve, seen } = await newsroom();
    const comment = must(await write(rita, "A question.", { kind: "comment" }));
    must(await resolve(omar, comment, true));
    const size = await ctx.db.read.logEntry.count();
    must(await resolve(rita, comment, true));
    expect(await resolve(rita, comment, false, 1)).toEqual({ ok: false, reason: "changed-since" });
    expect((await seen()).notes[0]?.resolved?.by.name).toBe("Omar");
    expect(await ctx.db.read.logEntry.count()).toBe(size);
  });

  test("people are mentioned by their names, as long as they are here", async () => {
    const { ctx, rita, omar, erin, write, seen } = await newsroom();
    must(await write(rita, "@omar and @Erin: what of it, @Rita? And @Omar?"));
    const named = [erin, omar, rita].map(({ userId, name }) => ({ id: userId, name }));
    expect((await seen()).notes[0]?.mentions).toEqual(named);
    const [posted] = await lastEntries(ctx, 2);
    expect(posted?.data).toMatchObject({ mentions: [omar, erin, rita].map(({ userId }) => userId) });
    must(await disableUser(ctx, installationGrant(), omar.userId));
    must(await write(rita, "@Omar?"));
    expect((await seen()).notes[1]?.mentions).toEqual([]);
    expect((await seen()).notes[0]?.mentions).toEqual(named);
  });

  test("the list of people has everybody who is here, and no address", async () => {
    const { ctx, rita, omar, erin } = await newsroom();
    must(await disableUser(ctx, installationGrant(), omar.userId));
    expect(await listPeople(ctx, must(workspaceGrant(rita, "read")))).toEqual([
      { id: erin.userId, name: "Erin", roles: ["editor"] },
      { id: rita.userId, name: "Rita", roles: ["reviewer"] },
    ]);
  });

  test("what was said of a sentence that was split stays with it, and can still be resolved", async () => {
    const { ctx, rita, id, claimId, write, resolve, seen, row } = await newsroom();
    const comment = must(await write(rita, "Two facts?", { kind: "comment" }));
    const { start } = await seen();
    must(await splitClaim(ctx, await allow(ctx, rita, "triage", id), { claimId, at: [start + 3], seen: null }));
    expect(await write(rita, "Late.", { replyTo: comment })).toEqual({ ok: false, reason: "no-such-claim" });
    expect(await row()).toBeUndefined();
    must(await resolve(rita, comment, true));
    expect((await seen()).openThreads).toBe(0);
  });

  test("a viewer gets no grant, and a key is answered once", async () => {
    const { ctx, rita, claimId, id, seen } = await newsroom();
    const viewer = await hire(ctx, "Vera", "viewer");
    await expect(allow(ctx, viewer, "note", id)).rejects.toThrow("not-your-role");
    const grant = await allow(ctx, rita, "note", id);
    const send = () => writeNote(once(ctx, "key-1"), grant, { claimId, text: "@Omar, once.", kind: "comment" });
    expect(must(await send())).toBe(must(await send()));
    expect((await seen()).notes).toHaveLength(1);
    expect(await ctx.db.read.notification.count()).toBe(1);
  });

  test("the report tells of threads as they are", async () => {
    const { ctx, rita, omar, id, write, resolve } = await newsroom();
    const comment = must(await write(rita, "Is that all, @Omar?", { kind: "comment" }));
    must(await write(omar, "It is.", { replyTo: comment }));
    must(await resolve(rita, comment, true));
    const text = async (format: "json" | "html" | "md") =>
      (await exported(ctx, await allow(ctx, rita, "read", id), format)).toString();
    const { claims } = JSON.parse(await text("json"));
    expect(claims[2].notes).toMatchObject([
      { kind: "comment", mentions: [{ name: "Omar" }], resolved: { by: { name: "Rita" } } },
      { replyTo: comment, resolved: null },
    ]);
    expect(await text("html")).toContain("resolved by <bdi>Rita</bdi>");
    expect(await text("md")).toContain("resolved by Rita");
  });
});
