import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import * as backup from "../../../bin/commands/backup.ts";
import * as doctor from "../../../bin/commands/doctor.ts";
import * as factChecks from "../../../bin/commands/fact-checks.ts";
import * as bringIn from "../../../bin/commands/import.ts";
import * as migrate from "../../../bin/commands/migrate.ts";
import * as report from "../../../bin/commands/report.ts";
import * as token from "../../../bin/commands/token.ts";
import * as user from "../../../bin/commands/user.ts";
import { withInstallation } from "../../../bin/installation.ts";
import type { Io } from "../../../bin/io.ts";
import { prepare } from "../../../bin/prepare.ts";
import { EXTRACT } from "../../../bin/reading.ts";
import { welcome } from "../../../bin/welcome.ts";
import { personOfToken } from "../../../lib/auth/read.ts";
import { signIn } from "../../../lib/auth/write.ts";
import { readOriginal } from "../../../lib/documents/read-text.ts";
import { ok } from "../../../lib/result.ts";
import { kernelHere } from "../../../lib/sandbox/kernel.ts";
import { emptyUrl, migratedUrl } from "../../support/database.ts";
import { ARTICLE, must } from "../../support/newsroom.ts";
import { piped } from "../../support/piped.ts";
import { startWeb, WEB_ADDRESS } from "../../support/web-of-tests.ts";

const IN_A_BACKUP = ["linecheck.db", "secret", "signing-key"];

const CYRILLIC = "text/html; charset=windows-1251";

type Command = { readonly usage: string; run(args: string[], io: Io): Promise<number> };
type Variables = Record<string, string | undefined>;

/** A data folder of the running test alone. */
function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "linecheck-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs commands on one installation, each with what it was given to read. */
function terminal(env: Variables) {
  return (command: Command, args: string[], input = "") => piped(command.run, args, [input], env);
}

