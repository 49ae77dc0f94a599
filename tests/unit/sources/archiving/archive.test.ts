import { expect, test } from "vitest";
import { type RefusalKind, refusal } from "../../../../lib/net/refusal.ts";
import { fail, ok } from "../../../../lib/result.ts";
import { keyHeaders, webArchive } from "../../../../lib/sources/archiving/adapters/archive.ts";
import { archivingInWords } from "../../../../lib/sources/archiving/archiving-words.ts";

const ORIGIN = "https://web.archive.org";
const bytes = (reply: object) => new TextEncoder().encode(JSON.stringify(reply));

test("the keys stand in one header, as the archive reads it", () => {
  expect(keyHeaders("key", "word")).toEqual({ authorization: "LOW key:word" });
});

test("a page is handed in by a form, and the work is asked about by its name", async () => {
  const asked: unknown[] = [];
  const archive = webArchive(async (...question) => {
    asked.push(question);
    return ok(bytes(question[0] === "/save" ? { job_id: "spn2-1" } : { status: "pending" }));
  }, ORIGIN);
  expect(await archive.save("https://example.org/")).toEqual(ok("spn2-1"));
  expect(await archive.progressOf("spn2-1")).toEqual(ok({ state: "under-way" }));
  expect(asked).toEqual([["/save", { url: "https://example.org/" }], ["/save/status/spn2-1"]]);
});

test.each([
  ["not-shown", /does not take the keys.*LINECHECK_ARCHIVE_KEY_ID/],
  ["too-many-questions", /too much to do for this account/],
  ["no-such-host", /There is no site called web\.archive\.org/],
] as const)("an archive that is %s is told in a sentence", async (cause: RefusalKind, words) => {
  const { sentence } = refusal(cause, "web.archive.org");
  const archive = webArchive(async () => fail({ kind: cause, sentence }), ORIGIN);
  const saved = await archive.save("https://example.org/");
  expect(saved).toMatchObject({ ok: false, reason: { kind: "refused" } });
  expect(saved.ok ? "" : saved.reason.sentence).toMatch(words);
});

test("a busy house is no fault of the archive", async () => {
  const archive = webArchive(async () => fail({ kind: "busy", sentence: "Too many." }), ORIGIN);
  expect(await archive.progressOf("spn2-1")).toEqual(fail({ kind: "busy", sentence: "Too many." }));
});

test.each([
  [{ endedAt: null, archivedUrl: null, failure: null }, "A web archive is asked to keep the page.", false],
  [{ endedAt: null, archivedUrl: null, failure: "It is busy." }, "It is busy. It is asked again in a while.", false],
  [{ endedAt: "2026", archivedUrl: null, failure: "It is busy." }, "The web archive has no copy. It is busy.", true],
  [{ endedAt: "2026", archivedUrl: `${ORIGIN}/web/1/x`, failure: null }, null, false],
])("how far it has come, in words: %o", (archiving, words, isFailed) => {
  const whole = { id: "a", url: "https://example.org/", askedAt: "2026", tries: 0, ...archiving };
  expect(archivingInWords(whole)).toEqual({ words, isFailed });
});
