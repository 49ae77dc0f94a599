import { describe, expect, test } from "vitest";
import { EVIDENCE_TAG_LABELS } from "../../../lib/evidence/tags.ts";
import { type GatedClaim, gatesOf } from "../../../lib/reviews/gates.ts";
import { VERDICT_CODES, type VerdictCode } from "../../../lib/reviews/verdict-kinds.ts";
import { INDEPENDENT, originsBy } from "../../../lib/sources/derivations/origins.ts";

const NOW = "hash";
type Stance = GatedClaim["evidence"][number]["stance"];

function claim(code: VerdictCode, stances: Stance[], detail: string | null = null): GatedClaim {
  const evidence = stances.map((stance, index) => ({
    id: `e${index}`,
    stance,
    source: { id: `s${index}`, tier: "primary" },
    found: true,
    tags: [],
  }));
  const evidenceIds = evidence.map(({ id }) => id);
  const reviewer = { id: "rita" };
  const verdict = { id: "v1", code, detail, rationale: "", textSha256: NOW, evidenceIds, reviewer };
  return { ...NOTHING, textSha256: NOW, verdicts: [verdict], evidence };
}

const NOTHING = { origins: INDEPENDENT, accuses: null, contacts: [], queries: [], adjudication: null, exceptions: [] };

/** What is missing beside a second person and a second source, which most of these claims do without. */
const unmet = (gated: GatedClaim) => missing(gated).filter((code) => !["second-verdict", "two-origins"].includes(code));

const missing = (gated: GatedClaim, approverId?: string) =>
  gatesOf(gated, approverId)
    .filter(({ met }) => !met)
    .map(({ code }) => code);

test("nothing is asked of a claim nobody judged", () => {
  expect(gatesOf({ ...NOTHING, textSha256: NOW, verdicts: [], evidence: [] })).toEqual([]);
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
  expect(unmet({ ...cited, verdicts: [{ ...verdict, evidenceIds: [] }] })).toEqual([
    "evidence:supports",
    "cited",
    "found",
    "primary-source",
  ]);
  const beside = { id: "e9", stance: "context" as const, source: { id: "s9", tier: "primary" }, found: true, tags: [] };
  expect(missing({ ...cited, evidence: [...cited.evidence, beside] })).toEqual(["second-verdict", "two-origins"]);
});

test("a quote that was found in no kept copy is not what a verdict can be signed off on", () => {
  const cited = claim("supported", ["supports", "context"]);
  const [first, ...rest] = cited.evidence;
  if (!first) throw new Error("no evidence");
  expect(missing({ ...cited, evidence: [{ ...first, found: false }, ...rest] })).toEqual(["second-verdict"]);
  const unfound = cited.evidence.map((piece) => ({ ...piece, found: false }));
  expect(missing({ ...cited, evidence: unfound })).toEqual(["second-verdict", "found"]);
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
    { code: "two-origins" },
  ]);
});

/** A claim on which two people filed these, each citing everything, with two primary sources. */
function judgedByTwo(first: VerdictCode, second: VerdictCode): GatedClaim {
  const one = claim(first, ["supports", "refutes"], "In words.");
  const [verdict] = one.verdicts;
  if (!verdict) throw new Error("no verdict");
  return { ...one, verdicts: [verdict, { ...verdict, id: "v2", code: second, reviewer: { id: "omar" } }] };
}

const EDITOR = { id: "erin", name: "Erin" };
const decided = (outcome: "accept" | "override" | "reject" | "leave-open", code: VerdictCode | null, holds = true) => ({
  outcome,
  code,
  verdictId: outcome === "accept" ? "v2" : null,
  reason: "The register settles it.",
  editor: EDITOR,
  decidedAt: "2026-05-12T14:05:00.000Z",
  holds,
});
const excepted = (gate: "two-origins" | "primary-source") => ({
  gate,
  reason: "There is only the register.",
  editor: EDITOR,
  writtenAt: "2026-05-12T14:05:00.000Z",
});

