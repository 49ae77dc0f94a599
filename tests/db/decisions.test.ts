import { describe, expect, test } from "vitest";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { changeClaim } from "../../lib/claims/write.ts";
import { logContact } from "../../lib/contacts/write.ts";
import { findDocument } from "../../lib/documents/read.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { asId, type ClaimId } from "../../lib/ids.ts";
import { listNotifications } from "../../lib/notifications/read.ts";
import { askQuery, withdrawQuery } from "../../lib/queries/write.ts";
import { coverageOfDocuments } from "../../lib/reviews/coverage/read.ts";
import type { NewAdjudication } from "../../lib/reviews/decisions/model.ts";
import { adjudicate, exceptGate, liftWaiver, waive, withdrawException } from "../../lib/reviews/decisions/write.ts";
import { findClaim, listClaims } from "../../lib/reviews/read.ts";
import { readSignOff } from "../../lib/reviews/sign-off/read.ts";
import { correct, liftSignOff, reopenDocument, signOff, signOffDocument } from "../../lib/reviews/sign-off/write.ts";
import type { VerdictCode } from "../../lib/reviews/verdict-kinds.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { allow, bringIn, claimNumber, hire, keepQuoted, must } from "../support/newsroom.ts";

describe.each(["sqlite", "postgres"] as const)("what editors decide, on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar, nina, erin] = [
      await hire(ctx, "Rita", "reviewer"),
      await hire(ctx, "Omar", "reviewer"),
      await hire(ctx, "Nina", "reviewer"),
      await hire(ctx, "Erin", "editor"),
    ];
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const seenBy = async (person: typeof rita, which: ClaimId = claimId) => {
      const claim = await findClaim(ctx, await allow(ctx, person, "read", id), which);
      if (!claim) throw new Error("the claim is gone");
      return claim;
    };
    const file = async (person: typeof rita, code: VerdictCode, which: ClaimId = claimId) =>
      must(
        await fileVerdict(ctx, await allow(ctx, person, "review", id), {
          code,
          rationale: "The account says so.",
          detail: "In words.",
          claimId: which,
          seen: null,
        }),
      );
    /** Two primary sources that support and refute, attached and so cited by who files next. */
    const source = async (person: typeof rita, which: ClaimId = claimId) => {
      for (const [title, stance] of [
        ["Closing account", "supports"],
        ["Register", "refutes"],
      ] as const)
        await keepQuoted(
          ctx,
          person,
          must(
            await attachEvidence(ctx, await allow(ctx, person, "attach", id), {
              claimId: which,
              source: { title, kind: "document", tier: "primary" },
              quote: "Total outlay amounted to 412 million crowns",
              stance,
            }),
          ),
        );
    };
    const decides = await allow(ctx, erin, "decide", id);
    const rule = (input: NewAdjudication) => adjudicate(ctx, decides, { ...input, claimId });
    const stateFor = async (person: typeof rita) => {
      const rows = await listClaims(ctx, await allow(ctx, person, "read", id));
      return rows.find((row) => row.id === claimId)?.state;
    };
    return { ctx, rita, omar, nina, erin, id, claimId, seenBy, file, source, decides, rule, stateFor };
  }

  const reason = "The register settles it.";

  test("an editor accepts one of two that differ, and it holds until a verdict changes", async () => {
    const { rita, omar, erin, file, rule, seenBy, stateFor } = await newsroom();
    await file(rita, "supported");
    const refuted = await file(omar, "refuted");
    expect(await stateFor(erin)).toBe("contested");
    must(await rule({ outcome: "accept", verdictId: refuted, reason }));
    expect(await seenBy(erin)).toMatchObject({
      state: "adjudicated",
      decided: "refuted",
      adjudication: {
        outcome: "accept",
        verdictId: refuted,
        code: "refuted",
        reason,
        holds: true,
        editor: { name: "Erin" },
      },
    });
    expect((await seenBy(erin)).verdicts).toHaveLength(2);
    await file(rita, "mixed");
    expect(await seenBy(erin)).toMatchObject({ state: "contested", decided: null, adjudication: { holds: false } });
  });

  test("an editor decides otherwise, sends back, or leaves it open", async () => {
    const { rita, omar, erin, file, rule, stateFor, seenBy } = await newsroom();
    await file(rita, "supported");
    await file(omar, "refuted");
    must(await rule({ outcome: "override", code: "outdated", reason }));
    expect(await seenBy(erin)).toMatchObject({ state: "adjudicated", decided: "outdated" });
    must(await rule({ outcome: "leave-open", reason }));
    expect(await stateFor(erin)).toBe("contested");
    must(await rule({ outcome: "reject", reason }));
    expect(await stateFor(erin)).toBe("open");
    await file(rita, "refuted");
    expect(await stateFor(erin)).toBe("verified");
  });

  test("nobody decides on their own verdict, on none, on another's claim, or on what they have not seen", async () => {
    const { ctx, rita, omar, id, file, rule, seenBy, erin, claimId } = await newsroom();
    expect(await rule({ outcome: "reject", reason })).toEqual({ ok: false, reason: "nothing-to-decide" });
    await file(rita, "supported");
    const { settles } = await seenBy(erin);
    await file(omar, "refuted");
    expect(await rule({ outcome: "reject", reason, settles: settles ?? "" })).toEqual({
      ok: false,
      reason: "changed-since",
    });
    expect(await rule({ outcome: "accept", verdictId: "another", reason })).toEqual({
      ok: false,
      reason: "no-such-verdict-here",
    });
    const bo = await hire(ctx, "Bo", "editor", "reviewer");
    const asBo = await allow(ctx, bo, "decide", id);
    expect(await adjudicate(ctx, asBo, { outcome: "reject", reason, claimId })).toEqual({
      ok: false,
      reason: "blind-to-verdicts",
    });
    await file(bo, "mixed");
    expect(await adjudicate(ctx, asBo, { outcome: "reject", reason, claimId })).toEqual({ ok: false, reason: "party" });
    const missing = asId<ClaimId>("missing");
    expect(await adjudicate(ctx, asBo, { outcome: "reject", reason, claimId: missing })).toEqual({
      ok: false,
      reason: "no-such-claim",
    });
  });

  test("a reviewer whose verdict is still to come learns nothing of what was decided", async () => {
    const { ctx, rita, omar, nina, id, file, rule, source, seenBy, stateFor, decides, claimId } = await newsroom();
    await source(rita);
    await file(rita, "refuted");
    await file(omar, "supported");
    for (const outcome of ["override", "reject"] as const) {
      must(await rule(outcome === "override" ? { outcome, code: "mixed", reason } : { outcome, reason }));
      const seen = await seenBy(nina);
      expect(seen).toMatchObject({ state: "proposed", decided: null, adjudication: null, settles: null, gates: [] });
      expect(await stateFor(nina)).toBe("proposed");
      expect(JSON.stringify(seen)).not.toContain(reason);
    }
    must(await exceptGate(ctx, decides, { claimId, gate: "two-origins", reason }));
    const grant = await allow(ctx, nina, "read", id);
    expect((await exported(ctx, grant, "json")).toString()).not.toContain(reason);
    const coverage = await coverageOfDocuments(ctx, must(workspaceGrant(nina, "read")), [id]);
    expect(coverage.get(id)?.byState).toMatchObject({ proposed: 1, open: 0, contested: 0, adjudicated: 0 });
  });

  test("a claim is signed off when every gate is met, and the sign-off falls with the verdicts", async () => {
    const { ctx, rita, omar, erin, file, source, seenBy, decides, claimId } = await newsroom();
    expect(await signOff(ctx, decides, { claimId })).toEqual({ ok: false, reason: "nothing-to-decide" });
    await file(rita, "supported");
    expect(await signOff(ctx, decides, { claimId })).toMatchObject({
      ok: false,
      reason: {
        kind: "gates-unmet",
        gates: expect.arrayContaining([expect.objectContaining({ code: "second-verdict" })]),
      },
    });
    await source(rita);
    await source(omar);
    await file(rita, "supported");
    await file(omar, "mostly-supported");
    expect(await signOff(ctx, decides, { claimId })).toEqual({ ok: false, reason: "code-to-choose" });
    expect(await signOff(ctx, decides, { claimId, code: "refuted" })).toEqual({ ok: false, reason: "code-to-choose" });
    must(await signOff(ctx, decides, { claimId, code: "mostly-supported" }));
    expect(await seenBy(erin)).toMatchObject({
      state: "signed-off",
      decided: "mostly-supported",
      signOff: { holds: true },
    });
    expect(await signOff(ctx, decides, { claimId, code: "supported" })).toEqual({
      ok: false,
      reason: "signed-off-already",
    });
    await file(omar, "supported");
    expect(await seenBy(erin)).toMatchObject({ state: "verified", signOff: { holds: false } });
  });

  test("what is signed off is neither decided on, waived, nor robbed of its reasons, until the sign-off falls", async () => {
    const { rita, omar, file, source, rule, decides, claimId, ctx } = await newsroom();
    await source(rita);
    await source(omar);
    await file(rita, "supported");
    await file(omar, "supported");
    must(await exceptGate(ctx, decides, { claimId, gate: "two-origins", reason }));
    must(await signOff(ctx, decides, { claimId }));
    const already = { ok: false, reason: "signed-off-already" };
    expect(await rule({ outcome: "override", code: "refuted", reason })).toEqual(already);
    expect(await waive(ctx, decides, { claimId, reason })).toEqual(already);
    expect(await withdrawException(ctx, decides, { claimId, gate: "two-origins" })).toEqual(already);
    await file(omar, "refuted");
    const correction = { claimId, kind: "error" as const, note: "The sum was 41." };
    expect(await correct(ctx, decides, correction)).toEqual({ ok: false, reason: "not-signed-off" });
    must(await withdrawException(ctx, decides, { claimId, gate: "two-origins" }));
    must(await waive(ctx, decides, { claimId, reason }));
    expect(await rule({ outcome: "reject", reason })).toEqual({ ok: false, reason: "waived-already" });
  });

  test("a gate passes with a written reason, until it is taken back", async () => {
    const { ctx, rita, omar, erin, file, seenBy, decides, claimId, id } = await newsroom();
    for (const person of [rita, omar])
      await keepQuoted(
        ctx,
        person,
        must(
          await attachEvidence(ctx, await allow(ctx, person, "attach", id), {
            claimId,
            source: { title: `A paper of ${person.name}`, kind: "article", tier: "secondary" },
            quote: "It cost 412 million crowns",
            stance: "supports",
          }),
        ),
      );
    await file(rita, "supported");
    await file(omar, "supported");
    const open = async () => (await seenBy(erin)).gates.filter(({ met }) => !met).map(({ code }) => code);
    expect(await open()).toEqual(["primary-source"]);
    must(await exceptGate(ctx, decides, { claimId, gate: "primary-source", reason }));
    expect(await open()).toEqual([]);
    must(await withdrawException(ctx, decides, { claimId, gate: "primary-source" }));
    expect(await withdrawException(ctx, decides, { claimId, gate: "primary-source" })).toEqual({
      ok: false,
      reason: "no-such-exception",
    });
    expect(await open()).toEqual(["primary-source"]);
  });

  test("an accusation and an open question stand in the way", async () => {
    const { ctx, rita, omar, erin, file, source, seenBy, claimId, id } = await newsroom();
    await source(rita);
    await source(omar);
    await file(rita, "supported");
    await file(omar, "supported");
    must(await changeClaim(ctx, await allow(ctx, rita, "triage", id), { claimId, accuses: "The port", seen: null }));
    must(await askQuery(ctx, await allow(ctx, rita, "ask", id), { claimId, question: "Who says so?" }));
    const open = async () => (await seenBy(erin)).gates.filter(({ met }) => !met).map(({ code }) => code);
    expect(await open()).toEqual(["right-of-reply", "questions"]);
    expect((await seenBy(erin)).state).toBe("query");
    must(
      await logContact(ctx, await allow(ctx, rita, "contact", id), {
        claimId,
        party: "The port",
        channel: "phone",
        contactedAt: "2026-05-01T10:00:00Z",
        question: "Is it so?",
        response: "none",
      }),
    );
    expect(await open()).toEqual(["questions"]);
  });

  test("a claim is waived and taken up again, and counted apart meanwhile", async () => {
    const { ctx, erin, id, decides, claimId, stateFor } = await newsroom();
    must(await waive(ctx, decides, { claimId, reason }));
    expect(await waive(ctx, decides, { claimId, reason })).toEqual({ ok: false, reason: "waived-already" });
    expect(await stateFor(erin)).toBe("waived");
    const coverage = async () =>
      (await coverageOfDocuments(ctx, must(workspaceGrant(erin, "read")), [id])).get(id)?.byState;
    expect(await coverage()).toMatchObject({ waived: 1 });
    must(await liftWaiver(ctx, decides, { claimId, reason }));
    expect(await liftWaiver(ctx, decides, { claimId, reason })).toEqual({ ok: false, reason: "not-waived" });
    expect(await coverage()).toMatchObject({ waived: 0 });
  });

  test("a document is signed off when every claim is done, is sealed by it, corrected and opened again", async () => {
    const { ctx, rita, omar, erin, id, file, source, seenBy, decides, claimId } = await newsroom();
    const triage = await allow(ctx, rita, "triage", id);
    expect(await signOffDocument(ctx, decides)).toMatchObject({ ok: false, reason: { kind: "claims-open", open: 4 } });
    await source(rita);
    await source(omar);
    await file(rita, "supported");
    await file(omar, "supported");
    must(await signOff(ctx, decides, { claimId }));
    const rows = await listClaims(ctx, await allow(ctx, erin, "read", id));
    for (const row of rows.filter(({ state }) => state === "untriaged"))
      must(await changeClaim(ctx, triage, { claimId: asId<ClaimId>(row.id), checkability: "opinion", seen: null }));
    // What opens again after a claim was signed off stands in the way of its document.
    const asks = await allow(ctx, rita, "ask", id);
    const asked = must(await askQuery(ctx, asks, { claimId, question: "Who says so?" }));
    const waiting = { open: 1, blockers: [{ claimId, gates: [{ code: "questions" }] }] };
    expect(await readSignOff(ctx, decides)).toMatchObject(waiting);
    expect(await signOffDocument(ctx, decides)).toMatchObject({ ok: false, reason: waiting });
    must(await withdrawQuery(ctx, asks, { queryId: asked, seen: null }));
    expect(await readSignOff(ctx, decides)).toMatchObject({ signed: 1, open: 0, signedOff: null, blockers: [] });
    must(await signOffDocument(ctx, decides));
    expect(await signOffDocument(ctx, decides)).toEqual({ ok: false, reason: "signed-off-already" });
    expect(await findDocument(ctx, decides)).toMatchObject({ signedOff: { by: "Erin" } });
    expect(await readSignOff(ctx, decides)).toMatchObject({ signedOff: { by: { name: "Erin" } } });
    const report = (await exported(ctx, decides, "json")).toString();
    expect(JSON.parse(report)).toMatchObject({ final: true });

    expect(await changeClaim(ctx, triage, { claimId, checkability: "opinion", seen: null })).toEqual({
      ok: false,
      reason: "sealed",
    });
    expect(await liftSignOff(ctx, decides, { claimId, reason })).toEqual({ ok: false, reason: "sealed" });
    must(await correct(ctx, decides, { claimId, kind: "error", note: "The sum was 41.", replacement: "It cost 41." }));
    expect(await seenBy(erin)).toMatchObject({ state: "corrected", corrections: [{ note: "The sum was 41." }] });

    must(await reopenDocument(ctx, decides, { reason }));
    expect(await reopenDocument(ctx, decides, { reason })).toEqual({ ok: false, reason: "not-signed-off" });
    expect(await readSignOff(ctx, decides)).toMatchObject({ signedOff: null, reopenings: [{ reason }] });
    must(await liftSignOff(ctx, decides, { claimId, reason }));
    expect(await liftSignOff(ctx, decides, { claimId, reason })).toEqual({ ok: false, reason: "not-signed-off" });
    expect(await correct(ctx, decides, { claimId, kind: "error", note: "Again." })).toEqual({
      ok: false,
      reason: "not-signed-off",
    });
  });

  test("who filed is told when another differs and when it was decided, once each, and nothing of what was said", async () => {
    const { ctx, rita, omar, file, rule } = await newsroom();
    await file(rita, "supported");
    await file(omar, "refuted");
    await file(omar, "mostly-refuted");
    must(await rule({ outcome: "reject", reason }));
    const told = async (person: typeof rita) => {
      const { rows } = await listNotifications(ctx, must(workspaceGrant(person, "read")), { limit: 50 });
      return rows.map(({ kind }) => kind).toSorted();
    };
    expect(await told(rita)).toEqual(["adjudicated", "contested"]);
    expect(await told(omar)).toEqual(["adjudicated"]);
  });
});
