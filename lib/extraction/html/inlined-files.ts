import { scanTags } from "./scan-tags.ts";

// "data:" with a media type or an encoding behind it (RFC 2397); "Data: what we know" is a sentence.
const DATA_ADDRESS = /^\s{0,9}data:(?:[a-z0-9.+-]{1,80}\/[a-z0-9.+-]{1,80})?[;,]/i;

// Within a `srcset`, a `style` or a page in a page. What may follow the media type is read to its end and never again.
const DATA_WITHIN = /data:[a-z0-9.+-]{1,80}\/[a-z0-9.+-]{1,80}[;,][^\s"'()&<>]*/gi;

/** The shortest address that holds a file: an empty one. */
const EMPTY = "data:,";

/**
 * A page without the pictures and fonts that were put into the attributes of its tags, as pages saved in a single file
 * have them. No word of a page stands in these, and the tree of one with megabytes in a tag takes far too long.
 */
export function dropInlinedFiles(source: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const { longValues } of scanTags(source)) {
    for (const { start, end } of longValues) {
      const value = source.slice(start, end);
      kept.push(source.slice(at, start), DATA_ADDRESS.test(value) ? EMPTY : value.replace(DATA_WITHIN, EMPTY));
      at = end;
    }
  }
  return at === 0 ? source : kept.join("") + source.slice(at);
}
