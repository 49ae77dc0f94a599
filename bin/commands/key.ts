import { findLogOrigin } from "../../lib/provenance/read.ts";
import { ok } from "../../lib/result.ts";
import { namedKey } from "../../lib/signing/adapters/key-file.ts";
import { pemOf, renderKey } from "../../lib/signing/verification-key.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { withInstallation } from "../installation.ts";
import type { Io } from "../io.ts";
import { signingKeyOf } from "../signing-key.ts";

export const usage = `Usage: linecheck key [--pem]

Prints the key that checks what this installation signs: give it to whoever receives your exports, on a way of its own.

  --pem   as openssl takes it
`;

export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, { pem: { type: "boolean" } });
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  if (read.value.positionals.length > 0) return wrongUsage(io, "key takes no arguments.", usage);
  const key = await withInstallation(io.env, async (ctx, installation) => {
    const kept = await signingKeyOf(installation);
    return kept.ok ? ok(namedKey(kept.value, await findLogOrigin(ctx))) : kept;
  });
  if (!key.ok) return refused(io, key.reason);
  await io.out(read.value.values.pem ? pemOf(key.value) : `${renderKey(key.value)}\n`);
  return DONE;
}
