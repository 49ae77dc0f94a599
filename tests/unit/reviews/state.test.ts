import { describe, expect, test } from "vitest";
import { type Standing, stateOf } from "../../../lib/reviews/state.ts";
import { VERDICT_CODES, VERDICTS, type VerdictCode } from "../../../lib/reviews/verdict-kinds.ts";

const NOW = "hash of the present text";
const by = (reviewerId: string, code: VerdictCode, textSha256 = NOW) => ({ reviewerId, code, textSha256 });
const claim = (part: Partial<Standing> = {}): Standing => ({
  checkability: "checkable",
  textSha256: NOW,
  verdicts: [],
  ...part,
});
const one = [by("rita", "supported")];
const agreed = [by("rita", "supported"), by("omar", "mostly-supported")];
const differing = [by("rita", "supported"), by("omar", "refuted")];
const stale = [by("rita", "supported", "hash of an older text")];

describe("the state of a claim", () => {
  test.each<[string, Partial<Standing>, string]>([
    ["nobody looked at it", { checkability: "untriaged" }, "untriaged"],
    ["it can be checked and nobody did", {}, "open"],
    ["it is an opinion", { checkability: "opinion" }, "not-checkable"],
    ["it is a prediction", { checkability: "prediction" }, "not-checkable"],
    ["it says nothing", { checkability: "no-claim" }, "not-checkable"],
    ["one person filed a verdict", { verdicts: one }, "proposed"],
    ["one person filed a verdict before anybody triaged it", { checkability: "untriaged", verdicts: one }, "proposed"],
    ["two people agree by family", { verdicts: agreed }, "verified"],
    ["two people differ", { verdicts: differing }, "contested"],
    ["an editor adjudicated", { verdicts: differing, adjudicated: true }, "adjudicated"],
    ["an editor sent the verdicts back", { verdicts: differing, rejected: true }, "open"],
    ["an editor sent back what is stale", { verdicts: stale, rejected: true }, "stale"],
    ["the author was asked", { verdicts: one, queryOpen: true }, "query"],
    ["it was waived", { waived: true }, "waived"],
    ["it was signed off", { verdicts: agreed, signedOff: true }, "signed-off"],
    ["it was corrected after sign-off", { signedOff: true, correctedAfterSignOff: true }, "corrected"],
    ["the text changed under a verdict", { verdicts: stale }, "stale"],
    ["the text changed under a signed-off verdict", { verdicts: stale, signedOff: true }, "stale"],
    ["it was split", { verdicts: stale, superseded: true }, "superseded"],
  ])("when %s", (_, part, state) => {
    expect(stateOf(claim(part))).toBe(state);
  });

  test("two verdicts agree exactly when they are of one family", () => {
    for (const first of VERDICT_CODES)
      for (const second of VERDICT_CODES) {
        const agree = VERDICTS[first].family === VERDICTS[second].family;
        const state = stateOf(claim({ verdicts: [by("rita", first), by("omar", second)] }));
        expect(state, `${first} and ${second}`).toBe(agree ? "verified" : "contested");
      }
  });
});

test("the families are those of the product", () => {
  const families = Object.fromEntries(VERDICT_CODES.map((code) => [code, VERDICTS[code].family]));
  expect(families).toEqual({
    supported: "true",
    "mostly-supported": "true",
    mixed: "middle",
    "mostly-refuted": "false",
    refuted: "false",
    misleading: "middle",
    misattributed: "false",
    outdated: "time",
    disputed: "middle",
    unproven: "open",
  });
});

test("every verdict has a key, a glyph and a label of its own", () => {
  for (const field of ["key", "glyph", "label"] as const)
    expect(new Set(VERDICT_CODES.map((code) => VERDICTS[code][field])).size).toBe(VERDICT_CODES.length);
});
