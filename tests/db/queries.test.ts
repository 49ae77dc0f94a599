import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { grantFor, workspaceGrant } from "../../lib/auth/read.ts";
import { splitClaim } from "../../lib/claims/shape/write.ts";
import { asId, type QueryId } from "../../lib/ids.ts";
import { readQueue } from "../../lib/overview/queue/read.ts";
import type { NewAnswer } from "../../lib/queries/model.ts";
import { claimOfQuery, listQueries } from "../../lib/queries/read.ts";
import { answerQuery, askQuery, withdrawQuery } from "../../lib/queries/write.ts";
import { findClaim } from "../../lib/reviews/read.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { lastEntries } from "../support/log.ts";
import { ARTICLE, allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

describe.each(["sqlite", "postgres"] as const)("questions to the author on %s", (engine) => {
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
    const ask = async (person: Person, question = "Who told you?") =>
      askQuery(ctx, await allow(ctx, person, "ask", id), { claimId, question });
    const answer = async (person: Person, queryId: QueryId, more: Partial<NewAnswer & { seen: number }> = {}) =>
      answerQuery(ctx, await allow(ctx, person, "answer", id), {
        queryId,
        answer: "The clerk did.",
        onAuthor: false,
        seen: null,
        ...more,
      });
    const withdraw = async (person: Person, queryId: QueryId, seen: number | null = null) =>
      withdrawQuery(ctx, await allow(ctx, person, "ask", id), { queryId, seen });
    const list = async () => listQueries(ctx, await allow(ctx, rita, "read", id));
    return { ctx, rita, omar, erin, bo, id, claimId, ask, answer, withdraw, list };
  }

  test("who wrote the text answers for it, also without the role of an author", async () => {
    const { ctx, rita, omar } = await newsroom();
    const own = await bringIn(ctx, omar, ARTICLE, true);
    const claimId = await claimNumber(ctx, rita, own, 3);
    const queryId = must(
      await askQuery(ctx, await allow(ctx, rita, "ask", own), { claimId, question: "Who told you?" }),
    );
    const waiting = async () => (await readQueue(ctx, must(workspaceGrant(omar, "read")))).groups.map(({ why }) => why);
    expect(await waiting()).toContain("question");
    const answer = { queryId, answer: "The clerk did.", onAuthor: false, seen: null };
    must(await answerQuery(ctx, await allow(ctx, omar, "answer", own), answer));
    expect(await waiting()).not.toContain("question");
    const others = await bringIn(ctx, rita);
    expect(await grantFor(ctx, omar, "answer", others)).toEqual({ ok: false, reason: "not-your-role" });
  });

  test("a question is asked and answered, and all of it is logged", async () => {
    const { ctx, rita, bo, id, claimId, ask, answer, list } = await newsroom();
    const queryId = must(await ask(rita));
    const [asked] = await lastEntries(ctx, 2);
    expect(asked?.body).toMatchObject({ kind: "query.asked", doc: id, claim: claimId });
    const logged = asked?.data.query as Record<string, unknown> | undefined;
    expect(await ctx.db.read.query.findUnique({ where: { id: queryId } })).toMatchObject({
      ...logged,
      askedAt: new Date(String(logged?.askedAt)),
      answer: null,
      revision: 1,
    });
    must(await answer(bo, queryId, { onAuthor: true, seen: 1 }));
    const [answered] = await lastEntries(ctx, 2);
    const [query] = await list();
    expect(query).toMatchObject({
      id: queryId,
      question: "Who told you?",
      askedBy: { name: "Rita" },
      answer: "The clerk did.",
      onAuthor: true,
      answeredBy: { id: bo.userId, name: "Bo" },
      withdrawnAt: null,
      revision: 2,
    });
    expect(answered?.body).toMatchObject({ kind: "query.answered", base: 1 });
    const { answeredAt } = query ?? {};
    expect(answered?.data).toEqual({ queryId, answer: "The clerk did.", onAuthor: true, answeredAt });
    const claim = await findClaim(ctx, await allow(ctx, rita, "read", id), claimId);
    expect(claim?.queries).toEqual([query]);
  });

  test("an answer can be changed, and the later of two savers is told", async () => {
    const { rita, bo, ask, answer, list } = await newsroom();
    const queryId = must(await ask(rita));
    must(await answer(bo, queryId, { onAuthor: true }));
    must(await answer(bo, queryId, { answer: "The register.", onAuthor: false, seen: 2 }));
    expect(await answer(bo, queryId, { answer: "late", seen: 2 })).toEqual({ ok: false, reason: "changed-since" });
    expect((await list())[0]).toMatchObject({ answer: "The register.", onAuthor: false, revision: 3 });
  });

  test("where the author is known only they answer; where nobody is, any author does", async () => {
    const { ctx, rita, bo, ask, answer } = await newsroom();
    const abe = await hire(ctx, "Abe", "author");
    const queryId = must(await ask(rita));
    expect(await answer(abe, queryId)).toEqual({ ok: false, reason: "not-the-author" });
    must(await answer(bo, queryId));
    const other = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, other, 3);
    const open = must(await askQuery(ctx, await allow(ctx, rita, "ask", other), { claimId, question: "Who?" }));
    const input = { queryId: open, answer: "I know.", onAuthor: false, seen: null };
    must(await answerQuery(ctx, await allow(ctx, abe, "answer", other), input));
    expect(await answerQuery(ctx, await allow(ctx, bo, "answer", other), { ...input, queryId })).toEqual({
      ok: false,
      reason: "no-such-query",
    });
  });

  test("a question is taken back by who asked it or an editor, until it is answered", async () => {
    const { ctx, rita, omar, erin, bo, ask, answer, withdraw, list } = await newsroom();
    const [first, second, third] = [must(await ask(rita)), must(await ask(rita)), must(await ask(rita))];
    expect(await withdraw(omar, first)).toEqual({ ok: false, reason: "not-who-asked" });
    expect(await withdraw(rita, first, 2)).toEqual({ ok: false, reason: "changed-since" });
    must(await withdraw(rita, first, 1));
    const [{ body, data } = { body: null, data: null }] = await lastEntries(ctx, 1);
    expect(body).toMatchObject({ kind: "query.withdrawn", base: 1 });
    expect(data).toEqual({ queryId: first, withdrawnAt: (await list())[0]?.withdrawnAt });
    must(await withdraw(erin, second));
    expect(await withdraw(rita, second)).toEqual({ ok: false, reason: "query-withdrawn" });
    expect(await answer(bo, second)).toEqual({ ok: false, reason: "query-withdrawn" });
    must(await answer(bo, third));
    expect(await withdraw(rita, third)).toEqual({ ok: false, reason: "query-answered" });
    expect(await withdraw(rita, asId<QueryId>("nothing"))).toEqual({ ok: false, reason: "no-such-query" });
    expect((await list()).map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true, true, false]);
    expect(await claimOfQuery(ctx, asId<QueryId>("nothing"))).toBeNull();
  });

  test("nothing is asked about a sentence that was split, and what was asked before is still answered", async () => {
    const { ctx, rita, bo, id, claimId, ask, answer } = await newsroom();
    const queryId = must(await ask(rita));
    const claim = await findClaim(ctx, await allow(ctx, rita, "read", id), claimId);
    const at = [(claim?.start ?? 0) + 3];
    must(await splitClaim(ctx, await allow(ctx, rita, "triage", id), { claimId, at, seen: null }));
    expect(await ask(rita)).toEqual({ ok: false, reason: "no-such-claim" });
    must(await answer(bo, queryId));
  });

  test("who may not ask or answer gets no grant", async () => {
    const { ctx, rita, bo, id } = await newsroom();
    await expect(allow(ctx, bo, "ask", id)).rejects.toThrow("not-your-role");
    await expect(allow(ctx, rita, "answer", id)).rejects.toThrow("not-your-role");
  });

  test("the report tells what rests on the author alone", async () => {
    const { ctx, rita, bo, id, ask, answer, list } = await newsroom();
    must(await answer(bo, must(await ask(rita)), { onAuthor: true }));
    const text = async (format: "json" | "html" | "md") =>
      (await exported(ctx, await allow(ctx, rita, "read", id), format)).toString();
    expect(JSON.parse(await text("json")).claims[2].queries).toEqual(await list());
    expect(await text("html")).toContain("On author");
    expect(await text("md")).toContain("*On author:* The clerk did.");
  });
});
