import "server-only";
import { join } from "node:path";
import { captureWhatWaits } from "../../lib/evidence/capturing/write.ts";
import { diskStore } from "../../lib/sources/snapshots/adapters/disk-store.ts";
import { s3Store } from "../../lib/sources/snapshots/adapters/s3-store.ts";
import type { CopyStore } from "../../lib/sources/snapshots/model.ts";
import { context } from "./context.ts";
import { extract, fetcher } from "./reading.ts";

/** Where the copies of sources are kept: in a bucket, when there is one, or in the data folder. */
export function copyStore(): CopyStore {
  const { LINECHECK_S3_URL: url, LINECHECK_S3_REGION: region, LINECHECK_S3_KEY_ID: keyId } = process.env;
  const { LINECHECK_S3_SECRET: secret, LINECHECK_DATA: folder } = process.env;
  if (url && region && keyId && secret) return s3Store({ url, region, keyId, secret });
  if (!folder) throw new Error("LINECHECK_DATA is not set: start Linecheck with `npm start`, which sets it");
  return diskStore(join(/* turbopackIgnore: true */ folder, "snapshots"));
}

/** Time from one look for captures to the next when nothing asked for one here, in ms: what a restart left waiting. */
const EVERY_MS = 30_000;

// One archivist for the process, also across the module reloads of development.
const shared = globalThis as typeof globalThis & {
  linecheckArchivist?: { readonly timer: NodeJS.Timeout; isAtWork: boolean; isAskedAgain: boolean };
};

/** Starts to get the copies that wait, now and from time to time. */
export function startArchivist(): void {
  if (shared.linecheckArchivist) return;
  // A server that is told to stop waits for no copy: it waits in its row.
  const timer = setInterval(captureSoon, EVERY_MS).unref();
  shared.linecheckArchivist = { timer, isAtWork: false, isAskedAgain: false };
  captureSoon();
}

/** Gets what waits, without anybody waiting for it. Asked while it is at work, it looks once more. */
export function captureSoon(): void {
  const archivist = shared.linecheckArchivist;
  if (!archivist) return;
  archivist.isAskedAgain = true;
  if (archivist.isAtWork) return;
  archivist.isAtWork = true;
  void work(archivist).finally(() => {
    archivist.isAtWork = false;
  });
}

async function work(archivist: NonNullable<typeof shared.linecheckArchivist>): Promise<void> {
  try {
    const ctx = await context();
    const tools = { fetchPage: fetcher(ctx.now), extract, store: copyStore() };
    let ended = 0;
    do {
      archivist.isAskedAgain = false;
      ended = await captureWhatWaits(ctx, tools);
    } while (ended > 0 || archivist.isAskedAgain);
  } catch (error) {
    // The database or the disk was away: they may be back at the next look, and what waits is still there.
    console.error(error);
  }
}
