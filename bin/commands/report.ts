import { closeSync, openSync, writeFileSync } from "node:fs";
import { asId, type DocumentId } from "../../lib/ids.ts";
import type { CopiesRefusal } from "../../lib/reports/bundle/read.ts";
import { FORMAT_NAMES, FORMATS, isFormatName } from "../../lib/reports/formats/index.ts";
import type { ReportRefusal } from "../../lib/reports/read.ts";
import { AUDIENCES, LABEL_LANGUAGES, ReportQuery, SCOPES } from "../../lib/reports/selection.ts";
import type { Untypeset } from "../../lib/reports/typesetter.ts";
import { type Export, exportReport } from "../../lib/reports/write.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { actingGrantOn, findActing } from "../acting.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { copyStoreOf } from "../copies.ts";
import { withInstallation } from "../installation.ts";
import type { Io } from "../io.ts";
import { TYPESET } from "../reading.ts";
import { signingKeyOf } from "../signing-key.ts";

export const usage = `Usage: linecheck report DOCUMENT --format FORMAT [--out FILE] [--as EMAIL] [--scope SCOPE]
                        [--audience AUDIENCE] [--labels LANGUAGE] [--final]

Writes the annotated copy of a document to standard output, or to FILE. DOCUMENT is its id.

  --format FORMAT   ${FORMAT_NAMES.map((name) => `${name}: ${FORMATS[name].label}`).join("\n                    ")}
  --out FILE        write it there instead; a format that cannot hold its signature has it in FILE.jws
  --as EMAIL        export what this person may see; without it the installation itself exports
  --scope SCOPE     all: every sentence, the default; disputed: only those that somebody found something against;
                    person: only those that --person filed a verdict on
  --person EMAIL    whose sentences; without it those of --as
  --audience WHOM   internal: the desk, the default; public: readers, without the desk's names and notes;
                    legal: with everything, and the history of the document
  --labels LANGUAGE ${LABEL_LANGUAGES.join(", ")}: the language of everything but what people wrote; en is the default
  --final           only when the document is signed off
`;

const OPTIONS = {
  format: { type: "string" },
  out: { type: "string" },
  as: { type: "string" },
  scope: { type: "string" },
  person: { type: "string" },
  audience: { type: "string" },
  labels: { type: "string" },
  final: { type: "boolean" },
} as const;

export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  const { format, out, as, scope, audience, labels, person, final } = read.value.values;
  const [document, ...more] = read.value.positionals;
  if (document === undefined || more.length > 0) return wrongUsage(io, "report takes one DOCUMENT.", usage);
  if (format === undefined || !isFormatName(format))
    return wrongUsage(io, `--format is one of ${FORMAT_NAMES.join(", ")}.`, usage);

  const query = ReportQuery.safeParse({ scope, audience, labels, status: final ? "final" : "present" });
  if (!query.success)
    return wrongUsage(
      io,
      `--scope is one of ${SCOPES.join(", ")}, --audience one of ${AUDIENCES.join(", ")}, and --labels one of ${LABEL_LANGUAGES.join(", ")}.`,
      usage,
    );
  const exported = await withInstallation(io.env, async (ctx, installation) => {
    const grant = await actingGrantOn(ctx, as, "read", asId<DocumentId>(document));
    if (!grant.ok) return grant;
    const key = await signingKeyOf(installation);
    if (!key.ok) return key;
    const whose = person === undefined ? null : await findActing(ctx, person);
    if (whose && !whose.ok) return whose;
    const asked = { ...query.data, person: whose?.value.userId };
    const store = copyStoreOf(installation);
    const how = { format, query: asked, signWith: key.value, typeset: TYPESET, store };
    const made = await exportReport(ctx, grant.value, how);
    // Written while the database is open: a bundle reads the log as it goes.
    return made.ok ? written(io, made.value, out) : fail(inWords(made.reason));
  });
  return exported.ok ? DONE : refused(io, exported.reason);
}

/** Writes an export to its file, or to standard output. */
async function written(
  io: Io,
  { chunks, signature, remark }: Export,
  out: string | undefined,
): Promise<Result<null, string>> {
  if (remark !== null) io.err(remark);
  if (out === undefined) {
    for await (const chunk of chunks) await io.out(chunk);
    if (signature !== null) io.err(`The signature over it: ${signature}`);
    return ok(null);
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
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    return fail(`${out} cannot be written (${code}): choose another file.`);
  }
  io.err(signature === null ? `Wrote ${out}.` : `Wrote ${out}, and ${out}.jws with the signature over it.`);
  return ok(null);
}

const REFUSALS: Readonly<Record<ReportRefusal | CopiesRefusal, string>> = {
  "not-final": "This document is not signed off, so there is no final report of it: leave --final out, or sign it off.",
  "copy-lost":
    "The store has lost a kept copy that is quoted: restore the copies from a backup. Every other format can be written.",
  "copies-too-large":
    "The kept copies that this report quotes take more than 3 GB, and no archive holds them: choose fewer sentences with --scope, or --audience public. Every other format can be written.",
  "whose-sentences": "Name the person with --person, or export as them with --as.",
};

function inWords(reason: ReportRefusal | CopiesRefusal | Untypeset): string {
  return typeof reason === "string" ? REFUSALS[reason] : reason.sentence;
}
