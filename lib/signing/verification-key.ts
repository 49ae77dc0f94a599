import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { fail, ok, type Result } from "../result.ts";

/** Who signs, and the 32 bytes of the Ed25519 key that checks it. */
export type VerificationKey = { readonly name: string; readonly publicKey: Uint8Array };

/** The kind of key that is first in its bytes: Ed25519 (C2SP signed-note, signature types). */
const ED25519 = 0x01;

/** Bytes of an Ed25519 key (RFC 8032, 5.1.5). */
const KEY_BYTES = 32;

/** What a signature names its key by: `name+id`, the id being 8 hexadecimal digits of a hash over name and key. */
export function keyName({ name, publicKey }: VerificationKey): string {
  const hash = createHash("sha256").update(`${name}\n`).update(Uint8Array.of(ED25519)).update(publicKey).digest("hex");
  return `${name}+${hash.slice(0, 8)}`;
}

/** The key as one line: `name+id+base64`. Source: C2SP signed-note, "verifier key". */
export function renderKey(key: VerificationKey): string {
  return `${keyName(key)}+${Buffer.from([ED25519, ...key.publicKey]).toString("base64")}`;
}

/** Reads the line of `renderKey`; refuses one whose parts do not belong together, with a sentence. */
export function parseKey(line: string): Result<VerificationKey, string> {
  const [, name, base64] = /^([^\s+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/]+=*)$/.exec(line.trim()) ?? [];
  if (name === undefined || base64 === undefined)
    return fail("This is no key: it is one line, a name, eight digits and the key itself, with a plus between them.");
  const [kind, ...rest] = Buffer.from(base64, "base64");
  const key = { name, publicKey: Uint8Array.from(rest) };
  if (kind !== ED25519 || rest.length !== KEY_BYTES) return fail("This is no Ed25519 key: ask for the line anew.");
  if (renderKey(key) !== line.trim()) return fail("The parts of this key do not belong together: copy the whole line.");
  return ok(key);
}

/** The head of an Ed25519 key in SubjectPublicKeyInfo (RFC 8410, 4): the 32 bytes of the key follow it. */
const SPKI_HEAD = Buffer.from("302a300506032b6570032100", "hex");

/** The key as openssl takes it: SubjectPublicKeyInfo in PEM. */
export function pemOf({ publicKey }: VerificationKey): string {
  const base64 = Buffer.concat([SPKI_HEAD, publicKey]).toString("base64");
  return `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----\n`;
}
