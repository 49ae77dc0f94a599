import { z } from "zod";
import { type ClaimDetail, Confidence, type NewVerdict, type Verdict } from "../../../../lib/reviews/model.ts";
import { VERDICTS, VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";

/** A verdict as its fields show it. `code` is null while none is chosen. */
export type Draft = {
  readonly code: VerdictCode | null;
  readonly rationale: string;
  readonly detail: string;
  readonly confidence: Confidence | null;
};

/**
 * What a person changed of their verdict and the server does not have yet: the whole of it, from the first change on, so
 * that what is filed is what they had before them. `code: null` takes the verdict back. Begun before it was known how
 * the verdict stands, only what was touched is in it.
 */
export const Edits = z.object({
  /** The revision of the verdict it was begun on, 0 for none: another one since is told of before it is replaced. */
  base: z.exactOptional(z.int().nonnegative()),
  code: z.exactOptional(VerdictCode.nullable()),
  rationale: z.exactOptional(z.string()),
  detail: z.exactOptional(z.string()),
  confidence: z.exactOptional(Confidence.nullable()),
});
export type Edits = Readonly<z.infer<typeof Edits>>;

/** What one's own verdict says; an empty draft where there is none. */
export function draftOf(verdict: Verdict | undefined): Draft {
  return {
    code: verdict?.code ?? null,
    rationale: verdict?.rationale ?? "",
    detail: verdict?.detail ?? "",
    confidence: verdict?.confidence ?? null,
  };
}

/** Where edits begin, on a verdict that stands or on none. */
export function begunOn(verdict: Verdict | undefined): Edits {
  const { code, ...words } = draftOf(verdict);
  return { base: verdict?.revision ?? 0, ...(code && { code }), ...words };
}

/** What edits make of the verdict that stands. */
export function edited(verdict: Verdict | undefined, { base: _, ...edits }: Edits = {}): Draft {
  return { ...draftOf(verdict), ...edits };
}

/** Whether two drafts say the same. */
export function saysTheSame(one: Draft, other: Draft): boolean {
  return (Object.keys(one) as (keyof Draft)[]).every((field) => one[field] === other[field]);
}

/** The person's own verdict on the claim. */
export function ownVerdict(detail: ClaimDetail | undefined, personId: string): Verdict | undefined {
  return detail?.verdicts.find((verdict) => verdict.reviewer.id === personId);
}

/** The prompts of what a verdict of this kind must say in words. */
export function promptsOf(code: VerdictCode | null): string[] {
  return code === null ? [] : VERDICTS[code].carries.flatMap((duty) => (duty.what === "words" ? [duty.prompt] : []));
}

/** The draft as the server takes it. What the screen does not show is carried over from the verdict it replaces. */
export function newVerdictOf(code: VerdictCode, draft: Draft, before: Verdict | undefined): NewVerdict {
  const { rationale, detail, confidence } = draft;
  const reason = before?.confidenceReason;
  return {
    code,
    rationale,
    ...(promptsOf(code).length > 0 && detail.trim() !== "" && { detail }),
    ...(confidence && { confidence }),
    ...(confidence && reason && { confidenceReason: reason }),
  };
}

/** A verdict as it leaves for the server: `body` null takes it back, `revision` 0 says that there was none before. */
export type Letter = {
  readonly edits: Edits;
  readonly draft: Draft;
  readonly body: NewVerdict | null;
  readonly revision: number;
};

/** Seals what was edited. Null where there is nothing to send: no verdict is chosen, and none stands. */
export function letterOf(edits: Edits, before: Verdict | undefined): Letter | null {
  const draft = edited(before, edits);
  if (draft.code === null && !before) return null;
  const body = draft.code && newVerdictOf(draft.code, draft, before);
  return { edits, draft, body, revision: edits.base ?? before?.revision ?? 0 };
}

/** True for edits that would leave an empty draft empty. */
export function saysNothing({ code, rationale, detail, confidence }: Edits): boolean {
  return !code && !rationale?.trim() && !detail?.trim() && !confidence;
}
