import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { withInstallation } from "../../../bin/installation.ts";
import { alone, LOCK_FILE } from "../../../bin/lock.ts";
import { prepare } from "../../../bin/prepare.ts";
import { ROOT } from "../../../bin/root.mjs";
import { welcome } from "../../../bin/welcome.ts";
import { installationGrant, listAccounts } from "../../../lib/auth/read.ts";
import { addUser, signIn } from "../../../lib/auth/write.ts";
import { ok } from "../../../lib/result.ts";
import { emptyUrl } from "../../support/database.ts";
import { must } from "../../support/newsroom.ts";

type Variables = Readonly<Record<string, string | undefined>>;

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "linecheck-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A start as far as the first page: what it printed, and what the server would be given. */
async function start(env: Variables) {
  const prepared = must(await prepare(env));
  const lines: string[] = [];
  must(await welcome(env, (line) => lines.push(line)));
  return { prepared, told: lines.join("\n") };
}

/** The people in what was printed: role, address, password. */
function peopleIn(told: string) {
  return [...told.matchAll(/│ (admin|reviewer) +(\S+) +(\S+) +│/g)].map(([, role = "", email = "", password = ""]) => ({
    role,
    email,
    password,
  }));
}

async function maySignIn(env: Variables, input: { email: string; password: string }): Promise<boolean> {
  return must(await withInstallation(env, async (ctx) => ok((await signIn(ctx, input)).ok)));
}

/** How many documents there are, and who is here. */
async function present(env: Variables) {
  return must(
    await withInstallation(env, async (ctx) => {
      const accounts = await listAccounts(ctx, installationGrant<"administer">());
      const people = accounts.map(({ email, roles }) => `${email} ${roles}`);
      return ok({ documents: await ctx.db.read.document.count(), people });
    }),
  );
}

/** Lets the log take its first entries and no more: the next write is cut off, as by the end of the process. */
async function refuseWrites(env: Variables, engine: "sqlite" | "postgres", from: number): Promise<void> {
  const refusing = {
    sqlite: `CREATE TRIGGER "cut" BEFORE INSERT ON "LogEntry" WHEN NEW."seq" >= ${from - 1}
      BEGIN SELECT RAISE(ABORT, 'cut off'); END`,
    postgres: `ALTER TABLE "LogEntry" ADD CONSTRAINT "cut" CHECK ("seq" < ${from - 1})`,
  };
  await execute(env, refusing[engine]);
}

async function allowWrites(env: Variables, engine: "sqlite" | "postgres"): Promise<void> {
  const allowing = { sqlite: `DROP TRIGGER "cut"`, postgres: `ALTER TABLE "LogEntry" DROP CONSTRAINT "cut"` };
  await execute(env, allowing[engine]);
}

async function execute(env: Variables, statement: string): Promise<void> {
  const done = await withInstallation(env, async ({ db }) =>
    ok(await db.write((tx) => tx.$executeRawUnsafe(statement))),
  );
  must(done);
}

const BOTH = ["admin@linecheck.local admin", "reviewer@linecheck.local reviewer"];

describe.each(["sqlite", "postgres"] as const)("a first start on %s", (engine) => {
  async function nothing(more: Variables = {}) {
    return { DATABASE_URL: await emptyUrl(engine), LINECHECK_DATA: dataFolder(), ...more };
  }

  test("brings in the article and two people, and the second start nothing", async () => {
    const env = await nothing();
    const first = await start(env);
    const people = peopleIn(first.told);
    expect(people.map(({ role }) => role)).toEqual(["admin", "reviewer"]);
    for (const person of people) expect(await maySignIn(env, person)).toBe(true);
    expect(await start(env)).toEqual({ prepared: first.prepared, told: "" });
    expect(await present(env)).toEqual({ documents: 1, people: BOTH });
    expect(must(await withInstallation(env, async ({ db }) => ok(await db.read.verdict.count())))).toBe(0);
  });

  test("does not make up an admin who is given, nor print the given password", async () => {
    const password = "a long way to the sea";
    const env = await nothing({ LINECHECK_ADMIN_EMAIL: "Erin@example.org", LINECHECK_ADMIN_PASSWORD: password });
    const { told } = await start(env);
    expect(told).not.toMatch(/a long way|admin/);
    expect(told).toContain("reviewer");
    expect(await maySignIn(env, { email: "erin@example.org", password })).toBe(true);
    expect((await start(env)).told).toBe("");
  });

  test("takes an admin with the reviewer's address for both", async () => {
    const env = await nothing({ LINECHECK_ADMIN_EMAIL: "Reviewer@linecheck.local" });
    const people = peopleIn((await start(env)).told);
    expect(people).toMatchObject([{ role: "admin", email: "reviewer@linecheck.local" }]);
    expect((await start(env)).told).toBe("");
    expect((await present(env)).people).toEqual(["reviewer@linecheck.local admin"]);
  });

  test.each([1, 2, 3])("that is cut off before write %i is finished by the next", async (write) => {
    const env = await nothing();
    must(await prepare(env));
    const printed: string[] = [];
    await refuseWrites(env, engine, write);
    await expect(welcome(env, (line) => printed.push(line))).rejects.toThrow();
    await allowWrites(env, engine);
    const before = await present(env);
    expect(before.documents + before.people.length).toBe(write - 1);
    const told = [printed.join("\n"), (await start(env)).told].map(peopleIn);
    expect(await present(env)).toEqual({ documents: 1, people: BOTH });
    // Whoever is here was printed, and the newest password is the one that holds.
    const newest = new Map(told.flat().map((person) => [person.email, person]));
    expect(newest.size).toBe(2);
    for (const person of newest.values()) expect(await maySignIn(env, person)).toBe(true);
  });

  test("makes each thing once when two begin together, and the second has nothing to print", async () => {
    const env = await nothing();
    const both = await Promise.all([start(env), start(env)]);
    expect(await present(env)).toEqual({ documents: 1, people: BOTH });
    expect(both.map(({ told }) => peopleIn(told).length).sort()).toEqual([0, 2]);
    expect(both[0].prepared).toEqual(both[1].prepared);
  });

  test("adds nobody where people were added by hand", async () => {
    const env = await nothing();
    must(await prepare(env));
    const hired = { email: "vera@example.org", name: "Vera", password: "a long way to the sea", roles: [] };
    must(
      await withInstallation(env, async (ctx) =>
        ok(must(await addUser(ctx, installationGrant<"administer">(), { ...hired, roles: ["viewer"] }))),
      ),
    );
    expect((await start(env)).told).toBe("");
    expect(await present(env)).toEqual({ documents: 0, people: ["vera@example.org viewer"] });
  });
});

