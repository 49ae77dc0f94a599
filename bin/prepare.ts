import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Role } from "../lib/auth/model.ts";
import { hasAccounts, installationGrant } from "../lib/auth/read.ts";
import { readablePassword } from "../lib/auth/secret.ts";
import { addUser } from "../lib/auth/write.ts";
import { type Context, realContext } from "../lib/context.ts";
import { openDatabase } from "../lib/db/connect.ts";
import { migrate, migrationSentence } from "../lib/db/migrate.ts";
import { readFile } from "../lib/documents/read-text.ts";
import { importDocument } from "../lib/documents/write.ts";
import type { Env } from "../lib/env.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { findInstallation, type Installation, MIGRATIONS, whyOutOfReach } from "./installation.ts";
import { ROOT } from "./root.mjs";

/** Bytes of the secret that signs sessions: 256 bits. */
const SECRET_BYTES = 32;

/** Letters of a made password, 5 bits each: 100 bits. */
const PASSWORD_LETTERS = 20;

/** The article that a new installation opens with, without verdicts. */
const SEED = join(ROOT, "seeds", "mek-article.txt");

/** Everything the web server is started with. */
export type Prepared = {
  readonly host: string;
  readonly port: number;
  /** Where people open it. */
  readonly address: string;
  /** The variables that the server reads, with nothing left to a default or to the working directory. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the person who started it must see, in lines; empty on most starts. */
  readonly notices: readonly string[];
};

/**
 * Makes an installation ready to serve: data folder, secret, database, and on the first start the seed article and the
 * first two people. What is already there stays as it is. The refusal is a sentence with the remedy.
 */
export async function prepare(variables: Record<string, string | undefined>): Promise<Result<Prepared, string>> {
  const found = findInstallation(variables);
  if (!found.ok) return found;
  const installation = found.value;
  try {
    mkdirSync(installation.dataFolder, { recursive: true, mode: 0o700 });
    const secret = installation.env.secret ?? keepSecret(installation.secretFile);
    const migrated = await migrate(installation.databaseUrl, MIGRATIONS);
    if (!migrated.ok) return fail(migrationSentence(migrated.reason));
    const database = await openDatabase(installation.databaseUrl);
    try {
      const notices = await welcome(realContext(database), installation.env.admin);
      return ok(serverOf(installation, secret, notices));
    } finally {
      await database.close();
    }
  } catch (error) {
    const sentence = whyOutOfReach(error, installation);
    if (sentence === null) throw error;
    return fail(sentence);
  }
}

function serverOf(
  { env, dataFolder, databaseUrl }: Installation,
  secret: string,
  notices: readonly string[],
): Prepared {
  const { host, port } = env;
  const address = env.publicUrl ?? `http://${nameOf(host)}:${port}`;
  return {
    host,
    port,
    address,
    environment: {
      DATABASE_URL: databaseUrl,
      LINECHECK_DATA: dataFolder,
      NEXTAUTH_URL: address,
      NEXTAUTH_SECRET: secret,
    },
    notices,
  };
}

/** A host as it stands in an address. "Every address of this machine" is none that a browser can open. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

/** The secret of this installation, made on its first start; nobody but its owner may read the file. */
function keepSecret(file: string): string {
  if (!existsSync(file))
    writeFileSync(file, randomBytes(SECRET_BYTES).toString("base64url"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}

type Newcomer = { readonly email: string; readonly name: string; readonly role: Role; readonly given: string | null };

/** On the first start brings in the seed article and the first two people; answers the lines that tell their passwords. */
async function welcome(ctx: Context, admin: Env["admin"]): Promise<string[]> {
  if (await hasAccounts(ctx)) return [];
  await importSeed(ctx);
  const newcomers: Newcomer[] = [
    { email: admin.email ?? "admin@linecheck.local", name: "Admin", role: "admin", given: admin.password },
    { email: "reviewer@linecheck.local", name: "Reviewer", role: "reviewer", given: null },
  ];
  const width = Math.max(...newcomers.map(({ email }) => email.length));
  const told: string[] = [];
  for (const { email, name, role, given } of newcomers) {
    const password = given ?? readablePassword(ctx.random(PASSWORD_LETTERS));
    const added = await addUser(ctx, installationGrant<"administer">(), { email, name, password, roles: [role] });
    if (!added.ok) throw new Error(`the first ${role} could not be added: ${added.reason}`);
    if (given === null) told.push(`${role.padEnd(8)}  ${email.padEnd(width)}  ${password}`);
  }
  return boxed(["Sign in with these. The passwords are shown only now.", "", ...told]);
}

async function importSeed(ctx: Context): Promise<void> {
  const bytes = readFileSync(SEED);
  const read = readFile(bytes, { type: "text" });
  if (!read.ok) throw new Error(`the seed article cannot be read: ${read.reason}`);
  const original = { bytes, mediaType: "text/plain", fileName: "mek-article.txt" };
  const input = { read: read.value, original, originUrl: null, ownText: false };
  const imported = await importDocument(ctx, installationGrant<"import">(), input);
  if (!imported.ok) throw new Error(`the seed article could not be imported: ${imported.reason}`);
}

function boxed(lines: readonly string[]): string[] {
  const width = Math.max(...lines.map((line) => line.length));
  const rule = "─".repeat(width + 2);
  return ["", `┌${rule}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${rule}┘`];
}
