import { readablePassword } from "../lib/auth/secret.ts";
import type { Context } from "../lib/context.ts";

/** Letters of a made password, 5 bits each: 100 bits. */
const LETTERS = 20;

/** A new password that a person can type. */
export function madePassword(ctx: Context): string {
  return readablePassword(ctx.random(LETTERS));
}
