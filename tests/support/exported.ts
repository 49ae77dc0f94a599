import { createPrivateKey, type KeyObject } from "node:crypto";
import type { Grant } from "../../lib/auth/grant.ts";
import type { Context } from "../../lib/context.ts";
import type { FormatName } from "../../lib/reports/formats/index.ts";
import { ReportQuery } from "../../lib/reports/selection.ts";
import { exportReport } from "../../lib/reports/write.ts";
import { COPIES, must } from "./newsroom.ts";
import { typesetter } from "./typesetter.ts";

/** A key for tests alone: 32 bytes of the same number, behind the head of such a key (RFC 8410). */
export function aSigningKey(number = 7): KeyObject {
  const key = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, number)]);
  return createPrivateKey({ key, format: "der", type: "pkcs8" });
}

/** The file of an export of everything, or of what is asked for, signed with the key of the tests. */
export async function exported(
  ctx: Context,
  grant: Grant<"read">,
  format: FormatName,
  asked: Partial<ReportQuery> = {},
): Promise<Buffer> {
  const query = ReportQuery.parse(asked);
  const how = { format, query, signWith: aSigningKey(), typeset: typesetter, store: COPIES };
  return inOne(must(await exportReport(ctx, grant, how)).chunks);
}

/** All bytes of a file that comes in chunks. */
export async function inOne(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
