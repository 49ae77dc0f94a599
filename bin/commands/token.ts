import { installationGrant } from "../../lib/auth/read.ts";
import { createToken, revokeToken } from "../../lib/auth/write.ts";
import type { Context } from "../../lib/context.ts";
import { asId, type TokenId, type UserId } from "../../lib/ids.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { findAccount } from "../acting.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { withInstallation } from "../installation.ts";
import type { Io } from "../io.ts";

export const usage = `Usage: linecheck token create --as EMAIL --name NAME [--expires DATE]
       linecheck token list
       linecheck token revoke ID

Bearer tokens for the API. A token may do what its person may; it is printed once.

  --as EMAIL       whose token it is
  --name NAME      what it is for, so that it can be told from others
  --expires DATE   the day it ends (2027-01-31); without it, when it is revoked
  --json           print what was done, or the list, as JSON
`;

const OPTIONS = {
  as: { type: "string" },
  name: { type: "string" },
  expires: { type: "string" },
  json: { type: "boolean" },
} as const;

/** What an act answers: lines for a person, and the same as JSON. */
type Answer = { readonly line: string; readonly json: unknown };

export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  const { values, positionals } = read.value;
  const [act, id, ...more] = positionals;
  if (more.length > 0 || (id !== undefined) !== (act === "revoke"))
    return wrongUsage(io, "token revoke takes one ID, and the others take none.", usage);
  const { as, name } = values;
  const expiresAt = values.expires === undefined ? null : endOf(values.expires);
  if (expiresAt === undefined) return wrongUsage(io, "--expires is a day, such as 2027-01-31.", usage);

  let perform: (ctx: Context) => Promise<Result<Answer, string>>;
  if (act === "list") perform = list;
  else if (act === "revoke") perform = (ctx) => revoke(ctx, asId<TokenId>(id ?? ""));
  else if (act !== "create") return wrongUsage(io, "Say what to do: create, list, revoke.", usage);
  else if (as === undefined || name === undefined) return wrongUsage(io, "token create needs --as and --name.", usage);
  else perform = (ctx) => create(ctx, { email: as, name, expiresAt });

  const answer = await withInstallation(io.env, perform);
  if (!answer.ok) return refused(io, answer.reason);
  await io.out(values.json ? `${JSON.stringify(answer.value.json)}\n` : `${answer.value.line}\n`);
  return DONE;
}

/** The end of a day in UTC; undefined when it is no day. */
function endOf(day: string): Date | undefined {
  const end = new Date(`${day}T23:59:59.999Z`);
  // February 31st parses as a day in March: only what comes back as it was given is a day.
  return !Number.isNaN(end.getTime()) && end.toISOString().startsWith(day) ? end : undefined;
}

type NewToken = { readonly email: string; readonly name: string; readonly expiresAt: Date | null };

async function create(ctx: Context, { email, name, expiresAt }: NewToken): Promise<Result<Answer, string>> {
  const account = await findAccount(ctx, email);
  if (!account.ok) return account;
  const userId = asId<UserId>(account.value.id);
  const created = await createToken(ctx, installationGrant<"administer">(), { userId, name, expiresAt });
  if (!created.ok) return created;
  const { id, secret } = created.value;
  return ok({
    line: `Token ${id} for ${account.value.email}. Its secret, shown only now: ${secret}`,
    json: { id, secret, email: account.value.email, name, expiresAt: expiresAt?.toISOString() ?? null },
  });
}

async function list(ctx: Context): Promise<Result<Answer, string>> {
  const tokens = await ctx.db.read.apiToken.findMany({
    select: {
      id: true,
      name: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
      user: { select: { email: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const lines = tokens.map(({ id, name, user, expiresAt, revokedAt }) => {
    const end = revokedAt ? `revoked on ${dayOf(revokedAt)}` : expiresAt ? `until ${dayOf(expiresAt)}` : "no end";
    return `${id}  ${user.email}  ${name}  (${end})`;
  });
  return ok({
    line: lines.join("\n") || "There are no tokens.",
    json: tokens.map(({ user, ...token }) => ({ ...token, email: user.email })),
  });
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

async function revoke(ctx: Context, id: TokenId): Promise<Result<Answer, string>> {
  const revoked = await revokeToken(ctx, installationGrant<"administer">(), id);
  if (revoked.ok) return ok({ line: `Token ${id} is revoked.`, json: { id, revoked: true } });
  return revoked.reason === "no-such-token"
    ? fail(`No token ${id} is in force: \`linecheck token list\` shows them.`)
    : revoked;
}
