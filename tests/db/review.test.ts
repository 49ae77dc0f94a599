import { describe, expect, test } from "vitest";
import { ABILITIES, roleFor } from "../../lib/auth/ability.ts";
import type { Grant } from "../../lib/auth/grant.ts";
import { ROLES } from "../../lib/auth/model.ts";
import { grantFor, grantForClaim, installationGrantOn, workspaceGrant } from "../../lib/auth/read.ts";
import { mergeClaims, splitClaim } from "../../lib/claims/shape/write.ts";
import { changeClaim } from "../../lib/claims/write.ts";
import { findText } from "../../lib/documents/read.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { asId, type ClaimId, type DocumentId } from "../../lib/ids.ts";
import { writeNote } from "../../lib/notes/write.ts";
import { coverageOfDocuments } from "../../lib/reviews/coverage/read.ts";
import { coverageOf } from "../../lib/reviews/coverage.ts";
import { findClaim, listClaims, listClaimsPage } from "../../lib/reviews/read.ts";
import { applyVerdict, fileVerdict, withdrawVerdict } from "../../lib/reviews/write.ts";
import { fixedContext, once } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { lastEntries } from "../support/log.ts";
import { ARTICLE, allow, bringIn, claimNumber, hire, keepQuoted, must } from "../support/newsroom.ts";

