import { z } from "zod";
import { fail, ok, type Result } from "../../result.ts";
import { BLOCK_KINDS } from "../law.ts";
import type { Extract } from "../model.ts";

const Said = z.string().nullable();

const Place = z.number().int().nonnegative();

const Answer = z.discriminatedUnion("ok", [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({
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
    }),
  }),
  // A sentence a person reads, and no more than that.
  z.strictObject({ ok: z.literal(false), reason: z.string().min(1).max(1000) }),
]);

/**
 * What `renderAnswer` wrote; null when it is no answer: whoever wrote it may have been taken over by the file it read.
 */
export function parseAnswer(output: Uint8Array): Result<Extract, string> | null {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(output));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
  const parsed = Answer.safeParse(raw);
  if (!parsed.success) return null;
  return parsed.data.ok ? ok(parsed.data.value) : fail(parsed.data.reason);
}
