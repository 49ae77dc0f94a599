import { migrate, migrationSentence } from "../lib/db/migrate.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { keepSigningKey } from "../lib/signing/adapters/key-file.ts";
import { findInstallation, type Installation, MIGRATIONS, makeFolders, whyOutOfReach } from "./installation.ts";
import { alone } from "./lock.ts";
import { keepSecret } from "./secret.ts";

/** Everything the web server is started with. */
export type Prepared = {
  readonly host: string;
  readonly port: number;
  /** Where people open it. */
  readonly address: string;
  /** The variables that the server reads, with nothing left to a default or to the working directory. */
  readonly environment: Readonly<Record<string, string>>;
};

/**
 * Makes what an installation stands on: data folder, secret, signing key, tables. What is already there stays as it is, and of two
 * starts at once the second waits. The refusal is a sentence with the remedy.
 */
export async function prepare(
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Result<Prepared, string>> {
  const found = findInstallation(variables);
  if (!found.ok) return found;
  const installation = found.value;
  try {
    makeFolders(installation);
    return await alone(installation.dataFolder, async () => {
      const { env, secretFile, signingKeyFile, databaseUrl } = installation;
      const secret = env.secret === null ? keepSecret(secretFile) : ok(env.secret);
      if (!secret.ok) return secret;
      const signingKey = keepSigningKey(signingKeyFile);
      if (!signingKey.ok) return signingKey;
      const migrated = await migrate(databaseUrl, MIGRATIONS);
      return migrated.ok ? ok(serverOf(installation, secret.value)) : fail(migrationSentence(migrated.reason));
    });
  } catch (error) {
    const sentence = whyOutOfReach(error, installation);
    if (sentence === null) throw error;
    return fail(sentence);
  }
}

function serverOf({ env, dataFolder, databaseUrl }: Installation, secret: string): Prepared {
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
      LINECHECK_FETCH_ALLOW: env.fetchAllow.list,
      LINECHECK_DOI_URL: env.services.doi,
      LINECHECK_ISBN_URL: env.services.isbn,
      LINECHECK_SMTP_URL: env.mail?.smtpUrl ?? "",
      LINECHECK_MAIL_FROM: env.mail?.from ?? "",
      LINECHECK_RECHECK_DAYS: String(env.recheckDays),
      LINECHECK_ARCHIVE_URL: env.archive?.url ?? "",
      LINECHECK_ARCHIVE_KEY_ID: env.archive?.keyId ?? "",
      LINECHECK_ARCHIVE_SECRET: env.archive?.secret ?? "",
      LINECHECK_S3_URL: env.bucket?.url ?? "",
      LINECHECK_S3_REGION: env.bucket?.region ?? "",
      LINECHECK_S3_KEY_ID: env.bucket?.keyId ?? "",
      LINECHECK_S3_SECRET: env.bucket?.secret ?? "",
    },
  };
}

/** A host as it stands in an address. "Every address of this machine" is none that a browser can open. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
