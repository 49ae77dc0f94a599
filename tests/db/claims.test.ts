import { describe, expect, test } from "vitest";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { changeClaim, mergeClaims, splitClaim } from "../../lib/claims/write.ts";
import { findText } from "../../lib/documents/read.ts";
import { asId, type ClaimId } from "../../lib/ids.ts";
import { writeNote } from "../../lib/notes/write.ts";
import { exportReport } from "../../lib/reports/write.ts";
import { coverageOfDocuments, findClaim, listClaims, listClaimsPage } from "../../lib/reviews/read.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

const ARTICLE = `The harbour bridge

The bridge opened in 2016, and it cost 412 million crowns. Nobody minded. It is blue.`;

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

  test("a person's role overrules the rule's, and takes its checkability along unless one was decided", async () => {
    const { ctx, read, triage, number } = await newsroom();
    const claimId = await number(3);
    const stands = async () => {
      const claim = await findClaim(ctx, read, claimId);
      return claim && [claim.role, claim.roleReason, claim.checkability];
    };
    must(await changeClaim(ctx, triage, { claimId, role: "furniture", seen: 1 }));
    expect(await stands()).toEqual(["furniture", "set by hand", "no-claim"]);
    must(await changeClaim(ctx, triage, { claimId, role: "quote", seen: 2 }));
    expect(await stands()).toEqual(["quote", "set by hand", "untriaged"]);
    must(await changeClaim(ctx, triage, { claimId, role: "body", checkability: "opinion", seen: 3 }));
    must(await changeClaim(ctx, triage, { claimId, role: "heading", seen: 4 }));
    expect(await stands()).toEqual(["heading", "set by hand", "opinion"]);
    const kinds = await ctx.db.read.logEntry.findMany({ where: { claimId }, orderBy: { seq: "asc" } });
    expect(kinds.map(({ kind }) => kind)).toEqual([
      "claim.role-set",
      "claim.triaged",
      "claim.role-set",
      "claim.triaged",
      "claim.role-set",
      "claim.triaged",
      "claim.role-set",
    ]);
  });

  test("a split and a merge leave one entry each, with every column they wrote", async () => {
    const { ctx, triage, number, half } = await newsroom();
    const whole = await number(2);
    const pieces = must(await splitClaim(ctx, triage, { claimId: whole, at: [half], seen: null }));
    const merged = must(await mergeClaims(ctx, triage, { claimIds: pieces }));
    const entries = await ctx.db.read.logEntry.findMany({
      where: { kind: { in: ["claim.split", "claim.merged"] } },
      include: { payloads: true },
      orderBy: { seq: "asc" },
    });
    expect(entries.map(({ kind, claimId }) => [kind, claimId])).toEqual([
      ["claim.split", whole],
      ["claim.merged", merged],
    ]);
    const value = (at: number, field: string) => {
      const payload = entries[at]?.payloads.find((one) => one.field === field);
      return JSON.parse(Buffer.from(payload?.value ?? []).toString("utf8"));
    };
    const { roleReason, block, role, checkability } = value(0, "into")[0];
    expect({ roleReason, block, role, checkability }).toEqual({
      roleReason: "a paragraph of the text",
      block: 2,
      role: "body",
      checkability: "untriaged",
    });
    expect(value(1, "from").map(({ id }: { id: string }) => id)).toEqual(pieces);
    const old = await ctx.db.read.claim.findUniqueOrThrow({ where: { id: whole } });
    expect(value(0, "supersededAt")).toBe(old.supersededAt?.toISOString());
  });

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
    const { chunks } = await exportReport(ctx, read, "json");
    const report = JSON.parse([...chunks].join(""));
    expect(report.claims.map(({ ordinal }: { ordinal: number }) => ordinal)).toEqual([1, 2, 3, 4, 5]);
  });
});
