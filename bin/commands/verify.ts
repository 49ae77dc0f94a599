import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { type Check, checkFile } from "../../lib/reports/sealing/check.ts";
import { checkFolder } from "../../lib/reports/sealing/check-folder.ts";
import { coverageSentence } from "../../lib/reviews/coverage.ts";
import { parseKey, type VerificationKey } from "../../lib/signing/verification-key.ts";
import { readArguments } from "../arguments.ts";
import type { Io } from "../io.ts";

export const usage = `Usage: linecheck verify FILE or FOLDER [--key KEY] [--json]

Checks an export offline: that every byte of it is as it was signed, and by whom. A format that cannot hold its signature
has it beside it, in FILE.jws. Of a bundle that was unpacked, give the FOLDER.

  --key KEY   the key of whoever is said to have signed it, one line as \`linecheck key\` prints it there. Take it from
              them, and never from the file.
  --json      print {"outcome", "sentence", …}

Exit code: 0 it holds, 1 it was changed, 2 it is not signed or no key was given, 3 wrong usage.
`;

const EXIT = { holds: 0, tampered: 1, incomplete: 2 } as const;
const WRONG_USAGE = 3;

export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, { key: { type: "string" }, json: { type: "boolean" } });
  if (!read.ok) return wrong(io, read.reason);
  const { values, positionals } = read.value;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return wrong(io, "verify takes one FILE or FOLDER.");
  const key = values.key === undefined ? null : parseKey(values.key);
  if (key !== null && !key.ok) return wrong(io, key.reason);
  if (!existsSync(file)) return wrong(io, `There is no file ${file}.`);
  const check = await checkOf(file, key === null ? null : key.value);
  if (values.json) await io.out(`${JSON.stringify({ outcome: check.kind, ...told(check) })}\n`);
  else await io.out(`${basename(file)}: ${inWords(check)}\n`);
  return EXIT[check.kind];
}

function wrong(io: Io, sentence: string): number {
  io.err(`${sentence}\n\n${usage}`);
  return WRONG_USAGE;
}

async function checkOf(file: string, key: VerificationKey | null): Promise<Check> {
  if (statSync(file).isDirectory()) return checkFolder(filesIn(file), key);
  const beside = existsSync(`${file}.jws`) ? readFileSync(`${file}.jws`, "utf8") : null;
  return checkFile(readFileSync(file), { beside, key });
}

/** Every file below a folder by its name there, with forward slashes. What is no plain file, a link, has no bytes of its own. */
function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join("/"), entry.isFile() ? readFileSync(path) : new Uint8Array(0)];
    }),
  );
}

function told(check: Check): object {
  return check.kind === "holds" ? { signedBy: check.signedBy, manifest: check.manifest } : { sentence: check.sentence };
}

const OUTCOMES = { holds: "it holds", tampered: "TAMPERED", incomplete: "not checked to the end" } as const;

function inWords(check: Check): string {
  if (check.kind !== "holds") return `${OUTCOMES[check.kind]}. ${check.sentence}`;
  const { signedBy, manifest } = check;
  const { document, log, final, coverage, exportedAt, exportedBy } = manifest;
  return [
    `${OUTCOMES.holds}. Every byte is as ${signedBy} signed it.`,
    `  ${manifest.format}, made with ${manifest.app} by ${exportedBy} at ${exportedAt}; ${final ? "signed off" : "DRAFT"}`,
    `  document ${document.id}, version ${document.versionOrdinal}, SHA-256 ${document.sha256}`,
    `  ${coverageSentence(coverage)}`,
    `  log ${log.origin} with ${log.size} entries, head ${log.headHash}`,
    "  Not checked: whether that log still continues so, and whether what people wrote is true.",
  ].join("\n");
}
