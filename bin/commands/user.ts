import { z } from "zod";
import { ROLES, Role } from "../../lib/auth/model.ts";
import { type Account, installationGrant, listAccounts } from "../../lib/auth/read.ts";
import { addUser, disableUser, enableUser, resetPassword } from "../../lib/auth/write.ts";
import type { Context } from "../../lib/context.ts";
import { asId, type UserId } from "../../lib/ids.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { findAccount } from "../acting.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { PASSWORD_LENGTH } from "../env.ts";
import { readAll } from "../input.ts";
import { withInstallation } from "../installation.ts";
import type { Io } from "../io.ts";
import { madePassword } from "../made-password.ts";

export const usage = `Usage: linecheck user add EMAIL --role ROLE [--role ROLE …] [--name NAME]
       linecheck user list
       linecheck user disable EMAIL
       linecheck user enable EMAIL
       linecheck user reset-password EMAIL

Adds and keeps the people of this installation. A new password is made and printed once.

  --role ROLE        ${ROLES.join(", ")}
  --name NAME        as others see it; the address when it is not given
  --password-stdin   take the password from standard input instead of making one
  --json             print what was done, or the list, as JSON
`;

const OPTIONS = {
  role: { type: "string", multiple: true },
  name: { type: "string" },
  "password-stdin": { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** What an act answers: a line for a person, and the same as JSON. */
type Answer = { readonly line: string; readonly json: unknown };

export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  const { values, positionals } = read.value;
  const [act, email, ...more] = positionals;
  if (!isAct(act)) return wrongUsage(io, `Say what to do: ${ACTS.join(", ")}.`, usage);
  if (more.length > 0 || (email === undefined) !== (act === "list"))
    return wrongUsage(io, act === "list" ? "user list takes no EMAIL." : `user ${act} takes one EMAIL.`, usage);
  if (act === "add" && !values.role) return wrongUsage(io, `user add needs a --role: ${ROLES.join(", ")}.`, usage);
  const roles = z.array(Role).safeParse(values.role ?? []);
  if (!roles.success) return wrongUsage(io, `A role is one of ${ROLES.join(", ")}.`, usage);
  if (act === "add" && !z.email().safeParse(email).success)
    return wrongUsage(io, `${email} is not an e-mail address.`, usage);

  const given = values["password-stdin"] ? await readPassword(io) : ok(null);
  if (!given.ok) return refused(io, given.reason);
  const details = { email: email ?? "", name: values.name ?? email ?? "", roles: roles.data, password: given.value };
  const answer = await withInstallation(io.env, (ctx) => perform(ctx, act, details));
  if (!answer.ok) return refused(io, answer.reason);
  await io.out(values.json ? `${JSON.stringify(answer.value.json)}\n` : `${answer.value.line}\n`);
  return DONE;
}

const ACTS = ["add", "list", "disable", "enable", "reset-password"] as const;
type Act = (typeof ACTS)[number];

function isAct(word: string | undefined): word is Act {
  return ACTS.some((act) => act === word);
}

type Details = {
  readonly email: string;
  readonly name: string;
  readonly roles: Role[];
  readonly password: string | null;
};

async function perform(
  ctx: Context,
  act: Act,
  { email, name, roles, password }: Details,
): Promise<Result<Answer, string>> {
  const grant = installationGrant<"administer">();
  if (act === "list") return ok(listOf(await listAccounts(ctx, grant)));
  const made = password ?? madePassword(ctx);
  // A password that was given is known to whoever gave it, and is not shown again.
  const shown = password === null ? { password: made } : {};
  const told = password === null ? ` The password, shown only now: ${made}` : "";
  if (act === "add") {
    const added = await addUser(ctx, grant, { email, name, roles, password: made });
    if (!added.ok) return fail(`${email} is here already: \`linecheck user list\` shows the account.`);
    return ok({
      line: `Added ${email} (${roles.join(", ")}).${told}`,
      json: { id: added.value, email, roles, ...shown },
    });
  }
  const account = await findAccount(ctx, email);
  if (!account.ok) return account;
  const id = asId<UserId>(account.value.id);
  if (act === "reset-password") {
    const reset = await resetPassword(ctx, grant, id, made);
    return reset.ok ? ok({ line: `${email} has a new password.${told}`, json: { id, email, ...shown } }) : reset;
  }
  const changed = await (act === "disable" ? disableUser(ctx, grant, id) : enableUser(ctx, grant, id));
  if (changed.ok) return ok({ line: `${email} is ${act}d.`, json: { id, email, disabled: act === "disable" } });
  if (changed.reason !== "last-admin") return changed;
  return fail(`${email} is the last admin: add another with \`linecheck user add EMAIL --role admin\` first.`);
}

function listOf(accounts: readonly Account[]): Answer {
  const width = Math.max(...accounts.map(({ email }) => email.length), 0);
  const lines = accounts.map(
    ({ email, roles, disabledAt }) =>
      `${email.padEnd(width)}  ${roles.join(", ")}${disabledAt === null ? "" : `  (disabled on ${disabledAt.slice(0, 10)})`}`,
  );
  return { line: lines.join("\n") || "There is nobody yet.", json: accounts };
}

async function readPassword(io: Io): Promise<Result<string, string>> {
  const bytes = await readAll(io.stdin, 4 * PASSWORD_LENGTH.most);
  if (!bytes.ok) return bytes;
  const password = new TextDecoder().decode(bytes.value).replace(/\r?\n$/, "");
  const { least, most } = PASSWORD_LENGTH;
  if (password.length >= least && password.length <= most) return ok(password);
  return fail(`A password has ${least} to ${most} characters: this one has ${password.length}.`);
}
