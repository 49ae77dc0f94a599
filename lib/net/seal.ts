import { createHmac, timingSafeEqual } from "node:crypto";
import canonicalize from "canonicalize";
import { isWellFormed } from "../text/well-formed.ts";

/** What is vouched for: these bytes came from this address at this time. */
export type Fetched = {
  /** SHA-256 (hex) of the bytes. */
  readonly sha256: string;
  /** Where they came from in the end. */
  readonly url: string;
  /** RFC 3339, UTC. */
  readonly fetchedAt: string;
  readonly mediaType: string | null;
  /** The encoding the site named: with another one the same bytes are other words. */
  readonly charset: string | null;
};

/** Keeps a seal from being taken for anything else that is signed with the same secret. */
const PURPOSE = "linecheck/fetched/v1\n";

/**
 * The installation's word that it fetched this itself (base64url of HMAC-SHA-256 over RFC 8785 bytes). It lets a fetched
 * page lie with whoever looks at it until they import it, and nothing be kept here meanwhile.
 * @throws for a field that holds half of a surrogate pair, which no fetched page has.
 */
export function sealOf(secret: string, fetched: Fetched): string {
  return digestOf(secret, fetched).toString("base64url");
}

/** Whether this installation sealed exactly this. Takes as long for a near miss as for a wild guess. */
export function isSealed(secret: string, fetched: Fetched, seal: string): boolean {
  // What comes back from a browser may hold anything, and what has no canonical form was never sealed.
  const { sha256, url, fetchedAt, mediaType, charset } = fetched;
  if (![sha256, url, fetchedAt, mediaType ?? "", charset ?? ""].every(isWellFormed)) return false;
  const right = digestOf(secret, fetched);
  const given = Buffer.from(seal, "base64url");
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The fields by name: whatever else an object carries is not part of the word that is given. */
function digestOf(secret: string, { sha256, url, fetchedAt, mediaType, charset }: Fetched): Buffer {
  const text = canonicalize({ sha256, url, fetchedAt, mediaType, charset });
  if (text === undefined) throw new Error("a fetched page without a canonical form was to be sealed");
  return createHmac("sha256", secret).update(PURPOSE).update(text).digest();
}
