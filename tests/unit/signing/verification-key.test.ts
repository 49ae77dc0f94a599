import { execFileSync } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { expect, test } from "vitest";
import { namedKey } from "../../../lib/signing/adapters/key-file.ts";
import { keyName, parseKey, pemOf, renderKey } from "../../../lib/signing/verification-key.ts";
import { aSigningKey } from "../../support/exported.ts";

const key = namedKey(aSigningKey(), "linecheck/9f");

test("a key is one line that is read again, and names itself by its name and a hash over both", () => {
  const line = renderKey(key);
  expect(line).toMatch(/^linecheck\/9f\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/);
  expect(line.startsWith(`${keyName(key)}+`)).toBe(true);
  const read = parseKey(`${line}\n`);
  expect(read.ok && [read.value.name, Buffer.from(read.value.publicKey).toString("hex")]).toEqual([
    key.name,
    Buffer.from(key.publicKey).toString("hex"),
  ]);
});

test("the published example of a key is read and written as it is", () => {
  // C2SP signed-note: the key of its example, PeterNeumann.
  const line = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  const read = parseKey(line);
  expect(read.ok && renderKey(read.value)).toBe(line);
});

test.each([
  ["another name", renderKey(key).replace("9f", "9e")],
  ["another id", renderKey(key).replace(/\+[0-9a-f]/, "+g")],
  ["half a key", renderKey(key).slice(0, -8)],
  ["another kind of key", "PeterNeumann+c74f20a3+AhpcMQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"],
  ["nothing", ""],
  ["a sentence", "trust me"],
])("%s is refused with a sentence", (_, line) => {
  const read = parseKey(line);
  expect(read.ok ? null : read.reason).toMatch(/^(This|The) .*: .*\.$/);
});

test("openssl reads the key", () => {
  const pem = pemOf(key);
  expect(createPublicKey(pem).export({ format: "jwk" }).x).toBe(Buffer.from(key.publicKey).toString("base64url"));
  const told = execFileSync("openssl", ["pkey", "-pubin", "-text", "-noout"], { input: pem, encoding: "utf8" });
  expect(told).toMatch(/ED25519 Public-Key/i);
});
