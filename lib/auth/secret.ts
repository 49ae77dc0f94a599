import { createHash } from "node:crypto";

/** SHA-256 (hex) of a bearer token or session id: what is stored or logged in its place. */
export function secretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** 32 letters and digits, none mistaken for another in a terminal (no i l o 0 1, but L): 5 bits each. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789L";

/** Turns random bytes into a password a person can type: 5 bits a byte, in groups of five. */
export function readablePassword(random: Uint8Array): string {
  const letters = [...random].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
  return letters.replace(/(.{5})(?=.)/g, "$1-");
}
