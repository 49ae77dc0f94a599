import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutConfidential } from "../../lib/changes/events/confidential.ts";
import { withoutWords } from "../../lib/evidence/confidential.ts";
import type { Evidence } from "../../lib/evidence/model.ts";
import { STANCES } from "../../lib/evidence/model.ts";
import { EVIDENCE_TAGS } from "../../lib/evidence/tags.ts";
import { EVENT_KINDS, type EventKind } from "../../lib/provenance/events.ts";

import { TIERS } from "../../lib/sources/model.ts";
import { allTextIn, RENDERED_NAMES, rendered } from "../support/rendered.ts";
import { anEvidence, aReport, aSource, aVerdict } from "../support/report-fixture.ts";

/** Stands in every word of a confidential source, and nowhere else. */
const CANARY = "kanarienvogel";
const canary = fc.string({ maxLength: 30 }).map((around) => `${around}${CANARY}${around}`);
const maybe = fc.option(canary);
const address = fc.webPath().map((path) => `https://${CANARY}.example.org${path}`);

/** Evidence of a confidential source with words in every field that can hold any. */
const secret: fc.Arbitrary<Evidence> = fc
  .record({
    title: canary,
    url: fc.option(address),
    publisher: maybe,
    author: maybe,
    failure: maybe,
    quote: canary,
    locator: maybe,
    around: canary,
    tier: fc.constantFrom(...TIERS),
    stance: fc.constantFrom(...STANCES),
    tags: fc.subarray([...EVIDENCE_TAGS]),
    isFound: fc.boolean(),
  })
  .map(({ title, url, publisher, author, failure, quote, locator, around, tier, stance, tags, isFound }) => {
    const copy = {
      state: "failed",
      snapshotId: CANARY,
      takenAt: "2026-05-12T14:00:00.000Z",
      failure,
      archivedUrl: `https://web.archive.org/web/1/https://${CANARY}.example/`,
    } as const;
    const pin = {
      snapshotId: CANARY,
      start: 0,
      end: 1,
      how: "exact",
      prefix: around,
      suffix: around,
      transcribed: false,
      page: null,
      pinnedAt: "2026-05-12T14:00:00.000Z",
    } as const;
    return anEvidence({
      id: "e2",
      source: aSource(2, { kind: "confidential", title, url, publisher, author, tier, copy, publishedOn: CANARY }),
      quote,
      locator,
      stance,
      tags,
      found: isFound,
      pin: isFound ? pin : null,
      readerLink: isFound ? url : null,
    });
  });

test("no word of a confidential source is left in its evidence, and nothing that is counted is lost", () => {
  fc.assert(
    fc.property(secret, (piece) => {
      const kept = withoutWords(piece);
      expect(JSON.stringify(kept)).not.toContain(CANARY);
      const { source, id, claimId, stance, tags, found, attachedBy, attachedAt, revision } = piece;
      expect(kept).toMatchObject({ id, claimId, stance, tags, found, attachedBy, attachedAt, revision });
      expect(kept.source).toMatchObject({ id: source.id, tier: source.tier, kind: "confidential", withheld: true });
      expect(withoutWords(kept)).toEqual(kept);
    }),
  );
});

test("no format tells a word of a confidential source, and each names it as one", async () => {
  await fc.assert(
    fc.asyncProperty(secret, fc.boolean(), async (piece, isCited) => {
      const open = anEvidence({ id: "e1", quote: "It rained on the day." });
      const verdicts = [aVerdict({ evidenceIds: isCited ? ["e1", "e2"] : ["e1"] })];
      const report = aReport([[{ text: "It rained for 12 days.", evidence: [open, piece], verdicts }]]);
      for (const format of RENDERED_NAMES) {
        const file = await allTextIn(rendered(format, report));
        expect([format, file.toLowerCase().includes(CANARY)]).toEqual([format, false]);
        expect(file).toContain("Confidential source");
        // A ClaimReview cites sources and quotes none.
        expect([format, file.includes("It rained on the day.")]).toEqual([format, format !== "claimreview"]);
      }
      expect(report.sources).toHaveLength(2);
    }),
    { numRuns: 50 },
  );
});

test("no event about kept evidence tells its words, and every other event is told as it is", () => {
  const kinds = Object.keys(EVENT_KINDS) as EventKind[];
  const evidence = fc.record({
    id: fc.constantFrom("kept", "open"),
    quote: canary,
    locator: maybe,
    sourceId: fc.uuid(),
  });
  const pin = fc.record({ evidenceId: fc.constantFrom("kept", "open"), prefix: canary, suffix: canary });
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.option(evidence), fc.option(pin), (kind, attached, pinned) => {
      const fields: readonly string[] = EVENT_KINDS[kind];
      const data = {
        ...(fields.includes("evidence") && { evidence: attached }),
        ...(fields.includes("pin") && { pin: pinned }),
      };
      const told = withoutConfidential(kind, data, (id) => id === "kept");
      const isKept =
        (fields.includes("evidence") && attached?.id === "kept") ||
        (fields.includes("pin") && pinned?.evidenceId === "kept");
      if (isKept) expect(JSON.stringify(told)).not.toContain(CANARY);
      else expect(told).toEqual(data);
    }),
  );
});