describe.each(["sqlite", "postgres"] as const)("the command line on %s", (engine) => {
  async function installation() {
    const env = { DATABASE_URL: await migratedUrl(engine), LINECHECK_DATA: dataFolder(), PATH: process.env.PATH };
    const run = terminal(env);
    const maySignIn = async (email: string, password: string) =>
      must(await withInstallation(env, async (ctx) => ok((await signIn(ctx, { email, password })).ok)));
    return { env, run, maySignIn };
  }

  test("a person who is added can sign in with the password that is printed", async () => {
    const { run, maySignIn } = await installation();
    const added = await run(user, ["add", "Rita@example.org", "--role", "reviewer", "--role", "editor", "--json"]);
    expect(added.code).toBe(0);
    const { password } = JSON.parse(added.out);
    expect(await maySignIn("rita@example.org", password)).toBe(true);
    const listed = JSON.parse((await run(user, ["list", "--json"])).out);
    expect(listed).toMatchObject([{ email: "rita@example.org", roles: ["editor", "reviewer"], disabledAt: null }]);
  });

  test("a password that is given is used and not shown", async () => {
    const { run, maySignIn } = await installation();
    const args = ["add", "rita@example.org", "--role", "viewer", "--password-stdin"];
    const added = await run(user, args, "a long way to the sea\n");
    expect(added.code).toBe(0);
    expect(added.out + added.err).not.toContain("a long way");
    expect(await maySignIn("rita@example.org", "a long way to the sea")).toBe(true);
    expect((await run(user, ["add", "omar@example.org", "--role", "viewer", "--password-stdin"], "short\n")).code).toBe(
      1,
    );
  });

  test("a reset password ends the old one, and a disabled person is kept out until enabled", async () => {
    const { run, maySignIn } = await installation();
    const first = JSON.parse((await run(user, ["add", "rita@example.org", "--role", "viewer", "--json"])).out).password;
    const second = JSON.parse((await run(user, ["reset-password", "rita@example.org", "--json"])).out).password;
    expect(await maySignIn("rita@example.org", first)).toBe(false);
    expect(await maySignIn("rita@example.org", second)).toBe(true);
    expect((await run(user, ["disable", "rita@example.org"])).code).toBe(0);
    expect(await maySignIn("rita@example.org", second)).toBe(false);
    expect((await run(user, ["enable", "RITA@example.org"])).code).toBe(0);
    expect(await maySignIn("rita@example.org", second)).toBe(true);
  });

  test("what cannot be done to a person is refused with a sentence, and what is misspelt with the usage", async () => {
    const { run } = await installation();
    await run(user, ["add", "erin@example.org", "--role", "admin"]);
    expect(await run(user, ["disable", "erin@example.org"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/last admin/),
    });
    expect(await run(user, ["add", "erin@example.org", "--role", "viewer"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/here already/),
    });
    expect(await run(user, ["disable", "nobody@example.org"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Nobody has the address/),
    });
    for (const args of [
      [],
      ["add"],
      ["add", "x@example.org"],
      ["add", "x@example.org", "--role", "king"],
      ["list", "x"],
    ])
      expect(await run(user, args)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(/Usage: linecheck user/),
      });
  });

  test("a token opens the API for its person until it is revoked", async () => {
    const { env, run } = await installation();
    await run(user, ["add", "rita@example.org", "--role", "reviewer"]);
    const { id, secret } = JSON.parse(
      (await run(token, ["create", "--as", "rita@example.org", "--name", "ci", "--json"])).out,
    );
    const opens = () => withInstallation(env, async (ctx) => ok((await personOfToken(ctx, secret))?.email ?? null));
    expect(must(await opens())).toBe("rita@example.org");
    const listed = (await run(token, ["list"])).out;
    expect(listed).toContain(id);
    expect(listed).not.toContain(secret);
    expect((await run(token, ["revoke", id])).code).toBe(0);
    expect(must(await opens())).toBeNull();
    expect((await run(token, ["revoke", id])).code).toBe(1);
    expect(
      (await run(token, ["create", "--as", "rita@example.org", "--name", "x", "--expires", "2027-02-31"])).code,
    ).toBe(2);
  });

  test("an article comes in from a file or standard input, and its report goes out", async () => {
    const { run } = await installation();
    const file = join(dataFolder(), "bridge.txt");
    writeFileSync(file, ARTICLE);
    const imported = JSON.parse((await run(bringIn, [file, "--origin-url", "https://example.org/bridge"])).out);
    expect(imported).toMatchObject({ claims: 5, segments: 5 });
    expect(JSON.parse((await run(bringIn, ["-"], ARTICLE)).out).documentId).not.toBe(imported.documentId);
    const { code, out } = await run(report, [imported.documentId, "--format", "json"]);
    expect(code).toBe(0);
    const { document, claims } = JSON.parse(out);
    expect(document).toMatchObject({ text: ARTICLE, origin: { url: "https://example.org/bridge" } });
    expect(claims).toHaveLength(5);
    const target = join(dataFolder(), "bridge.csv");
    expect((await run(report, [imported.documentId, "--format", "csv", "--out", target])).out).toBe("");
    expect(readFileSync(target, "utf8")).toContain("412 million crowns");
  });

  test("fact-checks are brought in once, and an import that repeats one is looked through", async () => {
    const { env, run } = await installation();
    const review = { "@type": "ClaimReview", claimReviewed: "The bridge cost 421 million crowns.", inLanguage: "en" };
    const feed = JSON.stringify([review, { "@type": "ClaimReview" }]);
    const first = await run(factChecks, ["-"], feed);
    expect([first.code, JSON.parse(first.out)]).toEqual([0, { added: 1, known: 0, refused: 1 }]);
    expect(first.err).toMatch(/^Entry 2 says of no claim/);
    await run(user, ["add", "rita@example.org", "--role", "reviewer"]);
    const again = await run(factChecks, ["-", "--as", "rita@example.org"], feed);
    expect(JSON.parse(again.out)).toEqual({ added: 0, known: 1, refused: 1 });
    const { documentId } = JSON.parse((await run(bringIn, ["-"], ARTICLE)).out);
    const matches = await withInstallation(env, async ({ db }) => ok(await db.read.claimMatch.findMany()));
    expect(must(matches)).toMatchObject([{ documentId, kind: "fact-check", standing: null }]);
  });

  test("fact-checks are refused that are none, or that somebody may not bring in", async () => {
    const { run } = await installation();
    await run(user, ["add", "vera@example.org", "--role", "viewer"]);
    const refusals: [string[], string, number, RegExp][] = [
      [["-"], "{}", 1, /holds no fact-check/],
      [["-"], "Dear all,", 1, /not JSON/],
      [["/no/such/feed.json"], "", 1, /no file/],
      [["-", "--as", "vera@example.org"], '{"@type":"ClaimReview","claimReviewed":"Owls read."}', 1, /roles/],
      [[], "", 2, /one FILE/],
    ];
    for (const [args, input, code, err] of refusals)
      expect(await run(factChecks, args, input)).toMatchObject({ code, out: "", err: expect.stringMatching(err) });
  });

  test("what has no ending is read for what its bytes are", async () => {
    const { env, run } = await installation();
    const file = join(dataFolder(), "bridge");
    writeFileSync(file, "<!doctype html><html lang=en><article><p>It opened in 2016.</article>");
    expect((await run(bringIn, [file])).code).toBe(0);
    expect((await run(bringIn, ["-"], "It opened in 2016.")).code).toBe(0);
    const kept = await withInstallation(env, async ({ db }) =>
      ok(await db.read.version.findMany({ select: { text: true, original: { select: { mediaType: true } } } })),
    );
    const original = { mediaType: "application/octet-stream" };
    expect(must(kept)).toEqual([
      { text: "It opened in 2016.", original },
      { text: "It opened in 2016.", original },
    ]);
    expect(await run(bringIn, [])).toMatchObject({ code: 2, err: expect.stringMatching(/one FILE or URL/) });
  });

  test("a page is kept with the encoding its site named, which tells its letters", async () => {
    // No byte of the page says that it is Cyrillic.
    const page = Buffer.concat([Buffer.from("<article><p>"), Buffer.from("\xcc\xee\xf1\xf2.", "latin1")]);
    const web = await startWeb((_, response) => response.setHeader("content-type", CYRILLIC).end(page));
    onTestFinished(() => web.close());
    const { env, run } = await installation();
    const here = terminal({ ...env, LINECHECK_FETCH_ALLOW: WEB_ADDRESS });
    expect(await here(bringIn, [`${web.origin}/bridge`])).toMatchObject({ code: 0 });
    const kept = must(await withInstallation(env, async ({ db }) => ok(await db.read.original.findFirstOrThrow())));
    expect(kept).toMatchObject({ mediaType: "text/html", charset: "windows-1251", url: `${web.origin}/bridge` });
    const logged = await withInstallation(env, async ({ db }) =>
      ok(await db.read.logPayload.findFirstOrThrow({ where: { field: "original" } })),
    );
    expect(JSON.parse(Buffer.from(must(logged).value).toString())).toMatchObject({ charset: "windows-1251" });
    const again = { ...kept, fetched: null };
    expect(must(await readOriginal(again, {}, EXTRACT)).text).toBe("Мост.");
    expect((await run(bringIn, [`${web.origin}/bridge`])).code).toBe(1);
  });

  test("an import or report that may not be is refused, and nothing comes in", async () => {
    const { env, run } = await installation();
    await run(user, ["add", "vera@example.org", "--role", "viewer"]);
    expect(await run(bringIn, ["-", "--as", "vera@example.org"], ARTICLE)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/roles/),
    });
    expect(await run(bringIn, ["-", "--as", "nobody@example.org"], ARTICLE)).toMatchObject({ code: 1 });
    expect(await run(bringIn, ["/no/such/file.txt"])).toMatchObject({ code: 1, err: expect.stringMatching(/no file/) });
    expect(await run(bringIn, ["http://127.0.0.1:9/a"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/import the file|paste/),
    });
    expect(await run(bringIn, ["-", "--own-text"], ARTICLE)).toMatchObject({ code: 2 });
    expect(await run(bringIn, ["-", "--type", "pdf"], ARTICLE)).toMatchObject({ code: 2 });
    expect(await run(report, ["no-such-id", "--format", "html"])).toMatchObject({ code: 1, out: "" });
    expect(await run(report, ["no-such-id", "--format", "doc"])).toMatchObject({ code: 2, out: "" });
    expect(must(await withInstallation(env, async (ctx) => ok(await ctx.db.read.document.count())))).toBe(0);
  });

  test("migrate makes the tables once, and the commands wait for it", async () => {
    const run = terminal({ DATABASE_URL: await emptyUrl(engine), LINECHECK_DATA: dataFolder() });
    expect(await run(user, ["list"])).toMatchObject({ code: 1, err: expect.stringMatching(/linecheck migrate/) });
    expect(JSON.parse((await run(migrate, ["--json"])).out).applied).toContain("0001_spine");
    expect(JSON.parse((await run(migrate, ["--json"])).out).applied).toEqual([]);
    expect((await run(user, ["list"])).code).toBe(0);
  });

  test("a database of a newer release is refused by start and by every command", async () => {
    const env = { DATABASE_URL: await emptyUrl(engine), LINECHECK_DATA: dataFolder() };
    must(await prepare(env));
    await withInstallation(env, async ({ db }) => {
      await db.write(async (tx) => {
        await tx.$executeRawUnsafe(
          `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', 'y', '9999_future')`,
        );
      });
      return ok(null);
    });
    expect(await prepare(env)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/newer Linecheck.*9999_future/),
    });
    expect(await terminal(env)(user, ["list"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/newer Linecheck/),
    });
  });
});

