import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { installationGrant, workspaceGrant } from "../../lib/auth/read.ts";
import { disableUser } from "../../lib/auth/write.ts";
import type { NewNote } from "../../lib/notes/model.ts";
import { writeNote } from "../../lib/notes/write.ts";
import type { Notice } from "../../lib/notifications/model.ts";
import { listNotifications } from "../../lib/notifications/read.ts";
import { markRead, notify } from "../../lib/notifications/write.ts";
import { commit } from "../../lib/provenance/write.ts";
import { answerQuery, askQuery } from "../../lib/queries/write.ts";
import { ok } from "../../lib/result.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntry } from "../support/log.ts";
import { ARTICLE, allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

describe.each(["sqlite", "postgres"] as const)("notifications on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar, erin, bo] = [
      await hire(ctx, "Rita", "reviewer"),
      await hire(ctx, "Omar", "reviewer"),
      await hire(ctx, "Erin", "editor"),
      await hire(ctx, "Bo", "author"),
    ];
    const id = await bringIn(ctx, bo, ARTICLE, true);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const write = async (person: Person, text: string, more: Partial<NewNote> = {}) =>
      writeNote(ctx, await allow(ctx, person, "note", id), { claimId, text, ...more });
    const reader = (person: Person) => must(workspaceGrant(person, "read"));
    const toldTo = async (person: Person) => listNotifications(ctx, reader(person), { limit: 50 });
    const kindsFor = async (person: Person) => (await toldTo(person)).rows.map(({ kind }) => kind);
    return { ctx, rita, omar, erin, bo, id, claimId, write, reader, toldTo, kindsFor };
  }

  test("a mention tells who, where and what was said, in a line", async () => {
    const { ctx, rita, omar, id, claimId, write, toldTo } = await newsroom();
    must(await write(rita, `@Omar, look:\n\nthe bill ${"and so on ".repeat(40)}`));
    const { rows, unread, next } = await toldTo(omar);
    expect([rows.length, unread, next]).toEqual([1, 1, null]);
    const [told] = rows;
    expect(told).toMatchObject({
      kind: "mention",
      document: { id, title: "The harbour bridge, ten years on" },
      claim: { id: claimId, ordinal: 3, text: "It cost 412 million crowns." },
      causedBy: { id: rita.userId, name: "Rita" },
      readAt: null,
    });
    expect(told?.words).toMatch(/^@Omar, look: the bill and .*…$/);
    expect(told?.words.length).toBeLessThanOrEqual(120);
    const { body, data } = await lastEntry(ctx);
    expect(body).toMatchObject({ kind: "people.notified" });
    expect(body, "an export names the last entry of its document, and this is none of it").not.toHaveProperty("doc");
    expect(data).toMatchObject({ notifications: [{ id: told?.id, userId: omar.userId, documentId: id, claimId }] });
  });

  test("a reply is told to everybody in the thread but its writer, and once to whom it mentions", async () => {
    const { rita, omar, erin, write, kindsFor } = await newsroom();
    const root = must(await write(rita, "Is that all?", { kind: "comment" }));
    must(await write(omar, "It is.", { replyTo: root }));
    expect([await kindsFor(rita), await kindsFor(omar)]).toEqual([["reply"], []]);
    must(await write(erin, "@Rita, sure?", { replyTo: root }));
    expect(await kindsFor(rita)).toEqual(["mention", "reply"]);
    expect(await kindsFor(omar)).toEqual(["reply"]);
    must(await write(rita, "I am, says @Rita.", { replyTo: root }));
    expect([await kindsFor(rita), await kindsFor(omar), await kindsFor(erin)]).toEqual([
      ["mention", "reply"],
      ["reply", "reply"],
      ["reply"],
    ]);
  });

  test("a question goes to the author of the text, or to all authors, and the answer to who asked", async () => {
    const { ctx, rita, bo, id, claimId, kindsFor } = await newsroom();
    const abe = await hire(ctx, "Abe", "author");
    const ask = await allow(ctx, rita, "ask", id);
    const queryId = must(await askQuery(ctx, ask, { claimId, question: "Who told you?" }));
    expect([await kindsFor(bo), await kindsFor(abe)]).toEqual([["query-asked"], []]);
    const answer = { queryId, answer: "The clerk.", onAuthor: false, seen: null };
    must(await answerQuery(ctx, await allow(ctx, bo, "answer", id), answer));
    expect(await kindsFor(rita)).toEqual(["query-answered"]);
    const other = await bringIn(ctx, rita);
    const there = await claimNumber(ctx, rita, other, 3);
    must(await askQuery(ctx, await allow(ctx, rita, "ask", other), { claimId: there, question: "Who?" }));
    expect([await kindsFor(bo), await kindsFor(abe)]).toEqual([["query-asked", "query-asked"], ["query-asked"]]);
  });

  test("nobody is told of what they did themselves, nor when they are disabled; and then nothing is logged", async () => {
    const { ctx, rita, omar, erin, id, toldTo } = await newsroom();
    must(await disableUser(ctx, installationGrant(), omar.userId));
    const notice = (to: Person): Notice => ({
      kind: "assigned",
      to: to.userId,
      causedById: rita.userId,
      documentId: id,
      claimId: null,
      words: "",
    });
    const tell = (...people: Person[]) =>
      commit(ctx, installationGrant<"administer">(), async (tx, record) => {
        record({ kind: "backup.made", data: { file: "x" } });
        await notify(ctx, tx, record, people.map(notice));
        return ok(null);
      });
    must(await tell(rita, omar));
    expect((await lastEntry(ctx)).entry.kind).toBe("backup.made");
    must(await tell(rita, omar, erin));
    expect(await ctx.db.read.notification.count()).toBe(1);
    expect((await toldTo(erin)).rows).toMatchObject([{ kind: "assigned", claim: null, words: "" }]);
  });

  test("the newest come first, page by page, each once", async () => {
    const { ctx, rita, omar, write, reader, toldTo } = await newsroom();
    for (const number of [1, 2, 3, 4, 5]) must(await write(rita, `@Omar ${number}`));
    const grant = reader(omar);
    const words: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listNotifications(ctx, grant, { limit: 2, ...(cursor && { cursor }) });
      expect(page.unread).toBe(5);
      words.push(...page.rows.map((row) => row.words));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(words).toEqual(["@Omar 5", "@Omar 4", "@Omar 3", "@Omar 2", "@Omar 1"]);
    const [first] = (await toldTo(omar)).rows;
    const foreign = await listNotifications(ctx, reader(rita), { limit: 2, cursor: first?.id });
    expect(foreign.rows).toEqual([]);
  });

  test("what is read is marked, some or all of it, one's own alone; and once", async () => {
    const { ctx, rita, omar, erin, write, reader, toldTo } = await newsroom();
    for (const number of [1, 2, 3]) must(await write(rita, `@Omar and @Erin ${number}`));
    const ids = (await toldTo(omar)).rows.map(({ id }) => id);
    const foreign = (await toldTo(erin)).rows.map(({ id }) => id);
    must(await markRead(ctx, reader(omar), { ids: [ids[0] ?? "", foreign[0] ?? "", "nothing"] }));
    expect((await toldTo(omar)).rows.map(({ readAt }) => readAt !== null)).toEqual([true, false, false]);
    const { body, data } = await lastEntry(ctx);
    expect(body).not.toHaveProperty("doc");
    expect(data).toEqual({ ids: [ids[0]], readAt: (await toldTo(omar)).rows[0]?.readAt });
    must(await markRead(ctx, reader(omar), {}));
    expect([(await toldTo(omar)).unread, (await toldTo(erin)).unread]).toEqual([0, 3]);
    const size = await ctx.db.read.logEntry.count();
    must(await markRead(ctx, reader(omar), {}));
    expect(await ctx.db.read.logEntry.count()).toBe(size);
  });

  test("a document's exports name an entry of its own, whoever was told of what since", async () => {
    const { ctx, rita, omar, id, write, reader } = await newsroom();
    must(await write(rita, "@Omar"));
    must(await markRead(ctx, reader(omar), {}));
    const last = await ctx.db.read.logEntry.findFirst({ where: { documentId: id }, orderBy: { seq: "desc" } });
    expect(last?.kind).toBe("note.posted");
  });
});
