import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { listEvents } from "../../lib/changes/events/read.ts";
import { changesAfter, endOfLog, headOf, listLanded } from "../../lib/changes/read.ts";
import { splitClaim } from "../../lib/claims/shape/write.ts";
import { changeClaim } from "../../lib/claims/write.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import type { ClaimId } from "../../lib/ids.ts";
import { writeNote } from "../../lib/notes/write.ts";
import { commit } from "../../lib/provenance/write.ts";
import { ok } from "../../lib/result.ts";
import { findRows, listClaims } from "../../lib/reviews/read.ts";
import { fileVerdict, withdrawVerdict } from "../../lib/reviews/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { ARTICLE, allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

describe.each(["sqlite", "postgres"] as const)("changes on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar] = [await hire(ctx, "Rita", "reviewer"), await hire(ctx, "Omar", "reviewer")];
    const erin = await hire(ctx, "Erin", "editor");
    const id = await bringIn(ctx, rita);
    const read = await allow(ctx, rita, "read", id);
    const [second, third] = [await claimNumber(ctx, rita, id, 2), await claimNumber(ctx, rita, id, 3)];
    const file = async (person: Person, claimId: ClaimId, rationale = "The register has it.") =>
      must(
        await fileVerdict(ctx, await allow(ctx, person, "review", id), {
          code: "refuted",
          rationale,
          claimId,
          seen: null,
        }),
      );
    const events = async (person: Person, query: { after?: number; limit?: number; claimId?: string } = {}) =>
      listEvents(ctx, await allow(ctx, person, "read", id), { after: -1, limit: 200, ...query });
    return { ctx, rita, omar, erin, id, read, second, third, file, events };
  }

  test("of a document are told the claims that changed after an entry, each once, and nothing when none did", async () => {
    const { ctx, rita, omar, id, read, second, third, file } = await newsroom();
    const head = await headOf(ctx, read);
    expect(await changesAfter(ctx, read, head)).toEqual({ claimIds: new Set(), shape: false, head: null });
    await file(rita, second);
    must(await writeNote(ctx, await allow(ctx, omar, "note", id), { claimId: second, text: "To look up." }));
    must(await changeClaim(ctx, await allow(ctx, rita, "triage", id), { claimId: third, role: "quote", seen: null }));
    const change = await changesAfter(ctx, read, head);
    expect(change).toEqual({ claimIds: new Set([second, third]), shape: false, head: await headOf(ctx, read) });
    expect(await changesAfter(ctx, read, change.head ?? 0)).toMatchObject({ head: null });
  });

  test("a split changes the shape; an export, another document and what a person keeps for themselves change nothing", async () => {
    const { ctx, rita, id, read, second } = await newsroom();
    const head = await headOf(ctx, read);
    await exported(ctx, read, "json");
    await bringIn(ctx, rita);
    const draft = { name: "verdict:a", value: "{}", userId: rita.userId, savedAt: ctx.now().toISOString() };
    must(
      await commit(ctx, read, async (_tx, record) => {
        record({ kind: "draft.kept", data: { draft } });
        return ok(true);
      }),
    );
    expect(await changesAfter(ctx, read, head)).toMatchObject({ claimIds: new Set(), shape: false });
    const at = ARTICLE.indexOf("opened on");
    must(await splitClaim(ctx, await allow(ctx, rita, "triage", id), { claimId: second, at: [at], seen: null }));
    expect(await changesAfter(ctx, read, head)).toMatchObject({ shape: true });
  });

  test("the log is read on from any entry, in order and so many at once", async () => {
    const { ctx, rita, id, second, file } = await newsroom();
    const end = await endOfLog(ctx);
    expect(await listLanded(ctx, end, 10)).toEqual([]);
    await file(rita, second);
    must(await withdrawVerdict(ctx, await allow(ctx, rita, "review", id), { claimId: second, seen: null }));
    const about = { documentId: id, claimId: second };
    const landed = [
      { seq: end + 1, kind: "verdict.filed", ...about },
      // What one can undo names no document: it is nobody's business but theirs.
      { seq: end + 2, kind: "act.done", documentId: null, claimId: null },
      { seq: end + 3, kind: "verdict.withdrawn", ...about },
      { seq: end + 4, kind: "act.done", documentId: null, claimId: null },
    ];
    expect(await listLanded(ctx, end, 10)).toEqual(landed);
    expect(await listLanded(ctx, end, 1)).toEqual(landed.slice(0, 1));
    expect(await endOfLog(ctx)).toBe(end + 4);
  });

  test("rows read once are for each viewer what their own list has", async () => {
    const { ctx, rita, omar, erin, id, read, second, third, file } = await newsroom();
    await file(rita, second);
    const rowsFor = await findRows(ctx, read, [third, second]);
    for (const person of [rita, omar, erin]) {
      const grant = await allow(ctx, person, "read", id);
      const listed = await listClaims(ctx, grant);
      expect(rowsFor(grant)).toEqual(listed.filter((row) => row.id === second || row.id === third));
    }
    expect(JSON.stringify(rowsFor(await allow(ctx, omar, "read", id)))).not.toContain("refuted");
    const other = await allow(ctx, rita, "read", await bringIn(ctx, rita));
    expect(() => rowsFor(other)).toThrow("another document");
    expect((await findRows(ctx, other, [second]))(other)).toEqual([]);
  });

  test("the events of a document come in order and in parts, with who did it in which role", async () => {
    const { ctx, rita, id, second, file, events } = await newsroom();
    await file(rita, second);
    must(await writeNote(ctx, await allow(ctx, rita, "note", id), { claimId: second, text: "To look up." }));
    const { rows, next } = await events(rita);
    expect(next).toBeNull();
    expect(rows.map(({ kind }) => kind)).toEqual(["document.imported", "verdict.filed", "note.posted"]);
    expect(rows[1]).toMatchObject({ claimId: second, role: "reviewer", actor: { id: rita.userId, name: "Rita" } });
    const first = await events(rita, { limit: 2 });
    expect(first).toEqual({ rows: rows.slice(0, 2), next: rows[1]?.seq });
    expect(await events(rita, { limit: 2, after: first.next ?? 0 })).toEqual({ rows: rows.slice(2), next: null });
    expect((await events(rita, { claimId: second })).rows).toEqual(rows.slice(1));
  });

  test("what was erased is null, and who was forgotten has no name", async () => {
    const { ctx, rita, omar, second, file, events } = await newsroom();
    await file(rita, second);
    await ctx.db.write(async (tx) => {
      await tx.$executeRaw`DELETE FROM "LogPayload" WHERE "field" = 'verdict'`;
      await tx.$executeRaw`DELETE FROM "Pseudonym" WHERE "userId" = ${rita.userId}`;
    });
    await file(omar, second);
    const [filed] = (await events(omar, { claimId: second })).rows;
    expect(filed).toMatchObject({ data: { verdict: null }, withheld: false });
    expect(filed?.actor).toEqual({ id: rita.actor.pseudonym, name: "Somebody who was forgotten" });
  });

  test("a reviewer whose turn is to come learns that a verdict was filed or withdrawn, and nothing it said", async () => {
    const { ctx, rita, omar, erin, id, second, file, events } = await newsroom();
    const attach = { source: { title: "Account", kind: "document", tier: "primary" }, quote: "412", stance: "refutes" };
    must(
      await attachEvidence(ctx, await allow(ctx, rita, "attach", id), { ...attach, claimId: second } as Parameters<
        typeof attachEvidence
      >[2]),
    );
    await file(rita, second, "canary-rationale");
    must(await withdrawVerdict(ctx, await allow(ctx, rita, "review", id), { claimId: second, seen: null }));
    await file(rita, second, "canary-again");
    const blind = (await events(omar, { claimId: second })).rows;
    expect(blind.map(({ kind, withheld }) => [kind, withheld])).toEqual([
      ["evidence.attached", false],
      ["verdict.filed", true],
      ["verdict.withdrawn", true],
      ["verdict.filed", true],
    ]);
    expect(JSON.stringify(blind)).not.toMatch(/canary|refuted/);
    for (const person of [rita, erin]) expect(JSON.stringify(await events(person))).toContain("canary-again");
    await file(omar, second);
    expect(JSON.stringify(await events(omar))).toContain("canary-rationale");
    must(await withdrawVerdict(ctx, await allow(ctx, omar, "review", id), { claimId: second, seen: null }));
    const again = (await events(omar, { claimId: second })).rows;
    expect(JSON.stringify(again), "one's own is never kept from oneself").toContain("The register has it.");
    expect(JSON.stringify(again)).not.toContain("canary");
  });

  test("of a claim that was split away a reviewer learns when they have judged every piece", async () => {
    const { ctx, rita, omar, id, second, file, events } = await newsroom();
    await file(rita, second, "canary-rationale");
    const triage = await allow(ctx, rita, "triage", id);
    const at = ARTICLE.indexOf("opened on");
    const [one, two] = must(await splitClaim(ctx, triage, { claimId: second, at: [at], seen: null })) as [
      ClaimId,
      ClaimId,
    ];
    await file(omar, one);
    expect(JSON.stringify(await events(omar))).not.toContain("canary");
    await file(omar, two);
    expect(JSON.stringify(await events(omar))).toContain("canary-rationale");
  });
});
