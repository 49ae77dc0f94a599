import type { Turns } from "../reviews/in-slices.ts";

/** How long a file is written before others have their turn, in ms: well below what a person at a key feels. */
const SLICE_MS = 10;

/** The same pieces, with a pause between two of them whenever the slice is over: a book takes seconds to write. */
export async function* inTurns(pieces: Iterable<Uint8Array>, turns: Turns): AsyncGenerator<Uint8Array> {
  let end = turns.now() + SLICE_MS;
  for (const piece of pieces) {
    yield piece;
    if (turns.now() < end) continue;
    await turns.pause();
    end = turns.now() + SLICE_MS;
  }
}
