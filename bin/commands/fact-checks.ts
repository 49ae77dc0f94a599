import { readFeed } from "../../lib/earlier/read-feed.ts";
import { importFactChecks } from "../../lib/earlier/write.ts";
import { decodeText, UNDECODABLE } from "../../lib/text/decode.ts";
import { actingGrant } from "../acting.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { bytesOf } from "../input.ts";
import { withInstallation } from "../installation.ts";
import type { Io } from "../io.ts";

export const usage = `Usage: linecheck fact-checks FILE [OPTIONS]

Brings in claims that others have checked, to be found where a text repeats them: FILE is JSON, with ClaimReview in
JSON-LD, as a feed of Data Commons, or as the Fact Check Tools API answers; - is standard input. Prints {"added", "known",
"refused"}. What is there already stays as it is; why something was refused is told on standard error.

  --as EMAIL   import as this person; without it the installation itself does
`;

const OPTIONS = {
  as: { type: "string" },
  // Always on; taken so that a script may give it to every command alike.
  json: { type: "boolean" },
} as const;

/** Runs `linecheck fact-checks`; answers the exit code. */
export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  const { values, positionals } = read.value;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return wrongUsage(io, "fact-checks takes one FILE.", usage);
  const bytes = await bytesOf(file, io);
  if (!bytes.ok) return refused(io, bytes.reason);
  const decoded = decodeText(bytes.value);
  if (!decoded.ok) return refused(io, UNDECODABLE[decoded.reason]);
  const feed = readFeed(decoded.value.text);
  if (!feed.ok) return refused(io, feed.reason);
  const imported = await withInstallation(io.env, async (ctx) => {
    const grant = await actingGrant(ctx, values.as, "attach");
    return grant.ok ? importFactChecks(ctx, grant.value, feed.value) : grant;
  });
  if (!imported.ok) return refused(io, imported.reason);
  const { sentences, ...counts } = imported.value;
  for (const sentence of sentences) io.err(sentence);
  await io.out(`${JSON.stringify(counts)}\n`);
  return DONE;
}
