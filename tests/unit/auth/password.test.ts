import { expect, test } from "vitest";
import { DECOY, hashPassword, verifyPassword } from "../../../lib/auth/adapters/password.ts";
import { readablePassword } from "../../../lib/auth/secret.ts";

test("a password is kept as argon2id with the parameters of ASVS, and only itself opens it", async () => {
  const stored = await hashPassword("a long password");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword("a long password", stored)).toBe(true);
  expect(await verifyPassword("a long passworD", stored)).toBe(false);
  expect(await verifyPassword("a long password", null)).toBe(false);
  // An unknown person's attempt costs the same: the hash it is compared with has the same parameters.
  expect(DECOY.split("$").slice(0, 4)).toEqual(stored.split("$").slice(0, 4));
  expect(await verifyPassword("nobody has this password", DECOY), "the decoy is a real hash").toBe(true);
  expect(await verifyPassword("nobody has this password", null), "and opens nothing").toBe(false);
});

test("a printed password has no letters that are mistaken for one another", () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const printed = readablePassword(every);
  expect(printed).not.toMatch(/[ilo01A-KM-Z]/);
  expect(new Set(printed.replaceAll("-", "")).size).toBe(32);
  expect(readablePassword(every.slice(0, 10))).toMatch(/^.{5}-.{5}$/);
});
