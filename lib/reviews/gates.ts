import type { Stance } from "../evidence/model.ts";
import type { Gate } from "./model.ts";
import { type Carries, VERDICTS, type VerdictCode } from "./verdict-kinds.ts";

/** What the gates look at. `origin` tells independent sources apart; until origins are recorded it is the source. */
export type GatedClaim = {
  readonly textSha256: string;
  readonly verdicts: readonly {
    readonly code: VerdictCode;
    readonly detail: string | null;
    readonly rationale: string;
    readonly textSha256: string;
    readonly evidenceIds: readonly string[];
    readonly reviewer: { readonly id: string };
  }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly stance: Stance;
    readonly source: { readonly id: string; readonly tier: string };
  }[];
};

/**
 * What stands between a claim and its sign-off, in reading order; empty while nobody has filed a verdict. A gate that
 * is not met says what to do. Gates that need tables of later releases (kept copies, right of reply) are not listed.
 */
export function gatesOf(claim: GatedClaim): Gate[] {
  if (claim.verdicts.length === 0) return [];
  return [secondVerdict(claim), presentText(claim), ...duties(claim), primarySource(claim)];
}

function secondVerdict({ verdicts }: GatedClaim): Gate {
  const met = new Set(verdicts.map((verdict) => verdict.reviewer.id)).size >= 2;
  return { code: "second-verdict", met, sentence: met ? "Two people filed a verdict" : "A second person's verdict" };
}

function presentText({ verdicts, textSha256 }: GatedClaim): Gate {
  const met = verdicts.every((verdict) => verdict.textSha256 === textSha256);
  return { code: "present-text", met, sentence: met ? "Filed on the present text" : "Verdicts on the present text" };
}

function duties(claim: GatedClaim): Gate[] {
  const gates = new Map<string, Gate>();
  for (const verdict of claim.verdicts) {
    const cited = claim.evidence.filter((evidence) => verdict.evidenceIds.includes(evidence.id));
    for (const duty of VERDICTS[verdict.code].carries) {
      const gate = gateOf(duty, cited, verdict.detail);
      const known = gates.get(gate.code);
      // Two verdicts of one kind share a gate, which is met when both carry what they must.
      if (!known || known.met) gates.set(gate.code, gate);
    }
  }
  return [...gates.values()];
}

/** A prompt as a call to do it: "What is missing" becomes "Say what is missing", which nobody takes for a list. */
export function asking(prompt: string): string {
  return `Say ${prompt.slice(0, 1).toLowerCase()}${prompt.slice(1)}`;
}

function gateOf(duty: Carries, cited: GatedClaim["evidence"], detail: string | null): Gate {
  switch (duty.what) {
    case "words":
      return { code: `words:${duty.prompt}`, met: Boolean(detail), sentence: asking(duty.prompt) };
    case "evidence": {
      const met = duty.stances.every((stance) => cited.some((evidence) => evidence.stance === stance));
      return {
        code: `evidence:${duty.stances.join("+")}`,
        met,
        sentence: `Evidence that ${duty.stances.join(" and evidence that ")} it`,
      };
    }
    case "evidence-of-two-origins": {
      const origins = (stance: Stance) =>
        new Set(cited.filter((evidence) => evidence.stance === stance).map((evidence) => evidence.source.id));
      const [first, second] = duty.stances.map(origins);
      const met = [...(first ?? [])].some((origin) => [...(second ?? [])].some((other) => other !== origin));
      return { code: "evidence:two-origins", met, sentence: "A supporting and a refuting source of different origin" };
    }
  }
}

function primarySource({ evidence }: GatedClaim): Gate {
  const met = evidence.some((piece) => piece.source.tier === "primary");
  return { code: "primary-source", met, sentence: "At least one primary source" };
}
