import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findActs } from "../../lib/acts/read.ts";
import type { Ability } from "../../lib/auth/ability.ts";
import type { Person } from "../../lib/auth/model.ts";
import { installationGrantOn, personOfEmail } from "../../lib/auth/read.ts";
import type { ClaimChange, ClaimsChange } from "../../lib/claims/model.ts";
import { splitClaim } from "../../lib/claims/shape/write.ts";
import { changeClaim, changeClaims } from "../../lib/claims/write.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { asId, type ClaimId } from "../../lib/ids.ts";
import type { NewVerdict } from "../../lib/reviews/model.ts";
import { findClaims, listClaims } from "../../lib/reviews/read.ts";
import { applyVerdict, fileVerdict, fileVerdicts, withdrawVerdict } from "../../lib/reviews/write.ts";
import type { NewTick } from "../../lib/ticks/model.ts";
import { setTick } from "../../lib/ticks/write.ts";
import { redo, undo } from "../../lib/undo/write.ts";
import { fixedContext, once } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntries } from "../support/log.ts";
import { ARTICLE, allow, bringIn, hire, must } from "../support/newsroom.ts";

const SUPPORTED = { code: "supported", rationale: "On record." } as const satisfies NewVerdict;
const REFUTED = { code: "refuted", rationale: "It was more.", detail: "421 million", confidence: "low" } as const;
const SUM = { start: 0, end: 2, kind: "number" } as const;

/** What a person can do, on the claim with this index or on all of them. */
type Deed =
  | { readonly at: number; readonly change: ClaimChange }
  | { readonly at: number; readonly tick: NewTick }
  | { readonly at: number; readonly verdict: NewVerdict | null }
  | { readonly all: ClaimsChange }
  | { readonly verdict: NewVerdict };

