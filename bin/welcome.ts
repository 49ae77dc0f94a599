import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Role } from "../lib/auth/model.ts";
import { installationGrant, listAccounts } from "../lib/auth/read.ts";
import { addUser } from "../lib/auth/write.ts";
import type { Context } from "../lib/context.ts";
import { readText } from "../lib/documents/read-text.ts";
import { importDocument } from "../lib/documents/write.ts";
import { ok, type Result } from "../lib/result.ts";
import type { Env } from "./env.ts";
import { withInstallation } from "./installation.ts";
import { alone } from "./lock.ts";
import { madePassword } from "./made-password.ts";
import { ROOT } from "./root.mjs";

/** The article that a new installation opens with, without verdicts. */
const SEED = join(ROOT, "seeds", "mek-article.txt");

type Newcomer = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
  /** Chosen by whoever runs this, and not to be shown. */
  readonly given: boolean;
};

/**
 * On the first start brings in the seed article and the first two people; `tell` prints their passwords. A first start
 * that was cut off is finished by the next: what is there stays, and what is missing is made.
 */
export async function welcome(
  variables: Readonly<Record<string, string | undefined>>,
  tell: (line: string) => void,
): Promise<Result<null, string>> {
  return withInstallation(variables, (ctx, { dataFolder, env }) =>
    alone(dataFolder, async () => {
      const accounts = await listAccounts(ctx, installationGrant<"administer">());
      if (accounts.length === 0 && (await ctx.db.read.document.count()) === 0) await importSeed(ctx);
      const newcomers = firstPeople(ctx, env.admin);
      const isHere = (email: string) => accounts.some((account) => account.email === email);
      // Somebody else has been added: the first start is over, and who is here is the admin's to say.
      if (accounts.some((account) => !newcomers.some(({ email }) => email === account.email))) return ok(null);
      await addAll(
        ctx,
        newcomers.filter(({ email }) => !isHere(email)),
        tell,
      );
      return ok(null);
    }),
  );
}

/** Who is to be there after the first start. An admin with the reviewer's address stands for both. */
function firstPeople(ctx: Context, admin: Env["admin"]): Newcomer[] {
  const first: Newcomer = {
    email: admin.email?.toLowerCase() ?? "admin@linecheck.local",
    name: "Admin",
    role: "admin",
    password: admin.password ?? madePassword(ctx),
    given: admin.password !== null,
  };
  const second: Newcomer = {
    email: "reviewer@linecheck.local",
    name: "Reviewer",
    role: "reviewer",
    password: madePassword(ctx),
    given: false,
  };
  return first.email === second.email ? [first] : [first, second];
}

/**
 * The passwords are told before the people are added: whatever cuts this off, there is nobody whose password was never
 * seen.
 */
async function addAll(ctx: Context, newcomers: readonly Newcomer[], tell: (line: string) => void): Promise<void> {
  const shown = newcomers.filter(({ given }) => !given);
  const width = Math.max(...shown.map(({ email }) => email.length));
  const lines = shown.map(({ role, email, password }) => `${role.padEnd(8)}  ${email.padEnd(width)}  ${password}`);
  if (lines.length > 0)
    for (const line of boxed(["Sign in with these. The passwords are shown only now.", "", ...lines])) tell(line);
  for (const { email, name, role, password } of newcomers) {
    const added = await addUser(ctx, installationGrant<"administer">(), { email, name, password, roles: [role] });
    // Another machine that starts on the same database: its lock is in another data folder.
    if (!added.ok) tell(`${email} was added by another start meanwhile: the password is the one printed there.`);
  }
}

async function importSeed(ctx: Context): Promise<void> {
  const bytes = readFileSync(SEED);
  const read = readText(bytes.toString("utf8"), {});
  if (!read.ok) throw new Error(`the seed article cannot be read: ${read.reason}`);
  const original = { bytes, mediaType: "text/plain", fileName: "mek-article.txt", charset: null, fetched: null };
  const input = { read: read.value, original, originUrl: null, ownText: false };
  const imported = await importDocument(ctx, installationGrant<"import">(), input);
  if (!imported.ok) throw new Error(`the seed article could not be imported: ${imported.reason}`);
}

function boxed(lines: readonly string[]): string[] {
  const width = Math.max(...lines.map((line) => line.length));
  const rule = "─".repeat(width + 2);
  return ["", `┌${rule}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${rule}┘`];
}
