import type { Context } from "../../lib/context.ts";
import type { Database } from "../../lib/db/types.ts";

/** The first instant of the tests' clock; it moves one second at each look. */
export const NOON = Date.UTC(2026, 10, 23, 12);

/** A context in which nothing happens by chance: a ticking clock, counting ids, a counting source of randomness. */
export function fixedContext(db: Database): Context {
  let looks = 0;
  let ids = 0;
  let randoms = 0;
  return {
    db,
    now: () => new Date(NOON + 1000 * looks++),
    newId: () => `id-${String(++ids).padStart(6, "0")}`,
    random: (sizeBytes) => {
      randoms += 1;
      const bytes = new Uint8Array(sizeBytes);
      new DataView(bytes.buffer).setUint32(0, randoms);
      return bytes;
    },
    boot: { id: "boot-1", upMs: () => 1 },
  };
}

/** The same context for a request that carries an Idempotency-Key. */
export function once(ctx: Context, key: string, fingerprint = "f"): Context {
  return { ...ctx, once: { key, fingerprint } };
}
