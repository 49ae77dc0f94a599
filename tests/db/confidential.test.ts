import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { listEvents } from "../../lib/changes/events/read.ts";
import { findOrigins } from "../../lib/evidence/origins/read.ts";
import { keepCopy } from "../../lib/evidence/pins/write.ts";
import { listQuoted } from "../../lib/evidence/quoted/read.ts";
import { tagEvidence } from "../../lib/evidence/tagging/write.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import type { EvidenceId } from "../../lib/ids.ts";
import { readOverview } from "../../lib/overview/read.ts";
import { FORMAT_NAMES } from "../../lib/reports/formats/index.ts";
import { findClaim, listReviewedClaims } from "../../lib/reviews/read.ts";
import { readSignOff } from "../../lib/reviews/sign-off/read.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { findDerivation, listDerivations } from "../../lib/sources/derivations/read.ts";
import { decideDerivation, stateDerivation, takeBackDerivation } from "../../lib/sources/derivations/write.ts";
import { mendSource } from "../../lib/sources/describing/write.ts";
import { listReferences } from "../../lib/sources/exchange/read.ts";
import { listLookups } from "../../lib/sources/lookups/read.ts";
import { listTwins } from "../../lib/sources/marks/read.ts";
import { findReferenced, listSources } from "../../lib/sources/read.ts";
import { findSnapshot, findSnapshotText, listCaptures, listSnapshots } from "../../lib/sources/snapshots/read.ts";
import { originalOfText, readOriginal } from "../../lib/sources/snapshots/read-original.ts";
import { askCapture, storeOriginal } from "../../lib/sources/snapshots/write.ts";
import { addSource } from "../../lib/sources/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { allow, bringIn, claimNumber, hire, keepWords, must, storeInMemory } from "../support/newsroom.ts";
import { allTextIn } from "../support/rendered.ts";

/** Stands in everything that must not be told, and in nothing else. */
const CANARY = "canary";
const COPY = `He said: the canary sang of 412 million crowns. The rest is canary seed, and a ${"canary ".repeat(40)}.`;

