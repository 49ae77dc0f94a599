import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { installationGrant } from "../../lib/auth/read.ts";
import type { Context } from "../../lib/context.ts";
import { commit } from "../../lib/provenance/write.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { filesOf } from "../data-folder.ts";
import { type Installation, withInstallation } from "../installation.ts";
import type { Io } from "../io.ts";
import { END, header, padding } from "../tar.ts";

export const usage = `Usage: linecheck backup FILE [--force]

Copies the database, the secret and everything else in the data folder into FILE, while the server runs. FILE is a plain
tar: unpack it into an empty folder and start with LINECHECK_DATA set to that folder. A PostgreSQL database is in it as
database.pgdump, for pg_restore. Keep the file as safe as the installation: who has it can sign in as anybody.

  --force   replace FILE when it is there already
  --json    print {"file", "bytes", "files"}
`;

export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, { force: { type: "boolean" }, json: { type: "boolean" } });
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  const { values, positionals } = read.value;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return wrongUsage(io, "backup takes one FILE.", usage);
  if (existsSync(file) && !values.force)
    return refused(io, `${file} is there already: choose another name, or add --force.`);
  if (!existsSync(dirname(resolve(file)))) return refused(io, `There is no folder ${dirname(file)}: make it first.`);

  const written = await withInstallation(io.env, async (ctx, installation) => {
    const made = packed(installation, resolve(file), ctx.now(), io.env);
    if (made.ok) await recordBackup(ctx, basename(file), made.value.bytes);
    return made;
  });
  if (!written.ok) return refused(io, written.reason);
  const { bytes, files } = written.value;
  if (values.json) await io.out(`${JSON.stringify({ file, bytes, files })}\n`);
  else io.err(`Wrote ${file}: ${files.join(", ")} (${bytes} bytes).`);
  return DONE;
}

/** Stands after the archive's name, and before six letters of chance, while it is written. */
const PART = ".part-";

type Packed = { readonly bytes: number; readonly files: string[] };

/** Writes the archive beside its place and moves it there when it is whole and on the disk. */
function packed(installation: Installation, file: string, now: Date, variables: Io["env"]): Result<Packed, string> {
  const folder = mkdtempSync(`${file}${PART}`);
  try {
    const copied =
      installation.databaseFile === null
        ? dumpPostgres(installation, folder, variables)
        : copySqlite(installation, folder);
    if (!copied.ok) return copied;
    const members = [
      { name: basename(copied.value), path: copied.value },
      ...filesOf(installation)
        .map((name) => ({ name, path: join(installation.dataFolder, name) }))
        // The archive as it is written, when that is into the data folder, and the one it replaces.
        .filter(({ path }) => path !== file && !path.startsWith(`${file}${PART}`)),
    ];
    const archive = join(folder, "archive.tar");
    writeArchive(archive, members, now);
    renameSync(archive, file);
    return ok({ bytes: statSync(file).size, files: members.map(({ name }) => name) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tells the log, when the archive is whole: of its own making an archive knows nothing. */
async function recordBackup(ctx: Context, name: string, bytes: number): Promise<void> {
  await commit(ctx, installationGrant<"administer">(), async (_tx, record) => {
    record({ kind: "backup.made", data: { file: { name, bytes } } });
    return ok(null);
  });
}

/** One read transaction of SQLite's own: the copy is of one moment, and no writer waits for it. */
function copySqlite({ databaseFile }: Installation, folder: string): Result<string, string> {
  const copy = join(folder, "linecheck.db");
  const source = new Sqlite(databaseFile ?? "", { readonly: true, fileMustExist: true });
  try {
    source.prepare("VACUUM INTO ?").run(copy);
  } finally {
    source.close();
  }
  const check = new Sqlite(copy, { readonly: true });
  try {
    const found = check.pragma("integrity_check", { simple: true });
    return found === "ok" ? ok(copy) : fail(`The database is damaged (${found}): restore an earlier backup.`);
  } finally {
    check.close();
  }
}

function dumpPostgres({ databaseUrl }: Installation, folder: string, variables: Io["env"]): Result<string, string> {
  const dump = join(folder, "database.pgdump");
  // The password goes by the environment: arguments are there for everybody on the machine to read.
  const address = new URL(databaseUrl);
  const password = decodeURIComponent(address.password);
  address.password = "";
  const { status, stderr, error } = spawnSync(
    "pg_dump",
    ["--format=custom", `--file=${dump}`, `--dbname=${address.href}`],
    {
      encoding: "utf8",
      env: { ...process.env, ...variables, ...(password && { PGPASSWORD: password }) },
    },
  );
  if (error) return fail("pg_dump was not found: install PostgreSQL's client (`apt-get install postgresql-client`).");
  return status === 0 ? ok(dump) : fail(`pg_dump could not copy the database: ${stderr.trim()}`);
}

/** Bytes read at a time: a snapshot may be larger than the memory. */
const CHUNK_BYTES = 1024 * 1024;

function writeArchive(archive: string, members: readonly { name: string; path: string }[], now: Date): void {
  const target = openSync(archive, "wx", 0o600);
  try {
    for (const { name, path } of members) {
      const size = statSync(path).size;
      writeSync(target, header(name, size, now));
      copyBytes(path, size, target);
      writeSync(target, padding(size));
    }
    writeSync(target, END);
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
}

/** Copies the first `size` bytes: as many as the header says, even when the file grows meanwhile. */
function copyBytes(path: string, size: number, target: number): void {
  const source = openSync(path, "r");
  try {
    const chunk = Buffer.alloc(Math.min(size, CHUNK_BYTES));
    for (let at = 0; at < size; ) {
      const count = readSync(source, chunk, 0, Math.min(chunk.length, size - at), at);
      if (count === 0) throw new Error(`${path} became shorter while it was copied: run the backup again`);
      writeSync(target, chunk, 0, count);
      at += count;
    }
  } finally {
    closeSync(source);
  }
}