describe("the secret", () => {
  test("is made again when a start was cut off while it wrote it", async () => {
    const folder = dataFolder();
    writeFileSync(join(folder, "secret.part"), "half a sec", { mode: 0o600 });
    const { prepared } = await start({ LINECHECK_DATA: folder });
    const secret = readFileSync(join(folder, "secret"), "utf8");
    expect([secret.length, prepared.environment.NEXTAUTH_SECRET]).toEqual([43, secret]);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
    expect(existsSync(join(folder, "secret.part"))).toBe(false);
  });

  test.each(["", "short\n"])("that was cut short is refused, not served with (%j)", async (kept) => {
    const folder = dataFolder();
    writeFileSync(join(folder, "secret"), kept, { mode: 0o600 });
    expect(await prepare({ LINECHECK_DATA: folder })).toEqual({
      ok: false,
      reason: `${folder}/secret holds ${kept.trim().length} characters and needs at least 32: restore it from a backup, or delete it, which signs everybody out, and run \`npm start\`.`,
    });
  });
});

describe("the lock", () => {
  test("is waited for, and who waits too long is told by whom", async () => {
    const folder = dataFolder();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = alone(folder, () => held.then(() => ok("first")));
    const reason = `Another start is at work in ${folder}: wait until it is done, or stop it, and start again.`;
    expect(await alone(folder, async () => ok("second"), 0)).toEqual({ ok: false, reason });
    const third = alone(folder, async () => ok("third"));
    release();
    expect([await first, await third]).toEqual([ok("first"), ok("third")]);
  });

  test("goes with the process that held it, however that ends", async () => {
    const folder = dataFolder();
    const script = `import Sqlite from "better-sqlite3";
      globalThis.lock = new Sqlite(${JSON.stringify(join(folder, LOCK_FILE))});
      globalThis.lock.exec("BEGIN EXCLUSIVE"); console.log("held"); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { cwd: ROOT });
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    expect((await alone(folder, async () => ok(null), 0)).ok).toBe(false);
    child.kill("SIGKILL");
    await once(child, "close");
    expect((await alone(folder, async () => ok(null), 0)).ok).toBe(true);
  });
});

describe("a place that cannot be used is named with what to do", () => {
  test("a data folder that is a file, or lies below one", async () => {
    const file = join(dataFolder(), "data");
    writeFileSync(file, "not a folder");
    for (const LINECHECK_DATA of [file, join(file, "below")])
      expect(await prepare({ LINECHECK_DATA })).toMatchObject({ reason: expect.stringMatching(/a file in its place/) });
  });

  test("a database that another process holds", async () => {
    const env = { LINECHECK_DATA: dataFolder() };
    await start(env);
    const refused = await withInstallation(env, async () => {
      throw Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });
    });
    expect(refused).toMatchObject({ reason: expect.stringMatching(/linecheck\.db is held by another process/) });
  });

  test("a full disk", async () => {
    const env = { LINECHECK_DATA: dataFolder() };
    await start(env);
    for (const code of ["ENOSPC", "SQLITE_FULL"])
      expect(
        await withInstallation(env, async () => {
          throw Object.assign(new Error("no more"), { code });
        }),
      ).toMatchObject({ reason: expect.stringMatching(/disk is full: make room/) });
  });
});

test("the folder of a database elsewhere is made", async () => {
  const folder = dataFolder();
  const file = join(folder, "elsewhere", "deep", "check.db");
  await start({ LINECHECK_DATA: join(folder, "data"), DATABASE_URL: `file:${file}` });
  expect(existsSync(file)).toBe(true);
  expect(statSync(join(folder, "elsewhere")).mode & 0o777).toBe(0o700);
});
