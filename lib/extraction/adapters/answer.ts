import { z } from "zod";
import { fail, ok, type Result } from "../../result.ts";
import { BLOCK_KINDS } from "../law.ts";
import { type Extract, FILE_KINDS, type FileKind, type Hints } from "../model.ts";

/** What goes to the process that reads files: one line of JSON, then the bytes of the file. */
export type Question = { readonly kind: FileKind; readonly hints: Hints; readonly bytes: Uint8Array };

const Header = z.strictObject({
  kind: z.enum(FILE_KINDS),
  hints: z.strictObject({ charset: z.string().optional(), url: z.string().optional() }),
});

const Said = z.string().nullable();

const Place = z.number().int().nonnegative();

const Answer = z.discriminatedUnion("ok", [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({
      text: z.string(),
      blocks: z.array(
        z.strictObject({ start: Place, end: Place, kind: z.enum(BLOCK_KINDS), level: Place, lines: Place }),
      ),
      metadata: z.strictObject({
        title: Said,
        authors: z.array(z.string()),
        publisher: Said,
        publishedOn: Said,
        modifiedOn: Said,
        canonicalUrl: Said,
        lang: Said,
      }),
      notes: z.array(z.string()),
    }),
  }),
  // A sentence a person reads, and no more than that.
  z.strictObject({ ok: z.literal(false), reason: z.string().min(1).max(1000) }),
]);

const LINE_FEED = 0x0a;

/** `parseQuestion` reads what this writes. */
export function renderQuestion({ kind, hints, bytes }: Question): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ kind, hints })}\n`), bytes]);
}

/** @throws Error when there is no header or not the one that is written here. */
export function parseQuestion(input: Uint8Array): Question {
  const end = input.indexOf(LINE_FEED);
  const header = Header.parse(JSON.parse(Buffer.from(input.subarray(0, Math.max(end, 0))).toString("utf8")));
  // Bytes of their own, and no Buffer: a reader may refuse one, or take the memory behind it for its own.
  return { ...header, bytes: new Uint8Array(input.subarray(end + 1)) };
}

/** `parseAnswer` reads what this writes. */
export function renderAnswer(answer: Result<Extract, string>): Uint8Array {
  return Buffer.from(JSON.stringify(answer));
}

/** Null when it is no answer: whoever wrote it may have been taken over by the file it read. */
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
