import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "../../lib/db/connect.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { kernelHere } from "../../lib/sandbox/kernel.ts";
import { readSigningKey } from "../../lib/signing/adapters/key-file.ts";
import { DONE, REFUSED, readArguments, wrongUsage } from "../arguments.ts";
import { findInstallation, type Installation, whyNotCurrent, whyOutOfReach } from "../installation.ts";
import type { Io } from "../io.ts";
import { ROOT } from "../root.mjs";
import { readSecret } from "../secret.ts";

export const usage = `Usage: linecheck doctor [--json]

Looks at everything this installation rests on and says what is wrong with it, each with its remedy. Changes nothing.
Exit code 1 when something is wrong.

  --json   print [{"check", "ok", "says"}, …]
`;

/** What one look found: a fact when all is well, else what is wrong and what to do. */
type Finding = { readonly check: string; readonly ok: boolean; readonly says: string };

type Look = () => Result<string, string> | Promise<Result<string, string>>;

export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, { json: { type: "boolean" } });
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  if (read.value.positionals.length > 0) return wrongUsage(io, "doctor takes no arguments.", usage);

  const installation = findInstallation(io.env);
  const looks: [string, Look][] = [
    // An older one than package.json asks for is refused before any command is looked for (bin/linecheck.mjs).
    ["Node.js", () => ok(process.versions.node)],
    ["build", buildIsThere],
    ["settings", () => (installation.ok ? ok("every variable can be used") : installation)],
  ];
  if (installation.ok) {
    const found = installation.value;
    looks.push(["data folder", () => dataFolder(found)], ["secret", () => secret(found)]);
    looks.push(["signing key", () => signingKey(found)]);
    looks.push(["free space", () => freeSpace(found)], ["database", () => database(found)]);
  }
  looks.push(["walls", wallsAround]);
  const findings: Finding[] = [];
  for (const [check, look] of looks) {
    const result = await answerOf(look, installation);
    findings.push({ check, ok: result.ok, says: result.ok ? result.value : result.reason });
  }
  const lines = findings.map(({ check, ok, says }) => `${ok ? "ok   " : "wrong"}  ${check.padEnd(11)}  ${says}\n`);
  await io.out(read.value.values.json ? `${JSON.stringify(findings)}\n` : lines.join(""));
  return findings.every((finding) => finding.ok) ? DONE : REFUSED;
}

/** What a look says; what stands in its way is a finding, too. */
async function answerOf(look: Look, installation: Result<Installation, string>): Promise<Result<string, string>> {
  try {
    return await look();
  } catch (error) {
    const sentence = installation.ok ? whyOutOfReach(error, installation.value) : null;
    return fail(sentence ?? (error instanceof Error ? error.message : String(error)));
  }
}

function buildIsThere(): Result<string, string> {
  return existsSync(join(ROOT, ".next", "BUILD_ID"))
    ? ok("the pages are built")
    : fail("the pages are not built: run `npm start`, which builds them.");
}

function dataFolder({ dataFolder }: Installation): Result<string, string> {
  if (statSync(dataFolder, { throwIfNoEntry: false })?.isDirectory() === false)
    return fail(`${dataFolder} is no folder, there is a file in its place: move that away, or set LINECHECK_DATA.`);
  try {
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    return ok(`${dataFolder} can be written`);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT"
      ? fail(`${dataFolder} is not there: run \`npm start\` once, or correct LINECHECK_DATA.`)
      : fail(`${dataFolder} cannot be written by this account: change its owner, or set LINECHECK_DATA.`);
  }
}

function secret({ env, secretFile }: Installation): Result<string, string> {
  if (env.secret !== null) return ok("NEXTAUTH_SECRET gives it");
  const stats = statSync(secretFile, { throwIfNoEntry: false });
  if (!stats) return fail(`${secretFile} is not there: run \`npm start\`, which makes it.`);
  // Windows keeps no such bits; there the folder's own permissions count.
  if (process.platform !== "win32" && (stats.mode & 0o077) !== 0)
    return fail(`${secretFile} can be read by others, who could sign in as anybody: run \`chmod 600 ${secretFile}\`.`);
  const kept = readSecret(secretFile);
  return kept.ok ? ok(`${secretFile} is its owner's alone`) : kept;
}

function signingKey({ signingKeyFile }: Installation): Result<string, string> {
  const stats = statSync(signingKeyFile, { throwIfNoEntry: false });
  if (stats && process.platform !== "win32" && (stats.mode & 0o077) !== 0)
    return fail(
      `${signingKeyFile} can be read by others, who could sign in your name: run \`chmod 600 ${signingKeyFile}\`.`,
    );
  const kept = readSigningKey(signingKeyFile);
  return kept.ok ? ok(`${signingKeyFile} is its owner's alone`) : kept;
}

/** Which of the kernel's walls stand around a file that is read. One that does not is no fault: others stand without it. */
async function wallsAround(): Promise<Result<string, string>> {
  const kernel = await kernelHere();
  if (kernel === null) return ok("cannot be told now, since this machine has no room for a process more");
  const network =
    kernel.withoutNetwork.length > 0
      ? "the kernel takes the network away"
      : "the network is taken away in JavaScript alone, for want of a namespace (unshare --user --net)";
  const memory = kernel.reservedBytes !== null ? "the kernel limits its memory" : "its memory is limited by V8 alone";
  return ok(`where a file is read, ${network}, and ${memory}`);
}

/** Below this a busy day may fill the disk, in bytes: room for some hundred large imports with their log. */
const LEAST_FREE_BYTES = 512 * 1024 ** 2;

function freeSpace({ dataFolder }: Installation): Result<string, string> {
  if (!existsSync(dataFolder)) return fail("cannot be told while the data folder is not there.");
  const { bavail, bsize } = statfsSync(dataFolder);
  const free = `${Math.floor((bavail * bsize) / 1024 ** 2)} MiB free in ${dataFolder}`;
  return bavail * bsize >= LEAST_FREE_BYTES ? ok(free) : fail(`only ${free}: make room, or move LINECHECK_DATA.`);
}

/** Opens it as the server does, which reads back that nothing it acknowledges can be lost, and looks at its tables. */
async function database({ databaseFile, databaseUrl }: Installation): Promise<Result<string, string>> {
  if (databaseFile !== null && !existsSync(databaseFile))
    return fail(`${databaseFile} is not there: run \`npm start\`.`);
  const opened = await openDatabase(databaseUrl);
  try {
    const refusal = await whyNotCurrent(opened);
    return refusal === null ? ok(`${opened.engine}, durable, of this release`) : fail(refusal);
  } finally {
    await opened.close();
  }
}
