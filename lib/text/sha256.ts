import { createHash } from "node:crypto";

/** SHA-256 (hex) of a text in UTF-8, or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