test.each<[string, GatedClaim, string[]]>([
  ["two who agree", judgedByTwo("supported", "mostly-supported"), []],
  ["two who differ", judgedByTwo("supported", "refuted"), ["agreement"]],
  [
    "two who differ, and a decision between them",
    { ...judgedByTwo("supported", "refuted"), adjudication: decided("accept", "refuted") },
    [],
  ],
  [
    "a decision that holds no more",
    { ...judgedByTwo("supported", "refuted"), adjudication: decided("accept", "refuted", false) },
    ["agreement"],
  ],
  [
    "verdicts that were sent back",
    { ...judgedByTwo("supported", "supported"), adjudication: decided("reject", null) },
    ["agreement"],
  ],
  [
    "verdicts that were left to differ",
    { ...judgedByTwo("supported", "refuted"), adjudication: decided("leave-open", null) },
    ["agreement"],
  ],
  [
    "one verdict, and an editor's own decision",
    { ...claim("supported", ["supports", "refutes"]), adjudication: decided("override", "refuted") },
    [],
  ],
  [
    "an accusation nobody was asked about",
    { ...judgedByTwo("mixed", "mixed"), accuses: "The port" },
    ["right-of-reply"],
  ],
  ["one somebody was", { ...judgedByTwo("mixed", "mixed"), accuses: "The port", contacts: [{}] }, []],
  [
    "a question that waits",
    { ...judgedByTwo("mixed", "mixed"), queries: [{ answer: null, withdrawnAt: null }] },
    ["questions"],
  ],
  [
    "questions that wait no more",
    {
      ...judgedByTwo("mixed", "mixed"),
      queries: [
        { answer: "Yes.", withdrawnAt: null },
        { answer: null, withdrawnAt: "2026-05-12T14:05:00.000Z" },
      ],
    },
    [],
  ],
])("%s", (_what, gated, codes) => {
  expect(missing(gated)).toEqual(codes);
});

test("one origin, and no primary source, pass with a written reason and with no other", () => {
  const gated = judgedByTwo("supported", "supported");
  const source = { id: "s0", tier: "secondary" };
  const poor = { ...gated, evidence: gated.evidence.map((piece) => ({ ...piece, source })) };
  expect(missing(poor)).toEqual(["two-origins", "primary-source"]);
  expect(
    gatesOf(poor)
      .filter(({ exceptable }) => exceptable)
      .map(({ code }) => code),
  ).toEqual(missing(poor));
  const one = { ...poor, exceptions: [excepted("two-origins")] };
  expect(missing(one)).toEqual(["primary-source"]);
  expect(gatesOf(one).find(({ code }) => code === "two-origins")).toMatchObject({
    met: true,
    reason: "There is only the register.",
  });
  expect(missing({ ...poor, exceptions: [excepted("two-origins"), excepted("primary-source")] })).toEqual([]);
});

test("a reason that is needed no more is not told", () => {
  const rich = { ...judgedByTwo("supported", "supported"), exceptions: [excepted("two-origins")] };
  expect(gatesOf(rich).find(({ code }) => code === "two-origins")).toMatchObject({ exceptable: false, reason: null });
});

test("who filed a verdict does not sign off, and whoever only looks on is not told so", () => {
  const gated = judgedByTwo("supported", "supported");
  expect(missing(gated, "omar")).toEqual(["approver"]);
  expect(missing(gated, "erin")).toEqual([]);
  expect(missing(gated)).toEqual([]);
});

test("who decided otherwise than all who filed does not sign that off, and who accepted one of theirs does", () => {
  const gated = judgedByTwo("supported", "supported");
  const over = { ...gated, adjudication: decided("override", "refuted") };
  expect(missing(over, "erin")).toEqual(["approver"]);
  expect(missing(over, "frank")).toEqual([]);
  expect(missing({ ...gated, adjudication: decided("override", "refuted", false) }, "erin")).toEqual([]);
  expect(missing({ ...gated, adjudication: decided("accept", "supported") }, "erin")).toEqual([]);
});

test("that there is not enough evidence rests on no source", () => {
  const { verdicts, ...rest } = claim("unproven", [], "The city archive.");
  expect(missing({ ...rest, verdicts })).toEqual(["second-verdict"]);
});