describe.each(["sqlite", "postgres"] as const)("undo on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar, erin] = [
      await hire(ctx, "Rita", "reviewer"),
      await hire(ctx, "Omar", "reviewer"),
      await hire(ctx, "Erin", "editor", "reviewer"),
    ];
    return { ctx, rita, omar, erin, ...(await desk({ ctx, rita })) };
  }

  async function desk({ ctx, rita }: { ctx: ReturnType<typeof fixedContext>; rita: Person }) {
    const id = await bringIn(ctx, rita);
    const grant = async <A extends Ability>(person: Person, ability: A) => allow(ctx, person, ability, id);
    const claimIds = (await listClaims(ctx, await grant(rita, "read"))).map((row) => asId<ClaimId>(row.id));
    const claim = (at: number) => claimIds[at % claimIds.length] as ClaimId;
    /** The claims as a person sees them, but for what counts how often they were written. */
    const seen = async (person = rita) => {
      const read = await grant(person, "read");
      const details = await findClaims(ctx, read, claimIds);
      return details.map(({ revision: _, settles: __, ticks, verdicts, ...claim }) => ({
        ...claim,
        ticks: ticks.map(({ revision: _, ...tick }) => tick),
        verdicts: verdicts
          .map(({ id: _, filedAt: __, revision: ___, ...verdict }) => verdict)
          .toSorted((a, b) => a.reviewer.name.localeCompare(b.reviewer.name)),
      }));
    };
    const done = async (person: Person, deed: Deed): Promise<unknown> => {
      if ("all" in deed) return changeClaims(ctx, await grant(person, "triage"), { claimIds, change: deed.all });
      if (!("at" in deed)) return fileVerdicts(ctx, await grant(person, "review"), { claimIds, verdict: deed.verdict });
      const on = { claimId: claim(deed.at), seen: null };
      if ("change" in deed) return changeClaim(ctx, await grant(person, "triage"), { ...on, ...deed.change });
      if ("tick" in deed) return setTick(ctx, await grant(person, "tick"), { ...on, ...deed.tick, seen: null });
      const review = await grant(person, "review");
      return deed.verdict ? fileVerdict(ctx, review, { ...on, ...deed.verdict }) : withdrawVerdict(ctx, review, on);
    };
    const does = async (person: Person, deed: Deed) => must((await done(person, deed)) as { ok: true; value: unknown });
    const back = async (person = rita) => undo(ctx, await grant(person, "triage"));
    const forth = async (person = rita) => redo(ctx, await grant(person, "triage"));
    const acts = async (person = rita) => findActs(ctx, await grant(person, "read"));
    return { id, claimIds, claim, grant, seen, done, does, back, forth, acts };
  }

  const nothing = { undo: { ok: false, reason: "nothing-to-undo" }, redo: { ok: false, reason: "nothing-to-redo" } };

  test.each<[string, Deed, Deed?]>([
    ["a triage", { at: 2, change: { checkability: "opinion" } }],
    ["a role", { at: 2, change: { role: "furniture" } }],
    ["a role over a triage", { at: 2, change: { role: "heading" } }, { at: 2, change: { checkability: "too-vague" } }],
    ["both together", { at: 2, change: { role: "heading", checkability: "opinion" } }],
    ["tags and the accused", { at: 2, change: { tags: ["unclear"], accuses: "Nobody" } }],
    ["a triage of all", { all: { checkability: "checkable" } }],
    ["a role of all", { all: { role: "quote" } }],
    [
      "tags of all",
      { all: { addTags: ["overstated"], removeTags: ["unclear"] } },
      { all: { addTags: ["unclear"], removeTags: [] } },
    ],
    ["a tick", { at: 2, tick: { ...SUM, mark: "ok" } }],
    [
      "a tick over another",
      { at: 2, tick: { ...SUM, mark: "fix", replacement: "5" } },
      { at: 2, tick: { ...SUM, mark: "ok" } },
    ],
    ["a tick that is cleared", { at: 2, tick: { ...SUM, mark: null } }, { at: 2, tick: { ...SUM, mark: "ok" } }],
    ["a verdict", { at: 2, verdict: REFUTED }],
    ["a verdict that is changed", { at: 2, verdict: SUPPORTED }, { at: 2, verdict: REFUTED }],
    ["a verdict that is withdrawn", { at: 2, verdict: null }, { at: 2, verdict: REFUTED }],
    ["a verdict on all", { verdict: SUPPORTED }, { at: 2, verdict: REFUTED }],
  ])("takes back %s, and redo does it again", async (_name, deed, first) => {
    const { ctx, rita, grant, claim, seen, does, back, forth } = await newsroom();
    const source = { title: "The register", kind: "document", tier: "primary" } as const;
    const passage = { claimId: claim(2), source, quote: "412 million", stance: "supports" } as const;
    must(await attachEvidence(ctx, await grant(rita, "attach"), passage));
    if (first) await does(rita, first);
    const before = await seen();
    await does(rita, deed);
    const after = await seen();
    expect(after).not.toEqual(before);
    must(await back());
    expect(await seen()).toEqual(before);
    must(await forth());
    expect(await seen()).toEqual(after);
    must(await back());
    expect(await seen()).toEqual(before);
    if (!first) expect(await back()).toEqual(nothing.undo);
  });

  test("takes back an assignment that its person could not make themselves", async () => {
    const { rita, omar, erin, seen, does, back, forth } = await newsroom();
    await does(erin, { at: 2, change: { assigneeId: omar.userId } });
    const before = await seen();
    await does(rita, { at: 2, change: { assigneeId: rita.userId } });
    must(await back());
    expect(await seen()).toEqual(before);
    must(await forth());
    expect((await seen())[2]?.assigneeId).toBe(rita.userId);
  });

  test("gives another's tick back to them, as it was", async () => {
    const { rita, omar, seen, does, back } = await newsroom();
    await does(omar, { at: 2, tick: { ...SUM, mark: "fix", replacement: "5" } });
    const before = await seen();
    await does(rita, { at: 2, tick: { ...SUM, mark: "ok" } });
    must(await back());
    expect(await seen()).toEqual(before);
    expect((await seen())[2]?.ticks[0]?.by.name).toBe("Omar");
  });

  test("takes back the application of a verdict; the evidence that came with it stays", async () => {
    const { ctx, rita, grant, claim, seen, does, back, forth } = await newsroom();
    const source = { title: "The register", kind: "document", tier: "primary" } as const;
    const passage = { claimId: claim(2), source, quote: "412 million", stance: "supports" } as const;
    must(await attachEvidence(ctx, await grant(rita, "attach"), passage));
    await does(rita, { at: 2, verdict: SUPPORTED });
    const applied = { claimId: claim(2), claimIds: [claim(1), claim(3)], seen: null };
    must(await applyVerdict(ctx, await grant(rita, "review"), applied));
    const after = await seen();
    expect(must(await back())).toEqual({ label: "Apply the verdict to 2 claims", claimIds: [claim(1), claim(3)] });
    expect((await seen()).map(({ verdictCount, evidenceCount }) => [verdictCount, evidenceCount])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
    must(await forth());
    expect(await seen()).toEqual(after);
  });

  test("is each person's own, in each document", async () => {
    const { ctx, rita, omar, seen, does, back, acts } = await newsroom();
    await does(rita, { at: 1, change: { checkability: "opinion" } });
    await does(omar, { at: 2, change: { checkability: "rhetoric" } });
    expect(await acts()).toMatchObject({ undo: { label: "Triage as opinion" }, redo: null });
    expect(await acts(omar)).toMatchObject({ undo: { label: "Triage as rhetoric" }, redo: null });
    const elsewhere = await desk({ ctx, rita });
    expect(await elsewhere.back()).toEqual(nothing.undo);
    must(await back(omar));
    expect((await seen()).map(({ checkability }) => checkability).slice(1, 3)).toEqual(["opinion", "untriaged"]);
    expect(await acts(omar)).toEqual({ undo: null, redo: { label: "Triage as rhetoric" } });
  });

  test("refuses what somebody changed since, names the claim, and changes nothing", async () => {
    const { ctx, rita, omar, claim, seen, does, back, forth } = await newsroom();
    await does(rita, { all: { checkability: "checkable" } });
    await does(omar, { at: 3, change: { checkability: "opinion" } });
    const [before, entries] = [await seen(), await ctx.db.read.logEntry.count()];
    const changed = { ok: false, reason: { kind: "changed-since", claimId: claim(3) } };
    expect(await back()).toEqual(changed);
    expect([await seen(), await ctx.db.read.logEntry.count()]).toEqual([before, entries]);
    must(await back(omar));
    must(await back());
    await does(omar, { at: 3, change: { checkability: "checkable" } });
    expect(await forth(), "what somebody else has done is not to be done again").toEqual(changed);
  });

  test("refuses what stood on a claim that was split since", async () => {
    const { ctx, rita, claim, grant, does, back } = await newsroom();
    await does(rita, { at: 2, verdict: SUPPORTED });
    await does(rita, { at: 2, change: { tags: ["unclear"] } });
    const at = [ARTICLE.indexOf("412")];
    must(await splitClaim(ctx, await grant(rita, "triage"), { claimId: claim(2), at, seen: null }));
    expect(await back()).toMatchObject({ reason: { kind: "changed-since", claimId: claim(2) } });
  });

  test("forgets what was undone once something else is done", async () => {
    const { ctx, rita, does, back, forth, acts } = await newsroom();
    for (const checkability of ["opinion", "rhetoric", "prediction"] as const)
      await does(rita, { at: 2, change: { checkability } });
    must(await back());
    must(await back());
    await does(rita, { at: 2, change: { checkability: "checkable" } });
    expect(await forth()).toEqual(nothing.redo);
    must(await back());
    expect(await acts()).toMatchObject({
      undo: { label: "Triage as opinion" },
      redo: { label: "Triage as checkable" },
    });
    must(await back());
    must(await forth());
    must(await forth());
    expect(await forth()).toEqual(nothing.redo);
    expect((await ctx.db.read.act.findMany()).map(({ label }) => label).toSorted()).toEqual([
      "Triage as checkable",
      "Triage as opinion",
    ]);
  });

  test("leaves to the role again what a triage had decided", async () => {
    const { rita, seen, does, back } = await newsroom();
    await does(rita, { at: 2, change: { checkability: "opinion" } });
    must(await back());
    await does(rita, { at: 2, change: { role: "heading" } });
    expect((await seen())[2]?.checkability).toBe("no-claim");
  });

  test("is logged as what it does, in the role it takes, and the act without a document", async () => {
    const { ctx, erin, id, claim, does, back, forth } = await newsroom();
    const logged = async (count: number) =>
      (await lastEntries(ctx, count)).map(({ entry, body }) => [entry.kind, entry.documentId, body.role]);
    await does(erin, { at: 2, change: { role: "quote", checkability: "opinion" } });
    await does(erin, { at: 2, verdict: SUPPORTED });
    must(await back(erin));
    expect(await logged(2)).toEqual([
      ["verdict.withdrawn", id, "reviewer"],
      ["act.undone", null, "editor"],
    ]);
    must(await forth(erin));
    expect(await logged(2)).toEqual([
      ["verdict.filed", id, "reviewer"],
      ["act.redone", null, "editor"],
    ]);
    const act = await ctx.db.read.act.findFirstOrThrow({ orderBy: { number: "desc" } });
    expect((await lastEntries(ctx, 1))[0]?.data).toEqual({ actId: act.id });
    must(await back(erin));
    const { undoneAt } = await ctx.db.read.act.findUniqueOrThrow({ where: { id: act.id } });
    expect((await lastEntries(ctx, 1))[0]?.data).toEqual({ actId: act.id, undoneAt: undoneAt?.toISOString() });
    must(await back(erin));
    expect(await logged(3)).toEqual([
      ["claim.untriaged", id, "editor"],
      ["claim.role-set", id, "editor"],
      ["act.undone", null, "editor"],
    ]);
    expect((await lastEntries(ctx, 2))[0]?.data).toMatchObject({ role: "body", checkability: "untriaged" });
    expect(claim(2)).toBe((await lastEntries(ctx, 2))[0]?.entry.claimId);
  });

  test("asks for the ability each step takes", async () => {
    const { ctx, erin, id, does, back, seen } = await newsroom();
    await does(erin, { at: 2, verdict: SUPPORTED });
    await ctx.db.write((tx) => tx.userRole.deleteMany({ where: { userId: erin.userId, role: "reviewer" } }));
    const now = await personOfEmail(ctx, erin.email);
    if (!now) throw new Error("Erin is gone");
    expect(await back(now)).toEqual({ ok: false, reason: "not-your-role" });
    expect((await seen(now))[2]?.verdictCount).toBe(1);
    expect(await undo(ctx, installationGrantOn<"triage">(id))).toEqual(nothing.undo);
  });

  test("changes nothing in a document that is signed off", async () => {
    const { ctx, rita, erin, id, seen, does, back, acts } = await newsroom();
    await does(rita, { at: 2, change: { checkability: "opinion" } });
    const { id: versionId } = await ctx.db.read.version.findFirstOrThrow();
    const signOff = { id: "s1", documentId: id, versionId, editorId: erin.userId, signedAt: new Date(0) };
    await ctx.db.write((tx) => tx.documentSignOff.create({ data: signOff }));
    expect(await back()).toEqual({ ok: false, reason: "sealed" });
    expect([(await seen())[2]?.checkability, (await acts()).undo?.label]).toEqual(["opinion", "Triage as opinion"]);
  });

  test("that is sent again with its key is answered again and done once", async () => {
    const { ctx, rita, grant, does, acts } = await newsroom();
    await does(rita, { at: 1, change: { checkability: "opinion" } });
    await does(rita, { at: 2, change: { checkability: "opinion" } });
    const again = once(ctx, "z");
    const triage = await grant(rita, "triage");
    const first = must(await undo(again, triage));
    expect(must(await undo(again, triage))).toEqual(first);
    expect((await acts()).undo).not.toBeNull();
  });

  const deed: fc.Arbitrary<Deed> = fc.oneof(
    fc.record({
      at: fc.nat(2),
      change: fc.oneof(
        fc.record({ checkability: fc.constantFrom("opinion", "checkable", "no-claim") }),
        fc.record({ role: fc.constantFrom("heading", "body", "quote") }),
        fc.record({ tags: fc.subarray(["unclear", "overstated"] as ("unclear" | "overstated")[]) }),
        fc.record({ accuses: fc.constantFrom("Nobody", null), checkability: fc.constantFrom("opinion", "rhetoric") }),
      ),
    }),
    fc.record({ at: fc.nat(2), tick: fc.record({ ...mapped(SUM), mark: fc.constantFrom("ok", "to-come", null) }) }),
    fc.record({ at: fc.nat(2), verdict: fc.constantFrom(SUPPORTED, REFUTED, null) }),
    fc.record({ all: fc.record({ checkability: fc.constantFrom("opinion", "checkable") }) }),
    fc.record({ verdict: fc.constantFrom(SUPPORTED, REFUTED) }),
  ) as fc.Arbitrary<Deed>;
  const move = fc.oneof(
    { arbitrary: deed, weight: 3 },
    { arbitrary: fc.constant("undo" as const), weight: 3 },
    { arbitrary: fc.constant("redo" as const), weight: 2 },
  );

  test("goes along a row of what was seen, whatever is done in between", { timeout: 120_000 }, async () => {
    const { ctx, rita } = await newsroom();
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 24 }), async (moves) => {
        const { seen, done, back, forth, grant } = await desk({ ctx, rita });
        const newest = async () => {
          const { documentId } = await grant(rita, "read");
          const act = await ctx.db.read.act.findFirst({ where: { documentId }, orderBy: { number: "desc" } });
          return act?.id;
        };
        // The model: all that was seen, and where in it the person is.
        let row = [await seen()];
        let at = 0;
        for (const one of moves) {
          if (one === "undo") {
            const turned = await back();
            expect(turned.ok).toBe(at > 0);
            at = Math.max(0, at - 1);
          } else if (one === "redo") {
            const turned = await forth();
            expect(turned.ok).toBe(at < row.length - 1);
            at = Math.min(row.length - 1, at + 1);
          } else {
            const last = await newest();
            await done(rita, one);
            // What altered nothing, or was refused, is no act.
            if ((await newest()) !== last) {
              row = [...row.slice(0, at + 1), await seen()];
              at += 1;
            }
          }
          expect(await seen()).toEqual(row[at]);
        }
      }),
      { numRuns: 12, seed: 20261124 },
    );
  });
});

/** Every field of an object as a constant. */
function mapped<T extends object>(fields: T) {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fc.constant(value as unknown)]));
}
