import "server-only";
import { keyHeaders, webArchive } from "../../lib/sources/archiving/adapters/archive.ts";
import { archiveWhatWaits } from "../../lib/sources/archiving/write.ts";
import { context } from "./context.ts";
import { askerOf } from "./reading.ts";
import { roundsOf } from "./rounds.ts";

/** Whether the operator has given keys of a web archive. */
export function hasArchive(): boolean {
  return keys() !== null;
}

function keys(): { readonly origin: string; readonly keyId: string; readonly secret: string } | null {
  const { LINECHECK_ARCHIVE_URL: origin, LINECHECK_ARCHIVE_KEY_ID: keyId } = process.env;
  const { LINECHECK_ARCHIVE_SECRET: secret } = process.env;
  return origin && keyId && secret ? { origin, keyId, secret } : null;
}

const messenger = roundsOf("archive", async () => {
  const known = keys();
  if (!known) return 0;
  const { origin, keyId, secret } = known;
  return archiveWhatWaits(await context(), webArchive(askerOf(origin, keyHeaders(keyId, secret)), origin));
});

/** Starts to have the pages of quoted sources kept by the web archive; without keys in the environment none is. */
export const startArchiving = messenger.start;

/** Asks the archive for what waits, without anybody waiting for it. */
export const archiveSoon = messenger.soon;
