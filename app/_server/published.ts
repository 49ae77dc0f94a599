import "server-only";
import { KeptPages } from "../../lib/publications/visiting/kept-pages.ts";
import type { Absence, PublicPage } from "../../lib/publications/visiting/model.ts";
import { findStanding, readPage } from "../../lib/publications/visiting/read.ts";
import { context } from "./context.ts";
import { signingKey } from "./signing-key.ts";

/** A few books with everything on them, or some hundred articles, in bytes. */
const ROOM_BYTES = 64 * 2 ** 20;

/**
 * How long a page is handed out without a look at what belongs to no document, in ms: what its sources are called, and whether
 * one is confidential by now.
 */
const FRESH_MS = 60_000;

const kept = new KeptPages(ROOM_BYTES);

/** The page that a reader finds at an address, or why there is none. A crowd has it made once. */
export async function visited(address: string): Promise<PublicPage | Absence> {
  const ctx = await context();
  const found = await findStanding(ctx, address);
  if (found.kind !== "shown") return found;
  const version = `${found.change.leafHash} ${Math.floor(ctx.now().getTime() / FRESH_MS)}`;
  const page = await kept.of(found.publicationId, version, () => readPage(ctx, found, signingKey()));
  // Opened again between the look and the reading: the next look says so.
  return page ?? visited(address);
}
