import { describe, expect, test } from "vitest";
import { type NewContact, NewContact as Schema } from "../../lib/contacts/model.ts";
import { listContacts } from "../../lib/contacts/read.ts";
import { logContact } from "../../lib/contacts/write.ts";
import { findClaim } from "../../lib/reviews/read.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { lastEntry } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

const CALL: NewContact = {
  party: "The harbour office",
  channel: "phone",
  contactedAt: "2026-05-12T16:00:00+02:00",
  question: "Was the bill paid?",
  response: "promised",
};

describe.each(["sqlite", "postgres"] as const)("contacts on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const log = async (contact: NewContact) =>
      logContact(ctx, await allow(ctx, rita, "contact", id), { claimId, ...contact });
    const list = async () => listContacts(ctx, await allow(ctx, rita, "read", id));
    return { ctx, rita, id, claimId, log, list };
  }

  test("who was asked, how, when and what came of it is logged, in the order it happened", async () => {
    const { ctx, rita, id, claimId, log, list } = await newsroom();
    const later = must(await log(CALL));
    const { body, data } = await lastEntry(ctx);
    expect(body).toMatchObject({ kind: "contact.logged", doc: id, claim: claimId });
    const { contactedAt, loggedAt, ...row } = (data as { contact: Record<string, string> }).contact;
    const times = { contactedAt: new Date(String(contactedAt)), loggedAt: new Date(String(loggedAt)) };
    expect(await ctx.db.read.contact.findUnique({ where: { id: later } })).toEqual({ ...row, ...times });
    const earlier = must(
      await log({ ...CALL, contactedAt: "2026-05-11T09:00:00Z", response: "answered", reply: "It was." }),
    );
    const by = { loggedBy: { id: rita.userId, name: "Rita" } };
    const contacts = await list();
    expect(contacts).toMatchObject([
      { id: earlier, claimId, contactedAt: "2026-05-11T09:00:00.000Z", reply: "It was.", ...by },
      { id: later, claimId, contactedAt: "2026-05-12T14:00:00.000Z", reply: null, ...by },
    ]);
    const claim = await findClaim(ctx, await allow(ctx, rita, "read", id), claimId);
    expect(claim?.contacts).toEqual(contacts);
    const report = await exported(ctx, await allow(ctx, rita, "read", id), "json");
    expect(JSON.parse(report.toString()).claims[2].contacts).toEqual(contacts);
  });

  test("another document's claim is missing, and an expert gets no grant", async () => {
    const { ctx, rita, id, claimId } = await newsroom();
    const other = await allow(ctx, rita, "contact", await bringIn(ctx, rita, "Another text. It is short."));
    expect(await logContact(ctx, other, { ...CALL, claimId })).toEqual({ ok: false, reason: "no-such-claim" });
    const expert = await hire(ctx, "Xenia", "expert");
    await expect(allow(ctx, expert, "contact", id)).rejects.toThrow("not-your-role");
  });
});

test.each([
  ["a day without a time", { contactedAt: "2026-05-12" }],
  ["a time without a zone", { contactedAt: "2026-05-12T16:00:00" }],
  ["no year that anybody was called in", { contactedAt: "0000-01-01T00:00:00Z" }],
  ["a day that is none", { contactedAt: "2026-02-30T16:00:00Z" }],
  ["an unknown channel", { channel: "pigeon" }],
  ["an empty reply", { reply: " " }],
])("%s is refused", (_, change) => {
  expect(Schema.safeParse(CALL).success).toBe(true);
  expect(Schema.safeParse({ ...CALL, ...change }).success).toBe(false);
});
