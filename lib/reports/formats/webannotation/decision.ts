import type { Decided } from "../../decided.ts";
import type { ReportedClaim } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { decisionParts } from "../graph/decisions.ts";
import { iri } from "../graph/iris.ts";
import { type Annotation, type Motivation, person, textualBody } from "./annotation.ts";
import type { Target } from "./target.ts";
import { verdictKind } from "./verdict.ts";

/**
 * What an editor decided about the words: to "assign some value or quality" to them is `moderating`, and to have them
 * changed is `editing` (Web Annotation Vocabulary, section 2.3).
 */
export function decisionAnnotation(decided: Decided, claim: ReportedClaim, target: Target, words: Words): Annotation {
  const { kind, code, holds, label, words: told, by, at } = decided;
  const motivation: Motivation = kind === "correction" ? "editing" : "moderating";
  return {
    id: iri("decision", ...decisionParts(claim, decided)),
    type: "Annotation",
    motivation,
    creator: person(by),
    created: at,
    body: [
      textualBody(told === null ? label : `${label}: ${told}`, motivation),
      ...(code === null ? [] : [verdictKind(code, words)]),
    ],
    target,
    "linecheck:kind": kind,
    "linecheck:holds": holds,
  };
}
