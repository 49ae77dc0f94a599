import { renameSync, rmSync } from "node:fs";

/** Who else moves a folder into this place is done in microseconds; more tries than that are a defect, not a wait. */
const TRIES = 1000;

/** What a rename answers when there is a folder in its place already. */
const OCCUPIED = ["ENOTEMPTY", "EEXIST", "EPERM"];

/**
 * Moves the folder `fresh` into `place`; what was there goes. At that path there is the old one, the new one, or for the
 * moment between two renames none, but never one that is half written. Of several that do it at once the last one stays.
 */
export function swapFolder(fresh, place) {
  const old = `${fresh}.old`;
  for (let tries = 1; ; tries++) {
    try {
      renameSync(place, old);
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    try {
      renameSync(fresh, place);
      break;
    } catch (error) {
      if (!OCCUPIED.includes(error.code) || tries === TRIES) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}
