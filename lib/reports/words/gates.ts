import type { Gate } from "../../reviews/model.ts";
import { VERDICT_CODES, VERDICTS, type VerdictCode } from "../../reviews/verdict-kinds.ts";
import type { ReportedClaim } from "../model.ts";

/** What is asked for by gates that are not met, in one language. */
export type GateSentences = {
  readonly secondVerdict: string;
  readonly agreement: string;
  /** An editor sent the verdicts back. */
  readonly sentBack: string;
  readonly presentText: string;
  /** The detail that a verdict of this kind must carry. */
  readonly say: (code: VerdictCode) => string;
  readonly evidence: (stances: readonly ("supports" | "refutes")[]) => string;
  readonly twoSides: string;
  readonly cited: string;
  readonly found: string;
  readonly twoOrigins: string;
  readonly primarySource: string;
  readonly rightOfReply: (party: string) => string;
  readonly questions: string;
  readonly approver: string;
};

/**
 * What a gate that is not met asks for, by its code. Why it is not met, where the claim does not show it, follows in the
 * words of the gate, which are English: they name sources and what is told of where these have it from.
 */
export function gateIn(sentences: GateSentences): (gate: Gate, claim: ReportedClaim) => string {
  return (gate, claim) => {
    const sentence = sentenceOf(gate, claim, sentences);
    return gate.because === undefined ? sentence : `${sentence}. ${gate.because}`;
  };
}

function sentenceOf({ code, sentence }: Gate, claim: ReportedClaim, sentences: GateSentences): string {
  const [kind, what = ""] = splitOnce(code);
  switch (kind) {
    case "second-verdict":
      return sentences.secondVerdict;
    case "agreement":
      return claim.adjudication?.holds && claim.adjudication.outcome === "reject"
        ? sentences.sentBack
        : sentences.agreement;
    case "present-text":
      return sentences.presentText;
    case "words":
      return sentences.say(verdictAsking(what));
    case "evidence":
      return what === "two-origins"
        ? sentences.twoSides
        : sentences.evidence(what.split("+") as ("supports" | "refutes")[]);
    case "cited":
      return sentences.cited;
    case "found":
      return sentences.found;
    case "two-origins":
      return sentences.twoOrigins;
    case "primary-source":
      return sentences.primarySource;
    case "right-of-reply":
      return sentences.rightOfReply(claim.accuses ?? "…");
    case "questions":
      return sentences.questions;
    case "approver":
      return sentences.approver;
    default:
      // A report that a later release made, read again: its own words are better than none.
      return sentence;
  }
}

/** "words:The caveat" as "words" and "The caveat". */
function splitOnce(code: string): string[] {
  const at = code.indexOf(":");
  return at < 0 ? [code] : [code.slice(0, at), code.slice(at + 1)];
}

/** The verdict whose detail goes by this prompt. */
function verdictAsking(prompt: string): VerdictCode {
  const asking = VERDICT_CODES.find((code) =>
    VERDICTS[code].carries.some((duty) => duty.what === "words" && duty.prompt === prompt),
  );
  if (!asking) throw new Error(`no verdict asks for ${JSON.stringify(prompt)}: see reviews/verdict-kinds.ts`);
  return asking;
}
