import { z } from "zod";
import { fail, ok, type Result } from "./result.ts";

const port = z.coerce.number().int().min(1).max(65535);

/** The environment of an installation, one field a variable. Unknown variables are not ours and are left alone. */
const Variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, "must begin with file: (SQLite) or postgres:// (PostgreSQL)")
    .optional(),
  LINECHECK_DATA: z.string().min(1).default("./data"),
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/, error: "must be the address people open, such as https://check.example.org" })
    .optional(),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters; leave it out and one is made").optional(),
  LINECHECK_ADMIN_EMAIL: z.email("must be an e-mail address").optional(),
  LINECHECK_ADMIN_PASSWORD: z.string().min(12, "must have at least 12 characters").max(1024).optional(),
});

export type Env = {
  /** `file:` or `postgres:` address of the database; null means a SQLite file in the data folder. */
  readonly databaseUrl: string | null;
  /** Folder for the database, keys and backups, as given. */
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | null;
  readonly secret: string | null;
  readonly admin: { readonly email: string | null; readonly password: string | null };
};

/** Reads the environment. The refusal is a sentence that names the variable, what is wrong with it, and the remedy. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Result<Env, string> {
  // An empty variable is one that was not set: `PORT= npm start` should not fail.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    return fail(`${name} is set to a value that cannot be used: it ${sentence(name, issue?.message ?? "")}.`);
  }
  const env = parsed.data;
  return ok({
    databaseUrl: env.DATABASE_URL ?? null,
    dataFolder: env.LINECHECK_DATA,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.NEXTAUTH_URL ?? null,
    secret: env.NEXTAUTH_SECRET ?? null,
    admin: { email: env.LINECHECK_ADMIN_EMAIL ?? null, password: env.LINECHECK_ADMIN_PASSWORD ?? null },
  });
}

function sentence(name: string, message: string): string {
  if (name === "PORT") return "must be a whole number from 1 to 65535, such as PORT=3001";
  return message.startsWith("must") ? message : `is refused (${message})`;
}
