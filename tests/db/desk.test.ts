import { describe, expect, test } from "vitest";
import type { Ability } from "../../lib/auth/ability.ts";
import type { Person } from "../../lib/auth/model.ts";
import { grantFor, installationGrant } from "../../lib/auth/read.ts";
import { disableUser } from "../../lib/auth/write.ts";
import type { ClaimChange, ClaimsChange } from "../../lib/claims/model.ts";
import { splitClaim } from "../../lib/claims/shape/write.ts";
import { changeClaim, changeClaims } from "../../lib/claims/write.ts";
import { findDocument } from "../../lib/documents/read.ts";
import { setDue } from "../../lib/documents/write.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { asId, type ClaimId, type UserId } from "../../lib/ids.ts";
import type { NewVerdict } from "../../lib/reviews/model.ts";
import { findClaim, listClaims } from "../../lib/reviews/read.ts";
import { fileVerdict, fileVerdicts } from "../../lib/reviews/write.ts";
import { fixedContext, once } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntries } from "../support/log.ts";
import { ARTICLE, allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

describe.each(["sqlite", "postgres"] as const)("the desk on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar, erin, vera] = [
      await hire(ctx, "Rita", "reviewer"),
      await hire(ctx, "Omar", "reviewer"),
      await hire(ctx, "Erin", "editor"),
      await hire(ctx, "Vera", "viewer"),
    ];
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const change = async (person: Person, change: ClaimChange, seen: number | null = null) =>
      changeClaim(ctx, await allow(ctx, person, "triage", id), { ...change, claimId, seen });
    const seen = async (person = rita) => {
      const claim = await findClaim(ctx, await allow(ctx, person, "read", id), claimId);
      if (!claim) throw new Error("the claim is gone");
      return claim;
    };
    return { ctx, rita, omar, erin, vera, id, claimId, change, seen };
  }

  test("an editor gives a claim to anybody who checks, and to nobody else", async () => {
    const { ctx, rita, omar, erin, vera, change, seen } = await newsroom();
    must(await change(erin, { assigneeId: omar.userId }));
    expect(await seen()).toMatchObject({ assigneeId: omar.userId, assignee: { id: omar.userId, name: "Omar" } });
    must(await change(erin, { assigneeId: erin.userId }));
    must(await disableUser(ctx, installationGrant(), rita.userId));
    for (const nobody of [vera.userId, rita.userId, asId<UserId>("nobody")])
      expect(await change(erin, { assigneeId: nobody })).toEqual({ ok: false, reason: "no-such-user" });
    expect((await seen(omar)).assignee?.name).toBe("Erin");
    must(await change(erin, { assigneeId: null }));
    expect(await seen(omar)).toMatchObject({ assigneeId: null, assignee: null });
  });

  test("a reviewer takes a claim themselves and gives back their own, and no more", async () => {
    const { rita, omar, erin, change, seen } = await newsroom();
    const refused = { ok: false, reason: "not-yours-to-assign" };
    expect(await change(rita, { assigneeId: omar.userId })).toEqual(refused);
    must(await change(omar, { assigneeId: omar.userId }));
    expect(await change(rita, { assigneeId: null })).toEqual(refused);
    must(await change(omar, { assigneeId: null }));
    must(await change(erin, { assigneeId: rita.userId }));
    must(await change(rita, { assigneeId: null, tags: ["unclear"] }));
    expect(await seen()).toMatchObject({ assigneeId: null, tags: ["unclear"] });
  });

  test("tags and the accused are set as a whole, in one order, and are in the row", async () => {
    const { ctx, rita, id, claimId, change, seen } = await newsroom();
    must(await change(rita, { tags: ["legal-risk", "overstated", "legal-risk"], accuses: "The harbour office" }));
    expect(await seen()).toMatchObject({ tags: ["overstated", "legal-risk"], accuses: "The harbour office" });
    const rows = await listClaims(ctx, await allow(ctx, rita, "read", id));
    expect(rows.map(({ tags, assigneeId }) => [tags, assigneeId])).toEqual(
      rows.map((row) => [row.id === claimId ? ["overstated", "legal-risk"] : [], null]),
    );
    must(await change(rita, { tags: [], accuses: null }));
    expect(await seen()).toMatchObject({ tags: [], accuses: null });
  });

  test("one change of a claim is one revision, with an event for each column that changed", async () => {
    const { ctx, rita, id, claimId, change, seen } = await newsroom();
    const all = { role: "quote", checkability: "checkable", assigneeId: rita.userId, accuses: "Nobody" } as const;
    must(await change(rita, { ...all, tags: ["unclear", "wrong-date"] }, 1));
    expect(await seen()).toMatchObject({ ...all, revision: 2 });
    const row = await ctx.db.read.claim.findUniqueOrThrow({ where: { id: claimId } });
    const entries = await lastEntries(ctx, 6);
    expect(entries.slice(0, 5).map(({ entry, data }) => [entry.kind, entry.documentId, entry.claimId, data])).toEqual(
      [
        ["claim.role-set", { role: row.role, roleReason: row.roleReason, checkability: row.checkability }],
        ["claim.triaged", { checkability: row.checkability }],
        ["claim.assigned", { assigneeId: row.assigneeId }],
        ["claim.tagged", { tags: row.tags }],
        ["claim.accusation-set", { accuses: row.accuses }],
      ].map(([kind, data]) => [kind, id, claimId, data]),
    );
    expect(entries.map(({ body }) => body.base)).toEqual([1, 1, 1, 1, 1, undefined]);
    const act = await ctx.db.read.act.findFirstOrThrow();
    const { undoneAt: _, doneAt, ...columns } = act;
    expect(entries[5]?.data).toEqual({ act: { ...columns, doneAt: doneAt.toISOString() } });
    expect([entries[5]?.entry.kind, entries[5]?.entry.documentId]).toEqual(["act.done", null]);
    expect(await change(rita, { accuses: "Late" }, 1)).toMatchObject({ reason: "changed-since" });
  });

  test("an editor says when a check is to be done; the later of two is told", async () => {
    const { ctx, rita, erin, id } = await newsroom();
    expect(await grantFor(ctx, rita, "schedule", id)).toEqual({ ok: false, reason: "not-your-role" });
    const grant = await allow(ctx, erin, "schedule", id);
    must(await setDue(ctx, grant, { dueAt: "2026-12-01T18:00:00+01:00", seen: 1 }));
    expect(await findDocument(ctx, grant)).toMatchObject({ dueAt: "2026-12-01T17:00:00.000Z", revision: 2 });
    const [last] = await lastEntries(ctx, 1);
    expect([last?.entry.kind, last?.entry.documentId, last?.body.base]).toEqual(["document.due-set", id, 1]);
    expect(last?.data).toEqual({ dueAt: "2026-12-01T17:00:00.000Z" });
    expect(await setDue(ctx, grant, { dueAt: null, seen: 1 })).toMatchObject({ reason: "changed-since" });
    must(await setDue(ctx, grant, { dueAt: null, seen: 2 }));
    expect((await findDocument(ctx, grant)).dueAt).toBeNull();
  });

  test("nothing is changed in a document that is signed off", async () => {
    const { ctx, rita, erin, id, claimId, change } = await newsroom();
    const { id: versionId } = await ctx.db.read.version.findFirstOrThrow();
    await ctx.db.write((tx) =>
      tx.documentSignOff.create({
        data: { id: "s1", documentId: id, versionId, editorId: erin.userId, signedAt: new Date(0) },
      }),
    );
    expect(await change(rita, { tags: ["unclear"] })).toEqual({ ok: false, reason: "sealed" });
    expect(await setDue(ctx, await allow(ctx, erin, "schedule", id), { dueAt: null, seen: null })).toMatchObject({
      reason: "sealed",
    });
    expect(await ctx.db.read.claim.findUnique({ where: { id: claimId } })).toMatchObject({ tags: "", revision: 1 });
    expect(await ctx.db.read.act.count()).toBe(0);
  });

  describe("many claims at once", () => {
    async function many() {
      const all = await newsroom();
      const { ctx, rita, id } = all;
      const rows = await listClaims(ctx, await allow(ctx, rita, "read", id));
      const claimIds = rows.map((row) => row.id);
      const grant = async <A extends Ability>(person: Person, ability: A) => allow(ctx, person, ability, id);
      const changeAll = async (person: Person, change: ClaimsChange, ids: readonly string[] = claimIds) =>
        changeClaims(ctx, await grant(person, "triage"), { claimIds: ids, change });
      const judgeAll = async (person: Person, verdict: NewVerdict, ids: readonly string[] = claimIds) =>
        fileVerdicts(ctx, await grant(person, "review"), { claimIds: ids, verdict });
      const list = async () => listClaims(ctx, await grant(rita, "read"));
      return { ...all, claimIds, grant, changeAll, judgeAll, list };
    }

    test("are changed in one commit and one act; those that are so already are left", async () => {
      const { ctx, rita, claimIds, changeAll, change, list } = await many();
      must(await change(rita, { checkability: "opinion" }));
      const before = await ctx.db.read.logEntry.count();
      expect(must(await changeAll(rita, { checkability: "opinion" }))).toEqual(claimIds.filter((_, at) => at !== 2));
      expect((await ctx.db.read.logEntry.count()) - before).toBe(5);
      expect((await list()).map(({ checkability }) => checkability)).toEqual(Array(5).fill("opinion"));
      expect((await list()).map(({ revision }) => revision)).toEqual(Array(5).fill(2));
      const act = await ctx.db.read.act.findFirstOrThrow({ orderBy: { number: "desc" } });
      expect([act.number, act.label]).toEqual([2, "Triage 4 claims as opinion"]);
      expect(must(await changeAll(rita, { checkability: "opinion" }))).toEqual([]);
      expect(await ctx.db.read.act.count()).toBe(2);
    });

    test("keep the tags that were not spoken of", async () => {
      const { rita, changeAll, change, list } = await many();
      must(await change(rita, { tags: ["wrong-date", "unclear"] }));
      must(await changeAll(rita, { addTags: ["overstated"], removeTags: ["unclear"] }));
      expect((await list()).map(({ tags }) => tags.join(" "))).toEqual([
        "overstated",
        "overstated",
        "overstated wrong-date",
        "overstated",
        "overstated",
      ]);
    });

    test("are given to somebody by the same rules as one", async () => {
      const { rita, omar, erin, vera, claimIds, changeAll, change, list } = await many();
      expect(await changeAll(rita, { assigneeId: omar.userId })).toMatchObject({ reason: "not-yours-to-assign" });
      expect(await changeAll(erin, { assigneeId: vera.userId })).toMatchObject({ reason: "no-such-user" });
      must(await changeAll(erin, { assigneeId: omar.userId }, claimIds.slice(0, 2)));
      must(await change(rita, { assigneeId: rita.userId }));
      expect(await changeAll(rita, { assigneeId: null })).toMatchObject({ reason: "not-yours-to-assign" });
      must(await changeAll(rita, { assigneeId: null }, claimIds.slice(2)));
      expect((await list()).map(({ assigneeId }) => assigneeId)).toEqual([omar.userId, omar.userId, null, null, null]);
    });

    test("are all changed or none", async () => {
      const { ctx, rita, claimId, claimIds, grant, changeAll, judgeAll, list } = await many();
      const before = await list();
      const missing = { ok: false, reason: "no-such-claim" };
      const verdict = { code: "supported", rationale: "" } as const;
      for (const ids of [[...claimIds, "nobody"], ["nobody"]]) {
        expect(await changeAll(rita, { role: "heading" }, ids)).toEqual(missing);
        expect(await judgeAll(rita, verdict, ids)).toEqual(missing);
      }
      expect(await list()).toEqual(before);
      const half = ARTICLE.indexOf("412");
      must(await splitClaim(ctx, await grant(rita, "triage"), { claimId, at: [half], seen: null }));
      expect(await changeAll(rita, { role: "heading" })).toEqual(missing);
      const other = await bringIn(ctx, rita, "Another text. It is short.");
      const foreign = await claimNumber(ctx, rita, other, 1);
      expect(await changeAll(rita, { role: "heading" }, [foreign])).toEqual(missing);
    });

    test("are judged alike, each citing what its reviewer attached; one's own other verdict is changed", async () => {
      const { ctx, rita, omar, claimId, claimIds, grant, judgeAll } = await many();
      const source = { title: "The register", kind: "document", tier: "primary" } as const;
      const passage = { claimId, source, quote: "Opened in 2016.", stance: "supports" } as const;
      const evidenceId = must(await attachEvidence(ctx, await grant(rita, "attach"), passage));
      const own = { code: "refuted", rationale: "At first.", claimId, seen: null } as const;
      must(await fileVerdict(ctx, await grant(rita, "review"), own));
      must(await fileVerdict(ctx, await grant(omar, "review"), { ...own, rationale: "His." }));
      const two = [claimId, claimIds[1] as ClaimId];
      expect(must(await judgeAll(rita, { code: "supported", rationale: "On record." }, [...two, claimId]))).toEqual(
        two,
      );
      const claims = await Promise.all(two.map(async (one) => findClaim(ctx, await grant(rita, "read"), one)));
      const said = claims.map((claim) =>
        claim?.verdicts.map(({ reviewer, code, rationale, evidenceIds }) => [
          reviewer.name,
          code,
          rationale,
          evidenceIds,
        ]),
      );
      expect(said.map((verdicts) => verdicts?.toSorted())).toEqual([
        [
          ["Omar", "refuted", "His.", []],
          ["Rita", "supported", "On record.", [evidenceId]],
        ],
        [["Rita", "supported", "On record.", []]],
      ]);
      expect(must(await judgeAll(rita, { code: "supported", rationale: "On record." }, two))).toEqual([]);
      const third = claimIds[3] as ClaimId;
      const more = [...two, third];
      expect(must(await judgeAll(rita, { code: "supported", rationale: "On record." }, more))).toEqual([third]);
      const revisions = await ctx.db.read.verdict.findMany({
        where: { reviewerId: rita.userId },
        orderBy: { filedAt: "asc" },
      });
      expect(revisions.map(({ revision }) => revision)).toEqual([2, 1, 1]);
      const { label } = await ctx.db.read.act.findFirstOrThrow({ orderBy: { number: "desc" } });
      expect(label).toBe("Judge as supported");
    });

    test("are answered again for the same key, and not judged with too many words at once", async () => {
      const { ctx, rita, grant, claimIds, judgeAll, changeAll } = await many();
      const by = await grant(rita, "triage");
      const input = { claimIds, change: { role: "quote" } } as const;
      const again = once(ctx, "bulk");
      const first = must(await changeClaims(again, by, input));
      must(await changeAll(rita, { role: "body" }));
      expect(must(await changeClaims(again, by, input))).toEqual(first);
      const long = { code: "supported", rationale: "x".repeat(20_000), detail: "x".repeat(20_000) } as const;
      const ids = Array.from({ length: 30 }, (_, n) => `c${n}`);
      expect(await judgeAll(rita, long, ids)).toMatchObject({ reason: "too-many-at-once" });
    });
  });
});
