import { expect, test } from "vitest";
import { foldCopy, placeAmong } from "../../../lib/evidence/pins/pin.ts";

const copy = (id: string, ...pages: string[]) => {
  const text = pages.join("\n\n");
  const blocks = pages.map((words, at) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, kind: "paragraph" as const, level: 0, page: at + 1 };
  });
  return { id, fold: () => foldCopy(id, { text, blocks }) };
};
const NEW = copy("new", "The weir has moved.", "It cost 41 million.");
const OLD = copy("old", "The weir was built in 1911.", "It cost 41 million.");

test("the newest copy that has the words is taken, and the page they begin on", () => {
  expect(placeAmong([NEW, OLD], "cost 41 million")).toMatchObject({
    ok: true,
    value: { snapshotId: "new", page: 2, prefix: "The weir has moved.\n\nIt ", suffix: "." },
  });
  expect(placeAmong([NEW, OLD], "built in 1911")).toMatchObject({ value: { snapshotId: "old", page: 1 } });
});

test("the copy that was picked from goes before a newer one", () => {
  const picked = { snapshotId: "old", start: 34 };
  expect(placeAmong([NEW, OLD], "cost 41 million", picked)).toMatchObject({ value: { snapshotId: "old" } });
  expect(placeAmong([NEW, OLD], "has moved", picked)).toMatchObject({ value: { snapshotId: "new" } });
});

test("what stands in none of them is refused with what is nearest in the newest", () => {
  expect(placeAmong([NEW, OLD], "It cost 42 million.")).toMatchObject({
    ok: false,
    reason: { kind: "not-in-copy", snapshotId: "new", reason: "altered", passage: "It cost 41 million." },
  });
});

test("without a copy a quote waits", () => {
  expect(placeAmong([], "anything at all")).toEqual({ ok: true, value: null });
});
