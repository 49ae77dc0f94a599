import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { keepSigningKey, namedKey, readSigningKey } from "../../../lib/signing/adapters/key-file.ts";
import { renderKey } from "../../../lib/signing/verification-key.ts";

const folder = mkdtempSync(join(tmpdir(), "linecheck-key-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a key is made once, is its owner's alone, and is the same ever after", () => {
  const file = join(folder, "signing-key");
  const made = keepSigningKey(file);
  const kept = keepSigningKey(file);
  if (!made.ok || !kept.ok) throw new Error("a key can be made here");
  expect(renderKey(namedKey(kept.value, "a"))).toBe(renderKey(namedKey(made.value, "a")));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8")).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
});

test.each([
  ["nothing", ""],
  ["half a key", "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEI\n-----END PRIVATE KEY-----\n"],
  [
    "a key of another kind",
    // 2048 bits would be long; this is a key on the curve P-256, made for this test.
    "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgevZzL1gdAFr88hb2\nOF/2NxApJCzGCEDdfSp6VQO30hyhRANCAAQRWz+jn65BtOMvdyHKcvjBeBSDZH2r\n1RTwjmYSi9R/zpBnuQ4EiMnCqfMPWiZqB4QdbAd0E7oH50VpuZ1P087G\n-----END PRIVATE KEY-----\n",
  ],
])("%s in its file is refused with the remedy", (_, held) => {
  const file = join(folder, "broken");
  writeFileSync(file, held);
  const read = readSigningKey(file);
  expect(read.ok ? null : read.reason).toMatch(/restore it from a backup/);
});

test("a key that is not there is refused with the remedy", () => {
  const read = readSigningKey(join(folder, "none"));
  expect(read.ok ? null : read.reason).toMatch(/is not there: run `npm start` once/);
});
