import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Server } from "./server.ts";
import { WEB_ADDRESS } from "./web-of-tests.ts";

const PROGRAM = join(import.meta.dirname, "..", "..", "bin", "linecheck.mjs");

/** Runs `linecheck` on a server's installation, as its operator does; answers what it printed. */
export async function linecheck(server: Pick<Server, "dataFolder">, ...args: string[]): Promise<string> {
  const env = {
    ...process.env,
    LINECHECK_DATA: server.dataFolder,
    DATABASE_URL: "",
    LINECHECK_FETCH_ALLOW: WEB_ADDRESS,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...args], { env, maxBuffer: 64 * 2 ** 20 });
  return stdout;
}

/** Adds a person with these roles and answers how to sign in as them. */
export async function hire(server: Server, email: string, ...roles: string[]) {
  const flags = roles.flatMap((role) => ["--role", role]);
  const printed: { password: string } = JSON.parse(await linecheck(server, "user", "add", email, ...flags, "--json"));
  return { email, password: printed.password };
}

/** A bearer token of a person. */
export async function tokenOf(server: Server, email: string): Promise<string> {
  const printed = await linecheck(server, "token", "create", "--as", email, "--name", "test", "--json");
  return (JSON.parse(printed) as { secret: string }).secret;
}

/** The request headers that act as this person. */
export async function bearerOf(server: Server, email: string): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${await tokenOf(server, email)}` };
}
