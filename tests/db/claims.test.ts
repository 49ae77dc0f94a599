import { describe, expect, test } from "vitest";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { CHECKABILITIES, type ClaimChange, type RaisedClaim } from "../../lib/claims/model.ts";
import { mergeClaims, splitClaim } from "../../lib/claims/shape/write.ts";
import { changeClaim } from "../../lib/claims/write.ts";
import { findText } from "../../lib/documents/read.ts";
import { asId, type ClaimId } from "../../lib/ids.ts";
import { writeNote } from "../../lib/notes/write.ts";
import { coverageOfDocuments } from "../../lib/reviews/coverage/read.ts";
import { findClaim, listClaims, listClaimsPage } from "../../lib/reviews/read.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { fixedContext, once } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { dataOf, lastEntry } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

const ARTICLE = `The harbour bridge

The bridge opened in 2016, and it cost 412 million crowns. Nobody minded. It is blue.`;

type LoggedClaim = Omit<RaisedClaim, "text">;

/** The row that a logged claim stands for: its document and version are those of the claim it comes from. */
function rowOf(logged: LoggedClaim, from: { documentId: string; versionId: string }, text: string) {
  const { documentId, versionId } = from;
  const words = text.slice(logged.start, logged.end);
  const untouched = { assigneeId: null, tags: "", accuses: null, supersededAt: null, revision: 1 };
  return { ...logged, documentId, versionId, text: words, ...untouched };
}