describe("an installation on SQLite", () => {
  async function started() {
    const env = { LINECHECK_DATA: dataFolder() };
    const prepared = must(await prepare(env));
    must(await welcome(env, () => undefined));
    return { env, prepared, run: terminal(env) };
  }

  test("keeps a secret of its own that nobody else can read", async () => {
    const { env, prepared } = await started();
    const file = join(env.LINECHECK_DATA, "secret");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(prepared.environment.NEXTAUTH_SECRET).toBe(readFileSync(file, "utf8"));
    expect(prepared.environment.NEXTAUTH_SECRET?.length).toBeGreaterThanOrEqual(43);
    const other = await started();
    expect(other.prepared.environment.NEXTAUTH_SECRET).not.toBe(prepared.environment.NEXTAUTH_SECRET);
  });

  /** What the log says of backups, oldest first. */
  async function backupsIn(variables: Variables): Promise<unknown[]> {
    const read = await withInstallation(variables, async ({ db }) => {
      const where = { entry: { kind: "backup.made" } };
      return ok(await db.read.logPayload.findMany({ where, orderBy: { seq: "asc" } }));
    });
    return must(read).map(({ value }) => JSON.parse(Buffer.from(value).toString()));
  }

  test("is backed up while it is open and written to, and runs from what is unpacked", async () => {
    const { env, run } = await started();
    const archive = join(dataFolder(), "backup.tar");
    await withInstallation(env, async () => {
      await run(bringIn, ["-"], ARTICLE);
      expect((await run(backup, [archive, "--json"])).code).toBe(0);
      await run(bringIn, ["-"], ARTICLE);
      return ok(null);
    });
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    const sizeBytes = statSync(archive).size;
    expect(await backupsIn(env)).toEqual([{ name: "backup.tar", bytes: sizeBytes }]);
    const unpacked = dataFolder();
    execFileSync("tar", ["-xf", archive, "-C", unpacked]);
    expect(readFileSync(join(unpacked, "secret"))).toEqual(readFileSync(join(env.LINECHECK_DATA, "secret")));
    const copy = { LINECHECK_DATA: unpacked };
    expect(await backupsIn(copy)).toEqual([]);
    const count = async (variables: Variables) =>
      must(await withInstallation(variables, async ({ db }) => ok(await db.read.document.count())));
    expect([await count(copy), await count(env)]).toEqual([2, 3]);
  });

  test("is backed up into its own data folder without swallowing earlier backups", async () => {
    const { env, run } = await started();
    const archive = join(env.LINECHECK_DATA, "nightly.tar");
    expect(JSON.parse((await run(backup, [archive, "--json"])).out).files).toEqual(IN_A_BACKUP);
    expect(await run(backup, [archive])).toMatchObject({ code: 1, err: expect.stringMatching(/there already/) });
    expect(JSON.parse((await run(backup, [archive, "--json", "--force"])).out).files).toEqual(IN_A_BACKUP);
  });

  test("is backed up whole into an archive whose name begins as another file's", async () => {
    const { env, run } = await started();
    const archive = join(env.LINECHECK_DATA, "s");
    expect(JSON.parse((await run(backup, [archive, "--json"])).out).files).toEqual(IN_A_BACKUP);
  });

  test("is refused a backup that cannot be written, and nothing is left behind", async () => {
    const { run } = await started();
    expect(await run(backup, ["/no/such/folder/b.tar"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no folder/),
    });
    expect((await run(backup, [])).code).toBe(2);
  });

  test("a doctor finds a secret that others can read, and a database that is none", async () => {
    const { env, run } = await started();
    const wrong = async () =>
      JSON.parse((await run(doctor, ["--json"])).out)
        .filter(({ ok }: { ok: boolean }) => !ok)
        .map(({ check }: { check: string }) => check)
        // Whether the pages are built is the machine's, not this test's.
        .filter((check: string) => check !== "build");
    expect(await wrong()).toEqual([]);
    const secret = join(env.LINECHECK_DATA, "secret");
    chmodSync(secret, 0o644);
    expect(await wrong()).toEqual(["secret"]);
    chmodSync(secret, 0o600);
    writeFileSync(secret, "");
    expect(await wrong()).toEqual(["secret"]);
    const signingKey = join(env.LINECHECK_DATA, "signing-key");
    chmodSync(signingKey, 0o640);
    expect(await wrong()).toEqual(["secret", "signing key"]);
    chmodSync(signingKey, 0o600);
    writeFileSync(join(env.LINECHECK_DATA, "linecheck.db"), "this is no database ".repeat(400));
    expect(await wrong()).toEqual(["secret", "database"]);
    expect(await run(doctor, [])).toMatchObject({ code: 1, out: expect.stringContaining("wrong  secret") });
  });

  test("a doctor names everything that is missing before the first start, and makes none of it", async () => {
    const env = { LINECHECK_DATA: join(dataFolder(), "not-yet") };
    const { code, out } = await terminal(env)(doctor, []);
    expect(code).toBe(1);
    for (const check of ["data folder", "secret", "signing key", "database"]) expect(out).toContain(`wrong  ${check}`);
    expect(existsSync(env.LINECHECK_DATA)).toBe(false);
  });

  test("a doctor tells which walls stand around a file, and finds no fault with one that does not", async () => {
    const { run } = await started();
    const told: { check: string; ok: boolean; says: string }[] = JSON.parse((await run(doctor, ["--json"])).out);
    const { withoutNetwork = [], reservedBytes = null } = (await kernelHere()) ?? {};
    const [network, memory] = [withoutNetwork.length > 0, reservedBytes !== null];
    expect(told.find(({ check }) => check === "walls")).toEqual({
      check: "walls",
      ok: true,
      says: expect.stringMatching(
        `${network ? "kernel takes the network" : "JavaScript alone"}.* ${memory ? "kernel limits" : "V8 alone"}`,
      ),
    });
  });

  test("a doctor of a data folder that is a file says so", async () => {
    const file = join(dataFolder(), "data");
    writeFileSync(file, "not a folder");
    const { code, out } = await terminal({ LINECHECK_DATA: file })(doctor, []);
    expect(code).toBe(1);
    expect(out).toMatch(/wrong {2}data folder .*a file in its place/);
  });

  test("a damaged database is not backed up", async () => {
    const { env, run } = await started();
    const file = join(env.LINECHECK_DATA, "linecheck.db");
    const database = new Sqlite(file);
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x55, 4096 * 5, 4096 * 30));
    const { code, err } = await run(backup, [join(dataFolder(), "b.tar")]);
    expect(code).toBe(1);
    expect(err).toContain("damaged");
  });
});

test("pg_dump is asked for when it is missing", async () => {
  const env = { DATABASE_URL: await migratedUrl("postgres"), LINECHECK_DATA: dataFolder(), PATH: "" };
  const archive = join(dataFolder(), "b.tar");
  expect(await terminal(env)(backup, [archive])).toMatchObject({ code: 1, err: expect.stringContaining("pg_dump") });
  expect(existsSync(archive)).toBe(false);
});

test("a PostgreSQL that does not answer is named without its password", async () => {
  const env = { DATABASE_URL: "postgres://anna:hunter2@127.0.0.1:1/linecheck", LINECHECK_DATA: dataFolder() };
  const { code, err } = await terminal(env)(user, ["list"]);
  expect([code, err]).toEqual([1, expect.stringContaining("127.0.0.1:1")]);
  expect(err).not.toContain("hunter2");
  expect(await prepare(env)).toMatchObject({ ok: false, reason: expect.stringContaining("does not answer") });
});
