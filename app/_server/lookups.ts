import "server-only";
import { webLookup } from "../../lib/sources/lookups/adapters/services.ts";
import { lookUpWhatWaits } from "../../lib/sources/lookups/answering/write.ts";
import { context } from "./context.ts";
import { asker } from "./reading.ts";
import { roundsOf } from "./rounds.ts";

const librarian = roundsOf("lookups", async () => {
  const ctx = await context();
  const { LINECHECK_DOI_URL: doi, LINECHECK_ISBN_URL: isbn } = process.env;
  return lookUpWhatWaits(ctx, webLookup({ doi: doi || null, isbn: isbn || null }, asker(ctx.now)));
});

/** Starts to ask services about what waits, now and from time to time. */
export const startLibrarian = librarian.start;

/** Asks services about what waits, without anybody waiting for it. */
export const lookUpSoon = librarian.soon;
