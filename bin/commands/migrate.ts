import { migrate, migrationSentence } from "../../lib/db/migrate.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { findInstallation, MIGRATIONS, makeFolders, whyOutOfReach } from "../installation.ts";
import type { Io } from "../io.ts";

export const usage = `Usage: linecheck migrate [--json]

Brings the database to this release, and makes it when there is none. \`npm start\` does it too.

  --json   print {"applied": [NAME, …]}
`;

export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, { json: { type: "boolean" } });
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  if (read.value.positionals.length > 0) return wrongUsage(io, "migrate takes no arguments.", usage);
  const found = findInstallation(io.env);
  if (!found.ok) return refused(io, found.reason);
  try {
    makeFolders(found.value);
    const migrated = await migrate(found.value.databaseUrl, MIGRATIONS);
    if (!migrated.ok) return refused(io, migrationSentence(migrated.reason));
    const applied = migrated.value;
    if (read.value.values.json) await io.out(`${JSON.stringify({ applied })}\n`);
    else io.err(applied.length === 0 ? "The database is of this release already." : `Applied ${applied.join(", ")}.`);
    return DONE;
  } catch (error) {
    const sentence = whyOutOfReach(error, found.value);
    if (sentence === null) throw error;
    return refused(io, sentence);
  }
}
