import { expect, test } from "vitest";
import { namedKey } from "../../../lib/signing/adapters/key-file.ts";
import { keyNameIn, signed, verified } from "../../../lib/signing/jws.ts";
import { keyName } from "../../../lib/signing/verification-key.ts";
import { aSigningKey } from "../../support/exported.ts";

const key = namedKey(aSigningKey(), "linecheck/9f");
const payload = new TextEncoder().encode('{"rain":true}');

test("what is signed is given back by the key that signed it, and by no other", async () => {
  const jws = await signed(payload, key);
  expect(await signed(payload, key)).toBe(jws);
  expect(keyNameIn(jws)).toBe(keyName(key));
  const read = await verified(jws, key);
  expect(read.ok && new TextDecoder().decode(read.value)).toBe('{"rain":true}');
  expect(await verified(jws, namedKey(aSigningKey(8), "linecheck/9f"))).toEqual({ ok: false, reason: "false" });
});

test("no letter of a signature can be another one", async () => {
  const jws = await signed(payload, key);
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  for (let at = 0; at < jws.length; at++)
    for (const letter of [letters[at % 64], letters[(at * 31 + 1) % 65]]) {
      if (letter === undefined || letter === jws[at]) continue;
      const changed = jws.slice(0, at) + letter + jws.slice(at + 1);
      expect([at, letter, (await verified(changed, key)).ok]).toEqual([at, letter, false]);
    }
});

test("the bits of the last letter that mean nothing may not be set", async () => {
  const jws = await signed(payload, key);
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const last = letters.indexOf(jws.at(-1) ?? "");
  const twin = `${jws.slice(0, -1)}${letters[last ^ 1]}`;
  expect(Buffer.from(twin.split(".")[2] ?? "", "base64url")).toEqual(Buffer.from(jws.split(".")[2] ?? "", "base64url"));
  expect(await verified(twin, key)).toEqual({ ok: false, reason: "damaged" });
});

test("an algorithm that signs nothing, and one that needs another key, are no signatures", async () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const body = Buffer.from(payload).toString("base64url");
  for (const alg of ["none", "HS256", "ES256"])
    expect((await verified(`${part({ alg })}.${body}.${part("x")}`, key)).ok).toBe(false);
  for (const nonsense of ["", "..", "a.b", "a.b.c.d", "ä.ö.ü"]) {
    expect(await verified(nonsense, key)).toEqual({ ok: false, reason: "damaged" });
    expect(keyNameIn(nonsense)).toBeNull();
  }
});
