import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { fail, ok, type Result } from "../lib/result.ts";
import { SECRET_LEAST } from "./env.ts";

/** Bytes of a secret that is made: 256 bits. */
const SECRET_BYTES = 32;

/**
 * The secret of this installation, made on its first start; nobody but its owner may read the file. It is written aside
 * and moved into place when it is whole. Call it under the lock of the data folder: of two that are made one is lost.
 */
export function keepSecret(file: string): Result<string, string> {
  if (!existsSync(file)) {
    const aside = `${file}.part`;
    const target = openSync(aside, "w", 0o600);
    try {
      writeSync(target, randomBytes(SECRET_BYTES).toString("base64url"));
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
    renameSync(aside, file);
  }
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
