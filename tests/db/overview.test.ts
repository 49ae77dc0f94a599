import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { mergeClaims, splitClaim } from "../../lib/claims/shape/write.ts";
import { changeClaim } from "../../lib/claims/write.ts";
import type { Tx } from "../../lib/db/types.ts";
import { BANDS, bandOf } from "../../lib/overview/bands.ts";
import { countElements } from "../../lib/overview/elements.ts";
import { readOverview } from "../../lib/overview/read.ts";
import type { LogEvent } from "../../lib/provenance/events.ts";
import { commit } from "../../lib/provenance/write.ts";
import { ok } from "../../lib/result.ts";
import { inSlices } from "../../lib/reviews/in-slices.ts";
import { CLAIM_STATES } from "../../lib/reviews/model.ts";
import type { VerdictCode } from "../../lib/reviews/verdict-kinds.ts";
import { fileVerdict, withdrawVerdict } from "../../lib/reviews/write.ts";
import { fixedContext, NOON } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

const ARTICLE = `The harbour bridge

The bridge opened in 2016, and it cost 412 million crowns. Nobody minded. It is blue. It is long. It is old.`;

const turns = { now: () => 0, pause: () => Promise.resolve() };
const counter = (texts: readonly string[], lang: string) => inSlices(countElements(texts, lang), 1, turns);

