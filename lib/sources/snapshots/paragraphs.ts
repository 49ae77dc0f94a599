import { linesOf } from "../../text/lines.ts";
import type { SnapshotBlock } from "./model.ts";

/** The paragraphs of a plain text: what stands between blank lines, each without the white space around it. */
export function paragraphsOf(text: string): SnapshotBlock[] {
  const paragraphs: { start: number; end: number }[] = [];
  for (const { start, end, afterBlank } of linesOf(text)) {
    const last = paragraphs.at(-1);
    if (last && !afterBlank) last.end = end;
    else paragraphs.push({ start, end });
  }
  return paragraphs.map((span) => ({ ...span, kind: "paragraph", level: 0 }));
}
