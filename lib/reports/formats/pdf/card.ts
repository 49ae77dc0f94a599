import { lapseInWords } from "../../../evidence/lapses/lapse-words.ts";
import { STANCE_LABELS, type Stance } from "../../../evidence/model.ts";
import { noticeInWords } from "../../../evidence/notices/notice.ts";
import { evidenceTagsInWords } from "../../../evidence/tags.ts";
import { gateInWords } from "../../../reviews/gate-words.ts";
import type { Gate, Verdict } from "../../../reviews/model.ts";
import { VERDICTS } from "../../../reviews/verdict-kinds.ts";
import { confidenceInWords, groundOf, saysVerdict, stateInWords } from "../../card-words.ts";
import { detailPrompt, quoteLink, withheldQuote } from "../../citation.ts";
import { copyInWords } from "../../copies.ts";
import { dayInWords } from "../../dates.ts";
import { beforeWhat, type Earlier, filedInWords } from "../../earlier.ts";
import { type Hue, MARKS, markOf } from "../../marks.ts";
import type { ReportedClaim, ReportedEvidence } from "../../model.ts";
import { withheldFromWords, withheldInWords } from "../../withheld.ts";
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
export function cardOf(claim: ReportedClaim, { here, elsewhere }: Earlier, numbers: SourceNumbers): Card {
  const { hue, glyph, label } = MARKS[markOf(claim)];
  return {
    ordinal: claim.ordinal,
    hue,
    glyph,
    label: shownText(label),
    state: shownText(stateInWords(claim)),
    body: [
      ...fine(withheldInWords(claim)),
      ...verdictParagraphs(claim, numbers, saysVerdict(claim)),
      ...decidedParagraphs(claim),
      ...claim.evidence.map((piece) => passageOf(piece, numbers)),
      ...missing(claim.gates),
      ...talkParagraphs(claim),
      ...here.flatMap((gone) => earlierParagraphs(gone, numbers)),
      ...elsewhere.map(pointer),
    ],
  };
}

/** What was filed on the words before sentences were split or joined, and counts no more. */
function earlierParagraphs(gone: ReportedClaim, numbers: SourceNumbers): Card["body"] {
  return [
    paragraph("fold", [run(`Filed ${beforeWhat(gone)}: ${filedInWords(gone)}`)]),
    paragraph("was", [run(gone.text)]),
    ...fine(withheldFromWords(gone)),
    ...verdictParagraphs(gone, numbers, false),
    ...gone.evidence.map((piece) => passageOf(piece, numbers)),
    ...talkParagraphs(gone),
  ];
}

function pointer(gone: ReportedClaim): Paragraph {
  return paragraph("fine", [
    run(`Filed ${beforeWhat(gone)}: ${filedInWords(gone)}, told of with `),
    toSentence(gone.ordinal, `sentence ${gone.ordinal}`),
  ]);
}

function verdictParagraphs(claim: ReportedClaim, numbers: SourceNumbers, isTold: boolean): Paragraph[] {
  return claim.verdicts.flatMap((verdict) => {
    const { glyph, label, hue } = VERDICTS[verdict.code];
    const name = isTold ? [] : [strong(`${glyph} ${label}`, hue), run("\u2002")];
    const by = soft(`${verdict.reviewer.name}, ${dayInWords(verdict.filedAt)}`);
    return [
      paragraph("by", [...name, by]),
      ...said([typed(verdict.rationale)]),
      ...(verdict.detail
        ? [paragraph("said", [strong(`${detailPrompt(verdict.code)}:`), run(" "), typed(verdict.detail)])]
        : []),
      ...fine(confidenceInWords(verdict)),
      ...fine(verdict.textSha256 === claim.textSha256 ? null : "Filed on an earlier wording of the sentence"),
      ...groundParagraph(verdict, claim, numbers),
    ];
  });
}

function groundParagraph(verdict: Verdict, claim: ReportedClaim, numbers: SourceNumbers): Paragraph[] {
  const ground = groundOf(verdict, claim);
  if (ground === null) return [];
  const sources = ground.sourceIds.flatMap((id) => [run(" "), sourceNumber(numbers.get(id))]);
  return [paragraph("fine", [run(ground.words), ...sources])];
}

function passageOf(piece: ReportedEvidence, numbers: SourceNumbers): Passage {
  const { stance, locator, source } = piece;
  const hue = STANCE_HUES[stance];
  const quote = withheldQuote(piece) ?? piece.quote;
  const caption = [
    strong(STANCE_LABELS[stance], hue),
    run(" "),
    sourceNumber(numbers.get(source.id)),
    run(" "),
    linked(source.title, quoteLink(piece)),
    ...(locator ? [run(`, ${locator}`)] : []),
  ];
  return { kind: "passage", hue, ...directed(quote), quote: [typed(quote)], captions: [caption, finePrint(piece)] };
}

/** What is known of a piece of evidence beside its source's own entry; the gravest comes first. */
function finePrint(piece: ReportedEvidence): Run[] {
  const { tags, source, lapse, notice, unsaid, attachedBy } = piece;
  const tagged = evidenceTagsInWords(tags);
  const host = quoteLink(piece)?.host;
  const where = [...(host ? [host] : []), `${source.tier} source`, `attached by ${attachedBy.name}`].join(" · ");
  const graver = [
    notice && noticeInWords(notice, dayInWords),
    tagged && `Tagged: ${tagged}.`,
    lapse && lapseInWords(lapse, dayInWords),
  ].filter(Boolean);
  const rest = [`${where}.`, unsaid, copyInWords(piece)].filter(Boolean);
  return [...(graver.length > 0 ? [strong(`${graver.join(" ")} `)] : []), soft(rest.join(" "))];
}

function missing(gates: readonly Gate[]): Points[] {
  const unmet = gates.filter((gate) => !gate.met);
  if (unmet.length === 0) return [];
  const title = run(`Missing before sign-off: ${unmet.length}`);
  return [{ kind: "points", title, points: unmet.map((gate) => run(gateInWords(gate))) }];
}

function fine(words: string | null): Paragraph[] {
  return words ? [paragraph("fine", [run(words)])] : [];
}

function said(runs: readonly Run[]): Paragraph[] {
  return runs.every(({ text }) => text === "") ? [] : [paragraph("said", runs)];
}
