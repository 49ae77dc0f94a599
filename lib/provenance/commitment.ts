import { createHash } from "node:crypto";

/** Bytes of fresh randomness in each commitment: too many to guess a short verdict or a name by trying. */
export const SALT_BYTES = 32;

const DOMAIN = new TextEncoder().encode("cf/v1");

/**
 * A salted commitment to a value: SHA-256("cf/v1" ‖ salt ‖ length ‖ value), hex. `value` is RFC 8785 bytes; the length
 * is its size in bytes as 8 bytes, big-endian. With salt and value anyone can check it; without them it says nothing,
 * so the value can be erased and the entry still stands.
 */
export function commitment(salt: Uint8Array, value: Uint8Array): string {
  if (salt.length !== SALT_BYTES) throw new Error(`a salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(value.length));
  return createHash("sha256").update(DOMAIN).update(salt).update(length).update(value).digest("hex");
}