describe.each(["sqlite", "postgres"] as const)("the overview on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const nina = await hire(ctx, "Nina", "reviewer");
    const omar = await hire(ctx, "Omar", "reviewer");
    const erin = await hire(ctx, "Erin", "editor");
    const id = await bringIn(ctx, rita, ARTICLE);
    const number = (ordinal: number) => claimNumber(ctx, rita, id, ordinal);
    const seenBy = async (person: Person) => readOverview(ctx, await allow(ctx, person, "read", id), counter);
    const file = async (person: Person, ordinal: number, code: VerdictCode = "supported") => {
      const grant = await allow(ctx, person, "review", id);
      const claimId = await number(ordinal);
      return must(await fileVerdict(ctx, grant, { claimId, code, rationale: "canary", seen: null }));
    };
    const triage = await allow(ctx, rita, "triage", id);
    /** Writes rows and their event, where the folder that will write them is no concern of this test. */
    const write = async (event: LogEvent, rows: (tx: Tx) => Promise<unknown>) =>
      must(
        await commit(ctx, await allow(ctx, erin, "read", id), async (tx, record) => {
          await rows(tx);
          record(event);
          return ok(null);
        }),
      );
    return { ctx, rita, nina, omar, erin, id, number, seenBy, file, triage, write };
  }

  test("the last point of the progress says what the states say, whatever happened before", async () => {
    const { ctx, rita, nina, id, number, seenBy, file, triage, erin } = await newsroom();
    const at = ARTICLE.indexOf("and it");
    await file(rita, 2);
    must(await splitClaim(ctx, triage, { claimId: await number(2), at: [at], seen: null }));
    await file(rita, 3);
    await file(nina, 3, "refuted");
    await file(rita, 4);
    await file(nina, 4, "mostly-supported");
    must(await changeClaim(ctx, triage, { claimId: await number(5), checkability: "opinion", seen: null }));
    must(await mergeClaims(ctx, triage, { claimIds: [await number(6), await number(7)] }));
    await file(rita, 6);
    await file(nina, 6);
    const grant = await allow(ctx, nina, "review", id);
    must(await withdrawVerdict(ctx, grant, { claimId: await number(6), seen: null }));
    const { progress, coverage } = await seenBy(erin);
    const counts = Object.fromEntries(BANDS.map((band) => [band, 0]));
    for (const state of CLAIM_STATES) {
      const band = bandOf(state);
      if (band) counts[band] = (counts[band] ?? 0) + coverage.byState[state];
    }
    expect(counts).toMatchObject({ contested: 1, verified: 1, proposed: 1, "set-aside": 1, open: 2 });
    expect(progress.points.at(-1)?.counts).toEqual(counts);
    expect(progress.points[0]?.counts).toMatchObject({ open: 6 });
    expect(progress.untelling).toBe(false);
    const instants = progress.points.map(({ at: instant }) => instant);
    expect(instants).toEqual(instants.toSorted());
    expect(Date.parse(instants[0] ?? "")).toBeGreaterThanOrEqual(NOON);
  });

  test("decisions are in it as they are logged", async () => {
    const { rita, nina, id, number, seenBy, file, erin, write } = await newsroom();
    const [second, third, fourth, fifth] = [await number(2), await number(3), await number(4), await number(5)];
    for (const [ordinal, code] of [
      [2, "refuted"],
      [3, "supported"],
      [5, "refuted"],
    ] as const) {
      await file(rita, ordinal);
      await file(nina, ordinal, code);
    }
    const decided = (claimId: string) => ({ documentId: id, claimId });
    const nothing = async () => undefined;
    const outcome = (word: string) => ({ adjudication: { outcome: word } });
    await write({ kind: "claim.adjudicated", ...decided(second), data: outcome("accept") }, nothing);
    await write({ kind: "claim.adjudicated", ...decided(fifth), data: outcome("reject") }, nothing);
    await write({ kind: "claim.signed-off", ...decided(third), data: { signOff: {} } }, nothing);
    await write({ kind: "claim.waived", ...decided(fourth), data: { waiver: {} } }, nothing);
    expect((await seenBy(erin)).progress.points.at(-1)?.counts).toMatchObject({
      adjudicated: 1,
      "signed-off": 1,
      "set-aside": 1,
      open: 3,
    });
  });

  test("a verdict whose words were erased from the log is still one", async () => {
    const { ctx, rita, erin, seenBy, file } = await newsroom();
    await file(rita, 2);
    await ctx.db.write((tx) => tx.logPayload.deleteMany({ where: { field: "verdict" } }));
    expect((await seenBy(erin)).progress.points.at(-1)?.counts).toMatchObject({ proposed: 1, open: 5 });
  });

  test("agreement and disagreements are told to whoever may see the verdicts", async () => {
    const { rita, nina, erin, seenBy, file } = await newsroom();
    for (const ordinal of [2, 3, 4]) await file(rita, ordinal);
    await file(nina, 2);
    await file(nina, 3, "mostly-supported");
    await file(nina, 4, "refuted");
    const { agreement, disagreements } = await seenBy(erin);
    expect(agreement).toMatchObject({ claims: 3, withheld: 0 });
    // Six values, five true and one false, one pair of three differing: 1 − 5 · 2 / (36 − 26).
    expect(agreement.families.value).toBeCloseTo(0, 12);
    expect(agreement.pairs.map(({ reviewers, common, alike }) => [reviewers[0].name, common, alike])).toEqual([
      ["Nina", 3, 2],
    ]);
    expect(disagreements.map(({ ordinal, verdicts }) => [ordinal, verdicts.map(({ code }) => code)])).toEqual([
      [4, ["supported", "refuted"]],
    ]);
  });

  test("a reviewer who has still to judge a claim sees the same, whether others agree on it or not", async () => {
    const seen = [];
    for (const code of ["supported", "refuted"] as const) {
      const { rita, nina, omar, seenBy, file } = await newsroom();
      await file(rita, 2);
      await file(nina, 2, code);
      // One claim that all three have judged: what is told of it must tell nothing of the other.
      for (const person of [rita, nina, omar]) await file(person, 3);
      seen.push(untimed(await seenBy(omar)));
    }
    const [agreeing, differing] = seen;
    expect(differing).toEqual(agreeing);
    expect(agreeing).toMatchObject({
      progress: { untelling: true },
      agreement: { claims: 1, withheld: 1 },
      disagreements: [],
    });
    expect(JSON.stringify(agreeing)).not.toContain("canary");
  });

  /** Without its times: the tests' clock moves at each look, and who differs is told so, which is one look more. */
  function untimed<T>(overview: T): T {
    return JSON.parse(JSON.stringify(overview).replace(/"[\d-]{10}T[\d:.]+Z"/g, '"then"')) as T;
  }

  test("what was taken back is not told either, and once a reviewer has judged it all is", async () => {
    const { ctx, rita, nina, omar, id, number, seenBy, file } = await newsroom();
    await file(rita, 2);
    await file(nina, 2, "refuted");
    for (const person of [rita, nina]) {
      const grant = await allow(ctx, person, "review", id);
      must(await withdrawVerdict(ctx, grant, { claimId: await number(2), seen: null }));
    }
    const counts = async () =>
      (await seenBy(omar)).progress.points.map(({ counts: { proposed, contested } }) => [proposed, contested]);
    expect(await counts()).not.toContainEqual([0, 1]);
    await file(omar, 2);
    expect(await counts()).toContainEqual([0, 1]);
  });

  test("the workload tells who has what to do and when they were last seen, and an export is no work", async () => {
    const { ctx, rita, nina, omar, erin, id, number, seenBy, file } = await newsroom();
    const [second, third] = [await number(2), await number(3)];
    await ctx.db.write((tx) =>
      tx.claim.updateMany({ where: { id: { in: [second, third] } }, data: { assigneeId: omar.userId } }),
    );
    await file(nina, 2);
    await file(omar, 2);
    await exported(ctx, await allow(ctx, erin, "read", id), "md");
    const { workload } = await seenBy(rita);
    expect(workload.map(({ person, assigned, verdicts }) => [person.name, assigned, verdicts])).toEqual([
      ["Omar", { open: 1, done: 1 }, 1],
      ["Nina", { open: 0, done: 0 }, 1],
      // Who brought the text in.
      ["Rita", { open: 0, done: 0 }, 0],
    ]);
    const [seen] = workload.map(({ lastActiveAt }) => lastActiveAt);
    expect(seen).toMatch(/^2026-11-23T12:/);
  });

  test("ticks, questions, comments and the day it is due are counted on the claims that are to be checked", async () => {
    const { ctx, rita, erin, id, number, seenBy, triage } = await newsroom();
    const [second, third] = [await number(2), await number(3)];
    const dueAt = new Date(NOON + 86_400_000);
    const by = { documentId: id, tickedById: rita.userId, tickedAt: new Date(NOON), kind: "number" };
    await ctx.db.write(async (tx) => {
      await tx.document.update({ where: { id }, data: { dueAt } });
      await tx.tick.create({ data: { id: "t1", claimId: second, start: 21, end: 25, mark: "ok", ...by } });
      await tx.tick.create({ data: { id: "t2", claimId: second, start: 38, end: 49, mark: "fix", ...by } });
      await tx.tick.create({ data: { id: "t3", claimId: third, start: 0, end: 6, mark: "ok", ...by } });
      const asked = { documentId: id, claimId: second, question: "?", askedById: rita.userId, askedAt: new Date(NOON) };
      const answer = { answer: "So it is.", answeredById: rita.userId, answeredAt: new Date(NOON) };
      await tx.query.create({ data: { id: "q1", ...asked } });
      await tx.query.create({ data: { id: "q2", ...asked, ...answer } });
      await tx.query.create({ data: { id: "q3", ...asked, ...answer, onAuthor: true } });
      await tx.query.create({ data: { id: "q4", ...asked, withdrawnAt: new Date(NOON) } });
      const note = { documentId: id, claimId: second, authorId: rita.userId, text: "…", writtenAt: new Date(NOON) };
      await tx.note.create({ data: { id: "n1", ...note } });
      await tx.note.create({ data: { id: "n2", ...note, kind: "comment" } });
      await tx.note.create({ data: { id: "n3", ...note, kind: "comment", replyToId: "n2" } });
      await tx.note.create({ data: { id: "n4", ...note, kind: "comment", resolvedAt: new Date(NOON) } });
    });
    must(await changeClaim(ctx, triage, { claimId: third, checkability: "opinion", seen: null }));
    const overview = await seenBy(erin);
    expect(overview).toMatchObject({
      dueAt: dueAt.toISOString(),
      signedOffAt: null,
      questions: { open: 1, answered: 2, onAuthor: 1 },
      openComments: 1,
      elements: { ticked: { ok: 1, fix: 1 } },
    });
    expect(overview.elements.total).toBeGreaterThanOrEqual(2);
  });

  test("gates are counted where they are not met, and a document that was signed off says when", async () => {
    const { ctx, rita, erin, id, seenBy, file } = await newsroom();
    await file(rita, 2);
    await file(rita, 3, "refuted");
    const { gates } = await seenBy(erin);
    expect(gates.map(({ code, claims }) => [code, claims])).toContainEqual(["second-verdict", 2]);
    expect(gates.map(({ claims }) => claims)).toEqual(gates.map(({ claims }) => claims).toSorted((a, b) => b - a));
    const { id: versionId } = await ctx.db.read.version.findFirstOrThrow({ where: { documentId: id } });
    const signed = { documentId: id, versionId, editorId: erin.userId, signedAt: new Date(NOON) };
    await ctx.db.write((tx) => tx.documentSignOff.create({ data: { id: "s1", ...signed } }));
    expect((await seenBy(erin)).signedOffAt).toBe(new Date(NOON).toISOString());
  });
});
