import type { KeyObject } from "node:crypto";
import type { Result } from "../lib/result.ts";
import { keepSigningKey } from "../lib/signing/adapters/key-file.ts";
import { type Installation, makeFolders } from "./installation.ts";
import { alone } from "./lock.ts";

/** The key that signs what this installation exports; made now where it was never started. */
export async function signingKeyOf(installation: Installation): Promise<Result<KeyObject, string>> {
  makeFolders(installation);
  return alone(installation.dataFolder, async () => keepSigningKey(installation.signingKeyFile));
}
