import { lookup } from "node:dns/promises";

/** Every IP address that a host's name stands for; rejects with the system's code when it stands for none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Asks the system, hosts file and all, so that a name means here what it means to every other program. */
export async function resolveBySystem(host: string): Promise<readonly string[]> {
  const answers = await lookup(host, { all: true, verbatim: true });
  return answers.map(({ address }) => address);
}
