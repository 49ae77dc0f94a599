import "server-only";
import { countElements } from "../../lib/overview/elements.ts";
import { TURNS } from "../../lib/reviews/adapters/turns.ts";
import { inSlices } from "../../lib/reviews/in-slices.ts";
import { rememberLast } from "../../lib/reviews/remember-last.ts";
import { sha256 } from "../../lib/text/sha256.ts";

// As many documents as are looked at in a day; only numbers are kept.
const MOST_KEPT = 64;

// As for the findings: nobody who saves meanwhile is to feel it.
const SLICE_MS = 10;

const remember = rememberLast<number>(MOST_KEPT);

/** `countElements` in slices, which keeps its answers for the texts that were asked for last. */
export function rememberedElementCount(texts: readonly string[], lang: string): Promise<number> {
  const key = sha256(JSON.stringify([lang, texts]));
  return remember(key, () => inSlices(countElements(texts, lang), SLICE_MS, TURNS));
}
