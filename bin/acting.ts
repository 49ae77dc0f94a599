import { type Ability, refusal } from "../lib/auth/ability.ts";
import type { Grant, WorkspaceGrant } from "../lib/auth/grant.ts";
import type { Person } from "../lib/auth/model.ts";
import {
  type Account,
  grantFor,
  installationGrant,
  installationGrantOn,
  listAccounts,
  personOfEmail,
  workspaceGrant,
} from "../lib/auth/read.ts";
import type { Context } from "../lib/context.ts";
import type { DocumentId } from "../lib/ids.ts";
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

const UNKNOWN = "There is no such document, or it is not yours to read: take its id from its page's address.";

/** The same on one document. */
export async function actingGrantOn<A extends Ability>(
  ctx: Context,
  email: string | undefined,
  ability: A,
  documentId: DocumentId,
): Promise<Result<Grant<A>, string>> {
  if (email === undefined) {
    const known = await ctx.db.read.document.count({ where: { id: documentId } });
    return known > 0 ? ok(installationGrantOn<A>(documentId)) : fail(UNKNOWN);
  }
  const person = await findActing(ctx, email);
  if (!person.ok) return person;
  const grant = await grantFor(ctx, person.value, ability, documentId);
  if (grant.ok) return grant;
  return fail(grant.reason === "no-such-document" ? UNKNOWN : refusal(ability));
}

/** The account a command is about, disabled or not. */
export async function findAccount(ctx: Context, email: string): Promise<Result<Account, string>> {
  const accounts = await listAccounts(ctx, installationGrant<"administer">());
  const account = accounts.find((known) => known.email === email.toLowerCase());
  return account ? ok(account) : fail(`Nobody has the address ${email}: \`linecheck user list\` shows who is here.`);
}
