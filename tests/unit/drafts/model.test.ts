import { expect, test } from "vitest";
import { DraftName, draftText, MAX_DRAFT_BYTES, NewDraft } from "../../../lib/drafts/model.ts";

test.each([
  ["verdict:0b3f", true],
  ["a".repeat(200), true],
  ["a".repeat(201), false],
  ["", false],
  ["Note:1", false],
  ["note/1", false],
  ["nöte", false],
])("the name %j: %s", (name, taken) => {
  expect(DraftName.safeParse(name).success).toBe(taken);
});

/** Arrays in arrays, deeper than they can be written down. */
const deep: unknown = JSON.parse(`${"[".repeat(200_000)}${"]".repeat(200_000)}`);

test.each([
  ["an object", { value: { a: [1, null, 0.5] } }, true],
  ["null", { value: null }, true],
  ["an empty text", { value: "" }, true],
  ["as much as may be", { value: "x".repeat(MAX_DRAFT_BYTES - 2) }, true],
  ["a byte more", { value: "x".repeat(MAX_DRAFT_BYTES - 1) }, false],
  ["bytes, not characters", { value: "é".repeat(MAX_DRAFT_BYTES / 2) }, false],
  ["nothing", {}, false],
  ["a field nobody asked for", { value: 1, savedAt: "now" }, false],
  ["what is nested too deep", { value: deep }, false],
])("the value of a draft, %s", (_name, body, taken) => {
  expect(NewDraft.safeParse(body).success).toBe(taken);
});

test("a draft's text is its JSON", () => {
  expect(draftText({ a: "\uD83D" })).toBe('{"a":"\\ud83d"}');
  expect(draftText(undefined)).toBeNull();
});
