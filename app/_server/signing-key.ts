import "server-only";
import type { KeyObject } from "node:crypto";
import { join } from "node:path";
import { readSigningKey, SIGNING_KEY_FILE } from "../../lib/signing/adapters/key-file.ts";

// Read once for the process: it is never changed.
let kept: KeyObject | undefined;

/** The key that signs exports. @throws when it is missing: an export that looks signed and is not helps nobody. */
export function signingKey(): KeyObject {
  kept ??= readKey();
  return kept;
}

function readKey(): KeyObject {
  const folder = process.env.LINECHECK_DATA;
  if (!folder) throw new Error("LINECHECK_DATA is not set: start Linecheck with `npm start`, which sets it");
  const key = readSigningKey(join(folder, SIGNING_KEY_FILE));
  if (!key.ok) throw new Error(key.reason);
  return key.value;
}
