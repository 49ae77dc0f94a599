import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { fail, ok, type Result } from "../lib/result.ts";
import { writeOnce } from "../lib/signing/adapters/write-once.ts";
import { SECRET_LEAST } from "./env.ts";

/** Bytes of a secret that is made: 256 bits. */
const SECRET_BYTES = 32;

/** The secret of this installation, made on its first start. Call it under the lock of the data folder. */
export function keepSecret(file: string): Result<string, string> {
  writeOnce(file, () => randomBytes(SECRET_BYTES).toString("base64url"));
  return readSecret(file);
}

/** Reads the secret, and refuses one that would protect nobody. */
export function readSecret(file: string): Result<string, string> {
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length >= SECRET_LEAST) return ok(secret);
  return fail(
    `${file} holds ${secret.length} characters and needs at least ${SECRET_LEAST}: restore it from a backup, or delete it, which signs everybody out, and run \`npm start\`.`,
  );
}
