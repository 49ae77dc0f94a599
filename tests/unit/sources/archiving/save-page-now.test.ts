import { describe, expect, test } from "vitest";
import { fail, ok } from "../../../../lib/result.ts";
import { readAsked, readProgress } from "../../../../lib/sources/archiving/save-page-now.ts";

const ARCHIVE = "https://web.archive.org";
const bytes = (reply: unknown) => {
  if (reply instanceof Uint8Array) return reply;
  return new TextEncoder().encode(typeof reply === "string" ? reply : JSON.stringify(reply));
};
const nonsense = expect.objectContaining({ ok: false, reason: expect.stringContaining("LINECHECK_ARCHIVE_URL") });

describe("what the archive answers to a page it is asked to save", () => {
  test.each([
    ["the work's name", { url: "https://example.org/", job_id: "spn2-ac58789b" }, ok("spn2-ac58789b")],
    [
      "that it has one of a moment ago, with the name of that work",
      { url: "https://example.org/", job_id: "spn2-1", message: "The same snapshot had been made 5 minutes ago." },
      ok("spn2-1"),
    ],
    [
      "that it may not",
      { status: "error", status_ext: "error:blocked-url", message: "This URL is\nin the block list." },
      fail("The archive could not keep the page. It says: “This URL is in the block list.”"),
    ],
    ["a page of HTML", "<!doctype html><title>Sign in</title>", nonsense],
    ["nothing", "", nonsense],
    ["another object", { message: "Hello." }, nonsense],
    ["a name that would lead elsewhere", { job_id: "../../account" }, nonsense],
    ["bytes that are no text", Uint8Array.of(0xff, 0x7b), nonsense],
    ["a list", [], nonsense],
  ])("%s", (_name, reply, read) => {
    expect(readAsked(bytes(reply))).toEqual(read);
  });

  test("what is longer than any reply is not read", () => {
    const huge = { job_id: "spn2-1", resources: ["x".repeat(4 * 2 ** 20)] };
    expect(readAsked(bytes(huge))).toEqual(nonsense);
    expect(readProgress(bytes({ status: "pending", ...huge }), ARCHIVE)).toEqual(nonsense);
  });

  test("of a long message as much is told as a sentence holds", () => {
    const told = readAsked(bytes({ status: "error", message: "word ".repeat(1_000) }));
    expect(told.ok ? "" : told.reason.length).toBeLessThan(300);
  });
});

describe("what the archive says of work it is at", () => {
  const done = { status: "success", timestamp: "20261129120000", original_url: "https://example.org/a?b=c" };
  test.each([
    ["under way", { status: "pending", resources: [] }, ok({ state: "under-way" })],
    [
      "done, with the copy's address",
      { ...done, job_id: "spn2-1", outlinks: [] },
      ok({ state: "done", archivedUrl: `${ARCHIVE}/web/20261129120000/https://example.org/a?b=c` }),
    ],
    [
      "failed",
      { status: "error", exception: "[Errno -2]", message: "Couldn't resolve host for http://example5123.com." },
      fail("The archive could not keep the page. It says: “Couldn't resolve host for http://example5123.com.”"),
    ],
    ["done at no time", { ...done, timestamp: "yesterday" }, nonsense],
    ["done with a script's address", { ...done, original_url: "javascript:alert(1)" }, nonsense],
    ["done with somebody's password", { ...done, original_url: "https://name:word@example.org/" }, nonsense],
    ["a state that there is not", { status: "thinking" }, nonsense],
    ["no JSON", "pending", nonsense],
  ])("%s", (_name, reply, read) => {
    expect(readProgress(bytes(reply), ARCHIVE)).toEqual(read);
  });
});
