import { z } from "zod";
import type { Result } from "../../result.ts";
import { parseAnswer } from "../../sandbox/parse-answer.ts";
import { BLOCK_KINDS } from "../law.ts";
import type { Extract } from "../model.ts";

const Said = z.string().nullable();

const Place = z.number().int().nonnegative();

const Value = z.strictObject({
  text: z.string(),
  blocks: z.array(
    z.strictObject({
      start: Place,
      end: Place,
      kind: z.enum(BLOCK_KINDS),
      level: Place,
      lines: Place,
      page: Place.optional(),
    }),
  ),
  metadata: z.strictObject({
    title: Said,
    authors: z.array(z.string()),
    publisher: Said,
    publishedOn: Said,
    modifiedOn: Said,
    canonicalUrl: Said,
    lang: Said,
    citation: z
      .strictObject({
        kinds: z.array(z.string()),
        journal: Said,
        conference: Said,
        book: Said,
        institution: Said,
        publisher: Said,
        volume: Said,
        issue: Said,
        pages: Said,
        number: Said,
        identifiers: z.array(z.string()),
      })
      .optional(),
  }),
  notes: z.array(z.string()),
});

/** What `renderAnswer` wrote; null when it is no answer. */
export function parseExtract(output: Uint8Array): Result<Extract, string> | null {
  return parseAnswer(Value, output);
}
