import "server-only";
import { join } from "node:path";
import type { Context } from "../../lib/context.ts";
import { type CaptureTools, captureWhatWaits } from "../../lib/evidence/capturing/write.ts";
import { diskStore } from "../../lib/sources/snapshots/adapters/disk-store.ts";
import { s3Store } from "../../lib/sources/snapshots/adapters/s3-store.ts";
import type { CopyStore } from "../../lib/sources/snapshots/model.ts";
import { context } from "./context.ts";
import { lookUpSoon } from "./lookups.ts";
import { extract, fetcher } from "./reading.ts";
import { roundsOf } from "./rounds.ts";

/** Where the copies of sources are kept: in a bucket, when there is one, or in the data folder. */
export function copyStore(): CopyStore {
  const { LINECHECK_S3_URL: url, LINECHECK_S3_REGION: region, LINECHECK_S3_KEY_ID: keyId } = process.env;
  const { LINECHECK_S3_SECRET: secret, LINECHECK_DATA: folder } = process.env;
  if (url && region && keyId && secret) return s3Store({ url, region, keyId, secret });
  if (!folder) throw new Error("LINECHECK_DATA is not set: start Linecheck with `npm start`, which sets it");
  return diskStore(join(/* turbopackIgnore: true */ folder, "snapshots"));
}

/** What it takes to get a copy of an address. */
export function captureTools({ now }: Context): CaptureTools {
  return { fetchPage: fetcher(now), extract, store: copyStore() };
}

const archivist = roundsOf("copies", async () => {
  const ctx = await context();
  const ended = await captureWhatWaits(ctx, captureTools(ctx));
  // A page may have told the DOI of its source.
  if (ended > 0) lookUpSoon();
  return ended;
});

/** Starts to get the copies that wait, now and from time to time. */
export const startArchivist = archivist.start;

/** Gets what waits, without anybody waiting for it. */
export const captureSoon = archivist.soon;
