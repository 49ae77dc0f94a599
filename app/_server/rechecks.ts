import "server-only";
import type { Context } from "../../lib/context.ts";
import type { CaptureTools } from "../../lib/evidence/capturing/write.ts";
import { recheckWhatIsDue } from "../../lib/evidence/rechecking/write.ts";
import { politely, type Turns } from "../../lib/net/adapters/politely.ts";
import { context } from "./context.ts";
import { captureTools } from "./copies.ts";
import { roundsOf } from "./rounds.ts";

/** Time from one look for pages that are due to the next, in ms. Due is counted in days. */
const EVERY_MS = 10 * 60_000;

// Whose turn it is at a host, for the whole process, also across the module reloads of development.
const shared = globalThis as typeof globalThis & { linecheckTurns?: Turns };

/** What it takes to look at a page again: the same as for a copy, but that no host is asked twice at once. */
export function recheckTools(ctx: Context): CaptureTools {
  const tools = captureTools(ctx);
  shared.linecheckTurns ??= new Map();
  return { ...tools, fetchPage: politely(tools.fetchPage, shared.linecheckTurns) };
}

const rechecker = roundsOf(
  "rechecks",
  async () => {
    const days = Number(process.env.LINECHECK_RECHECK_DAYS);
    if (Number.isNaN(days)) throw new Error("LINECHECK_RECHECK_DAYS is no number: start Linecheck with `npm start`");
    const ctx = await context();
    return recheckWhatIsDue(ctx, recheckTools(ctx), days);
  },
  EVERY_MS,
);

/** Starts to look at quoted pages again, unless the operator wants none of it. */
export const startRechecks = rechecker.start;
