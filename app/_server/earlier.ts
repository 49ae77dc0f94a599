import "server-only";
import type { Context } from "../../lib/context.ts";
import { keepPools, type Pools } from "../../lib/earlier/pool/read.ts";
import { suggestMatches } from "../../lib/earlier/suggesting/write.ts";
import type { DocumentId } from "../../lib/ids.ts";
import { TURNS } from "../../lib/reviews/adapters/turns.ts";

// One for the process, also across the module reloads of development: a hundred thousand claims are not held twice.
const shared = globalThis as typeof globalThis & { linecheckPools?: Pools };

/** What was checked before, ready to be searched, and kept in memory. */
export const pools: Pools = (ctx, kind, lang) => {
  shared.linecheckPools ??= keepPools(TURNS);
  return shared.linecheckPools(ctx, kind, lang);
};

/** Looks what of an imported document was checked before, without anybody waiting for it. */
export function suggestSoon(ctx: Context, documentId: DocumentId): void {
  // The import stands, and the panel looks for each claim anew: what failed is for whoever runs the server.
  void suggestMatches(ctx, documentId, { pools, turns: TURNS }).catch(console.error);
}