describe.each(["sqlite", "postgres"] as const)("a confidential source on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const people = {
      reviewer: await hire(ctx, "Omar", "reviewer"),
      author: await hire(ctx, "Axel", "author"),
      expert: await hire(ctx, "Xenia", "expert"),
      viewer: await hire(ctx, "Vic", "viewer"),
      admin: await hire(ctx, "Adam", "admin"),
    };
    const eva = await hire(ctx, "Eva", "editor");
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const library = must(workspaceGrant(rita, "attach"));
    const { id: sourceId } = must(
      await addSource(ctx, library, {
        title: "The canary itself",
        url: "https://canary.example.org/perch",
        author: "C. Canary",
        publisher: "Canary & Sons",
        publishedOn: "2024-03-12",
        doi: "10.5555/canary",
        kind: "confidential",
        tier: "primary",
      }),
    );
    const snapshotId = await keepWords(ctx, rita, sourceId, COPY);
    must(await askCapture(ctx, library, sourceId));
    const { id: openId } = must(
      await addSource(ctx, library, {
        title: "An open letter",
        kind: "article",
        tier: "secondary",
        doi: "10.5555/open",
      }),
    );
    await keepWords(ctx, rita, openId, "It is known that it cost 412 million crowns.");
    const derivationId = must(
      await stateDerivation(ctx, library, {
        fromId: openId,
        toId: sourceId,
        kind: "quotes",
        reason: "A canary said so",
      }),
    );
    const attach = await allow(ctx, rita, "attach", id);
    const evidenceId = must(
      await attachEvidence(ctx, attach, {
        claimId,
        sourceId,
        quote: "the canary sang of 412 million crowns",
        locator: "canary cage 4",
        stance: "supports",
      }),
    );
    must(await attachEvidence(ctx, attach, { claimId, sourceId: openId, quote: "412 million", stance: "supports" }));
    must(
      await fileVerdict(ctx, await allow(ctx, rita, "review", id), {
        claimId,
        seen: null,
        code: "supported",
        rationale: "",
      }),
    );

    /** Everything that somebody can read which may have something to do with the source, by what it is. */
    const read = async (person: Person): Promise<Record<string, unknown>> => {
      const [grant, workspace] = [await allow(ctx, person, "read", id), must(workspaceGrant(person, "read"))];
      const claims = await listReviewedClaims(ctx, grant);
      const evidence = claims.flatMap((claim) => claim.evidence);
      const origins = await findOrigins(ctx, grant, evidence, claimId);
      return {
        sources: await listSources(ctx, workspace, { limit: 50 }),
        found: await listSources(ctx, workspace, { limit: 50, query: "canary" }),
        source: await findReferenced(ctx, workspace, sourceId),
        lookups: await listLookups(ctx, workspace, sourceId),
        twins: await listTwins(ctx, workspace, sourceId),
        snapshots: await listSnapshots(ctx, workspace, sourceId),
        captures: await listCaptures(ctx, workspace, sourceId),
        snapshot: await findSnapshot(ctx, workspace, snapshotId),
        text: await findSnapshotText(ctx, workspace, snapshotId),
        derivations: await listDerivations(ctx, workspace, openId),
        derivation: await findDerivation(ctx, workspace, derivationId),
        quoted: await listQuoted(ctx, workspace, sourceId),
        library: await listReferences(ctx, workspace, "words"),
        claim: await findClaim(ctx, grant, claimId),
        claims,
        why: origins.why(evidence.map((piece) => piece.source.id)),
        overview: await readOverview(ctx, grant, async () => 0),
        signOff: await readSignOff(ctx, grant),
        events: await listEvents(ctx, grant, { after: -1, limit: 200 }),
      };
    };
    const told = (parts: Record<string, unknown>) =>
      Object.keys(parts).filter((name) => new RegExp(CANARY, "i").test(JSON.stringify(parts[name])));
    return { ctx, rita, eva, people, id, claimId, sourceId, snapshotId, openId, derivationId, evidenceId, read, told };
  }

  test("is told to nobody but whoever added it and editors, by no reader", async () => {
    const { rita, eva, people, read, told } = await newsroom();
    for (const [role, person] of Object.entries(people)) {
      const parts = await read(person);
      expect([role, told(parts)]).toEqual([role, []]);
      expect(parts).toMatchObject({ snapshots: [], snapshot: null, found: { rows: [] }, derivations: { own: [] } });
    }
    // What is looked for is there, and would be found.
    const whole = ["captures", "claim", "claims", "derivation", "derivations", "events", "found", "quoted"];
    for (const person of [rita, eva])
      expect(told(await read(person)).toSorted()).toEqual([...whole, "source", "sources", "text"]);
  });

  test("is known to everybody by its kind and its tier, and counts for the gates as it does for those who see it", async () => {
    const { ctx, rita, people, id, claimId, sourceId, evidenceId } = await newsroom();
    const seenBy = async (person: Person) => {
      const claim = await findClaim(ctx, await allow(ctx, person, "read", id), claimId);
      if (!claim) throw new Error("the claim is there");
      return claim;
    };
    const [whole, kept] = [await seenBy(rita), await seenBy(people.viewer)];
    expect(kept.evidence.find((piece) => piece.id === evidenceId)).toMatchObject({
      source: { id: sourceId, title: "Confidential source", kind: "confidential", tier: "primary", withheld: true },
      quote: "",
      locator: null,
      found: true,
      pin: null,
      readerLink: null,
      missing: [],
      denied: [],
    });
    expect(kept.gates).toEqual(whole.gates);
    expect(kept.originCount).toBe(1);
    expect(whole.gates.find(({ code }) => code === "two-origins")?.because).toBe(
      "2 sources, 1 origin. A confidential source is part of it, and so the rest is not told.",
    );
    expect(kept.gates.find(({ code }) => code === "found")?.met).toBe(true);
  });

  test("goes out in no report, whoever exports, and is named in each", async () => {
    const { ctx, rita, eva, id } = await newsroom();
    for (const person of [rita, eva])
      for (const format of FORMAT_NAMES) {
        const file = await allTextIn(await exported(ctx, await allow(ctx, person, "read", id), format));
        expect([format, /canary/i.exec(file)]).toEqual([format, null]);
        expect(file).toContain("Confidential source");
        // What programs read says it with the fields of the evidence, and puts no words in the place of a quote.
        if (!["json", "webannotation", "claimreview", "prov"].includes(format))
          expect(file.replaceAll("\\", "")).toContain("[Confidential source, primary; quote withheld]");
      }
  });

  test("is changed by nobody from whom it is kept, and tells them nothing by what it refuses", async () => {
    const { ctx, rita, people, id, claimId, sourceId, openId, derivationId, evidenceId } = await newsroom();
    const omar = must(workspaceGrant(people.reviewer, "attach"));
    const attach = await allow(ctx, people.reviewer, "attach", id);
    const confidential = { ok: false, reason: "confidential" };
    const missed = { ok: false, reason: "no-such-derivation" };
    const before = await ctx.db.read.logEntry.count();
    const guess = { claimId, sourceId, quote: "the canary whistled", stance: "supports" } as const;
    expect(await attachEvidence(ctx, attach, guess)).toEqual(confidential);
    expect(await tagEvidence(ctx, attach, { evidenceId, tags: ["retracted"], seen: null })).toEqual(confidential);
    const open = { sourceId, change: { kind: "article" }, seen: null } as const;
    expect(await mendSource(ctx, omar, open)).toEqual(confidential);
    expect(await askCapture(ctx, omar, sourceId)).toEqual(confidential);
    const original = originalOfText("Did he say: the canary sang of 412 million crowns?");
    const readable = await readOriginal(original, () => Promise.reject(new Error("plain text needs no extractor")));
    if (!readable.ok) throw new Error("plain text can be read");
    const stored = await storeOriginal(ctx, storeInMemory(), original, readable.value);
    const of = { sourceId, captureId: null, takenById: people.reviewer.userId };
    expect(await keepCopy(ctx, omar, stored, of)).toEqual(confidential);
    const on = { derivationId, seen: null };
    expect(await decideDerivation(ctx, omar, { ...on, standing: "dismissed" })).toEqual(missed);
    expect(await takeBackDerivation(ctx, omar, on)).toEqual(missed);
    const stated = await stateDerivation(ctx, omar, { fromId: sourceId, toId: openId, kind: "quotes" });
    expect(stated).toEqual({ ok: false, reason: "no-such-source" });
    expect(await ctx.db.read.logEntry.count()).toBe(before);
    must(await mendSource(ctx, must(workspaceGrant(rita, "attach")), open));
    must(await tagEvidence(ctx, attach, { evidenceId: evidenceId as EvidenceId, tags: ["retracted"], seen: null }));
  });

  test("is kept from then on when it turns out to be one, in the log as well", async () => {
    const { ctx, rita, people, id, claimId, openId, read } = await newsroom();
    const attach = await allow(ctx, rita, "attach", id);
    const quote = "It is known that it cost";
    const evidenceId = must(await attachEvidence(ctx, attach, { claimId, sourceId: openId, quote, stance: "context" }));
    const viewer = must(workspaceGrant(people.viewer, "read"));
    const told = async () => JSON.stringify(await read(people.viewer)).includes(quote);
    expect([await told(), (await listLookups(ctx, viewer, openId)).length]).toEqual([true, 1]);
    const change = { kind: "confidential" } as const;
    must(await mendSource(ctx, must(workspaceGrant(rita, "attach")), { sourceId: openId, change, seen: null }));
    expect([await told(), (await listLookups(ctx, viewer, openId)).length]).toEqual([false, 0]);
    const { events } = (await read(people.viewer)) as { events: Awaited<ReturnType<typeof listEvents>> };
    const about = events.rows.filter(
      ({ kind, data }) => kind.startsWith("evidence.") && JSON.stringify(data).includes(evidenceId),
    );
    expect(about.map(({ kind, data, withheld }) => [kind, data?.evidence, withheld])).toEqual([
      ["evidence.attached", expect.objectContaining({ id: evidenceId, quote: "", locator: null }), false],
    ]);
  });
});
