import type { Verdict } from "../../../reviews/model.ts";
import type { VerdictCode } from "../../../reviews/verdict-kinds.ts";
import type { ReportedClaim } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { iri } from "../graph/iris.ts";
import { type Annotation, person, textualBody } from "./annotation.ts";
import type { Target } from "./target.ts";

/** A verdict: its reasons, what its kind must say, and the kind it is of. */
export function verdictAnnotation(verdict: Verdict, claim: ReportedClaim, target: Target, words: Words): Annotation {
  const { id, code, rationale, detail, confidence, confidenceReason, evidenceIds, reviewer, filedAt } = verdict;
  return {
    id: iri("verdict", id),
    type: "Annotation",
    motivation: "assessing",
    creator: person(reviewer),
    created: filedAt,
    body: [
      ...(rationale ? [textualBody(rationale, "assessing")] : []),
      ...(detail ? [{ ...textualBody(detail, "describing"), label: words.details[code] }] : []),
      verdictKind(code, words),
    ],
    target,
    "linecheck:onEarlierWording": verdict.textSha256 !== claim.textSha256,
    "linecheck:wordingSha256": verdict.textSha256,
    "linecheck:confidence": confidence ?? undefined,
    "linecheck:confidenceReason": confidenceReason ?? undefined,
    "linecheck:cites": evidenceIds.map((cited) => ({ id: iri("evidence", cited) })),
  };
}

/** The kind of a verdict as what the words are classed by. */
export function verdictKind(code: VerdictCode, words: Words) {
  const { label, meaning } = words.marks[code];
  return {
    type: "SpecificResource",
    purpose: "classifying",
    source: { id: iri("verdict-kind", code), label, "linecheck:code": code, "linecheck:meaning": meaning },
  } as const;
}
