import type { Person } from "../lib/auth/model.ts";
import { type Account, installationGrant, listAccounts, personOfEmail } from "../lib/auth/read.ts";
import type { Context } from "../lib/context.ts";
import { fail, ok, type Result } from "../lib/result.ts";

/** The person a command acts as, by the address given with `--as`. */
export async function findActing(ctx: Context, email: string): Promise<Result<Person, string>> {
  const person = await personOfEmail(ctx, email);
  return person ? ok(person) : fail(`${email} may not act here: \`linecheck user list\` shows who may.`);
}

/** The account a command is about, disabled or not. */
export async function findAccount(ctx: Context, email: string): Promise<Result<Account, string>> {
  const accounts = await listAccounts(ctx, installationGrant<"administer">());
  const account = accounts.find((known) => known.email === email.toLowerCase());
  return account ? ok(account) : fail(`Nobody has the address ${email}: \`linecheck user list\` shows who is here.`);
}
