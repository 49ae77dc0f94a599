import { describe, expect, test } from "vitest";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { findOrigins } from "../../lib/evidence/origins/read.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { asId, type DerivationId, type SourceId } from "../../lib/ids.ts";
import { exceptGate } from "../../lib/reviews/decisions/write.ts";
import type { Gate } from "../../lib/reviews/model.ts";
import { findClaim } from "../../lib/reviews/read.ts";
import { readSignOff } from "../../lib/reviews/sign-off/read.ts";
import { reopenDocument, signOff, signOffDocument } from "../../lib/reviews/sign-off/write.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { INDEPENDENT } from "../../lib/sources/derivations/origins.ts";
import { listDerivations } from "../../lib/sources/derivations/read.ts";
import { decideDerivation, stateDerivation, takeBackDerivation } from "../../lib/sources/derivations/write.ts";
import type { NewSource } from "../../lib/sources/model.ts";
import { addSource } from "../../lib/sources/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntry } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, keepWords, must } from "../support/newsroom.ts";
import { PAPER, REPORTER, WIRE } from "../unit/origins/newsroom.ts";

const QUOTE = "The northern bridge, built in 1931, will be closed for 26 months";

describe.each(["sqlite", "postgres"] as const)("where sources have it from, on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar] = [await hire(ctx, "Rita", "reviewer"), await hire(ctx, "Omar", "reviewer")];
    const library = must(workspaceGrant(rita, "attach"));
    const source = async (title: string, words: string | null, parts: Partial<NewSource> = {}): Promise<SourceId> => {
      const { id } = must(await addSource(ctx, library, { title, kind: "article", tier: "primary", ...parts }));
      if (words !== null) await keepWords(ctx, rita, id, words);
      return id;
    };
    const around = (id: SourceId) => listDerivations(ctx, library, id);
    const only = async (id: SourceId) => {
      const { own } = await around(id);
      const [first, ...others] = own;
      if (!first || others.length > 0) throw new Error(`${own.length} derivations touch it, and not one`);
      return { ...first, id: asId<DerivationId>(first.id) };
    };
    const decide = async (id: SourceId, standing: "confirmed" | "dismissed") => {
      const { id: derivationId, revision: seen } = await only(id);
      return must(await decideDerivation(ctx, library, { derivationId, seen, standing }));
    };
    const wire = () => source("Cracked piers", WIRE, { publisher: "Reuters", publishedOn: "2024-03-12" });
    const paper = () => source("A town without its bridge", PAPER, { publisher: "Velden Post" });
    return { ctx, rita, omar, library, source, around, only, decide, wire, paper };
  }

  test("a copy that has much in common with another suggests where it has it from, and why", async () => {
    const { ctx, only, wire, paper, source } = await newsroom();
    const [from, to] = [await wire(), await paper()].reverse() as [SourceId, SourceId];
    expect(await only(from)).toMatchObject({
      from: { id: from, title: "A town without its bridge" },
      to: { id: to, title: "Cracked piers" },
      kind: "wire",
      standing: "suggested",
      suggested: {
        direction: "told",
        reasons: expect.arrayContaining(["Credits Reuters at its end, whose story the other is."]),
      },
      decided: null,
      revision: 1,
    });
    expect((await lastEntry(ctx)).entry).toMatchObject({ kind: "derivation.suggested", documentId: null });
    expect((await lastEntry(ctx)).body).toMatchObject({ role: "installation" });
    // Somebody who was there, and says it in other words.
    expect(await ctx.db.read.derivation.count()).toBe(1);
    await source("I have crossed it", REPORTER);
    expect(await ctx.db.read.derivation.count()).toBe(1);
  });

  test("what was decided of two sources is not suggested again, whichever copy comes", async () => {
    const { ctx, rita, only, decide, wire, paper } = await newsroom();
    const [to, from] = [await wire(), await paper()];
    await decide(from, "dismissed");
    await keepWords(ctx, rita, to, WIRE);
    await keepWords(ctx, rita, from, PAPER);
    expect(await only(from)).toMatchObject({ standing: "dismissed", decided: { by: { name: "Rita" } }, revision: 2 });
  });

  test("the later of two who decide is told, and a decision is taken back", async () => {
    const { ctx, library, only, wire, paper } = await newsroom();
    const [, from] = [await wire(), await paper()];
    const { id: derivationId } = await only(from);
    must(
      await decideDerivation(ctx, library, { derivationId, seen: 1, standing: "confirmed", reason: "They say so." }),
    );
    expect(await only(from)).toMatchObject({ standing: "confirmed", decided: { reason: "They say so." } });
    expect(await decideDerivation(ctx, library, { derivationId, seen: 1, standing: "dismissed" })).toEqual({
      ok: false,
      reason: "changed-since",
    });
    must(await takeBackDerivation(ctx, library, { derivationId, seen: 2 }));
    expect(await only(from)).toMatchObject({ standing: "suggested", decided: null, revision: 3 });
    expect(await takeBackDerivation(ctx, library, { derivationId, seen: null })).toEqual({
      ok: false,
      reason: "not-decided",
    });
  });

  test("what a person says is so, and is gone when they take it back", async () => {
    const { ctx, library, source, only, around } = await newsroom();
    const [a, b] = [await source("A", null), await source("B", null)];
    const said = { fromId: b, toId: a, kind: "quotes", reason: "It names the report." } as const;
    const derivationId = must(await stateDerivation(ctx, library, said));
    expect(await only(a)).toMatchObject({
      from: { title: "B" },
      kind: "quotes",
      standing: "confirmed",
      suggested: null,
      decided: { reason: "It names the report.", by: { name: "Rita" } },
    });
    must(await stateDerivation(ctx, library, { ...said, kind: "cites" }));
    expect(await only(a)).toMatchObject({ id: derivationId, kind: "cites", revision: 2 });
    must(await takeBackDerivation(ctx, library, { derivationId, seen: 2 }));
    expect(await around(a)).toEqual({ own: [], further: [] });
  });

  test("what a person says of a suggestion decides it, also the other way round", async () => {
    const { ctx, library, only, around, wire, paper } = await newsroom();
    const [to, from] = [await wire(), await paper()];
    must(await stateDerivation(ctx, library, { fromId: from, toId: to, kind: "reprint" }));
    expect(await only(from)).toMatchObject({ kind: "reprint", standing: "confirmed", suggested: { kind: "wire" } });
    const { id: derivationId } = await only(from);
    must(await takeBackDerivation(ctx, library, { derivationId, seen: null }));
    expect(await only(from)).toMatchObject({ kind: "wire", standing: "suggested" });
    must(await stateDerivation(ctx, library, { fromId: to, toId: from, kind: "quotes" }));
    expect((await around(from)).own).toMatchObject([
      { from: { id: to }, kind: "quotes", standing: "confirmed" },
      { from: { id: from }, kind: "wire", standing: "dismissed", decided: { reason: null } },
    ]);
  });

  test("what is around a source is told as far as it leads on", async () => {
    const { ctx, library, source, around } = await newsroom();
    const ids = await Promise.all([..."ABCDEF"].map((title) => source(title, null)));
    for (const [place, toId] of ids.entries()) {
      const fromId = ids[place + 1];
      if (fromId) must(await stateDerivation(ctx, library, { fromId, toId, kind: "quotes" }));
    }
    const { own, further } = await around(ids[0] as SourceId);
    expect(own.map(({ from, to }) => from.title + to.title)).toEqual(["BA"]);
    expect(further.map(({ from, to }) => from.title + to.title)).toEqual(["CB", "DC"]);
  });

  test("a source derives from no other that is not there, and not from itself", async () => {
    const { ctx, library, source } = await newsroom();
    const a = await source("A", null);
    const say = (toId: string) => stateDerivation(ctx, library, { fromId: a, toId, kind: "quotes" });
    expect(await say(a)).toEqual({ ok: false, reason: "derives-from-itself" });
    expect(await say("nobody")).toEqual({ ok: false, reason: "no-such-source" });
    const derivationId = asId<DerivationId>("nothing");
    const missing = { ok: false, reason: "no-such-derivation" };
    expect(await decideDerivation(ctx, library, { derivationId, seen: null, standing: "confirmed" })).toEqual(missing);
    expect(await takeBackDerivation(ctx, library, { derivationId, seen: null })).toEqual(missing);
  });

  describe("what it makes of a claim", () => {
    /** A claim with two verdicts that rest on a wire story and on a paper that carries it. */
    async function judged() {
      const room = await newsroom();
      const { ctx, rita, omar, wire, paper } = room;
      const erin = await hire(ctx, "Erin", "editor");
      const id = await bringIn(ctx, rita, "It is shut for 26 months.");
      const claimId = await claimNumber(ctx, rita, id, 1);
      const sources = [await wire(), await paper()] as const;
      for (const sourceId of sources) {
        const piece = { claimId, sourceId, quote: QUOTE, stance: "supports" } as const;
        for (const person of [rita, omar])
          must(await attachEvidence(ctx, await allow(ctx, person, "attach", id), piece));
      }
      for (const person of [rita, omar])
        must(
          await fileVerdict(ctx, await allow(ctx, person, "review", id), {
            code: "supported",
            rationale: "Both say so.",
            claimId,
            seen: null,
          }),
        );
      const seen = async () => {
        const claim = await findClaim(ctx, await allow(ctx, erin, "read", id), claimId);
        if (!claim) throw new Error("the claim is gone");
        const origins = claim.gates.find(({ code }) => code === "two-origins") as Gate;
        const { met, because, reason } = origins;
        return { count: claim.originCount, met, because, reason };
      };
      return { ...room, erin, id, claimId, seen, from: sources[1], to: sources[0] };
    }

    test("two sources of one origin close the gate, which says why, until that is dismissed", async () => {
      const { seen, decide, from } = await judged();
      expect(await seen()).toEqual({
        count: 1,
        met: false,
        because:
          "2 sources, 1 origin: “A town without its bridge” seems to carry the wire story “Cracked piers”. " +
          "It would be 2 origins if what is suggested and not looked at were dismissed.",
        reason: null,
      });
      await decide(from, "confirmed");
      expect((await seen()).because).toBe(
        "2 sources, 1 origin: “A town without its bridge” carries the wire story “Cracked piers”.",
      );
      await decide(from, "dismissed");
      expect(await seen()).toEqual({ count: 2, met: true, reason: null });
    });

    test("where no claim has two sources nothing is asked of the database", async () => {
      const { ctx, rita, id } = await judged();
      const grant = await allow(ctx, rita, "read", id);
      const read = new Proxy(ctx.db.read, {
        get: () => {
          throw new Error("it was asked all the same");
        },
      });
      const asking = (...pieces: [claimId: string, source: string][]) =>
        findOrigins(
          { ...ctx, db: { ...ctx.db, read } },
          grant,
          pieces.map(([claimId, source]) => ({ claimId, source: { id: source } })),
        );
      expect(await asking(["1", "a"], ["1", "a"], ["2", "b"])).toBe(INDEPENDENT);
      await expect(asking(["1", "a"], ["1", "b"])).rejects.toThrow("asked all the same");
    });

    test("also by a source that is attached to nothing", async () => {
      const { ctx, library, source, seen, decide, from, to } = await judged();
      await decide(from, "dismissed");
      const release = await source("The release", null);
      for (const fromId of [from, to])
        must(await stateDerivation(ctx, library, { fromId, toId: release, kind: "press-release" }));
      expect(await seen()).toMatchObject({
        met: false,
        because: expect.stringMatching(/^2 sources, 1 origin: .* and .* pass on the press release “The release”\.$/),
      });
    });

    test("a document that is signed off counts what stood when it was sealed", async () => {
      const { ctx, erin, id, claimId, library, seen, decide, from, to } = await judged();
      const decides = await allow(ctx, erin, "decide", id);
      expect(await signOff(ctx, decides, { claimId })).toMatchObject({ reason: { kind: "gates-unmet" } });
      await decide(from, "dismissed");
      must(await signOff(ctx, decides, { claimId }));
      must(await signOffDocument(ctx, decides));
      must(await stateDerivation(ctx, library, { fromId: from, toId: to, kind: "reprint" }));
      expect(await seen()).toMatchObject({ count: 2, met: true });
      must(await reopenDocument(ctx, decides, { reason: "It is one story." }));
      expect(await seen()).toMatchObject({ count: 1, met: false });
    });

    test("a claim that is signed off stands among what is missing once its sources turn out to be one origin", async () => {
      const { ctx, erin, id, claimId, library, decide, from, to } = await judged();
      const decides = await allow(ctx, erin, "decide", id);
      await decide(from, "dismissed");
      must(await signOff(ctx, decides, { claimId }));
      expect((await readSignOff(ctx, decides)).open).toBe(0);
      must(await stateDerivation(ctx, library, { fromId: from, toId: to, kind: "reprint" }));
      expect(await readSignOff(ctx, decides)).toMatchObject({
        open: 1,
        blockers: [
          { claimId, gates: [{ code: "two-origins", because: expect.stringMatching(/^2 sources, 1 origin/) }] },
        ],
      });
    });

    test("a sealed document still tells the reason it passed with, when what it passed in spite of is dismissed", async () => {
      const { ctx, erin, id, claimId, seen, decide, from } = await judged();
      const decides = await allow(ctx, erin, "decide", id);
      must(await exceptGate(ctx, decides, { claimId, gate: "two-origins", reason: "There is one story." }));
      must(await signOff(ctx, decides, { claimId }));
      must(await signOffDocument(ctx, decides));
      await decide(from, "confirmed");
      await decide(from, "dismissed");
      expect(await seen()).toMatchObject({ count: 1, met: true, reason: "There is one story." });
    });
  });
});
