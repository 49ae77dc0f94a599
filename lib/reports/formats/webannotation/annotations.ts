import { decidedInWords } from "../../decided.ts";
import type { Report, ReportedClaim } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import type { Annotation } from "./annotation.ts";
import { decisionAnnotation } from "./decision.ts";
import { evidenceAnnotation } from "./evidence.ts";
import { answerAnnotation, noteAnnotation, questionAnnotation } from "./talk.ts";
import { targetsIn } from "./target.ts";
import { verdictAnnotation } from "./verdict.ts";

/** All annotations, sentence by sentence in the order of the text, made one after the other as they are asked for. */
export function* annotationsIn(report: Report): Generator<Annotation> {
  const targetOf = targetsIn(report);
  const words = wordsOf(report);
  for (const claim of report.claims) {
    if (countOn(claim, words) === 0) continue;
    const target = targetOf(claim);
    for (const verdict of claim.verdicts) yield verdictAnnotation(verdict, claim, target, words);
    for (const piece of claim.evidence) yield evidenceAnnotation(piece, target, words);
    for (const note of claim.notes) yield noteAnnotation(note, target);
    for (const query of claim.queries) {
      yield questionAnnotation(query, target);
      const answer = answerAnnotation(query);
      if (answer) yield answer;
    }
    for (const decided of decidedInWords(claim, words.decisions))
      yield decisionAnnotation(decided, claim, target, words);
  }
}

/** How many there are, without making them: a collection says so before it lists them. */
export function countAnnotations(report: Report): number {
  const words = wordsOf(report);
  return report.claims.reduce((count, claim) => count + countOn(claim, words), 0);
}

function countOn(claim: ReportedClaim, { decisions }: Words): number {
  const { verdicts, evidence, notes, queries } = claim;
  const answers = queries.filter(({ answer }) => answer !== null);
  const decided = decidedInWords(claim, decisions);
  return verdicts.length + evidence.length + notes.length + queries.length + answers.length + decided.length;
}