describe.each(["sqlite", "postgres"] as const)("claims on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar] = [await hire(ctx, "Rita", "reviewer"), await hire(ctx, "Omar", "reviewer")];
    const id = await bringIn(ctx, rita, ARTICLE);
    const read = await allow(ctx, rita, "read", id);
    const triage = await allow(ctx, rita, "triage", id);
    const number = (ordinal: number) => claimNumber(ctx, rita, id, ordinal);
    const words = async () => (await listClaims(ctx, read)).map(({ text }) => text);
    const half = ARTICLE.indexOf("and it");
    return { ctx, rita, omar, id, read, triage, number, words, half };
  }

  test("a claim that is split gives way to its pieces, numbered in its place, and the text stays covered", async () => {
    const { ctx, rita, id, read, triage, number, half } = await newsroom();
    const whole = await number(2);
    const pieces = must(await splitClaim(ctx, triage, { claimId: whole, at: [half], seen: 1 }));
    const rows = await listClaims(ctx, read);
    expect(rows.map(({ ordinal, text }) => [ordinal, text])).toEqual([
      [1, "The harbour bridge"],
      [2, "The bridge opened in 2016,"],
      [3, "and it cost 412 million crowns."],
      [4, "Nobody minded."],
      [5, "It is blue."],
    ]);
    expect(pieces).toEqual([rows[1]?.id, rows[2]?.id]);
    const text = await findText(ctx, read);
    expect(rows.every((row) => row.text === text.slice(row.start, row.end))).toBe(true);
    const old = await findClaim(ctx, read, whole);
    expect(old).toMatchObject({ state: "superseded", lineage: { from: [], into: pieces }, ordinal: 2 });
    const piece = await findClaim(ctx, read, pieces[1] as ClaimId);
    expect(piece).toMatchObject({ state: "untriaged", ordinal: 3, block: 2, lineage: { from: [whole], into: [] } });
    const coverage = await coverageOfDocuments(ctx, must(workspaceGrant(rita, "read")), [id]);
    expect(coverage.get(id)?.total).toBe(5);
  });

  test("claims that are merged give way to one, which begins anew", async () => {
    const { ctx, read, triage, number, words } = await newsroom();
    const [second, third] = [await number(3), await number(4)];
    must(await changeClaim(ctx, triage, { claimId: second, checkability: "opinion", seen: null }));
    const merged = must(await mergeClaims(ctx, triage, { claimIds: [third, second] }));
    expect(await words()).toEqual([
      "The harbour bridge",
      "The bridge opened in 2016, and it cost 412 million crowns.",
      "Nobody minded. It is blue.",
    ]);
    expect(await findClaim(ctx, read, merged)).toMatchObject({
      checkability: "untriaged",
      state: "untriaged",
      lineage: { from: [second, third], into: [] },
    });
  });

  test("only neighbours that stand can be merged", async () => {
    const { ctx, triage, number, half } = await newsroom();
    const [first, second, third, fourth] = [await number(1), await number(2), await number(3), await number(4)];
    const merge = (...claimIds: string[]) => mergeClaims(ctx, triage, { claimIds });
    expect(await merge(first, third)).toMatchObject({ reason: "not-neighbours" });
    expect(await merge(first, first)).toMatchObject({ reason: "not-neighbours" });
    expect(await merge(first, "nobody")).toMatchObject({ reason: "no-such-claim" });
    must(await splitClaim(ctx, triage, { claimId: second, at: [half], seen: null }));
    expect(await merge(first, second)).toMatchObject({ reason: "no-such-claim" });
    must(await merge(third, fourth));
    expect(await merge(third, fourth)).toMatchObject({ reason: "no-such-claim" });
  });

  test("nothing is filed on a claim that was split away, and what was filed before stays with it", async () => {
    const { ctx, rita, id, read, triage, number, half } = await newsroom();
    const claimId = await number(2);
    const verdict = { code: "supported", rationale: "The register has it.", claimId, seen: null } as const;
    must(await fileVerdict(ctx, await allow(ctx, rita, "review", id), verdict));
    must(await splitClaim(ctx, triage, { claimId, at: [half], seen: null }));
    expect(await fileVerdict(ctx, await allow(ctx, rita, "review", id), verdict)).toMatchObject({
      reason: "no-such-claim",
    });
    const note = await writeNote(ctx, await allow(ctx, rita, "note", id), { claimId, text: "Late." });
    expect(note).toMatchObject({ reason: "no-such-claim" });
    expect(await changeClaim(ctx, triage, { claimId, role: "heading", seen: null })).toMatchObject({
      reason: "no-such-claim",
    });
    const old = await findClaim(ctx, read, claimId);
    expect(old?.verdicts.map(({ code }) => code)).toEqual(["supported"]);
    const rows = await listClaims(ctx, read);
    expect(rows.every(({ verdictCount }) => verdictCount === 0)).toBe(true);
  });

  test("the later of two who split a claim is told", async () => {
    const { ctx, triage, number, half } = await newsroom();
    const claimId = await number(2);
    must(await changeClaim(ctx, triage, { claimId, checkability: "checkable", seen: 1 }));
    expect(await splitClaim(ctx, triage, { claimId, at: [half], seen: 1 })).toMatchObject({ reason: "changed-since" });
    expect(await splitClaim(ctx, triage, { claimId, at: [0], seen: 2 })).toMatchObject({ reason: "not-a-place" });
    must(await splitClaim(ctx, triage, { claimId, at: [half], seen: 2 }));
    expect(await splitClaim(ctx, triage, { claimId, at: [half], seen: 3 })).toMatchObject({ reason: "no-such-claim" });
  });

  async function changing() {
    const { ctx, read, triage, number } = await newsroom();
    const claimId = await number(3);
    const change = async (change: ClaimChange) => {
      must(await changeClaim(ctx, triage, { claimId, ...change, seen: null }));
      const claim = await findClaim(ctx, read, claimId);
      return claim && [claim.role, claim.roleReason, claim.checkability];
    };
    const logged = () =>
      ctx.db.read.logEntry.findMany({ where: { claimId }, include: { payloads: true }, orderBy: { seq: "asc" } });
    return { change, logged };
  }

  test("a person's role overrules the rule's, and takes the checkability along while nobody has decided it", async () => {
    const { change, logged } = await changing();
    expect(await change({ role: "furniture" })).toEqual(["furniture", "set by hand", "no-claim"]);
    expect(await change({ role: "heading" })).toEqual(["heading", "set by hand", "no-claim"]);
    expect(await change({ role: "quote" })).toEqual(["quote", "set by hand", "untriaged"]);
    expect((await logged()).map((entry) => [entry.kind, dataOf(entry)])).toEqual([
      ["claim.role-set", { role: "furniture", roleReason: "set by hand", checkability: "no-claim" }],
      ["claim.role-set", { role: "heading", roleReason: "set by hand", checkability: "no-claim" }],
      ["claim.role-set", { role: "quote", roleReason: "set by hand", checkability: "untriaged" }],
    ]);
  });

  test.each(CHECKABILITIES)("what a person decided stays in every role: %s", async (checkability) => {
    const { change, logged } = await changing();
    await change({ checkability });
    for (const role of ["furniture", "body", "heading", "quote"] as const)
      expect(await change({ role })).toEqual([role, "set by hand", checkability]);
    expect((await logged()).map(({ kind }) => kind)).toEqual(["claim.triaged", ...Array(4).fill("claim.role-set")]);
  });

  test("a role and a checkability that are said together are both a person's", async () => {
    const { change, logged } = await changing();
    expect(await change({ role: "heading", checkability: "opinion" })).toEqual(["heading", "set by hand", "opinion"]);
    expect(await change({ role: "body" })).toEqual(["body", "set by hand", "opinion"]);
    expect((await logged()).map((entry) => [entry.kind, dataOf(entry)])).toEqual([
      ["claim.role-set", { role: "heading", roleReason: "set by hand", checkability: "opinion" }],
      ["claim.triaged", { checkability: "opinion" }],
      ["claim.role-set", { role: "body", roleReason: "set by hand", checkability: "opinion" }],
    ]);
  });

  test("a split leaves one entry, which holds every column of every row it wrote", async () => {
    const { ctx, id, triage, number, half } = await newsroom();
    const whole = await number(2);
    const before = await ctx.db.read.claim.findUniqueOrThrow({ where: { id: whole } });
    const pieces = must(await splitClaim(ctx, triage, { claimId: whole, at: [half], seen: null }));
    const { entry, body, data } = await lastEntry(ctx);
    const version = await ctx.db.read.version.findFirstOrThrow({ where: { documentId: id } });
    expect(entry).toMatchObject({ kind: "claim.split", documentId: id, claimId: whole });
    expect(body).toMatchObject({
      docRev: version.sha256,
      base: 1,
      span: { start: before.start, end: before.end, unit: "utf16" },
    });
    expect(Object.keys(data).sort()).toEqual(["into", "span.quote", "supersededAt"]);
    expect(data["span.quote"]).toBe(before.text);
    const rows = await ctx.db.read.claim.findMany({ where: { id: { in: pieces } }, orderBy: { start: "asc" } });
    expect(rows).toEqual((data.into as LoggedClaim[]).map((logged) => rowOf(logged, before, version.text)));
    expect(rows.map(({ roleReason }) => roleReason)).toEqual(Array(2).fill("as the claim it was split from"));
    const old = await ctx.db.read.claim.findUniqueOrThrow({ where: { id: whole } });
    expect(old).toEqual({ ...before, supersededAt: new Date(String(data.supersededAt)), revision: 2 });
    const steps = await ctx.db.read.lineage.findMany({ orderBy: { toId: "asc" } });
    expect(steps).toEqual(pieces.toSorted().map((toId) => ({ fromId: whole, toId })));
  });

  test("a merge leaves one entry, which holds every column of every row it wrote", async () => {
    const { ctx, id, triage, number } = await newsroom();
    const [title, second] = [await number(1), await number(2)];
    must(await changeClaim(ctx, triage, { claimId: second, checkability: "opinion", seen: null }));
    const order = { start: "asc" } as const;
    const before = await ctx.db.read.claim.findMany({ where: { id: { in: [title, second] } }, orderBy: order });
    const merged = must(await mergeClaims(ctx, triage, { claimIds: [second, title] }));
    const { entry, body, data } = await lastEntry(ctx);
    const version = await ctx.db.read.version.findFirstOrThrow({ where: { documentId: id } });
    expect(entry).toMatchObject({ kind: "claim.merged", documentId: id, claimId: merged });
    const row = await ctx.db.read.claim.findUniqueOrThrow({ where: { id: merged } });
    expect(body).toMatchObject({ docRev: version.sha256, span: { start: row.start, end: row.end, unit: "utf16" } });
    expect(Object.keys(data).sort()).toEqual(["from", "into", "span.quote", "supersededAt"]);
    expect(data["span.quote"]).toBe(row.text);
    expect(data.from).toEqual([
      { id: title, revision: 1 },
      { id: second, revision: 2 },
    ]);
    const [first] = before;
    expect(row).toEqual(first && rowOf(data.into as LoggedClaim, first, version.text));
    expect([row.role, row.roleReason]).toEqual(["title", "as the first of the claims it was merged from"]);
    const old = await ctx.db.read.claim.findMany({ where: { id: { in: [title, second] } }, orderBy: order });
    const supersededAt = new Date(String(data.supersededAt));
    expect(old).toEqual(before.map((claim) => ({ ...claim, supersededAt, revision: claim.revision + 1 })));
    const steps = await ctx.db.read.lineage.findMany({ orderBy: { fromId: "asc" } });
    expect(steps).toEqual([title, second].toSorted().map((fromId) => ({ fromId, toId: merged })));
  });

  test("claims of two versions of a text are no neighbours", async () => {
    const { ctx, id, triage, number } = await newsroom();
    const versionId = ctx.newId();
    const newer = ctx.newId();
    await ctx.db.write(async (tx) => {
      const { id: _, ...version } = await tx.version.findFirstOrThrow({ where: { documentId: id } });
      await tx.version.create({ data: { ...version, id: versionId, ordinal: 2 } });
      const third = await tx.claim.findUniqueOrThrow({ where: { id: await number(3) } });
      await tx.claim.create({ data: { ...third, id: newer, versionId } });
    });
    const merged = await mergeClaims(ctx, triage, { claimIds: [await number(2), newer] });
    expect(merged).toMatchObject({ reason: "not-neighbours" });
  });

  test("a split and a merge that are sent again are answered the same, and done once", async () => {
    const { ctx, triage, number, words, half } = await newsroom();
    const whole = await number(2);
    const split = () => splitClaim(once(ctx, "split"), triage, { claimId: whole, at: [half], seen: 1 });
    const pieces = must(await split());
    expect(must(await split())).toEqual(pieces);
    const merge = () => mergeClaims(once(ctx, "merge"), triage, { claimIds: pieces });
    const merged = must(await merge());
    expect(must(await merge())).toBe(merged);
    expect(must(await split()), "also when the pieces are gone meanwhile").toEqual(pieces);
    expect(await words()).toHaveLength(4);
    const kinds = { in: ["claim.split", "claim.merged"] };
    expect(await ctx.db.read.logEntry.count({ where: { kind: kinds } })).toBe(2);
  });

  test("of two merges of one claim at once one wins, and the text stays tiled", async () => {
    const { ctx, triage, number, words } = await newsroom();
    const [first, second, third] = [await number(1), await number(2), await number(3)];
    const both = await Promise.all([
      mergeClaims(ctx, triage, { claimIds: [first, second] }),
      mergeClaims(ctx, triage, { claimIds: [second, third] }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "no-such-claim" });
    const stands = await words();
    expect(stands).toHaveLength(3);
    expect(stands.join(" ").split(/\s+/)).toEqual(ARTICLE.split(/\s+/));
  });

  test.each(["the split", "the verdict"])(
    "of a split and a verdict at once nothing is lost, when %s comes first",
    async (first) => {
      const { ctx, rita, id, read, triage, number, half } = await newsroom();
      const claimId = await number(2);
      const review = await allow(ctx, rita, "review", id);
      const split = () => splitClaim(ctx, triage, { claimId, at: [half], seen: null });
      const file = () => fileVerdict(ctx, review, { code: "supported", rationale: "Seen.", claimId, seen: null });
      const inOrder = async <A, B>(one: () => Promise<A>, other: () => Promise<B>) => Promise.all([one(), other()]);
      const [pieces, filed] =
        first === "the split" ? await inOrder(split, file) : (await inOrder(file, split)).toReversed();
      expect(pieces?.ok).toBe(true);
      const old = await findClaim(ctx, read, claimId);
      expect(old?.state).toBe("superseded");
      // Filed on the words it was about, or refused for want of them: never dropped, and never on a piece.
      if (filed?.ok) expect(old?.verdicts.map(({ id: verdictId }) => verdictId)).toEqual([filed.value]);
      else expect(filed).toEqual({ ok: false, reason: "no-such-claim" });
      expect(await ctx.db.read.verdict.count()).toBe(filed?.ok ? 1 : 0);
    },
  );

  test("a page of claims goes on behind a claim that was split away meanwhile", async () => {
    const { ctx, read, triage, number, half } = await newsroom();
    const first = await listClaimsPage(ctx, read, { limit: 2 });
    must(await splitClaim(ctx, triage, { claimId: await number(2), at: [half], seen: null }));
    const second = await listClaimsPage(ctx, read, { limit: 10, cursor: first.next ?? "" });
    expect(second.rows.map(({ ordinal, text }) => [ordinal, text])).toEqual([
      [3, "and it cost 412 million crowns."],
      [4, "Nobody minded."],
      [5, "It is blue."],
    ]);
  });

  test("a report speaks of the pieces", async () => {
    const { ctx, read, triage, number, half } = await newsroom();
    must(await splitClaim(ctx, triage, { claimId: asId<ClaimId>(await number(2)), at: [half], seen: null }));
    const file = await exported(ctx, read, "json");
    const report = JSON.parse(file.toString());
    const standing = report.claims.filter(({ state }: { state: string }) => state !== "superseded");
    expect(standing.map(({ ordinal }: { ordinal: number }) => ordinal)).toEqual([1, 2, 3, 4, 5]);
  });
});
