import { expect, test } from "vitest";
import { DECISION_WORDS, decidedInWords } from "../../../lib/reports/decided.ts";
import { NO_DECISIONS } from "../../../lib/reviews/decisions/model.ts";

const editor = { id: "erin", name: "Erin Proof" };
const at = "2026-05-12T14:05:00.000Z";
const adjudication = { verdictId: null, reason: "The register has it.", editor, decidedAt: at, holds: true };

const labels = (decisions: Partial<typeof NO_DECISIONS>) =>
  decidedInWords({ ...NO_DECISIONS, ...decisions }, DECISION_WORDS).map(({ label, words }) =>
    words === null ? label : `${label}: ${words}`,
  );

test.each<[string, Partial<typeof NO_DECISIONS>, string[]]>([
  ["nothing", {}, []],
  [
    "another verdict",
    { adjudication: { ...adjudication, outcome: "override", code: "mixed" } },
    ["An editor decided: “Mixed”: The register has it."],
  ],
  [
    "verdicts sent back",
    { adjudication: { ...adjudication, outcome: "reject", code: null } },
    ["An editor sent the verdicts back: The register has it."],
  ],
  [
    "a decision that holds no more",
    { adjudication: { ...adjudication, outcome: "leave-open", code: null, holds: false } },
    ["Before the verdicts changed, an editor left it open: The register has it."],
  ],
  [
    "what was signed off, with what it lacks",
    {
      signOff: { code: "supported", editor, signedAt: at, holds: true },
      exceptions: [{ gate: "two-origins", reason: "There is one register.", editor, writtenAt: at }],
    },
    ["Passed on sources of one origin: There is one register.", "Signed off as “Supported”"],
  ],
  ["a sign-off that holds no more", { signOff: { code: "supported", editor, signedAt: at, holds: false } }, []],
  [
    "a waiver",
    { waiver: { reason: "A line of a poem.", editor, waivedAt: at } },
    ["Waived, and not checked: A line of a poem."],
  ],
  [
    "a correction with the words as they should have been",
    {
      corrections: [
        { id: "one", kind: "error", note: "The sum was wrong.", replacement: "It cost 41.", editor, correctedAt: at },
      ],
    },
    ["Correction: The sum was wrong. It should have read: “It cost 41.”"],
  ],
])("%s in words", (_what, decisions, told) => {
  expect(labels(decisions)).toEqual(told);
});
