import { z } from "zod";
import { Stance } from "../../evidence/model.ts";
import { AnnotationForm } from "../../notes/model.ts";
import type { Result } from "../../result.ts";
import { LONGEST_SENTENCE, parseAnswer } from "../../sandbox/parse-answer.ts";
import { WebAddress } from "../../sources/model.ts";
import { isWellFormed } from "../../text/well-formed.ts";
import type { RemarkFile } from "../remark.ts";

const Place = z.number().int().nonnegative();
const Words = z.string().refine(isWellFormed);
const Sentence = z.string().min(1).max(LONGEST_SENTENCE);

const Anchor = z.strictObject({
  quote: z.string().max(10_000),
  prefix: z.string().max(1_000),
  suffix: z.string().max(1_000),
  position: z.strictObject({ start: Place, end: Place }).nullable(),
  sentence: z.number().int().positive().nullable(),
});

const Remark = z.strictObject({
  id: z.string(),
  by: Words.max(200),
  at: z.iso.datetime().nullable(),
  text: Words,
  headless: Words.nullable(),
  parent: z.string().nullable(),
  isResolved: z.boolean(),
  anchor: Anchor.nullable(),
  cited: z.strictObject({ url: WebAddress, quote: Words.max(10_000), stance: Stance }).nullable(),
  isRecord: z.boolean(),
});

const File = z.strictObject({
  form: AnnotationForm,
  remarks: z.array(Remark),
  passed: z.array(Sentence),
  notes: z.array(Sentence),
});

/** What the process that reads remarks wrote; null when it is no answer. */
export function parseRemarks(output: Uint8Array): Result<RemarkFile, string> | null {
  return parseAnswer(File, output);
}
