import "server-only";
import { type Context, realContext } from "../../lib/context.ts";
import { openDatabase } from "../../lib/db/connect.ts";
import type { Database } from "../../lib/db/types.ts";

// One database for the process, also across the module reloads of development.
const shared = globalThis as typeof globalThis & { linecheckDatabase?: Promise<Database> };

/** The context of this request. The only place in the web's half of the house that opens a database. */
export async function context(): Promise<Context> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start Linecheck with `npm start`, which sets it");
  shared.linecheckDatabase ??= openDatabase(url).catch((error: unknown) => {
    // A database that was away at the first request may be back at the next.
    delete shared.linecheckDatabase;
    throw error;
  });
  return realContext(await shared.linecheckDatabase);
}
