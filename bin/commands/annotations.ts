import { basename } from "node:path";
import type { BroughtInAnnotations } from "../../lib/annotations/model.ts";
import { type AnnotationSource, judgeFile, previewAnnotations } from "../../lib/annotations/read.ts";
import type { RemarkFile } from "../../lib/annotations/remark.ts";
import { bringIn } from "../../lib/annotations/write.ts";
import type { Grant } from "../../lib/auth/grant.ts";
import type { Context } from "../../lib/context.ts";
import { asId, type DocumentId } from "../../lib/ids.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { TURNS } from "../../lib/reviews/adapters/turns.ts";
import { sha256 } from "../../lib/text/sha256.ts";
import { actingGrantOn } from "../acting.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { bytesOf } from "../input.ts";
import { withInstallation } from "../installation.ts";
import type { Io } from "../io.ts";
import { REMARKS } from "../reading.ts";

export const usage = `Usage: linecheck annotations DOCUMENT FILE [OPTIONS]

Brings in what others remarked on a document, as notes and evidence: FILE is a Word file with comments (.docx), Web
Annotations (JSON-LD), or what Hypothesis exports as JSON; - is standard input. What is new and has a place in the text is
brought in. Prints {"notes", "evidence", "known", "passed"}: which note is on which sentence, how much was here before, and
why something was not brought in.

  --as EMAIL   bring in as this person; without it the installation itself does
  --dry-run    bring nothing in; print what the file holds and where each remark belongs
`;

const OPTIONS = {
  as: { type: "string" },
  "dry-run": { type: "boolean" },
  // Always on; taken so that a script may give it to every command alike.
  json: { type: "boolean" },
} as const;

/** Runs `linecheck annotations`; answers the exit code. */
export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  const { values, positionals } = read.value;
  const [documentId, path, ...more] = positionals;
  if (documentId === undefined || path === undefined || more.length > 0)
    return wrongUsage(io, "annotations takes one DOCUMENT and one FILE.", usage);
  const bytes = await bytesOf(path, io);
  if (!bytes.ok) return refused(io, bytes.reason);
  const file = await REMARKS(bytes.value);
  if (!file.ok) return refused(io, file.reason.sentence);
  const source = { name: path === "-" ? "standard input" : basename(path), sha256: sha256(bytes.value) };
  const answer = await withInstallation(io.env, async (ctx): Promise<Result<object, string>> => {
    const grant = await actingGrantOn(ctx, values.as, "note", asId<DocumentId>(documentId));
    if (!grant.ok) return grant;
    if (values["dry-run"]) return ok(await previewAnnotations(ctx, grant.value, source, file.value, TURNS));
    return bringInAll(ctx, grant.value, source, file.value);
  });
  if (!answer.ok) return refused(io, answer.reason);
  for (const note of file.value.notes) io.err(note);
  await io.out(`${JSON.stringify(answer.value)}\n`);
  return DONE;
}

async function bringInAll(
  ctx: Context,
  grant: Grant<"note">,
  source: AnnotationSource,
  file: RemarkFile,
): Promise<Result<BroughtInAnnotations, string>> {
  const judged = await judgeFile(ctx, grant, file, TURNS);
  const done = await bringIn(ctx, grant, { ...source, form: file.form }, judged, undefined);
  return done.ok ? done : fail(REFUSALS[done.reason]);
}

const CHANGED = "The document was changed while the file was read: try again.";

const REFUSALS = {
  sealed: "This document is signed off and sealed: an editor opens it again first, with a reason.",
  "no-such-claim": CHANGED,
  "no-such-note": CHANGED,
  "key-used-otherwise": CHANGED,
} as const;
