import { expect, test } from "vitest";
import type { Notice } from "../../../lib/bibliography/notice.ts";
import { gravestOf, noticeInWords } from "../../../lib/evidence/notices/notice.ts";

const notice = (kind: Notice["kind"], rest: Partial<Notice> = {}): Notice => ({
  ...{ kind, on: null, isOfAnother: false, doi: null },
  ...rest,
});

test("of several notices the gravest is told, and what a notice is about is not the notice's own fault", () => {
  expect(gravestOf([notice("concern"), notice("retraction", { on: "2025" })], "Crossref")).toEqual({
    ...{ kind: "retraction", on: "2025", service: "Crossref" },
  });
  expect(gravestOf([notice("retraction", { isOfAnother: true }), notice("concern")], "Crossref")?.kind).toBe("concern");
  expect(gravestOf([notice("retraction", { isOfAnother: true })], "Crossref")).toBeNull();
  expect(gravestOf([], "Crossref")).toBeNull();
});

test.each([
  ["2025-01-02", "Retracted, says Crossref, on <2025-01-02>."],
  ["2025-01", "Retracted, says Crossref, in <2025-01>."],
  ["2025", "Retracted, says Crossref, in <2025>."],
  [null, "Retracted, says Crossref."],
])("a notice of %o in words", (on, words) => {
  expect(noticeInWords({ kind: "retraction", on, service: "Crossref" }, (date) => `<${date}>`)).toBe(words);
});
