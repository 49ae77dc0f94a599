import { z } from "zod";
import { fail, ok, type Result } from "../../result.ts";
import type { CommentedText } from "../docx/comments/model.ts";

const Place = z.number().int().nonnegative();
const Name = z.string().max(10_000);

const Answer = z.discriminatedUnion("ok", [
  z.strictObject({
    ok: z.literal(true),
    value: z
      .strictObject({
        text: z.string(),
        comments: z.array(
          z.strictObject({
            id: Name,
            author: Name,
            date: Name.nullable(),
            text: z.string(),
            parent: Name.nullable(),
            isResolved: z.boolean(),
            at: z.strictObject({ start: Place, end: Place }).nullable(),
          }),
        ),
        bookmarks: z.array(z.strictObject({ name: Name, start: Place, end: Place })),
        changes: Place,
      })
      .refine(
        ({ text, comments, bookmarks }) =>
          [...comments.flatMap(({ at }) => at ?? []), ...bookmarks].every(
            ({ start, end }) => start <= end && end <= text.length,
          ),
        "names a place outside its text",
      ),
  }),
  // A sentence a person reads, and no more than that.
  z.strictObject({ ok: z.literal(false), reason: z.string().min(1).max(1000) }),
]);

/** What the process that reads comments wrote; null when it is no answer, since the file may have taken it over. */
export function parseCommentsAnswer(output: Uint8Array): Result<CommentedText, string> | null {
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
