import { closeSync, openSync, writeFileSync } from "node:fs";
import { refusal } from "../../lib/auth/ability.ts";
import type { Grant } from "../../lib/auth/grant.ts";
import { grantFor, installationGrantOn } from "../../lib/auth/read.ts";
import type { Context } from "../../lib/context.ts";
import { asId, type DocumentId } from "../../lib/ids.ts";
import { FORMAT_NAMES, FORMATS, isFormatName } from "../../lib/reports/formats/index.ts";
import { exportReport } from "../../lib/reports/write.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { findActing } from "../acting.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { withInstallation } from "../installation.ts";
import type { Io } from "../io.ts";
import { signingKeyOf } from "../signing-key.ts";

export const usage = `Usage: linecheck report DOCUMENT --format FORMAT [--out FILE] [--as EMAIL]

Writes the annotated copy of a document to standard output, or to FILE. DOCUMENT is its id.

  --format FORMAT   ${FORMAT_NAMES.map((name) => `${name}: ${FORMATS[name].label}`).join("\n                    ")}
  --out FILE        write it there instead; a format that cannot hold its signature has it in FILE.jws
  --as EMAIL        export what this person may see; without it the installation itself exports
`;

export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, { format: { type: "string" }, out: { type: "string" }, as: { type: "string" } });
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  const { format, out, as } = read.value.values;
  const [document, ...more] = read.value.positionals;
  if (document === undefined || more.length > 0) return wrongUsage(io, "report takes one DOCUMENT.", usage);
  if (format === undefined || !isFormatName(format))
    return wrongUsage(io, `--format is one of ${FORMAT_NAMES.join(", ")}.`, usage);

  const exported = await withInstallation(io.env, async (ctx, installation) => {
    const grant = await grantOf(ctx, asId<DocumentId>(document), as);
    if (!grant.ok) return grant;
    const key = await signingKeyOf(installation);
    return key.ok ? ok(await exportReport(ctx, grant.value, { format, signWith: key.value })) : key;
  });
  if (!exported.ok) return refused(io, exported.reason);
  const { chunks, signature } = exported.value;
  if (out === undefined) {
    for await (const chunk of chunks) await io.out(chunk);
    if (signature !== null) io.err(`The signature over it: ${signature}`);
    return DONE;
  }
  try {
    const file = openSync(out, "w");
    try {
      for await (const chunk of chunks) writeFileSync(file, chunk);
    } finally {
      closeSync(file);
    }
    if (signature !== null) writeFileSync(`${out}.jws`, `${signature}\n`);
  } catch (error) {
    return refused(io, `${out} cannot be written (${(error as NodeJS.ErrnoException).code}): choose another file.`);
  }
  io.err(signature === null ? `Wrote ${out}.` : `Wrote ${out}, and ${out}.jws with the signature over it.`);
  return DONE;
}

const UNKNOWN = "There is no such document, or it is not yours to read: take its id from its page's address.";

async function grantOf(
  ctx: Context,
  documentId: DocumentId,
  email: string | undefined,
): Promise<Result<Grant<"read">, string>> {
  if (email === undefined) {
    const known = await ctx.db.read.document.count({ where: { id: documentId } });
    return known > 0 ? ok(installationGrantOn<"read">(documentId)) : fail(UNKNOWN);
  }
  const person = await findActing(ctx, email);
  if (!person.ok) return person;
  const grant = await grantFor(ctx, person.value, "read", documentId);
  if (grant.ok) return grant;
  return fail(grant.reason === "no-such-document" ? UNKNOWN : refusal("read"));
}
