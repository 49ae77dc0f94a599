import { describe, expect, onTestFinished, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { installationGrant, workspaceGrant } from "../../lib/auth/read.ts";
import { disableUser } from "../../lib/auth/write.ts";
import type { Context } from "../../lib/context.ts";
import { smtpPost } from "../../lib/mail/adapters/smtp.ts";
import { Pauses } from "../../lib/mail/pauses.ts";
import { writeNote } from "../../lib/notes/write.ts";
import { mailWhatWaits } from "../../lib/notifications/mailing/write.ts";
import { markRead } from "../../lib/notifications/write.ts";
import { fixedContext, NOON } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntry } from "../support/log.ts";
import { startMailServer } from "../support/mail-server.ts";
import { allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

const ADDRESS = "https://check.example.org";
const MINUTE = 60_000;

describe.each(["sqlite", "postgres"] as const)("mails on %s", (engine) => {
  async function newsroom(refuses?: (address: string) => boolean) {
    const ctx = fixedContext(await freshDatabase(engine));
    const server = await startMailServer(refuses);
    onTestFinished(server.close);
    const [rita, omar, erin] = [
      await hire(ctx, "Rita", "reviewer"),
      await hire(ctx, "Omar", "reviewer"),
      await hire(ctx, "Erin", "editor"),
    ];
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const at = (minutes: number): Context => ({ ...ctx, now: () => new Date(NOON + minutes * MINUTE) });
    const write = async (text: string, minutes: number) =>
      must(await writeNote(at(minutes), await allow(ctx, rita, "note", id), { claimId, text }));
    const post = smtpPost(server.url, "Linecheck <desk@example.org>");
    const pauses = new Pauses();
    const round = (minutes: number) => mailWhatWaits(at(minutes), post, ADDRESS, pauses);
    const taken = () => server.taken.flatMap(({ to }) => to);
    return { ctx, server, rita, omar, erin, id, at, write, round, taken };
  }

  test("what waits for a minute is mailed in one letter, once", async () => {
    const { ctx, server, omar, id, write, round } = await newsroom();
    await write("@Omar, is that the whole bill?", 10);
    await write("@Omar?", 10.5);
    expect(must(await round(10.9))).toBe(0);
    expect(must(await round(12))).toBe(1);
    expect(must(await round(13))).toBe(0);
    const [mail, ...others] = server.taken;
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ from: "desk@example.org", to: ["omar@example.org"] });
    for (const part of [
      "From: Linecheck <desk@example.org>",
      "To: Omar <omar@example.org>",
      "Subject: 2 things wait for you in Linecheck",
      "Auto-Submitted: auto-generated",
      "@Omar, is that the whole bill?",
      `${ADDRESS}/documents/${id}#c3`,
    ])
      expect(decoded(mail?.message ?? "")).toContain(part);
    const rows = await ctx.db.read.notification.findMany({ where: { userId: omar.userId }, orderBy: { id: "asc" } });
    const mailedAt = new Date(NOON + 12 * MINUTE);
    expect(rows.map((row) => row.mailedAt)).toEqual([mailedAt, mailedAt]);
    const { entry, body, data } = await lastEntry(ctx);
    expect([entry.kind, body.actor]).toEqual(["notifications.mailed", "installation"]);
    expect(body).not.toHaveProperty("doc");
    expect(data).toEqual({ ids: rows.map((row) => row.id), mailedAt: mailedAt.toISOString() });
  });

  test("nobody is mailed what they read, who is not here, or who wants no mails; nor anybody what is a week old", async () => {
    const { ctx, rita, omar, erin, at, write, round, taken } = await newsroom();
    const [nora, wim] = [await hire(ctx, "Nora", "viewer"), await hire(ctx, "Wim", "viewer")];
    await write("@Omar, @Erin, @Nora, @Wim", 10);
    must(await markRead(at(10), must(workspaceGrant(omar, "read")), {}));
    must(await disableUser(ctx, installationGrant(), erin.userId));
    await prefer(ctx, nora, false);
    await prefer(ctx, wim, true);
    expect(must(await round(10 + 7 * 24 * 60 + 1))).toBe(0);
    expect(must(await round(12))).toBe(1);
    expect(taken()).toEqual(["wim@example.org"]);
    expect(await ctx.db.read.notification.count({ where: { userId: rita.userId } })).toBe(0);
  });

  test("an address that is refused keeps nobody else's mail back, and is tried again later and later", async () => {
    let refused = true;
    const { write, round, taken } = await newsroom((address) => refused && address.startsWith("omar"));
    await write("@Omar", 10);
    await write("@Erin", 10.1);
    const notSent = (sentence: RegExp) => ({
      ok: false,
      reason: { kind: "not-sent", sentence: expect.stringMatching(sentence) },
    });
    expect(await round(12)).toMatchObject(notSent(/tried again in 1 min: .*550/));
    expect(must(await round(12.3))).toBe(1);
    expect(taken()).toEqual(["erin@example.org"]);
    expect(await round(13.1)).toMatchObject(notSent(/tried again in 2 min/));
    refused = false;
    expect(must(await round(15))).toBe(0);
    expect(must(await round(15.2))).toBe(1);
    expect(taken()).toEqual(["erin@example.org", "omar@example.org"]);
  });

  test("a server that is away is told in a sentence, and nothing counts as mailed", async () => {
    const { ctx, server, write, round } = await newsroom();
    await write("@Omar", 10);
    await server.close();
    const failed = await round(12);
    expect(failed).toMatchObject({ ok: false, reason: { kind: "not-sent" } });
    expect(await ctx.db.read.notification.count({ where: { mailedAt: null } })).toBe(1);
  });

  /** Says whether a person wants mails, as their preferences hold it. */
  async function prefer(ctx: Context, { userId }: Person, mail: boolean) {
    await ctx.db.write((tx) => tx.preferences.create({ data: { userId, mail } }));
  }
});

/** A message as a person reads it: quoted-printable undone. */
function decoded(message: string): string {
  const bytes = message
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
