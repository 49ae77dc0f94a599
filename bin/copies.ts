import { join } from "node:path";
import { diskStore } from "../lib/sources/snapshots/adapters/disk-store.ts";
import { s3Store } from "../lib/sources/snapshots/adapters/s3-store.ts";
import type { CopyStore } from "../lib/sources/snapshots/model.ts";
import type { Installation } from "./installation.ts";

/** Where an installation keeps the copies of sources: in a bucket, when there is one, or in its data folder. */
export function copyStoreOf({ env, dataFolder }: Installation): CopyStore {
  return env.bucket === null ? diskStore(join(dataFolder, "snapshots")) : s3Store(env.bucket);
}
