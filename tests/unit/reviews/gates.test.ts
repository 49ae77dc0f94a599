import { expect, test } from "vitest";
import { type GatedClaim, gatesOf } from "../../../lib/reviews/gates.ts";
import { VERDICT_CODES, type VerdictCode } from "../../../lib/reviews/verdict-kinds.ts";

const NOW = "hash";
type Stance = GatedClaim["evidence"][number]["stance"];

function claim(code: VerdictCode, stances: Stance[], detail: string | null = null): GatedClaim {
  const evidence = stances.map((stance, index) => ({
    id: `e${index}`,
    stance,
    source: { id: `s${index}`, tier: "primary" },
  }));
  const evidenceIds = evidence.map(({ id }) => id);
  const verdict = { code, detail, rationale: "", textSha256: NOW, evidenceIds, reviewer: { id: "rita" } };
  return { textSha256: NOW, verdicts: [verdict], evidence };
}

const unmet = (gated: GatedClaim) =>
  gatesOf(gated)
    .filter(({ met }) => !met)
    .map(({ code }) => code)
    .filter((code) => code !== "second-verdict");

test("nothing is asked of a claim nobody judged", () => {
  expect(gatesOf({ textSha256: NOW, verdicts: [], evidence: [] })).toEqual([]);
});

test.each<[VerdictCode, Stance[], string | null]>([
  ["supported", ["supports"], null],
  ["mostly-supported", ["context"], "Without the lamps."],
  ["mixed", ["supports", "refutes"], null],
  ["mostly-refuted", ["refutes"], null],
  ["refuted", ["refutes"], "It was 512 million."],
  ["misleading", ["context"], "The loan."],
  ["misattributed", ["context"], "The mayor said it."],
  ["outdated", ["context"], "Since 2019."],
  ["disputed", ["supports", "refutes"], null],
  ["unproven", ["context"], "The city archive."],
])("%s is complete with what it must carry", (code, stances, detail) => {
  expect(unmet(claim(code, stances, detail))).toEqual([]);
});

test.each(VERDICT_CODES)("%s alone is missing something", (code) => {
  expect(unmet(claim(code, ["context"]))).not.toEqual([]);
});

test("evidence that the verdict does not cite does not count for it", () => {
  const cited = claim("supported", ["supports"]);
  const [verdict] = cited.verdicts;
  if (!verdict) throw new Error("no verdict");
  expect(unmet({ ...cited, verdicts: [{ ...verdict, evidenceIds: [] }] })).toEqual(["evidence:supports"]);
});

test("one source on both sides is not a dispute among sources", () => {
  const both = claim("disputed", ["supports", "refutes"]);
  const source = { id: "s0", tier: "primary" };
  expect(unmet({ ...both, evidence: both.evidence.map((piece) => ({ ...piece, source })) })).toEqual([
    "evidence:two-origins",
  ]);
});

test("a verdict on another text, and secondary sources alone, are told", () => {
  const old = claim("supported", ["supports"]);
  const secondary = old.evidence.map((piece) => ({ ...piece, source: { id: "s0", tier: "secondary" } }));
  expect(unmet({ ...old, textSha256: "other", evidence: secondary })).toEqual(["present-text", "primary-source"]);
});

test("two people's verdicts of one kind are both held to it", () => {
  const first = claim("refuted", ["refutes"], "It was 512 million.");
  const [verdict] = first.verdicts;
  if (!verdict) throw new Error("no verdict");
  const second = { ...verdict, detail: null, reviewer: { id: "omar" } };
  const verdicts = [verdict, second];
  expect(gatesOf({ ...first, verdicts }).filter(({ met }) => !met)).toMatchObject([
    { code: "words:The correction", sentence: "Say the correction" },
  ]);
});
