import { decidedInWords } from "../../decided.ts";
import type { Report, ReportedClaim } from "../../model.ts";
import type { Annotation } from "./annotation.ts";
import { decisionAnnotation } from "./decision.ts";
import { evidenceAnnotation } from "./evidence.ts";
import { answerAnnotation, noteAnnotation, questionAnnotation } from "./talk.ts";
import { targetsIn } from "./target.ts";
import { verdictAnnotation } from "./verdict.ts";

/** All annotations, sentence by sentence in the order of the text, made one after the other as they are asked for. */
export function* annotationsIn(report: Report): Generator<Annotation> {
  const targetOf = targetsIn(report);
  for (const claim of report.claims) {
    if (countOn(claim) === 0) continue;
    const target = targetOf(claim);
    for (const verdict of claim.verdicts) yield verdictAnnotation(verdict, claim, target);
    for (const piece of claim.evidence) yield evidenceAnnotation(piece, target);
    for (const note of claim.notes) yield noteAnnotation(note, target);
    for (const query of claim.queries) {
      yield questionAnnotation(query, target);
      const answer = answerAnnotation(query);
      if (answer) yield answer;
    }
    for (const decided of decidedInWords(claim)) yield decisionAnnotation(decided, claim, target);
  }
}

/** How many there are, without making them: a collection says so before it lists them. */
export function countAnnotations({ claims }: Report): number {
  return claims.reduce((count, claim) => count + countOn(claim), 0);
}

function countOn(claim: ReportedClaim): number {
  const { verdicts, evidence, notes, queries } = claim;
  const answers = queries.filter(({ answer }) => answer !== null);
  return (
    verdicts.length + evidence.length + notes.length + queries.length + answers.length + decidedInWords(claim).length
  );
}
