import type { Stance } from "../../../evidence/model.ts";
import type { Verdict } from "../../../reviews/model.ts";
import { VERDICTS } from "../../../reviews/verdict-kinds.ts";
import { confidenceInWords, groundOf, saysVerdict, stateInWords } from "../../card-words.ts";
import { quoteLink, titleOf, withheldQuote } from "../../citation.ts";
import { copyInWords } from "../../copies.ts";
import { type Earlier, filedBeforeInWords } from "../../earlier.ts";
import { type Hue, MARKS, markOf } from "../../marks.ts";
import type { ReportedClaim, ReportedEvidence } from "../../model.ts";
import { tagsInWords } from "../../tags.ts";
import { withheldFromWords, withheldInWords } from "../../withheld.ts";
import type { Words } from "../../words/en.ts";
import {
  directed,
  linked,
  type Paragraph,
  paragraph,
  type Run,
  run,
  soft,
  sourceNumber,
  strong,
  toSentence,
  typed,
} from "./run.ts";
import { type Shown, shownText } from "./shown.ts";
import { decidedParagraphs, talkParagraphs } from "./talk.ts";

/** What is known of a claim, set after its paragraph. */
export type Card = {
  readonly ordinal: number;
  readonly hue: Hue;
  readonly glyph: string;
  readonly label: Shown;
  readonly state: Shown;
  readonly body: readonly (Paragraph | Passage | Points)[];
};

/** A quoted passage with what is known of it, a line each. */
export type Passage = {
  readonly kind: "passage";
  readonly hue: Hue;
  readonly rtl?: true;
  readonly quote: readonly Run[];
  readonly captions: readonly (readonly Run[])[];
};

/** A heading and what is listed under it. */
export type Points = { readonly kind: "points"; readonly title: Run; readonly points: readonly Run[] };

/** Numbers of the report's sources, by id. */
export type SourceNumbers = ReadonlyMap<string, number>;

const STANCE_HUES: Readonly<Record<Stance, Hue>> = {
  supports: "supported",
  refutes: "refuted",
  qualifies: "mixed",
  context: "quiet",
};

/** The card of a claim: verdicts, decisions, evidence, what is missing, what was said, what was filed before. */
export function cardOf(claim: ReportedClaim, { here, elsewhere }: Earlier, numbers: SourceNumbers, words: Words): Card {
  const mark = markOf(claim);
  const { hue, glyph } = MARKS[mark];
  return {
    ordinal: claim.ordinal,
    hue,
    glyph,
    label: shownText(words.marks[mark].label),
    state: shownText(stateInWords(claim, words)),
    body: [
      ...fine(withheldInWords(claim, words)),
      ...verdictParagraphs(claim, numbers, saysVerdict(claim), words),
      ...decidedParagraphs(claim, words),
      ...claim.evidence.map((piece) => passageOf(piece, numbers, words)),
      ...missing(claim, words),
      ...talkParagraphs(claim, words),
      ...here.flatMap((gone) => earlierParagraphs(gone, numbers, words)),
      ...elsewhere.map((gone) => pointer(gone, words)),
    ],
  };
}

/** What was filed on the words before sentences were split or joined, and counts no more. */
function earlierParagraphs(gone: ReportedClaim, numbers: SourceNumbers, words: Words): Card["body"] {
  return [
    paragraph("fold", [run(filedBeforeInWords(gone, words))]),
    paragraph("was", [run(gone.text)]),
    ...fine(withheldFromWords(gone, words)),
    ...verdictParagraphs(gone, numbers, false, words),
    ...gone.evidence.map((piece) => passageOf(piece, numbers, words)),
    ...talkParagraphs(gone, words),
  ];
}

function pointer(gone: ReportedClaim, words: Words): Paragraph {
  return paragraph("fine", [
    run(`${filedBeforeInWords(gone, words)}, ${words.toldWith} `),
    toSentence(gone.ordinal, words.sentence(gone.ordinal)),
  ]);
}

function verdictParagraphs(claim: ReportedClaim, numbers: SourceNumbers, isTold: boolean, words: Words): Paragraph[] {
  return claim.verdicts.flatMap((verdict) => {
    const { glyph, hue } = VERDICTS[verdict.code];
    const name = isTold ? [] : [strong(`${glyph} ${words.marks[verdict.code].label}`, hue), run("\u2002")];
    const by = soft(`${verdict.reviewer.name}, ${words.day(verdict.filedAt)}`);
    return [
      paragraph("by", [...name, by]),
      ...said([typed(verdict.rationale)]),
      ...(verdict.detail
        ? [paragraph("said", [strong(`${words.details[verdict.code]}:`), run(" "), typed(verdict.detail)])]
        : []),
      ...fine(confidenceInWords(verdict, words)),
      ...fine(verdict.textSha256 === claim.textSha256 ? null : words.earlierWording),
      ...groundParagraph(verdict, claim, numbers, words),
    ];
  });
}

function groundParagraph(verdict: Verdict, claim: ReportedClaim, numbers: SourceNumbers, words: Words): Paragraph[] {
  const ground = groundOf(verdict, claim, words);
  if (ground === null) return [];
  const sources = ground.sourceIds.flatMap((id) => [run(" "), sourceNumber(numbers.get(id))]);
  return [paragraph("fine", [run(ground.words), ...sources])];
}

function passageOf(piece: ReportedEvidence, numbers: SourceNumbers, words: Words): Passage {
  const { stance, locator, source } = piece;
  const hue = STANCE_HUES[stance];
  const quote = withheldQuote(piece, words) ?? piece.quote;
  const caption = [
    strong(words.stances[stance], hue),
    run(" "),
    sourceNumber(numbers.get(source.id)),
    run(" "),
    linked(titleOf(source, words), quoteLink(piece)),
    ...(locator ? [run(`, ${locator}`)] : []),
  ];
  return {
    kind: "passage",
    hue,
    ...directed(quote),
    quote: [typed(quote)],
    captions: [caption, finePrint(piece, words)],
  };
}

/** What is known of a piece of evidence beside its source's own entry; the gravest comes first. */
function finePrint(piece: ReportedEvidence, words: Words): Run[] {
  const { tags, source, lapse, notice, unsaid, attachedBy } = piece;
  const tagged = tagsInWords(tags, words);
  const host = quoteLink(piece)?.host;
  const where = [...(host ? [host] : []), words.tierSource[source.tier], words.attachedBy(attachedBy.name)].join(" · ");
  const graver = [
    notice && words.notice(notice),
    tagged && `${words.tagged}: ${tagged}.`,
    lapse && words.lapse(lapse),
  ].filter(Boolean);
  const rest = [`${where}.`, unsaid, copyInWords(piece, words)].filter(Boolean);
  return [...(graver.length > 0 ? [strong(`${graver.join(" ")} `)] : []), soft(rest.join(" "))];
}

function missing(claim: ReportedClaim, words: Words): Points[] {
  const unmet = claim.gates.filter((gate) => !gate.met);
  if (unmet.length === 0) return [];
  const title = run(`${words.missing}: ${unmet.length}`);
  return [{ kind: "points", title, points: unmet.map((gate) => run(words.gate(gate, claim))) }];
}

function fine(words: string | null): Paragraph[] {
  return words ? [paragraph("fine", [run(words)])] : [];
}

function said(runs: readonly Run[]): Paragraph[] {
  return runs.every(({ text }) => text === "") ? [] : [paragraph("said", runs)];
}
