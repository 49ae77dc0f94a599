import { otherTags } from "./cited.ts";

/** Words and the tags that came with them, as the text of one note. */
export function withTags(words: string, tags: readonly string[]): string {
  const others = otherTags(tags);
  return [words, others.length === 0 ? "" : `Tags: ${others.join(", ")}`].filter((part) => part !== "").join("\n\n");
}

/** A passage of a source as the words of a note have it. */
export function passageInWords({ url, quote }: { readonly url: string; readonly quote: string }): string {
  return `“${quote}” — ${url}`;
}
