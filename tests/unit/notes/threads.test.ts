import { expect, test } from "vitest";
import { inThreads, isOpenThread } from "../../../lib/notes/threads.ts";
import { aNote, NOW } from "../../support/report-fixture.ts";

test("replies follow what they reply to, and threads stay in the order they were opened", () => {
  const notes = [
    aNote({ id: "1" }),
    aNote({ id: "2", kind: "comment" }),
    aNote({ id: "3", replyTo: "1" }),
    aNote({ id: "4", kind: "comment", replyTo: "2" }),
    aNote({ id: "5", replyTo: "3" }),
    aNote({ id: "6", replyTo: "nothing here" }),
  ];
  expect(inThreads(notes).map(({ id }) => id)).toEqual(["1", "3", "5", "2", "4", "6"]);
});

test.each([
  [{ kind: "comment" }, true],
  [{ kind: "comment", resolved: { at: NOW.toISOString(), by: { id: "ada", name: "Ada" } } }, false],
  [{ kind: "comment", replyTo: "1" }, false],
  [{ kind: "note" }, false],
] as const)("%j waits: %s", (parts, waits) => {
  expect(isOpenThread(aNote(parts))).toBe(waits);
});
