import { expect, test, vi } from "vitest";
import { z } from "zod";
import { keep, kept, keptText, keptUnder, onKept } from "../../../app/_client/keep.ts";
import { forget, isLeaving, unsentBy } from "../../../app/_client/leaving.ts";

// There is no storage here at all, as in a private window: the page itself has to hold what was typed.
test("what is kept is read back, told of, and let go of", () => {
  const listener = vi.fn();
  const stop = onKept(listener);
  keep("note:one", "To look up.");
  expect(kept("note:one", z.string())).toBe("To look up.");
  expect(kept("note:one", z.number())).toBeNull();
  keep("note:two", "");
  expect(keptUnder("note:")).toEqual(["one", "two"]);
  keep("note:one", null);
  expect(kept("note:one", z.string())).toBeNull();
  expect(keptUnder("note:")).toEqual(["two"]);
  expect(listener).toHaveBeenCalledTimes(3);
  stop();
  keep("note:two", null);
  expect(listener).toHaveBeenCalledTimes(3);
});

test("whoever signs out leaves nothing typed behind, and others keep theirs", () => {
  for (const name of ["verdict:ada:claim-1", "note:ada:claim-2", "import:ada", "note:bob:claim-1", "single-keys"])
    keep(name, "Something.");
  const known = (person: string) => `drafts-known:document-1:note:${person}:claim-1`;
  for (const person of ["ada", "bob"]) keep(known(person), { savedAt: null, pending: true });
  expect([unsentBy("ada"), unsentBy("bob"), unsentBy("nobody"), isLeaving()]).toEqual([3, 1, 0, false]);
  forget("ada");
  expect([unsentBy("ada"), unsentBy("bob"), isLeaving()]).toEqual([0, 1, true]);
  expect(kept("single-keys", z.string())).toBe("Something.");
  // Without this, what bob has not sent would look as if the server had it, and an older draft would go over it.
  expect([keptText(known("ada")), keptText(known("bob")) !== null]).toEqual([null, true]);
});
