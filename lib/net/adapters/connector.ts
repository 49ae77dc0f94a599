import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import type { Result } from "../../result.ts";
import type { FetchRefusal } from "../refusal.ts";

/** Carries a refusal out of a connection that was not to be. */
export class Refused extends Error {
  constructor(readonly refusal: FetchRefusal) {
    super(refusal.sentence);
  }
}

export type Connection = {
  /** Where a name leads; see `pinnedTo`. */
  readonly lookup: LookupFunction;
  /** Judges the address at the other end of the line. */
  readonly admit: (address: string) => Result<null, FetchRefusal>;
  readonly timeoutMs: number;
  /** A certificate (PEM) to trust in place of those that Node.js knows. */
  readonly ca?: string | undefined;
};

/** How long one address of several may keep the next one waiting. Node.js takes 250 ms, too short for other continents. */
const NEXT_ADDRESS_MS = 2_000;

/**
 * Opens connections that lead where they were judged to lead. The name is not asked for again, and the address at the
 * other end is judged once more before anything is sent: an address that is written as a number never passes a lookup.
 */
export function guardedConnector({ lookup, admit, timeoutMs, ca }: Connection): buildConnector.connector {
  const connect = buildConnector({
    lookup,
    timeout: timeoutMs,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
    allowH2: false,
    // A session that is taken up again would tell the site that it is us again.
    maxCachedSessions: 0,
    // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED changes nothing.
    rejectUnauthorized: true,
    ...(ca !== undefined && { ca }),
  });
  return (options, callback) =>
    connect(options, (error, socket) => {
      if (error !== null) return callback(error, null);
      const admitted = admit(socket.remoteAddress ?? "");
      if (admitted.ok) return callback(null, socket);
      socket.destroy();
      callback(new Refused(admitted.reason), null);
    });
}

/** A lookup that asks nobody: every name stands for these addresses, which were judged. */
export function pinnedTo(addresses: readonly string[]): LookupFunction {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, callback) => {
    const [first] = answers;
    if (first === undefined) throw new Error("no address to connect to: judge the answers first");
    if (options.all) callback(null, answers);
    else callback(null, first.address, first.family);
  };
}