describe("sources of one origin", () => {
  const titles = { fromTitle: "The Post", toTitle: "The wire" };
  const reprinted = (standing: "suggested" | "confirmed") =>
    originsBy([{ from: "s1", to: "s0", kind: "reprint", standing, ...titles }]);
  const gateOf = (gated: GatedClaim, code: string) => gatesOf(gated).find((gate) => gate.code === code);

  test("count once, and the gate says why", () => {
    const gated = { ...judgedByTwo("supported", "supported"), origins: reprinted("confirmed") };
    expect(missing(gated)).toEqual(["two-origins"]);
    expect(gateOf(gated, "two-origins")).toEqual({
      code: "two-origins",
      met: false,
      sentence: "At least two sources of independent origin",
      because: "2 sources, 1 origin: “The Post” reprints “The wire”.",
      exceptable: true,
      reason: null,
    });
  });

  test("also while nobody has looked at the suggestion", () => {
    const gated = { ...judgedByTwo("supported", "supported"), origins: reprinted("suggested") };
    expect(gateOf(gated, "two-origins")?.because).toMatch(/seems to reprint .* would be 2 origins/);
  });

  test("pass with a written reason, and then nothing has to be told", () => {
    const gated = { ...judgedByTwo("supported", "supported"), origins: reprinted("confirmed") };
    const open = gateOf({ ...gated, exceptions: [excepted("two-origins")] }, "two-origins");
    expect(open).toMatchObject({ met: true, reason: "There is only the register." });
    expect(open).not.toHaveProperty("because");
  });

  test("are no dispute among sources, which says why", () => {
    const gated = { ...claim("disputed", ["supports", "refutes"]), origins: reprinted("confirmed") };
    expect(unmet(gated)).toEqual(["evidence:two-origins"]);
    expect(gateOf(gated, "evidence:two-origins")?.because).toBe("2 sources, 1 origin: “The Post” reprints “The wire”.");
    const third = {
      id: "e2",
      stance: "refutes" as const,
      source: { id: "s2", tier: "primary" },
      found: true,
      tags: [],
    };
    const [verdict] = gated.verdicts;
    if (!verdict) throw new Error("no verdict");
    const settled = {
      ...gated,
      evidence: [...gated.evidence, third],
      verdicts: [{ ...verdict, evidenceIds: ["e0", "e1", "e2"] }],
    };
    expect(unmet(settled)).toEqual([]);
  });

  test("that nobody rests a verdict on change nothing", () => {
    const gated = claim("supported", ["supports", "context", "context"]);
    const [verdict] = gated.verdicts;
    if (!verdict) throw new Error("no verdict");
    const apart = { ...gated, origins: reprinted("confirmed"), verdicts: [{ ...verdict, evidenceIds: ["e0", "e2"] }] };
    expect(unmet(apart)).toEqual([]);
    expect(gateOf(apart, "two-origins")?.met).toBe(true);
  });
});

describe("evidence that a tag speaks against", () => {
  const tagged = (...tags: GatedClaim["evidence"][number]["tags"]) => {
    const cited = claim("supported", ["supports"]);
    return { ...cited, evidence: cited.evidence.map((piece) => ({ ...piece, tags })) };
  };

  test.each(["failed-verification", "circular", "retracted"] as const)(
    "%s counts for nothing, and that is said",
    (tag) => {
      const gated = tagged(tag);
      expect(unmet(gated)).toEqual(["evidence:supports", "cited", "found", "primary-source"]);
      const cites = gatesOf(gated).find(({ code }) => code === "cited");
      expect(cites?.because).toBe(`1 quotation is not counted: ${EVIDENCE_TAG_LABELS[tag].toLowerCase()}.`);
    },
  );

  test.each(["better-source-needed", "paywalled", "dead-link"] as const)("%s takes nothing away", (tag) => {
    expect(gatesOf(tagged(tag))).toEqual(gatesOf(tagged()));
  });

  test("is told of behind what else keeps a gate closed, and not where nothing rests on it", () => {
    const gated = claim("disputed", ["supports", "refutes", "supports"]);
    const [first, second, third] = gated.evidence;
    if (!first || !second || !third) throw new Error("three pieces");
    const tie = { kind: "reprint", standing: "confirmed", fromTitle: "B", toTitle: "A" } as const;
    const origins = originsBy([{ from: first.source.id, to: second.source.id, ...tie }]);
    const evidence = [first, second, { ...third, tags: ["circular" as const] }];
    const because = gatesOf({ ...gated, evidence, origins }).find(({ code }) => code === "two-origins")?.because;
    expect(because).toMatch(/^2 sources, 1 origin: .* 1 quotation is not counted: circular\.$/);
    const [verdict] = gated.verdicts;
    if (!verdict) throw new Error("a verdict");
    const elsewhere = [{ ...verdict, evidenceIds: [first.id, second.id] }];
    const beside = gatesOf({ ...gated, evidence, origins, verdicts: elsewhere });
    expect(beside.find(({ code }) => code === "two-origins")?.because).not.toContain("circular");
  });
});
