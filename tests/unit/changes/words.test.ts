import { describe, expect, test } from "vitest";
import type { DocumentEvent } from "../../../lib/changes/model.ts";
import { eventInWords } from "../../../lib/changes/words.ts";

const wordsOf = (kind: DocumentEvent["kind"], data: DocumentEvent["data"]) =>
  eventInWords({ kind, data, withheld: false });

describe("tags are told by their names, as the entry holds them", () => {
  test.each<[DocumentEvent["kind"], unknown, string]>([
    ["claim.tagged", "overstated\nlegal-risk", "said what is wrong with it: overstated, legal risk"],
    ["claim.tagged", "", "said that nothing is wrong with it"],
    ["claim.tagged", null, "said what is wrong with it"],
    ["evidence.tagged", "retracted\ndead-link", "tagged a source: retracted, dead link"],
    ["evidence.tagged", "", "took the tags off a source"],
    ["evidence.tagged", null, "tagged a source"],
  ])("%s %j", (kind, tags, words) => {
    expect(wordsOf(kind, { tags })).toBe(words);
  });
});
