import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { installationGrant, workspaceGrant } from "../../lib/auth/read.ts";
import type { Tx } from "../../lib/db/types.ts";
import { listContested } from "../../lib/overview/disagreements/read.ts";
import { MOST_LISTED } from "../../lib/overview/listed.ts";
import { readQueue } from "../../lib/overview/queue/read.ts";
import type { LogEvent } from "../../lib/provenance/events.ts";
import { commit } from "../../lib/provenance/write.ts";
import { ok } from "../../lib/result.ts";
import { settledBy } from "../../lib/reviews/decisions/settled.ts";
import type { VerdictCode } from "../../lib/reviews/verdict-kinds.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { fixedContext, NOON } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

const now = new Date(NOON);

describe.each(["sqlite", "postgres"] as const)("the queue on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const nina = await hire(ctx, "Nina", "reviewer");
    const omar = await hire(ctx, "Omar", "reviewer");
    const erin = await hire(ctx, "Erin", "editor");
    const arno = await hire(ctx, "Arno", "author");
    const id = await bringIn(ctx, arno, undefined, true);
    const number = (ordinal: number, documentId = id) => claimNumber(ctx, rita, documentId, ordinal);
    const file = async (person: Person, ordinal: number, code: VerdictCode = "supported", documentId = id) => {
      const grant = await allow(ctx, person, "review", documentId);
      const claimId = await number(ordinal, documentId);
      return must(await fileVerdict(ctx, grant, { claimId, code, rationale: "canary", seen: null }));
    };
    const assign = async (person: Person, ...claimIds: string[]) =>
      ctx.db.write((tx) =>
        tx.claim.updateMany({ where: { id: { in: claimIds } }, data: { assigneeId: person.userId } }),
      );
    const queueOf = async (person: Person) => (await readQueue(ctx, must(workspaceGrant(person, "read")))).groups;
    /** The groups of a person's queue, with the numbers of the claims. */
    const waiting = async (person: Person) =>
      (await queueOf(person)).map(({ why, total, entries }) => [why, total, entries.map(({ claim }) => claim.ordinal)]);
    const contested = async (person: Person, documentId?: string) =>
      listContested(ctx, must(workspaceGrant(person, "read")), documentId);
    const write = async (person: Person, event: LogEvent, rows: (tx: Tx) => Promise<unknown>) =>
      must(
        await commit(ctx, await allow(ctx, person, "read", id), async (tx, record) => {
          await rows(tx);
          record(event);
          return ok(null);
        }),
      );
    return { ctx, rita, nina, omar, erin, arno, id, number, file, assign, queueOf, waiting, contested, write };
  }

  test("a claim that somebody is to check waits for them until they filed", async () => {
    const { omar, nina, number, file, assign, waiting } = await newsroom();
    await assign(omar, await number(2), await number(3));
    expect(await waiting(omar)).toEqual([["assigned", 2, [2, 3]]]);
    await file(nina, 2);
    expect(await waiting(omar), "in one group only").toEqual([["assigned", 2, [2, 3]]]);
    await file(omar, 2);
    expect(await waiting(omar)).toEqual([["assigned", 1, [3]]]);
    expect(await waiting(nina)).toEqual([]);
  });

  test("what one reviewer judged waits for any other, without a word of what it says", async () => {
    const { rita, omar, erin, arno, file, waiting, queueOf } = await newsroom();
    await file(rita, 2, "refuted");
    expect(await waiting(omar)).toEqual([["second-verdict", 1, [2]]]);
    expect(JSON.stringify(await queueOf(omar))).not.toMatch(/refuted|canary|Rita/);
    for (const person of [rita, erin, arno]) expect(await waiting(person)).toEqual([]);
    await file(omar, 2);
    expect(await waiting(omar)).toEqual([]);
  });

  test("a third reviewer's queue is the same, whether the two before them agree or not", async () => {
    const seen = [];
    for (const code of ["supported", "refuted"] as const) {
      const { rita, nina, omar, number, file, assign, queueOf, contested } = await newsroom();
      await file(rita, 2);
      await file(nina, 2, code);
      await file(rita, 3);
      await file(nina, 3, code);
      await assign(omar, await number(3));
      seen.push([await queueOf(omar), await contested(omar)]);
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toMatchObject([[{ why: "assigned", total: 1 }], { total: 0, rows: [] }]);
  });

  test("an editor has what is contested and what is ready, and none of a text of their own", async () => {
    const { ctx, rita, nina, erin, id, file, waiting } = await newsroom();
    for (const ordinal of [2, 3, 4]) await file(rita, ordinal);
    await file(nina, 2);
    await file(nina, 3, "refuted");
    expect(await waiting(erin)).toEqual([
      ["contested", 1, [3]],
      ["sign-off", 1, [2]],
    ]);
    await ctx.db.write((tx) => tx.document.update({ where: { id }, data: { authorId: erin.userId } }));
    expect(await waiting(erin)).toEqual([]);
  });

  test("what is contested is shown with its verdicts side by side, of all documents or of one", async () => {
    const { ctx, rita, nina, omar, erin, id, file, contested } = await newsroom();
    const other = await bringIn(ctx, rita, "Another bridge stands there. It is new.");
    for (const documentId of [id, other]) {
      await file(rita, 2, "supported", documentId);
      await file(nina, 2, "mixed", documentId);
    }
    const { total, rows } = await contested(erin);
    expect([total, rows.map(({ document, claim }) => [document.id, claim.ordinal])]).toEqual([
      2,
      [
        [id, 2],
        [other, 2],
      ],
    ]);
    expect(rows[0]?.opinions.map(({ reviewer, code, rationale }) => [reviewer.name, code, rationale])).toEqual([
      ["Rita", "supported", "canary"],
      ["Nina", "mixed", "canary"],
    ]);
    expect((await contested(erin, other)).rows.map(({ document }) => document.id)).toEqual([other]);
    expect((await contested(erin, "nowhere")).rows).toEqual([]);
    expect((await contested(omar)).rows).toEqual([]);
    await file(omar, 2, "supported", other);
    expect((await contested(omar)).rows.map(({ document }) => document.id)).toEqual([other]);
  });

  test("decisions take a claim out of the queue, and so does signing the document off", async () => {
    const { ctx, rita, nina, erin, id, number, file, waiting, contested } = await newsroom();
    for (const ordinal of [2, 3, 4]) {
      await file(rita, ordinal);
      await file(nina, ordinal, "refuted");
    }
    const [second, third] = [await number(2), await number(3)];
    const by = { documentId: id, editorId: erin.userId, reason: "…" };
    const settles = settledBy(await ctx.db.read.verdict.findMany({ where: { claimId: second } }));
    await ctx.db.write(async (tx) => {
      await tx.adjudication.create({ data: { claimId: second, ...by, outcome: "accept", settles, decidedAt: now } });
      await tx.waiver.create({ data: { claimId: third, ...by, waivedAt: now } });
    });
    expect(await waiting(erin)).toEqual([
      ["contested", 1, [4]],
      ["sign-off", 1, [2]],
    ]);
    const { id: versionId } = await ctx.db.read.version.findFirstOrThrow({ where: { documentId: id } });
    const signed = { documentId: id, versionId, editorId: erin.userId, signedAt: now };
    await ctx.db.write((tx) => tx.documentSignOff.create({ data: { id: "s1", ...signed } }));
    expect(await waiting(erin)).toEqual([]);
    expect((await contested(erin)).total).toBe(0);
    await ctx.db.write((tx) => tx.documentSignOff.update({ where: { id: "s1" }, data: { reopenedAt: now } }));
    expect((await contested(erin)).total).toBe(1);
  });

  test("a question waits for the author, its answer for who asked, until they did something about it", async () => {
    const { arno, rita, omar, id, number, file, waiting, write } = await newsroom();
    const claimId = await number(2);
    const subject = { documentId: id, claimId };
    const query = { id: "q1", ...subject, question: "Which account?", askedById: rita.userId };
    await write(rita, { kind: "query.asked", ...subject, data: { query } }, (tx) =>
      tx.query.create({ data: { ...query, askedAt: now } }),
    );
    expect([await waiting(arno), await waiting(rita)]).toEqual([[["question", 1, [2]]], []]);
    const answer = { answer: "The closing one.", answeredById: arno.userId, answeredAt: now };
    const data = { queryId: "q1", answer: answer.answer, onAuthor: false, answeredAt: now.toISOString() };
    await write(arno, { kind: "query.answered", ...subject, data }, (tx) =>
      tx.query.update({ where: { id: "q1" }, data: answer }),
    );
    await file(omar, 2);
    expect([await waiting(arno), await waiting(omar)]).toEqual([[], []]);
    expect(await waiting(rita)).toEqual([
      ["second-verdict", 1, [2]],
      ["answer", 1, [2]],
    ]);
    await file(rita, 2);
    expect(await waiting(rita)).toEqual([]);
  });

  test("a thread in which somebody is called waits for them until it is resolved", async () => {
    const { ctx, rita, omar, id, number, waiting } = await newsroom();
    const claimId = await number(2);
    const note = { documentId: id, claimId, authorId: rita.userId, text: "@Omar", writtenAt: now };
    await ctx.db.write(async (tx) => {
      await tx.note.create({ data: { id: "n1", ...note, kind: "comment" } });
      await tx.note.create({ data: { id: "n2", ...note, replyToId: "n1" } });
      await tx.note.create({ data: { id: "n3", ...note, claimId: await number(3) } });
      await tx.mention.createMany({ data: ["n1", "n2", "n3"].map((noteId) => ({ noteId, userId: omar.userId })) });
    });
    expect(await waiting(omar)).toEqual([["mention", 1, [2]]]);
    await ctx.db.write((tx) => tx.note.update({ where: { id: "n1" }, data: { resolvedAt: now } }));
    expect(await waiting(omar)).toEqual([]);
  });

  test("what is due first comes first, and a long group is cut, counted in full", async () => {
    const { ctx, rita, omar, id, assign, queueOf } = await newsroom();
    const long = await bringIn(ctx, rita, Array.from({ length: 120 }, (_, at) => `Bridge ${at + 1} is new.`).join(" "));
    const rows = await ctx.db.read.claim.findMany({ select: { id: true } });
    await assign(omar, ...rows.map(({ id: claimId }) => claimId));
    const dueAt = new Date(NOON + 86_400_000);
    await ctx.db.write((tx) => tx.document.update({ where: { id: long }, data: { dueAt } }));
    const [group] = await queueOf(omar);
    expect([group?.total, group?.entries.length]).toEqual([124, MOST_LISTED]);
    expect(group?.entries[0]).toMatchObject({
      why: "assigned",
      document: { id: long, dueAt: dueAt.toISOString() },
      claim: { ordinal: 1, text: "Bridge 1 is new." },
    });
    expect(group?.entries.map(({ claim }) => claim.ordinal)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
    await ctx.db.write((tx) => tx.document.update({ where: { id: long }, data: { dueAt: null } }));
    expect((await queueOf(omar))[0]?.entries[0]?.document.id).toBe(id);
  });

  test("the installation has no queue", async () => {
    const { ctx } = await newsroom();
    expect(await readQueue(ctx, installationGrant())).toEqual({ groups: [] });
    expect(await listContested(ctx, installationGrant())).toEqual({ total: 0, rows: [] });
  });
});
