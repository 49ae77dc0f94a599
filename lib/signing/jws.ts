import { Buffer } from "node:buffer";
import type { KeyObject } from "node:crypto";
import { CompactSign, compactVerify, decodeProtectedHeader, errors } from "jose";
import { fail, ok, type Result } from "../result.ts";
import { keyName, type VerificationKey } from "./verification-key.ts";

/** A key that signs, under the name it is known by. */
export type SigningKey = VerificationKey & { readonly privateKey: KeyObject };

/**
 * A signature over bytes, with the bytes: JWS in its compact form (RFC 7515, 3.1), Ed25519 (RFC 8037). It brings its key
 * along, so that a file can show which one it is; whoever relies on it has the key from elsewhere.
 */
export async function signed(payload: Uint8Array, key: SigningKey): Promise<string> {
  return new CompactSign(payload)
    .setProtectedHeader({ alg: "EdDSA", kid: keyName(key), jwk: jwkOf(key) })
    .sign(key.privateKey);
}

function jwkOf({ publicKey }: VerificationKey) {
  return { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") };
}

/** What a signature names its key by; null for what is no signature. */
export function keyNameIn(jws: string): string | null {
  try {
    return decodeProtectedHeader(jws).kid ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Why a signature does not hold: it is damaged, or it is not this key's, or not over these bytes. */
export type SignatureFault = "damaged" | "false";

/** The bytes that were signed, when the signature is one of this key over them. */
export async function verified(jws: string, key: VerificationKey): Promise<Result<Uint8Array, SignatureFault>> {
  if (!isCanonical(jws)) return fail("damaged");
  try {
    return ok((await compactVerify(jws, jwkOf(key), { algorithms: ["EdDSA"] })).payload);
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return fail("false");
    if (error instanceof errors.JOSEError) return fail("damaged");
    throw error;
  }
}

/**
 * Whether the three parts are base64url in its one form. The last letter of a signature has bits that mean nothing: without
 * this, a letter could be changed and nobody would see it.
 */
function isCanonical(jws: string): boolean {
  const parts = jws.split(".");
  return parts.length === 3 && parts.every((part) => Buffer.from(part, "base64url").toString("base64url") === part);
}
