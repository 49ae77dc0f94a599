import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../../bin/root.mjs";
import { type Bait, face, layBait } from "../../support/hostile/face.ts";
import { HOSTILE_FILES } from "../../support/hostile-files.ts";

/** The program as it is built: `npm test` builds it before it comes here, `node bin/build.mjs cli` does so alone. */
const PROGRAM = join(ROOT, "build", "cli", "extract.js");

// What the children may have, and what the issue of hostile files is about.
const MOST_MEMORY = 512 * 2 ** 20;

let bait: Bait;
let ticks = 0;
const clock = setInterval(() => {
  ticks += 1;
}, 10);

beforeAll(async () => {
  bait = await layBait();
});

afterAll(async () => {
  clearInterval(clock);
  await bait.remove();
});

test("there are at least forty hostile files, each with a name of its own", () => {
  expect(new Set(HOSTILE_FILES.map(({ name }) => name)).size).toBe(HOSTILE_FILES.length);
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(40);
});

// Two are read at once, as in the product; five may be on their way.
describe.concurrent("a hostile file is refused with the remedy, or read, and does no harm", () => {
  test.each(HOSTILE_FILES)("$name", { timeout: 90_000 }, async (file) => {
    const bytes = file.make(bait);
    const ticksBefore = ticks;
    const { text, refusal, all, usage } = await face(file, bytes, PROGRAM);
    expect(all).not.toContain(bait.secret);
    if (refusal !== null) expect(refusal).toMatch(/^[A-Z][^!]*(paste|import it in parts|choose another file)[^!]*\.$/);
    if (file.outcome.is === "refused") expect(refusal).toMatch(file.outcome.saying);
    if (file.outcome.is === "imported") expect(refusal ?? text).toContain(file.outcome.holding);
    if (usage === null) return;
    expect(usage.peakBytes ?? 0).toBeLessThanOrEqual(MOST_MEMORY);
    expect(ticks).toBeGreaterThan(ticksBefore);
  });
});

test("nobody opened the file with the secret, and nobody knocked", async () => {
  expect({ read: bait.wasRead(), knocks: bait.knocks() }).toEqual({ read: false, knocks: 0 });
  // The bait is laid where it can be taken: who does knock is seen.
  await once(connect(Number(new URL(bait.address).port), "127.0.0.1").resume(), "close");
  expect(bait.knocks()).toBeGreaterThan(0);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
