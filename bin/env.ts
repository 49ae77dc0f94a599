import { z } from "zod";
import { type AllowList, parseAllowList } from "../lib/net/allow-list.ts";
import { fail, ok, type Result } from "../lib/result.ts";

/** Bounds of a password, in characters: the least that ASVS 5.0 (6.2.9) advises, the most that is hashed. */
export const PASSWORD_LENGTH = { least: 12, most: 1024 };

/** Fewest characters of the secret that signs sessions: 32 of base64 hold 192 bits, far beyond guessing. */
export const SECRET_LEAST = 32;

const port = z.coerce.number().int().min(1).max(65535);

/** Who mails are from: an address, alone or behind a name. */
const Sender = z.string().refine((from) => {
  const [, address] = /^(?:[^<>\r\n]+ )?<([^<>]+)>$/.exec(from) ?? [null, from];
  return z.email().safeParse(address).success;
}, "must be an e-mail address, alone or as in Linecheck <desk@example.org>");

/** The address of a service, without a slash at its end; empty where nobody is asked. */
const serviceAt = (usual: string) =>
  z
    .union([
      z.literal(""),
      z.url({
        protocol: /^https?$/,
        hostname: /./,
        error: `must be an address such as ${usual}, or empty to ask nobody`,
      }),
    ])
    .transform((url) => url.replace(/\/+$/, ""))
    .default(usual);

/** Variables that mean something when they are empty. */
const EMPTIED: ReadonlySet<string> = new Set(["LINECHECK_DOI_URL", "LINECHECK_ISBN_URL"]);

/** The environment of an installation, one field a variable. Unknown variables are not ours and are left alone. */
const Variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, "must begin with file: (SQLite) or postgres:// (PostgreSQL)")
    .optional(),
  LINECHECK_DATA: z.string().min(1).default("data"),
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/, error: "must be the address people open, such as https://check.example.org" })
    .optional(),
  NEXTAUTH_SECRET: z
    .string()
    .min(SECRET_LEAST, `must have at least ${SECRET_LEAST} characters; leave it out and one is made`)
    .optional(),
  LINECHECK_FETCH_ALLOW: z
    .string()
    .default("")
    .transform((list, { addIssue }) => {
      const parsed = parseAllowList(list);
      if (parsed.ok) return { list, entries: parsed.value };
      addIssue({ code: "custom", message: parsed.reason });
      return z.NEVER;
    }),
  LINECHECK_DOI_URL: serviceAt("https://doi.org"),
  LINECHECK_ISBN_URL: serviceAt("https://openlibrary.org"),
  LINECHECK_SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      hostname: /./,
      error: "must be the address of a mail server, such as smtps://name:password@mail.example.org",
    })
    .optional(),
  LINECHECK_MAIL_FROM: Sender.optional(),
  LINECHECK_S3_URL: z
    .url({
      protocol: /^https?$/,
      hostname: /./,
      error: "must be the address of a bucket, such as https://s3.eu-central-1.amazonaws.com/linecheck",
    })
    .optional(),
  LINECHECK_S3_REGION: z.string().min(1).default("us-east-1"),
  LINECHECK_S3_KEY_ID: z.string().min(1).optional(),
  LINECHECK_S3_SECRET: z.string().min(1).optional(),
  LINECHECK_ARCHIVE_URL: z
    .url({
      protocol: /^https?$/,
      hostname: /./,
      error: "must be the address of a web archive, such as https://web.archive.org",
    })
    .default("https://web.archive.org"),
  // They stand in one header, with a colon between them.
  LINECHECK_ARCHIVE_KEY_ID: z
    .string()
    .regex(/^[!-9;-~]+$/, "must be a key without spaces or colons")
    .optional(),
  LINECHECK_ARCHIVE_SECRET: z
    .string()
    .regex(/^[!-~]+$/, "must be a key without spaces")
    .optional(),
  // The longest is ten years: whoever writes more means never, which is 0.
  LINECHECK_RECHECK_DAYS: z.coerce.number().int().min(0).max(3650).default(7),
  LINECHECK_ADMIN_EMAIL: z.email("must be an e-mail address").optional(),
  LINECHECK_ADMIN_PASSWORD: z
    .string()
    .min(PASSWORD_LENGTH.least, `must have at least ${PASSWORD_LENGTH.least} characters`)
    .max(PASSWORD_LENGTH.most, `must have at most ${PASSWORD_LENGTH.most} characters`)
    .optional(),
});

