import type { CopyIdentity } from "../sources/snapshots/model.ts";
import type { Report, ReportedEvidence } from "./model.ts";
import type { Words } from "./words/en.ts";

/**
 * In which kept copy a quote was found, a sentence: "Found word for word in the copy kept on 12 November 2026, page 3."
 * Null where it was found in none that is told of.
 */
export function copyInWords({ pin, copy }: Pick<ReportedEvidence, "pin" | "copy">, words: Words): string | null {
  if (!pin || !copy) return null;
  const original = copy.transcribed ? originalOf(copy) : null;
  return words.copyFound(pin.how === "exact", original, words.day(copy.takenAt), pin.page);
}

/** What a copy is whose words were written down by hand. */
function originalOf({ mediaType }: CopyIdentity): "picture" | "recording" | "file" {
  if (mediaType.startsWith("image/")) return "picture";
  return /^(audio|video)\//.test(mediaType) ? "recording" : "file";
}

/** The kept copies that quotes of each source were found in, by the id of the source, earliest first. */
export function copiesQuoted({ claims }: Report): ReadonlyMap<string, readonly CopyIdentity[]> {
  const known = new Map<string, CopyIdentity[]>();
  for (const { evidence } of claims)
    for (const { source, copy } of evidence) {
      const copies = known.get(source.id) ?? [];
      if (copy && !copies.some(({ snapshotId }) => snapshotId === copy.snapshotId)) copies.push(copy);
      known.set(source.id, copies);
    }
  return new Map([...known].map(([id, copies]) => [id, copies.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1))]));
}

/** "Copy kept on 12 November 2026". */
export function copyTitle({ takenAt, transcribed }: CopyIdentity, words: Words): string {
  const day = words.day(takenAt);
  return transcribed ? words.originalKept(day) : words.copyKept(day);
}
