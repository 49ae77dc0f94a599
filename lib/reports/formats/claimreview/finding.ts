import type { Verdict } from "../../../reviews/model.ts";
import { VERDICTS, type VerdictCode } from "../../../reviews/verdict-kinds.ts";
import { markOf } from "../../marks.ts";
import type { ReportedClaim } from "../../model.ts";
import type { Words } from "../../words/en.ts";

/** What a sentence came to, and what it rests on. */
export type Finding = {
  readonly code: VerdictCode;
  /** The verdicts that say so: none where an editor put another in their place. */
  readonly verdicts: readonly Verdict[];
  /** Why, in paragraphs. */
  readonly reasons: readonly string[];
  /** Since when it stands (RFC 3339, UTC): its sign-off, else an editor's decision, else the last of the verdicts. */
  readonly since: string;
};

/**
 * What a claim came to; null where it came to nothing: while it is open, contested or stale, and when it was set aside.
 * Superseded claims count in nothing, whatever was found on them.
 */
export function findingOn(claim: ReportedClaim, words: Words): Finding | null {
  const code = markOf(claim);
  if (claim.state === "superseded" || !isVerdict(code)) return null;
  const verdicts = claim.verdicts.filter((verdict) => verdict.code === code);
  const { adjudication, signOff } = claim;
  const decided = adjudication?.holds && adjudication.code === code ? adjudication : null;
  const signed = signOff?.holds ? signOff : null;
  const since = signed?.signedAt ?? decided?.decidedAt ?? verdicts.at(-1)?.filedAt;
  if (since === undefined) throw new Error(`claim ${claim.id} is drawn as ${code}, and nothing says since when`);
  return {
    code,
    verdicts,
    reasons: [...verdicts.flatMap((verdict) => reasonsOf(verdict, words)), ...(decided ? [decided.reason] : [])],
    since,
  };
}

function isVerdict(mark: string): mark is VerdictCode {
  return Object.hasOwn(VERDICTS, mark);
}

function reasonsOf({ code, rationale, detail }: Verdict, words: Words): string[] {
  return [rationale, detail ? `${words.details[code]}: ${detail}` : ""].filter(Boolean);
}