describe.each(["sqlite", "postgres"] as const)("reviewing on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar, erin] = [
      await hire(ctx, "Rita", "reviewer"),
      await hire(ctx, "Omar", "reviewer"),
      await hire(ctx, "Erin", "editor"),
    ];
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const seenBy = async (person: typeof rita) => {
      const claim = await findClaim(ctx, await allow(ctx, person, "read", id), claimId);
      if (!claim) throw new Error("the claim is gone");
      return claim;
    };
    const file = async (person: typeof rita, input: Partial<Parameters<typeof fileVerdict>[2]> = {}) =>
      fileVerdict(ctx, await allow(ctx, person, "review", id), {
        code: "supported",
        rationale: "The account says so.",
        claimId,
        seen: null,
        ...input,
      });
    const attach = async (person: typeof rita, stance: "supports" | "refutes", title = "Closing account") =>
      attachEvidence(ctx, await allow(ctx, person, "attach", id), {
        claimId,
        source: { title, url: "https://example.org/account", kind: "document", tier: "primary" },
        quote: "Total outlay amounted to 412 million crowns",
        locator: "p. 14",
        stance,
      });
    return { ctx, rita, omar, erin, id, claimId, seenBy, file, attach };
  }

  test("the claims tile the text they were imported from, and a silent role needs no verdict", async () => {
    const { ctx, rita, id } = await newsroom();
    const grant = await allow(ctx, rita, "read", id);
    const [claims, text] = [await listClaims(ctx, grant), await findText(ctx, grant)];
    expect(text).toBe(ARTICLE);
    expect(claims.map(({ role }) => role)).toEqual(["title", "body", "body", "body", "furniture"]);
    expect(claims.map(({ state }) => state)).toEqual([...Array(4).fill("untriaged"), "not-checkable"]);
    expect(claims.every((claim) => claim.text === text.slice(claim.start, claim.end))).toBe(true);
  });

  test("a page of claims holds the same rows as the whole list", async () => {
    const { ctx, rita, id, file } = await newsroom();
    must(await file(rita));
    const grant = await allow(ctx, rita, "read", id);
    const first = await listClaimsPage(ctx, grant, { limit: 3 });
    const second = await listClaimsPage(ctx, grant, { limit: 3, cursor: first.next ?? "" });
    expect([...first.rows, ...second.rows]).toEqual(await listClaims(ctx, grant));
    expect(second.next).toBeNull();
  });

  test("a verdict cites the evidence its reviewer attached, and the claim goes from open to proposed to verified", async () => {
    const { ctx, rita, omar, seenBy, file, attach } = await newsroom();
    const evidenceId = must(await attach(rita, "supports"));
    await keepQuoted(ctx, rita, evidenceId);
    must(await file(rita));
    const claim = await seenBy(rita);
    expect(claim).toMatchObject({ state: "proposed", verdictCount: 1, evidenceCount: 1, mine: true });
    expect(claim.verdicts[0]).toMatchObject({ evidenceIds: [evidenceId], textSha256: claim.textSha256, revision: 1 });
    expect(claim.gates.filter(({ met }) => !met).map(({ code }) => code)).toEqual(["second-verdict", "two-origins"]);
    must(await file(omar, { code: "mostly-supported", detail: "Without the lamps.", evidenceIds: [evidenceId] }));
    expect((await seenBy(rita)).state).toBe("verified");
  });

  test("a source at an address that is known is not added twice, however it is described", async () => {
    const { ctx, rita, omar, attach } = await newsroom();
    must(await attach(rita, "supports"));
    must(await attach(omar, "refutes"));
    must(await attach(rita, "supports", "Another account"));
    const titles = await ctx.db.read.source.findMany({ select: { title: true } });
    expect(titles).toEqual([{ title: expect.not.stringMatching("Another account") }]);
  });

  test("verdicts of two families make the claim contested", async () => {
    const { rita, omar, seenBy, file } = await newsroom();
    must(await file(rita));
    must(await file(omar, { code: "refuted" }));
    expect(await seenBy(omar)).toMatchObject({ state: "contested", shownVerdict: "refuted" });
  });

  test("a reviewer sees nothing of another's verdict before filing one, in the claim, the list and the report", async () => {
    const { ctx, rita, omar, erin, id, seenBy, file } = await newsroom();
    must(await file(rita, { rationale: "canary-rationale", code: "refuted" }));
    const blind = await seenBy(omar);
    expect(blind).toMatchObject({ verdicts: [], withheld: 1, shownVerdict: null, state: "proposed", gates: [] });
    const list = await listClaims(ctx, await allow(ctx, omar, "read", id));
    expect(JSON.stringify([blind, list])).not.toContain("refuted");
    const report = await exported(ctx, await allow(ctx, omar, "read", id), "json");
    expect(report.toString()).not.toContain("canary-rationale");
    expect((await seenBy(erin)).verdicts).toHaveLength(1);
    must(await file(await hire(ctx, "Nina", "reviewer")));
    expect((await seenBy(omar)).state, "that the others differ would tell of what they said").toBe("proposed");
    const progress = await coverageOfDocuments(ctx, must(workspaceGrant(omar, "read")), [id]);
    expect(progress.get(id)?.byState).toMatchObject({ proposed: 1, contested: 0 });
    must(await file(omar));
    expect((await seenBy(omar)).state).toBe("contested");
    expect((await seenBy(omar)).verdicts.map(({ rationale }) => rationale)).toContain("canary-rationale");
  });

  test("the later of two savers is told, and nothing is changed", async () => {
    const { ctx, rita, id, claimId, seenBy, file } = await newsroom();
    must(await file(rita, { rationale: "first" }));
    must(await file(rita, { rationale: "second", seen: 1 }));
    expect(await file(rita, { rationale: "late", seen: 1 })).toEqual({ ok: false, reason: "changed-since" });
    expect((await seenBy(rita)).verdicts[0]).toMatchObject({ rationale: "second", revision: 2 });
    const grant = await allow(ctx, rita, "triage", id);
    must(await changeClaim(ctx, grant, { claimId, checkability: "checkable", seen: 1 }));
    const late = await changeClaim(ctx, grant, { claimId, checkability: "opinion", seen: 1 });
    expect(late).toEqual({ ok: false, reason: "changed-since" });
    expect((await seenBy(rita)).checkability).toBe("checkable");
  });

  test("a withdrawn verdict is gone from the claim and stays in the log", async () => {
    const { ctx, rita, id, claimId, seenBy, file, attach } = await newsroom();
    must(await attach(rita, "supports"));
    must(await file(rita));
    const grant = await allow(ctx, rita, "review", id);
    must(await withdrawVerdict(ctx, grant, { claimId, seen: 1 }));
    expect(await seenBy(rita)).toMatchObject({ state: "untriaged", verdicts: [], evidenceCount: 1 });
    expect(await withdrawVerdict(ctx, grant, { claimId, seen: null })).toMatchObject({ reason: "no-such-verdict" });
    expect(await ctx.db.read.logEntry.count({ where: { claimId, kind: "verdict.filed" } })).toBe(1);
  });

  test("a revision is never used again, so that a page from before a withdrawal is told so", async () => {
    const { ctx, rita, id, claimId, file, seenBy } = await newsroom();
    must(await file(rita, { rationale: "first", seen: 0 }));
    expect(await file(rita, { rationale: "other tab", seen: 0 })).toEqual({ ok: false, reason: "changed-since" });
    must(await withdrawVerdict(ctx, await allow(ctx, rita, "review", id), { claimId, seen: 1 }));
    must(await file(rita, { rationale: "again", seen: 0 }));
    expect((await seenBy(rita)).verdicts[0]?.revision).toBe(3);
    expect(await file(rita, { rationale: "late", seen: 1 })).toEqual({ ok: false, reason: "changed-since" });
  });

  test("who wrote the text sees the verdicts on it, although they are a reviewer elsewhere", async () => {
    const { ctx, rita } = await newsroom();
    const bo = await hire(ctx, "Bo", "author", "reviewer");
    const own = await bringIn(ctx, bo, ARTICLE, true);
    const claimId = await claimNumber(ctx, rita, own, 3);
    const grant = await allow(ctx, rita, "review", own);
    must(await fileVerdict(ctx, grant, { code: "supported", rationale: "", claimId, seen: null }));
    const seen = await findClaim(ctx, await allow(ctx, bo, "read", own), claimId);
    expect(seen).toMatchObject({ withheld: 0, shownVerdict: "supported" });
  });

  test("what belongs to another document is not to be had with this one's grant", async () => {
    const { ctx, rita, id, claimId, file, attach } = await newsroom();
    const other = await bringIn(ctx, rita, "Another text. It is short.");
    const foreign = must(await attach(rita, "supports"));
    const [read, review, attaching, noting, triage] = [
      await allow(ctx, rita, "read", other),
      await allow(ctx, rita, "review", other),
      await allow(ctx, rita, "attach", other),
      await allow(ctx, rita, "note", other),
      await allow(ctx, rita, "triage", other),
    ];
    const verdict = { code: "supported" as const, rationale: "", claimId, seen: null };
    const source = { title: "x", kind: "web-page" as const, tier: "primary" as const };
    const missing = { ok: false, reason: "no-such-claim" };
    expect(await findClaim(ctx, read, claimId)).toBeNull();
    expect(await fileVerdict(ctx, review, verdict)).toEqual(missing);
    expect(await attachEvidence(ctx, attaching, { claimId, source, quote: "q", stance: "context" })).toEqual(missing);
    expect(await writeNote(ctx, noting, { claimId, text: "t" })).toEqual(missing);
    expect(await changeClaim(ctx, triage, { claimId, checkability: "opinion", seen: null })).toEqual(missing);
    expect(await splitClaim(ctx, triage, { claimId, at: [1], seen: null })).toEqual(missing);
    const [title, here] = [await claimNumber(ctx, rita, other, 1), await claimNumber(ctx, rita, other, 2)];
    expect(await mergeClaims(ctx, triage, { claimIds: [title, claimId] })).toEqual(missing);
    must(await file(rita));
    expect(await applyVerdict(ctx, review, { claimId, claimIds: [here], seen: null })).toEqual(missing);
    must(await fileVerdict(ctx, review, { ...verdict, claimId: here }));
    expect(await applyVerdict(ctx, review, { claimId: here, claimIds: [title, claimId], seen: null })).toEqual(missing);
    const cites = await fileVerdict(ctx, review, { ...verdict, claimId: here, evidenceIds: [foreign] });
    expect(cites).toEqual({ ok: false, reason: "no-such-evidence" });
    expect((await grantFor(ctx, rita, "read", asId<DocumentId>(`${id}x`))).ok).toBe(false);
  });

  test("an author never gets a grant to review their own text", async () => {
    const { ctx } = await newsroom();
    const both = await hire(ctx, "Bo", "author", "reviewer");
    const own = await bringIn(ctx, both, ARTICLE, true);
    for (const ability of ["review", "tick"] as const)
      expect(await grantFor(ctx, both, ability, own)).toEqual({ ok: false, reason: "own-text" });
    expect((await grantFor(ctx, both, "note", own)).ok).toBe(true);
  });

  test("each role gets exactly the grants of the table", async () => {
    const { ctx, id } = await newsroom();
    for (const role of ROLES) {
      const person = await hire(ctx, `Some ${role}`, role);
      for (const ability of ABILITIES) {
        const expected = roleFor(ability, new Set([role])) !== null;
        expect((await grantFor(ctx, person, ability, id)).ok, `${role} ${ability}`).toBe(expected);
        expect(workspaceGrant(person, ability).ok, `${role} ${ability}`).toBe(expected);
      }
    }
  });

  test.each([
    ["split", "triage", ["editor", "reviewer"]],
    ["merge", "triage", ["editor", "reviewer"]],
    ["apply", "review", ["reviewer"]],
  ] as const)(
    "to %s, a claim is granted to the roles that may, and the installation judges nothing",
    async (act, ability, roles) => {
      const { ctx, rita, claimId } = await newsroom();
      const allowed: string[] = [];
      for (const role of ROLES) {
        const person = await hire(ctx, `Some ${role}`, role);
        const id = await bringIn(ctx, rita);
        const [first, second] = [await claimNumber(ctx, rita, id, 2), await claimNumber(ctx, rita, id, 3)];
        const grant = await grantForClaim(ctx, person, ability, first);
        if (!grant.ok) {
          expect(grant.reason).toBe("not-your-role");
          continue;
        }
        const done = {
          split: (by: Grant<"triage">) =>
            splitClaim(ctx, by, { claimId: first, at: [ARTICLE.indexOf("on 12")], seen: 1 }),
          merge: (by: Grant<"triage">) => mergeClaims(ctx, by, { claimIds: [first, second] }),
          apply: async (by: Grant<"review">) => {
            must(await fileVerdict(ctx, by, { code: "supported", rationale: "", claimId: first, seen: 0 }));
            return applyVerdict(ctx, by, { claimId: first, claimIds: [second], seen: 1 });
          },
        }[act];
        must<unknown>(await done(grant.value as Grant<"triage"> & Grant<"review">));
        allowed.push(role);
      }
      expect(allowed).toEqual(roles);
      const nobody = installationGrantOn<"review">(asId<DocumentId>("any"));
      expect(await applyVerdict(ctx, nobody, { claimId, claimIds: [claimId], seen: null })).toMatchObject({
        reason: "not-a-person",
      });
    },
  );

  test("each write appends exactly its events", async () => {
    const { ctx, rita, id, claimId, file, attach } = await newsroom();
    const kinds = async () =>
      (await ctx.db.read.logEntry.findMany({ orderBy: { seq: "asc" } })).map(({ kind }) => kind);
    const appended = async (write: () => Promise<unknown>) => {
      const before = (await kinds()).length;
      await write();
      return (await kinds()).slice(before);
    };
    expect(await appended(() => attach(rita, "refutes"))).toEqual([
      "source.added",
      "capture.asked",
      "evidence.attached",
    ]);
    expect(await appended(() => file(rita))).toEqual(["verdict.filed", "act.done"]);
    const note = async () => writeNote(ctx, await allow(ctx, rita, "note", id), { text: "t", claimId });
    expect(await appended(note)).toEqual(["note.posted"]);
    const change = async () =>
      changeClaim(ctx, await allow(ctx, rita, "triage", id), { claimId, checkability: "checkable", seen: null });
    expect(await appended(change)).toEqual(["claim.triaged", "act.done"]);
    const report = async () => exported(ctx, await allow(ctx, rita, "read", id), "md");
    expect(await appended(report)).toEqual(["export.created"]);
    expect(await appended(() => bringIn(ctx, rita))).toEqual(["document.imported"]);
    expect(await appended(() => file(rita, { seen: 99 }))).toEqual([]);
  });

  test("the coverage counted by the database is the coverage counted claim by claim", async () => {
    const { ctx, rita, omar, id, claimId, file } = await newsroom();
    must(await file(rita));
    must(await file(omar, { code: "refuted" }));
    const grant = await allow(ctx, rita, "triage", id);
    const second: ClaimId = await claimNumber(ctx, rita, id, 2);
    must(await changeClaim(ctx, grant, { claimId: second, checkability: "opinion", seen: null }));
    const other = await bringIn(ctx, rita, "Another text. It is short.");
    const counted = await coverageOfDocuments(ctx, must(workspaceGrant(rita, "read")), [id, other]);
    for (const documentId of [id, other]) {
      const claims = await listClaims(ctx, await allow(ctx, rita, "read", documentId));
      expect(counted.get(documentId)).toEqual(coverageOf(claims.map(({ state }) => state)));
    }
    expect(counted.get(id)).toMatchObject({ total: 5, checked: 1, setAside: 2, open: 2 });
    expect(claimId).not.toBe(second);
  });

  test("an unchanged document is exported to the same bytes, but for the time", async () => {
    const { ctx, rita, id, file, attach } = await newsroom();
    must(await attach(rita, "supports"));
    must(await file(rita));
    const still = { ...ctx, now: () => new Date(0) };
    const render = async (format: "html" | "md" | "json" | "csv") =>
      (await exported(still, await allow(ctx, rita, "read", id), format)).toString();
    for (const format of ["html", "md", "json", "csv"] as const) {
      const first = await render(format);
      expect(first).toContain("Total outlay amounted to 412 million crowns");
      expect(await render(format)).toBe(first);
    }
  });

  async function applying() {
    const all = await newsroom();
    const { ctx, rita, id, claimId } = all;
    const [other, twin] = [await claimNumber(ctx, rita, id, 2), await claimNumber(ctx, rita, id, 4)];
    const grant = await allow(ctx, rita, "review", id);
    const apply = (claimIds: string[], seen: number | null = null) =>
      applyVerdict(ctx, grant, { claimId, claimIds, seen });
    return { ...all, other, twin, grant, apply };
  }

  test("a verdict is applied to a claim that says the same, with the evidence it cites, in one commit", async () => {
    const { ctx, rita, id, claimId, twin, file, attach, apply } = await applying();
    const given = [must(await attach(rita, "supports")), must(await attach(rita, "refutes", "Another account"))];
    const filed = must(await file(rita, { code: "mixed", detail: "It depends.", confidence: "low" }));
    const before = await ctx.db.read.logEntry.count();
    expect(must(await apply([twin, twin]))).toEqual([twin]);
    // Beside what is looked at below, the act that undo takes back.
    expect((await ctx.db.read.logEntry.count()) - before).toBe(4);
    const claim = await findClaim(ctx, await allow(ctx, rita, "read", id), twin);
    expect(claim?.verdicts).toMatchObject([
      { code: "mixed", rationale: "The account says so.", detail: "It depends.", confidence: "low", revision: 1 },
    ]);
    const entries = (await lastEntries(ctx, 4)).slice(0, 3);
    const kinds = ["evidence.carried", "evidence.carried", "verdict.applied"];
    expect(entries.map(({ entry }) => [entry.kind, entry.claimId, entry.documentId])).toEqual(
      kinds.map((kind) => [kind, twin, id]),
    );
    for (const { body, data } of entries) {
      expect(body.span).toMatchObject({ start: claim?.start, end: claim?.end });
      expect(data["span.quote"]).toBe(claim?.text);
    }
    // Every column of every row that was written, and where it was copied from.
    const [one, another, verdict] = entries.map(({ data }) => data);
    expect([one?.from, another?.from]).toEqual(given);
    const evidence = await ctx.db.read.evidence.findMany({ where: { claimId: twin }, orderBy: { attachedAt: "asc" } });
    expect(evidence.map((row) => ({ ...row, attachedAt: row.attachedAt.toISOString() }))).toEqual(
      [one, another].map((data) => ({ ...(data?.evidence as object), revision: 1 })),
    );
    expect(verdict?.from).toEqual({ claimId, verdictId: filed, revision: 1 });
    const row = await ctx.db.read.verdict.findFirstOrThrow({ where: { claimId: twin }, include: { citations: true } });
    const { citations, filedAt, ...columns } = row;
    const evidenceIds = citations.map(({ evidenceId }) => evidenceId).toSorted();
    expect(verdict?.verdict).toEqual({ ...columns, filedAt: filedAt.toISOString(), evidenceIds });
  });

  test("a passage that a claim has already is cited there, and not attached twice", async () => {
    const { ctx, rita, omar, id, claimId, twin, file, attach, apply } = await applying();
    must(await attach(rita, "supports"));
    must(await attach(rita, "supports"));
    must(await attach(rita, "refutes"));
    must(await file(rita));
    const { sourceId, quote, locator, stance } = await ctx.db.read.evidence.findFirstOrThrow({
      where: { claimId, stance: "supports" },
    });
    const passage = { claimId: twin, sourceId, quote, stance: stance as "supports" };
    const grant = await allow(ctx, omar, "attach", id);
    const there = must(await attachEvidence(ctx, grant, { ...passage, locator: locator ?? "" }));
    const elsewhere = must(await attachEvidence(ctx, grant, { ...passage, locator: "p. 15" }));
    must(await apply([twin]));
    const rows = await ctx.db.read.evidence.findMany({ where: { claimId: twin }, orderBy: { attachedAt: "asc" } });
    expect(rows.map((row) => [row.stance, row.locator])).toEqual([
      ["supports", "p. 14"],
      ["supports", "p. 15"],
      ["refutes", "p. 14"],
    ]);
    const claim = await findClaim(ctx, await allow(ctx, rita, "read", id), twin);
    expect(claim?.verdicts[0]?.evidenceIds.toSorted()).toEqual([there, rows[2]?.id].toSorted());
    expect(claim?.verdicts[0]?.evidenceIds).not.toContain(elsewhere);
    expect(await ctx.db.read.logEntry.count({ where: { kind: "evidence.carried" } })).toBe(1);
  });

  test("a verdict is applied to all of the claims or to none", async () => {
    const { ctx, rita, omar, id, claimId, other, twin, file, apply } = await applying();
    expect(await apply([other])).toMatchObject({ reason: "no-such-verdict" });
    must(await file(rita));
    must(await file(rita, { claimId: twin, code: "refuted" }));
    expect(await apply([other, twin])).toMatchObject({ reason: "already-judged" });
    expect(await apply([other, claimId])).toMatchObject({ reason: "already-judged" });
    expect(await apply([other, "nobody"])).toMatchObject({ reason: "no-such-claim" });
    const rows = await listClaims(ctx, await allow(ctx, omar, "read", id));
    expect(rows.map(({ verdictCount }) => verdictCount)).toEqual([0, 0, 1, 1, 0]);
  });

  test("only the verdict that a person confirmed is applied, and none of a claim that was split away", async () => {
    const { ctx, rita, id, claimId, other, twin, file, apply } = await applying();
    must(await file(rita, { rationale: "first" }));
    must(await file(rita, { rationale: "second" }));
    expect(await apply([twin], 1)).toEqual({ ok: false, reason: "changed-since" });
    must(await apply([twin], 2));
    must(
      await splitClaim(ctx, await allow(ctx, rita, "triage", id), {
        claimId,
        at: [ARTICLE.indexOf("cost")],
        seen: null,
      }),
    );
    expect(await apply([other], 2)).toEqual({ ok: false, reason: "no-such-claim" });
    expect(await apply([other])).toEqual({ ok: false, reason: "no-such-claim" });
  });

  test("a verdict that was applied is taken back and filed anew like any other", async () => {
    const { ctx, rita, twin, grant, file, apply } = await applying();
    must(await file(rita));
    must(await apply([twin]));
    must(await withdrawVerdict(ctx, grant, { claimId: twin, seen: 1 }));
    must(await apply([twin]));
    const { revision } = await ctx.db.read.verdict.findFirstOrThrow({ where: { claimId: twin } });
    expect(revision, "a revision is never used again").toBe(3);
  });

  test("an application that is sent again is answered the same, and done once", async () => {
    const { ctx, rita, claimId, other, twin, grant, file, attach } = await applying();
    must(await attach(rita, "supports"));
    must(await file(rita));
    const again = once(ctx, "apply");
    const apply = () => applyVerdict(again, grant, { claimId, claimIds: [other, twin], seen: 1 });
    expect(must(await apply())).toEqual([other, twin]);
    const rows = async () => [
      await ctx.db.read.verdict.count(),
      await ctx.db.read.evidence.count(),
      await ctx.db.read.logEntry.count(),
    ];
    const before = await rows();
    expect(must(await apply())).toEqual([other, twin]);
    expect(await rows()).toEqual(before);
  });

  test("a verdict that cites much is applied to so many claims at a time, and no more", async () => {
    const { ctx, rita } = await newsroom();
    const text = Array.from({ length: 60 }, (_, index) => `Sentence ${index} stands here.`).join(" ");
    const id = await bringIn(ctx, rita, text);
    const [claimId, ...others] = (await listClaims(ctx, await allow(ctx, rita, "read", id))).map((row) => row.id);
    const from = asId<ClaimId>(claimId ?? "");
    const attaching = await allow(ctx, rita, "attach", id);
    const source = { title: "A register", kind: "document", tier: "primary" } as const;
    for (const page of Array.from({ length: 9 }, (_, index) => `p. ${index}`))
      must(
        await attachEvidence(ctx, attaching, { claimId: from, source, quote: "q", locator: page, stance: "supports" }),
      );
    const grant = await allow(ctx, rita, "review", id);
    must(await fileVerdict(ctx, grant, { code: "supported", rationale: "", claimId: from, seen: null }));
    const apply = (count: number) =>
      applyVerdict(ctx, grant, { claimId: from, claimIds: others.slice(0, count), seen: null });
    expect(await apply(51)).toEqual({ ok: false, reason: "too-many-at-once" });
    const before = await ctx.db.read.logEntry.count();
    expect(must(await apply(50))).toHaveLength(50);
    expect((await ctx.db.read.logEntry.count()) - before, "and the act").toBe(501);
  });
});
