import { type Ability, refusal } from "../lib/auth/ability.ts";
import type { WorkspaceGrant } from "../lib/auth/grant.ts";
import type { Person } from "../lib/auth/model.ts";
import { type Account, installationGrant, listAccounts, personOfEmail, workspaceGrant } from "../lib/auth/read.ts";
import type { Context } from "../lib/context.ts";
import { fail, ok, type Result } from "../lib/result.ts";

/** The person a command acts as, by the address given with `--as`. */
export async function findActing(ctx: Context, email: string): Promise<Result<Person, string>> {
  const person = await personOfEmail(ctx, email);
  return person ? ok(person) : fail(`${email} may not act here: \`linecheck user list\` shows who may.`);
}

/** What a command may do as the person of `--as`; without one as the installation itself. */
export async function actingGrant<A extends Ability>(
  ctx: Context,
  email: string | undefined,
  ability: A,
): Promise<Result<WorkspaceGrant<A>, string>> {
  if (email === undefined) return ok(installationGrant<A>());
  const person = await findActing(ctx, email);
  if (!person.ok) return person;
  const grant = workspaceGrant(person.value, ability);
  return grant.ok ? grant : fail(refusal(ability));
}

/** The account a command is about, disabled or not. */
export async function findAccount(ctx: Context, email: string): Promise<Result<Account, string>> {
  const accounts = await listAccounts(ctx, installationGrant<"administer">());
  const account = accounts.find((known) => known.email === email.toLowerCase());
  return account ? ok(account) : fail(`Nobody has the address ${email}: \`linecheck user list\` shows who is here.`);
}
