import { type Algorithm, hash, verify } from "@node-rs/argon2";

const ARGON2ID: Algorithm.Argon2id = 2; // a const enum, which erases to nothing in a single-file build

/** argon2id with the parameters of OWASP ASVS 5.0, appendix C: 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash with these parameters whose password nobody has kept: what an unknown person's attempt is compared with. */
export const DECOY =
  "$argon2id$v=19$m=19456,t=2,p=1$RhzH69cuK7MMNFEjoyjc3A$th+EBX86HErEtWThl9pWFJuEsnkOUgaSjDjLl5kJWX4";

/** Hashes at once. Each takes a core for some 50 ms; more would let a flood of sign-ins starve everything else. */
const AT_ONCE = 2;

/** A PHC string to store. */
export async function hashPassword(password: string): Promise<string> {
  return queued(() => hash(password, PARAMETERS));
}

/**
 * Whether `password` is the one behind `stored`. With `stored` null (nobody of that name, or disabled) it does the same
 * work against a hash nobody knows and answers false, so that the time taken tells nothing.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const matches = await queued(() => verify(stored ?? DECOY, password));
  return matches && stored !== null;
}

const waiting: (() => void)[] = [];
let running = 0;

async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resume) => waiting.push(resume));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
