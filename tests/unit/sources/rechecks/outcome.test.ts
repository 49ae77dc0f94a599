import { expect, test } from "vitest";
import { REFUSAL_KINDS, type RefusalKind } from "../../../../lib/net/refusal.ts";
import { GONE_AFTER_MS, isSamePage, outcomeWithoutPage } from "../../../../lib/sources/rechecks/outcome.ts";

const NOW = new Date(Date.UTC(2026, 10, 23, 12));
const before = (ms: number) => new Date(NOW.getTime() - ms);

test.each([
  ["the same words in other bytes", { sha256: "2", textSha256: "a" }, true],
  ["the same bytes, of which another text is read since", { sha256: "1", textSha256: "b" }, true],
  ["other words", { sha256: "2", textSha256: "b" }, false],
])("whether a page is what it was: %s", (_name, page, isSame) => {
  expect(isSamePage(page, { sha256: "1", textSha256: "a" })).toBe(isSame);
});

test.each([
  ["no such page, the first time", "not-there", null, "missed"],
  ["no such page, a minute later", "not-there", before(60_000), "missed"],
  ["no such page, just short of an hour later", "not-there", before(GONE_AFTER_MS - 1), "missed"],
  ["no such page, an hour later", "not-there", before(GONE_AFTER_MS), "gone"],
  ["no such site, a day later", "no-such-host", before(24 * GONE_AFTER_MS), "gone"],
  ["a site that did not answer in time, once", "timeout", null, "missed"],
  ["a site that did not answer in time, twice", "timeout", before(24 * GONE_AFTER_MS), "gone"],
  ["a site that wants a sign-in, however often", "not-shown", before(24 * GONE_AFTER_MS), "unread"],
  ["a site that asks to be left alone", "too-many-questions", before(24 * GONE_AFTER_MS), "unread"],
  ["a page of another kind", "wrong-type", before(24 * GONE_AFTER_MS), "unread"],
  ["a reason that nobody knows", undefined, before(24 * GONE_AFTER_MS), "unread"],
] as const)("%s", (_name, cause, since, outcome) => {
  expect(outcomeWithoutPage(cause, since, NOW)).toBe(outcome);
});

test("only what speaks of a page or a site that is not there makes a dead link", () => {
  const makesGone = (kind: RefusalKind) => outcomeWithoutPage(kind, before(GONE_AFTER_MS), NOW) === "gone";
  expect(REFUSAL_KINDS.filter(makesGone).sort()).toEqual([
    "broken-off",
    "name-not-found-now",
    "no-such-host",
    "not-there",
    "site-at-fault",
    "timeout",
    "unreachable",
  ]);
});
