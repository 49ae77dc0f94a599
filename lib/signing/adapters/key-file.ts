import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { fail, ok, type Result } from "../../result.ts";
import type { SigningKey } from "../jws.ts";
import { writeOnce } from "./write-once.ts";

/** What the file is called in the data folder. */
export const SIGNING_KEY_FILE = "signing-key";

/** The key of this installation, made on its first start. Call it under the lock of the data folder. */
export function keepSigningKey(file: string): Result<KeyObject, string> {
  writeOnce(file, () => generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString());
  return readSigningKey(file);
}

/** Reads the key (PKCS #8 in PEM, RFC 8410). The refusal is a sentence with the remedy. */
export function readSigningKey(file: string): Result<KeyObject, string> {
  const remedy = "restore it from a backup: without it nobody can tell that what was signed before is yours";
  try {
    const key = createPrivateKey(readFileSync(file));
    return key.asymmetricKeyType === "ed25519" ? ok(key) : fail(`${file} holds no Ed25519 key: ${remedy}.`);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return fail(`${file} is not there: run \`npm start\` once, or ${remedy}.`);
    if (code.startsWith("ERR_OSSL") || code === "ERR_INVALID_ARG_VALUE") return fail(`${file} is damaged: ${remedy}.`);
    throw error;
  }
}

/** The key under the name of the log whose exports it signs. */
export function namedKey(privateKey: KeyObject, name: string): SigningKey {
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  if (x === undefined) throw new Error("an Ed25519 key has no public half: read it with readSigningKey");
  return { name, privateKey, publicKey: Buffer.from(x, "base64url") };
}
