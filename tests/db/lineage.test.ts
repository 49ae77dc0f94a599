import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { mergeClaims, splitClaim } from "../../lib/claims/shape/write.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { asId, type ClaimId } from "../../lib/ids.ts";
import { writeNote } from "../../lib/notes/write.ts";
import { Report } from "../../lib/reports/model.ts";
import { findClaim, findClaims, listClaims, listClaimsPage } from "../../lib/reviews/read.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

const ARTICLE = `The harbour bridge

The bridge opened in 2016, and it cost 412 million crowns. Nobody minded. It is blue.`;

describe.each(["sqlite", "postgres"] as const)("what was split and merged on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar] = [await hire(ctx, "Rita", "reviewer"), await hire(ctx, "Omar", "reviewer")];
    const erin = await hire(ctx, "Erin", "editor");
    const id = await bringIn(ctx, erin, ARTICLE);
    const triage = await allow(ctx, rita, "triage", id);
    const number = (ordinal: number) => claimNumber(ctx, rita, id, ordinal);
    const splitAt = async (claimId: ClaimId, words: string) =>
      must(await splitClaim(ctx, triage, { claimId, at: [ARTICLE.indexOf(words)], seen: null }));
    const merge = async (...claimIds: ClaimId[]) => must(await mergeClaims(ctx, triage, { claimIds }));
    const judge = async (person: Person, claimId: ClaimId) => {
      const verdict = { code: "supported", rationale: "The register has it.", claimId, seen: null } as const;
      must(await fileVerdict(ctx, await allow(ctx, person, "review", id), verdict));
    };
    const see = async (person: Person, claimId: ClaimId) => {
      const claim = await findClaim(ctx, await allow(ctx, person, "read", id), claimId);
      return { shown: claim?.verdicts.map(({ reviewer }) => reviewer.name), withheld: claim?.withheld };
    };
    const report = async (person: Person) => {
      const file = await exported(ctx, await allow(ctx, person, "read", id), "json");
      return Report.parse(JSON.parse(file.toString()));
    };
    return { ctx, rita, omar, erin, id, number, splitAt, merge, judge, see, report };
  }

  test("others' verdicts on a sentence that was split are withheld until all its words are judged anew", async () => {
    const { rita, omar, erin, number, splitAt, judge, see, report } = await newsroom();
    const whole = await number(2);
    await judge(rita, whole);
    const [first, second] = (await splitAt(whole, "and it")) as [ClaimId, ClaimId];
    const all = { shown: ["Rita"], withheld: 0 };
    const none = { shown: [], withheld: 1 };
    const told = async (person: Person) => {
      const { claims } = await report(person);
      const claim = claims.find(({ id }) => id === whole);
      return { shown: claim?.verdicts.map(({ reviewer }) => reviewer.name), withheld: claim?.withheld };
    };
    expect([await see(omar, whole), await told(omar)]).toEqual([none, none]);
    expect([await see(rita, whole), await told(erin)]).toEqual([all, all]);
    await judge(omar, first);
    expect(await see(omar, whole)).toEqual(none);
    await judge(omar, second);
    expect([await see(omar, whole), await told(omar)]).toEqual([all, all]);
  });

  test("the claims to judge are those that stand now, however often the words were split and merged", async () => {
    const { rita, omar, number, splitAt, merge, judge, see } = await newsroom();
    const [second, third] = [await number(3), await number(4)];
    await judge(rita, second);
    const merged = await merge(second, third);
    const [left, right] = (await splitAt(merged, "It is blue")) as [ClaimId, ClaimId];
    await judge(omar, right);
    expect(await see(omar, second)).toEqual({ shown: [], withheld: 1 });
    await judge(omar, left);
    expect(await see(omar, second)).toEqual({ shown: ["Rita"], withheld: 0 });
  });

  test("a report holds what was filed on a sentence before it was split, and counts none of it", async () => {
    const { ctx, rita, erin, id, number, splitAt, judge, report } = await newsroom();
    const claimId = await number(2);
    const source = { title: "The register", kind: "document", tier: "primary" } as const;
    const quote = "Opened in 2016.";
    const attach = await allow(ctx, rita, "attach", id);
    must(await attachEvidence(ctx, attach, { claimId, source, quote, stance: "supports" }));
    must(await writeNote(ctx, await allow(ctx, rita, "note", id), { claimId, text: "Ask the harbour office." }));
    await judge(rita, claimId);
    const pieces = await splitAt(claimId, "and it");
    const { claims, coverage, verdictCounts, sources: listed } = await report(erin);
    expect(claims.map(({ ordinal, state }) => [ordinal, state])).toEqual([
      [1, "untriaged"],
      [2, "untriaged"],
      [2, "superseded"],
      [3, "untriaged"],
      [4, "untriaged"],
      [5, "untriaged"],
    ]);
    const [whole] = claims.filter(({ state }) => state === "superseded");
    expect(whole).toMatchObject({
      id: claimId,
      lineage: { from: [], into: pieces },
      verdicts: [{ code: "supported", reviewer: { name: "Rita" } }],
      evidence: [{ quote }],
      notes: [{ text: "Ask the harbour office." }],
      gates: [],
    });
    expect(coverage).toMatchObject({ total: 5, checked: 0, open: 5 });
    expect(verdictCounts.supported).toBe(0);
    expect(listed).toMatchObject([{ title: "The register", citedBy: [2] }]);
  });

  test("a claim that was merged away has the number of the one with its words", async () => {
    const { ctx, rita, id, number, merge, report } = await newsroom();
    const [second, third] = [await number(3), await number(4)];
    const merged = await merge(second, third);
    const read = await allow(ctx, rita, "read", id);
    const claims = await findClaims(ctx, read, [third, merged, asId<ClaimId>("nobody"), second]);
    expect(claims.map((claim) => [claim.id, claim.ordinal])).toEqual([
      [third, 3],
      [merged, 3],
      [second, 3],
    ]);
    expect((await findClaim(ctx, read, third))?.ordinal).toBe(3);
    const { claims: reported } = await report(rita);
    expect(reported.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 3, 3]);
  });

  test("several claims are read as one by one, in the order asked for", async () => {
    const { ctx, rita, omar, id, number, splitAt, judge } = await newsroom();
    await judge(omar, await number(3));
    const pieces = await splitAt(await number(2), "and it");
    const ids = [await number(5), ...pieces, await number(4)];
    const read = await allow(ctx, rita, "read", id);
    expect(await findClaims(ctx, read, ids)).toEqual(await Promise.all(ids.map((one) => findClaim(ctx, read, one))));
  });

  test("a page of claims goes on with the words after a claim that was merged with the next one meanwhile", async () => {
    const { ctx, rita, id, number, merge } = await newsroom();
    const read = await allow(ctx, rita, "read", id);
    const first = await listClaimsPage(ctx, read, { limit: 3 });
    await merge(await number(3), await number(4));
    const second = await listClaimsPage(ctx, read, { limit: 10, cursor: first.next ?? "" });
    expect(second.rows.map(({ ordinal, text }) => [ordinal, text])).toEqual([[3, "Nobody minded. It is blue."]]);
  });

  test("a page of claims repeats no claim that was merged with those before it", async () => {
    const { ctx, rita, id, number, merge } = await newsroom();
    const read = await allow(ctx, rita, "read", id);
    const first = await listClaimsPage(ctx, read, { limit: 3 });
    await merge(await number(2), await number(3));
    const second = await listClaimsPage(ctx, read, { limit: 10, cursor: first.next ?? "" });
    expect(second.rows.map(({ ordinal, text }) => [ordinal, text])).toEqual([[3, "It is blue."]]);
    expect(second.rows).toEqual((await listClaims(ctx, read)).slice(2));
  });
});
