import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../../bin/root.mjs";
import { sandboxedRemarks } from "../../../lib/annotations/adapters/sandboxed-remarks.ts";
import { bridgeReport } from "../../support/bridge-report.ts";
import { DOCX_FILES } from "../../support/hostile/docx-files.ts";
import { type Bait, layBait } from "../../support/hostile/face.ts";
import { REMARK_FILES } from "../../support/hostile/remark-files.ts";
import { rendered } from "../../support/rendered.ts";

/** The program as it is built: `npm test` builds it before it comes here, `node bin/build.mjs cli` does so alone. */
const READ = sandboxedRemarks(join(ROOT, "build", "cli", "remarks.js"));

let bait: Bait;
beforeAll(async () => {
  bait = await layBait();
});
afterAll(async () => {
  await bait.remove();
});

test("an honest file is read behind the walls as it is before them", { timeout: 60_000 }, async () => {
  const read = await READ(rendered("docx", bridgeReport()));
  expect(read).toMatchObject({ ok: true, value: { form: "docx", passed: [], notes: [] } });
  expect(read.ok && read.value.remarks).toHaveLength(21);
});

describe.concurrent("a hostile file of remarks is refused with the remedy, or read, and does no harm", () => {
  test.each(REMARK_FILES)("$name", { timeout: 90_000 }, async ({ make, outcome }) => {
    const read = await READ(make(bait));
    if (!read.ok) expect(read.reason.sentence).toMatch(/^[A-Z][^!]*\.$/);
    if (outcome.is === "refused")
      expect(read).toMatchObject({ reason: { sentence: expect.stringMatching(outcome.saying) } });
    if (outcome.is === "imported") {
      if (!read.ok) throw new Error(read.reason.sentence);
      expect(read.value.remarks.map(({ text }) => text)).toContain(outcome.holding);
    }
    expect(JSON.stringify(read)).not.toContain(bait.secret);
  });

  test.each(DOCX_FILES)("$name, whatever its body is", { timeout: 90_000 }, async ({ make, outcome }) => {
    const read = await READ(make(bait));
    // None of them has comments: what is not refused for its trap is refused for that.
    if (read.ok) throw new Error("there are comments in it");
    expect(read.reason.sentence).toMatch(/^[A-Z][^!]*\.$/);
    expect(read.reason.sentence).not.toContain("paste the text");
    if (outcome.is === "imported") expect(read.reason.sentence).toContain("no comments");
    expect(read.reason.sentence).not.toContain(bait.secret);
  });
});

test("nobody opened the file with the secret, and nobody knocked", () => {
  expect({ read: bait.wasRead(), knocks: bait.knocks() }).toEqual({ read: false, knocks: 0 });
  expect(Object.keys(Object.prototype)).toEqual([]);
});
