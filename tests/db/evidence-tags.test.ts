import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { listEvents } from "../../lib/changes/events/read.ts";
import { eventInWords } from "../../lib/changes/words.ts";
import { claimOfEvidence } from "../../lib/evidence/read.ts";
import { tagEvidence } from "../../lib/evidence/tagging/write.ts";
import type { EvidenceTag } from "../../lib/evidence/tags.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { asId, type EvidenceId } from "../../lib/ids.ts";
import { unmet } from "../../lib/reviews/gates.ts";
import { findClaim } from "../../lib/reviews/read.ts";
import { applyVerdict, fileVerdict } from "../../lib/reviews/write.ts";
import { addSource } from "../../lib/sources/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntry } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, keepWords, must } from "../support/newsroom.ts";

const ADDRESS = "https://example.org/register#bridges";
const QUOTE = "It cost 412 million crowns";

describe.each(["sqlite", "postgres"] as const)("what people say of evidence on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar] = [await hire(ctx, "Rita", "reviewer"), await hire(ctx, "Omar", "reviewer")];
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const library = must(workspaceGrant(rita, "attach"));
    const described = { title: "Register", url: ADDRESS, kind: "document", tier: "primary" } as const;
    const { id: sourceId } = must(await addSource(ctx, library, described));
    await keepWords(ctx, rita, sourceId, `There were two. ${QUOTE}, they say. ${QUOTE}, we say.`);
    const evidenceId = must(
      await attachEvidence(ctx, await allow(ctx, rita, "attach", id), {
        claimId,
        sourceId,
        quote: QUOTE,
        stance: "supports",
      }),
    );
    const tag = async (tags: EvidenceTag[], seen: number | null = null, person: Person = omar) =>
      tagEvidence(ctx, await allow(ctx, person, "attach", id), { evidenceId, tags, seen });
    const claim = async () => {
      const found = await findClaim(ctx, await allow(ctx, rita, "read", id), claimId);
      if (!found) throw new Error("the claim is there");
      return found;
    };
    return { ctx, rita, omar, id, claimId, sourceId, evidenceId, tag, claim };
  }

  test("a tag is kept in the order of the list, and its entry holds every column that changed", async () => {
    const { ctx, evidenceId, claimId, id, tag, claim, rita } = await newsroom();
    must(await tag(["dead-link", "retracted", "dead-link"], 1));
    expect((await claim()).evidence[0]).toMatchObject({ tags: ["retracted", "dead-link"], revision: 2 });
    const row = await ctx.db.read.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
    const { entry, body, data } = await lastEntry(ctx);
    expect(entry).toMatchObject({ kind: "evidence.tagged", documentId: id, claimId });
    expect(body).toMatchObject({ base: 1 });
    expect(data).toEqual({ evidenceId, tags: row.tags });
    const { rows } = await listEvents(ctx, await allow(ctx, rita, "read", id), { after: -1, claimId, limit: 50 });
    expect(rows.map(eventInWords).at(-1)).toBe("tagged a source: retracted, dead link");
    must(await tag([]));
    expect((await claim()).evidence[0]).toMatchObject({ tags: [], revision: 3 });
    const events = await listEvents(ctx, await allow(ctx, rita, "read", id), { after: entry.seq, limit: 50 });
    expect(events.rows.map(eventInWords)).toEqual(["took the tags off a source"]);
  });

  test("what says the same writes nothing, and what was changed meanwhile is not written over", async () => {
    const { ctx, tag } = await newsroom();
    must(await tag(["paywalled"]));
    const before = await ctx.db.read.logEntry.count();
    must(await tag(["paywalled"], 2));
    expect(await tag(["circular"], 1)).toEqual({ ok: false, reason: "changed-since" });
    expect(await ctx.db.read.logEntry.count()).toBe(before);
  });

  test("there is nothing to tag under another id, nor on the page of another document", async () => {
    const { ctx, rita, evidenceId, claimId } = await newsroom();
    const other = await bringIn(ctx, rita, "Another text. It is short.");
    const grant = await allow(ctx, rita, "attach", other);
    const tags: EvidenceTag[] = ["circular"];
    const missing = { ok: false, reason: "no-such-quotation" };
    expect(await tagEvidence(ctx, grant, { evidenceId, tags, seen: null })).toEqual(missing);
    expect(await tagEvidence(ctx, grant, { evidenceId: asId<EvidenceId>("none"), tags, seen: null })).toEqual(missing);
    expect(await claimOfEvidence(ctx, evidenceId)).toBe(claimId);
    expect(await claimOfEvidence(ctx, asId<EvidenceId>("none"))).toBeNull();
  });

  test("evidence that is spoken against opens no gate, and goes over to another claim as it is", async () => {
    const { ctx, rita, id, claimId, tag, claim } = await newsroom();
    const verdict = { claimId, seen: null, code: "supported", rationale: "It says so." } as const;
    must(await fileVerdict(ctx, await allow(ctx, rita, "review", id), verdict));
    const missing = async () => unmet((await claim()).gates).map(({ code }) => code);
    expect(await missing()).toEqual(["second-verdict", "two-origins"]);
    must(await tag(["better-source-needed", "paywalled", "dead-link"]));
    expect(await missing()).toEqual(["second-verdict", "two-origins"]);
    must(await tag(["retracted"]));
    expect(await missing()).toEqual([
      "second-verdict",
      "evidence:supports",
      "cited",
      "found",
      "two-origins",
      "primary-source",
    ]);
    const cited = (await claim()).gates.find(({ code }) => code === "cited");
    expect(cited?.because).toBe("1 quotation is not counted: retracted.");
    const twin = await claimNumber(ctx, rita, id, 2);
    must(await applyVerdict(ctx, await allow(ctx, rita, "review", id), { claimId, claimIds: [twin], seen: null }));
    const carried = await findClaim(ctx, await allow(ctx, rita, "read", id), twin);
    expect(carried?.evidence.map(({ tags }) => tags)).toEqual([["retracted"]]);
  });

  test("a reader is led to the very place, and the address that is cited stays as it is", async () => {
    const { ctx, rita, id, claimId, sourceId, evidenceId, claim } = await newsroom();
    const quote = { claimId, sourceId, quote: QUOTE, stance: "context" } as const;
    const { pin } = (await claim()).evidence.find((piece) => piece.id === evidenceId) ?? {};
    if (!pin) throw new Error("the quote is found");
    const picked = { snapshotId: pin.snapshotId, start: 60 };
    must(await attachEvidence(ctx, await allow(ctx, rita, "attach", id), { ...quote, picked }));
    const evidence = (await claim()).evidence;
    expect(evidence.map(({ source }) => source.url)).toEqual([ADDRESS, ADDRESS]);
    expect(evidence.map(({ readerLink }) => readerLink)).toEqual([
      `${ADDRESS}:~:text=There%20were%20two.-,It%20cost%20412%20million%20crowns,-%2C%20they%20say.%20It%20cost%20412%20million`,
      `${ADDRESS}:~:text=412%20million%20crowns%2C%20they%20say.-,It%20cost%20412%20million%20crowns,-%2C%20we%20say.`,
    ]);
  });
});
