import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";
import type { AllowList } from "./allow-list.ts";
import type { FetchedAnswer, Sent } from "./model.ts";
import { type FetchRefusal, REFUSAL_KINDS } from "./refusal.ts";

/** What the process that fetches is asked. */
export type Question = {
  readonly url: string;
  readonly allow: AllowList;
  /** Media types to come back with; a page that names none, or names it a file of any kind, comes back as well. */
  readonly accepts: readonly string[];
  /** What is sent with it; without this a page is asked for as by anybody. */
  readonly sent?: Sent | undefined;
};

const port = z.int().nullable();
const Question = z.strictObject({
  url: z.string(),
  allow: z.array(z.union([z.strictObject({ host: z.string(), port }), z.strictObject({ range: z.string(), port })])),
  accepts: z.array(z.string()),
  sent: z
    .strictObject({
      origin: z.string(),
      headers: z.record(z.string(), z.string()),
      form: z.record(z.string(), z.string()).nullable(),
    })
    .optional(),
});

/** The question as it is written to the process. */
export function renderQuestion(question: Question): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(question));
}

/** Reads what `renderQuestion` wrote. @throws for anything else, which only a mistake of ours can send. */
export function parseQuestion(bytes: Uint8Array): Question {
  return Question.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

/** The line before the bytes. The process has read what a stranger sent, so that the line is checked like a stranger's. */
const Head = z.union([
  z.strictObject({ refused: z.strictObject({ kind: z.enum(REFUSAL_KINDS), sentence: z.string() }) }),
  z.strictObject({
    page: z.strictObject({
      requestedUrl: z.string(),
      url: z.string(),
      redirects: z.array(z.strictObject({ status: z.int(), from: z.string(), to: z.string() })),
      status: z.int(),
      statusText: z.string(),
      headers: z.array(z.tuple([z.string(), z.string()])),
      remoteAddress: z.string(),
      mediaType: z.string().nullable(),
      charset: z.string().nullable(),
    }),
  }),
]);

const LINE_FEED = 10;

/**
 * The answer as the process writes it, piece by piece: one line of JSON, and after it the bytes of the page as they are.
 * They are not put together, since a large page is in memory often enough.
 */
export function renderAnswer(answer: Result<FetchedAnswer, FetchRefusal>): readonly Uint8Array[] {
  if (!answer.ok) return [line({ refused: answer.reason })];
  const { bytes, ...page } = answer.value;
  return [line({ page }), bytes];
}

/** Reads what `renderAnswer` wrote. @throws for anything else: then the process is not ours, or no longer. */
export function parseAnswer(answer: Uint8Array): Result<FetchedAnswer, FetchRefusal> {
  const end = answer.indexOf(LINE_FEED);
  if (end < 0) throw new Error("the process that fetches wrote no whole line: look at its messages");
  const head = Head.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(answer.subarray(0, end))));
  if ("refused" in head) return fail(head.refused);
  return ok({ ...head.page, bytes: answer.subarray(end + 1) });
}

function line(head: z.input<typeof Head> | { readonly page: Omit<FetchedAnswer, "bytes"> }): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(head)}\n`);
}
