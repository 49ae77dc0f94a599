import { expect, test } from "vitest";
import type { EvidencePin } from "../../../lib/evidence/model.ts";
import { readerLink } from "../../../lib/evidence/reader-link.ts";

const pin: EvidencePin = {
  snapshotId: "s1",
  start: 4,
  end: 11,
  how: "exact",
  prefix: "Yes. ",
  suffix: ".",
  transcribed: false,
  page: null,
  pinnedAt: "2026-05-12T14:00:00.000Z",
};

test.each<[string, string | null, EvidencePin | null, string | null]>([
  ["to the quote", "https://example.org/a?b=1", pin, "https://example.org/a?b=1#:~:text=Yes.-,It rose,-."],
  [
    "past a place inside the page",
    "https://example.org/a#top",
    pin,
    "https://example.org/a#top:~:text=Yes.-,It rose,-.",
  ],
  [
    "past another quote",
    "https://example.org/a#top:~:text=x",
    pin,
    "https://example.org/a#top:~:text=Yes.-,It rose,-.",
  ],
  ["to the page of a file", "https://example.org/a.pdf#x", { ...pin, page: 3 }, "https://example.org/a.pdf#page=3"],
  ["nowhere without an address", null, pin, null],
  ["nowhere without a pin", "https://example.org/a", null, null],
])("a reader is led %s", (_, url, found, link) => {
  expect(readerLink(url, "It rose", found)).toBe(link?.replaceAll(" ", "%20") ?? null);
});
