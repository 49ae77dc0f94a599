import type { Asked } from "./asked.ts";
import type { ClaimIndex } from "./claim-index.ts";
import { gramsOf } from "./grams.ts";
import { perLength, saturated } from "./weight.ts";

/** How much of the asked runs of characters a claim has too, by what each says: BM25 over runs. Rarely above 1. */
export function spellingIn(place: number, { grams, gramMass }: Asked, { gramTexts, statistics }: ClaimIndex): number {
  const text = gramTexts[place] ?? "";
  const counts = new Map<number, number>();
  for (const gram of gramsOf(text)) if (grams.has(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  let found = 0;
  for (const [gram, count] of counts)
    found += (grams.get(gram) ?? 0) * saturated(perLength(count, text.length, statistics.averages.gramText));
  return found / gramMass;
}
