import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { grantFor } from "../../lib/auth/read.ts";
import { splitClaim } from "../../lib/claims/shape/write.ts";
import { findClaim } from "../../lib/reviews/read.ts";
import type { NewTick } from "../../lib/ticks/model.ts";
import { setTick } from "../../lib/ticks/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntries } from "../support/log.ts";
import { ARTICLE, allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

// "It cost 412 million crowns."
const SUM = { start: 8, end: 26, kind: "number" } as const;
const IT = { start: 0, end: 2, kind: "name" } as const;

describe.each(["sqlite", "postgres"] as const)("ticks on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, erin] = [await hire(ctx, "Rita", "reviewer"), await hire(ctx, "Erin", "editor")];
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const tick = async (person: Person, input: NewTick & { seen?: number }) =>
      setTick(ctx, await allow(ctx, person, "tick", id), { seen: null, ...input, claimId });
    const ticks = async () => (await findClaim(ctx, await allow(ctx, rita, "read", id), claimId))?.ticks;
    return { ctx, rita, erin, id, claimId, tick, ticks };
  }

  test("say what became of an element, and who said so; whoever says it later overrules", async () => {
    const { rita, erin, tick, ticks } = await newsroom();
    must(await tick(rita, { ...SUM, mark: "ok" }));
    must(await tick(rita, { ...IT, mark: "to-come" }));
    const by = { id: rita.userId, name: "Rita" };
    expect(await ticks()).toMatchObject([
      { ...IT, mark: "to-come", by },
      { ...SUM, mark: "ok", replacement: null, by, revision: 1 },
    ]);
    must(await tick(erin, { ...SUM, mark: "fix", replacement: "421 million crowns" }));
    expect((await ticks())?.[1]).toMatchObject({
      mark: "fix",
      replacement: "421 million crowns",
      by: { name: "Erin" },
      revision: 2,
    });
    must(await tick(rita, { ...SUM, mark: null }));
    expect(await ticks()).toHaveLength(1);
    expect(await tick(rita, { ...SUM, mark: null })).toEqual({ ok: false, reason: "no-such-tick" });
  });

  test("are not overruled unseen by who says which one they saw", async () => {
    const { rita, erin, tick, ticks } = await newsroom();
    must(await tick(rita, { ...SUM, mark: "ok", seen: 0 }));
    must(await tick(erin, { ...SUM, mark: "fix", seen: 1 }));
    const changed = { ok: false, reason: "changed-since" };
    expect(await tick(rita, { ...SUM, mark: "n/a", seen: 1 })).toEqual(changed);
    expect(await tick(rita, { ...SUM, mark: null, seen: 0 })).toEqual(changed);
    expect(await ticks()).toMatchObject([{ mark: "fix", revision: 2 }]);
  });

  test("stand inside the claim's words", async () => {
    const { ctx, rita, id, claimId, tick } = await newsroom();
    const { text } = await ctx.db.read.claim.findUniqueOrThrow({ where: { id: claimId } });
    must(await tick(rita, { start: 0, end: text.length, kind: "quotation", mark: "n/a" }));
    const beyond = { start: 0, end: text.length + 1, kind: "quotation", mark: "n/a" } as const;
    expect(await tick(rita, beyond)).toEqual({ ok: false, reason: "not-in-claim" });
    const triage = await allow(ctx, rita, "triage", id);
    must(await splitClaim(ctx, triage, { claimId, at: [ARTICLE.indexOf("412")], seen: null }));
    expect(await tick(rita, { ...SUM, mark: "ok" })).toEqual({ ok: false, reason: "no-such-claim" });
    const elsewhere = await allow(ctx, rita, "tick", await bringIn(ctx, rita, "Another text. It is short."));
    expect(await setTick(ctx, elsewhere, { ...SUM, mark: "ok", claimId, seen: null })).toMatchObject({
      reason: "no-such-claim",
    });
  });

  test("are logged with every column, and the log keeps what was overruled", async () => {
    const { ctx, rita, erin, id, claimId, tick } = await newsroom();
    must(await tick(rita, { ...SUM, mark: "ok" }));
    must(await tick(erin, { ...SUM, mark: "fix", replacement: "421 million" }));
    const row = await ctx.db.read.tick.findFirstOrThrow();
    must(await tick(rita, { ...SUM, mark: null }));
    const entries = (await lastEntries(ctx, 6)).filter(({ entry }) => entry.kind !== "act.done");
    expect(entries.map(({ entry, body }) => [entry.kind, entry.documentId, entry.claimId, body.base])).toEqual([
      ["element.ticked", id, claimId, undefined],
      ["element.ticked", id, claimId, 1],
      ["element.tick-cleared", id, claimId, 2],
    ]);
    const [first, second, cleared] = entries.map(({ data }) => data);
    expect(first?.tick).toMatchObject({ mark: "ok", tickedById: rita.userId });
    expect(second?.tick).toEqual({ ...row, tickedAt: row.tickedAt.toISOString() });
    expect(cleared).toMatchObject({ tickId: row.id });
    expect(second?.["span.quote"]).toBe("It cost 412 million crowns.");
  });

  test("are for who checks, and never for who wrote the text", async () => {
    const { ctx, id } = await newsroom();
    const bo = await hire(ctx, "Bo", "author", "reviewer");
    const own = await bringIn(ctx, bo, ARTICLE, true);
    expect(await grantFor(ctx, bo, "tick", own)).toEqual({ ok: false, reason: "own-text" });
    for (const role of ["admin", "author", "expert", "viewer"] as const)
      expect(await grantFor(ctx, await hire(ctx, `Some-${role}`, role), "tick", id)).toMatchObject({
        reason: "not-your-role",
      });
  });
});