export type Env = {
  /** `file:` or `postgres:` address of the database, as given; null means a SQLite file in the data folder. */
  readonly databaseUrl: string | null;
  /** Folder for the database, the secret and backups, as given: a relative one is meant from the project's root. */
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | null;
  readonly secret: string | null;
  /** Private hosts and ranges that pages may be fetched from all the same; `list` is as it was given. */
  readonly fetchAllow: { readonly list: string; readonly entries: AllowList };
  /** Who is asked about DOIs and ISBNs; empty where nobody is. */
  readonly services: { readonly doi: string; readonly isbn: string };
  /** Where mails are handed in, and who they are from; null when none are sent. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** The S3 bucket that copies of sources are kept in; null for the data folder. */
  readonly bucket: {
    readonly url: string;
    readonly region: string;
    readonly keyId: string;
    readonly secret: string;
  } | null;
  /** After how many days a quoted page is looked at again; 0 for never. */
  readonly recheckDays: number;
  /** The web archive that keeps copies elsewhere, and the operator's keys; null for none. `url` is its origin. */
  readonly archive: { readonly url: string; readonly keyId: string; readonly secret: string } | null;
  readonly admin: { readonly email: string | null; readonly password: string | null };
};

/** Reads the environment. The refusal is a sentence that names the variable, what is wrong with it, and the remedy. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Result<Env, string> {
  // An empty variable is one that was not set: `PORT= npm start` should not fail.
  const given = Object.fromEntries(Object.entries(source).filter(([name, value]) => value !== "" || EMPTIED.has(name)));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    return fail(`${name} is set to a value that cannot be used: it ${sentence(name, issue?.message ?? "")}.`);
  }
  const env = parsed.data;
  for (const { names, what } of TOGETHER) {
    const set = names.find((name) => env[name] !== undefined);
    const missing = names.find((name) => env[name] === undefined);
    if (set !== undefined && missing !== undefined)
      return fail(
        `${set} is set and ${missing} is not: ${what} need ${names.join(" and ")}, so set all of them or none.`,
      );
  }
  const { LINECHECK_SMTP_URL: smtpUrl, LINECHECK_MAIL_FROM: from } = env;
  const {
    LINECHECK_S3_URL: url,
    LINECHECK_S3_REGION: region,
    LINECHECK_S3_KEY_ID: keyId,
    LINECHECK_S3_SECRET: secret,
  } = env;
  return ok({
    databaseUrl: env.DATABASE_URL ?? null,
    dataFolder: env.LINECHECK_DATA,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.NEXTAUTH_URL ?? null,
    secret: env.NEXTAUTH_SECRET ?? null,
    fetchAllow: env.LINECHECK_FETCH_ALLOW,
    services: { doi: env.LINECHECK_DOI_URL, isbn: env.LINECHECK_ISBN_URL },
    mail: smtpUrl && from ? { smtpUrl, from } : null,
    bucket: url && keyId && secret ? { url, region, keyId, secret } : null,
    archive:
      env.LINECHECK_ARCHIVE_KEY_ID && env.LINECHECK_ARCHIVE_SECRET
        ? {
            url: new URL(env.LINECHECK_ARCHIVE_URL).origin,
            keyId: env.LINECHECK_ARCHIVE_KEY_ID,
            secret: env.LINECHECK_ARCHIVE_SECRET,
          }
        : null,
    recheckDays: env.LINECHECK_RECHECK_DAYS,
    admin: { email: env.LINECHECK_ADMIN_EMAIL ?? null, password: env.LINECHECK_ADMIN_PASSWORD ?? null },
  });
}

/** What is of no use alone. */
const TOGETHER = [
  { names: ["LINECHECK_SMTP_URL", "LINECHECK_MAIL_FROM"], what: "mails" },
  { names: ["LINECHECK_S3_URL", "LINECHECK_S3_KEY_ID", "LINECHECK_S3_SECRET"], what: "copies in a bucket" },
  { names: ["LINECHECK_ARCHIVE_KEY_ID", "LINECHECK_ARCHIVE_SECRET"], what: "copies in a web archive" },
] as const;

function sentence(name: string, message: string): string {
  if (name === "PORT") return "must be a whole number from 1 to 65535, such as PORT=3001";
  if (name === "LINECHECK_RECHECK_DAYS") return "must be a whole number of days from 0 (never) to 3650, such as 7";
  return message.startsWith("must") ? message : `is refused (${message})`;
}
