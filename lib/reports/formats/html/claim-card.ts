import type { Verdict } from "../../../reviews/model.ts";
import { VERDICTS } from "../../../reviews/verdict-kinds.ts";
import { confidenceInWords, groundOf, saysVerdict, stateInWords } from "../../card-words.ts";
import { quoteLink, titleOf, withheldQuote } from "../../citation.ts";
import { copyInWords } from "../../copies.ts";
import { type Earlier, filedBeforeInWords } from "../../earlier.ts";
import { MARKS, markOf } from "../../marks.ts";
import type { ReportedClaim, ReportedEvidence } from "../../model.ts";
import { tagsInWords } from "../../tags.ts";
import { withheldFromWords, withheldInWords } from "../../withheld.ts";
import type { Words } from "../../words/en.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { sentenceLink } from "./sentence-link.ts";
import { decidedSection, talkFolds } from "./talk.ts";

/** Numbers of the report's sources, by id. */
export type SourceNumbers = ReadonlyMap<string, number>;

/** What is known of a claim, beside its paragraph: verdicts, evidence, what is missing, what was said, what was filed before. */
export function claimCard(
  claim: ReportedClaim,
  { here, elsewhere }: Earlier,
  numbers: SourceNumbers,
  words: Words,
): Markup {
  const mark = markOf(claim);
  const { hue, glyph } = MARKS[mark];
  return markup`
<details class="card ${hue}" id="d${claim.ordinal}" data-mark="${mark}" open>
<summary><span class="number">${claim.ordinal}</span> <span class="glyph" aria-hidden="true">${glyph}</span> <strong>${words.marks[mark].label}</strong> <span class="state">${stateInWords(claim, words)}</span></summary>
${optional(withheldInWords(claim, words), (text) => markup`<p class="fine">${text}</p>`)}${verdictSections(claim, numbers, saysVerdict(claim), words)}${decidedSection(claim, words)}${claim.evidence.map((piece) => evidenceCard(piece, numbers, words))}${gateFold(claim, words)}${talkFolds(claim, words)}${here.map((gone) => earlierFold(gone, numbers, words))}${elsewhere.map((gone) => pointer(gone, words))}${sentenceLink(claim, words)}</details>`;
}

/** What was filed on the words before sentences were split or joined. It counts no more, and so it is folded. */
function earlierFold(gone: ReportedClaim, numbers: SourceNumbers, words: Words): Markup {
  return markup`
<details class="fold"><summary>${filedBeforeInWords(gone, words)}</summary>
<blockquote class="was" dir="auto">${gone.text}</blockquote>
${optional(withheldFromWords(gone, words), (text) => markup`<p class="fine">${text}</p>\n`)}${verdictSections(gone, numbers, false, words)}${gone.evidence.map((piece) => evidenceCard(piece, numbers, words))}${talkFolds(gone, words)}</details>`;
}

function pointer(gone: ReportedClaim, words: Words): Markup {
  return markup`
<p class="fine">${filedBeforeInWords(gone, words)}, ${words.toldWith} <a href="#d${gone.ordinal}">${words.sentence(gone.ordinal)}</a></p>`;
}

function verdictSections(claim: ReportedClaim, numbers: SourceNumbers, isTold: boolean, words: Words): Content {
  const { verdicts } = claim;
  if (verdicts.length === 0) return null;
  const several = verdicts.length > 1 ? " several" : "";
  return markup`<div class="verdicts${several}">${verdicts.map((verdict) => verdictSection(verdict, claim, numbers, isTold, words))}</div>`;
}

function verdictSection(
  verdict: Verdict,
  claim: ReportedClaim,
  numbers: SourceNumbers,
  isTold: boolean,
  words: Words,
): Markup {
  const { glyph, hue } = VERDICTS[verdict.code];
  return markup`
<section class="verdict ${hue}">
<p class="by">${isTold ? null : markup`<span class="glyph" aria-hidden="true">${glyph}</span> <strong>${words.marks[verdict.code].label}</strong><br>`}<bdi>${verdict.reviewer.name}</bdi>, ${words.day(verdict.filedAt)}</p>
${[
  optional(verdict.rationale, (text) => markup`<p class="rationale" dir="auto">${text}</p>\n`),
  optional(verdict.detail, (text) => detailLine(verdict, text, words)),
  optional(confidenceInWords(verdict, words), (text) => markup`<p class="fine" dir="auto">${text}</p>\n`),
  verdict.textSha256 === claim.textSha256 ? null : markup`<p class="fine">${words.earlierWording}</p>\n`,
  groundLine(verdict, claim, numbers, words),
]}</section>`;
}

function detailLine({ code }: Verdict, text: string, words: Words): Markup {
  return markup`<p class="rationale"><span class="prompt">${words.details[code]}</span> <bdi>${text}</bdi></p>\n`;
}

function groundLine(verdict: Verdict, claim: ReportedClaim, numbers: SourceNumbers, words: Words): Content {
  const ground = groundOf(verdict, claim, words);
  if (ground === null) return null;
  return markup`<p class="fine">${ground.words}${ground.sourceIds.map((id) => markup` ${sourceNumber(numbers.get(id) ?? 0, words)}`)}</p>\n`;
}

function evidenceCard(piece: ReportedEvidence, numbers: SourceNumbers, words: Words): Markup {
  const { quote, stance, tags, locator, source, lapse, notice, unsaid, attachedBy } = piece;
  const link = quoteLink(piece);
  // The rest of what is known of the source stands once, in the list of sources.
  const details = `${words.tierSource[source.tier]} · ${words.attachedBy(attachedBy.name)}`;
  return markup`
<figure class="evidence ${stance}">
<blockquote dir="auto">${withheldQuote(piece, words) ?? quote}</blockquote>
<figcaption>
<p><span class="stance">${words.stances[stance]}</span> ${sourceNumber(numbers.get(source.id) ?? 0, words)} ${titleLink(titleOf(source, words), link?.href ?? null)}${optional(locator, (text) => markup`, <bdi class="locator">${text}</bdi>`)}</p>
${notice ? markup`<p class="fine"><strong>${words.notice(notice)}</strong></p>\n` : null}${lapse ? markup`<p class="fine">${words.lapse(lapse)}</p>\n` : null}${optional(tagsInWords(tags, words), (text) => markup`<p class="fine"><strong>${words.tagged}:</strong> ${text}</p>\n`)}${optional(unsaid, (text) => markup`<p class="fine" dir="auto">${text}</p>\n`)}${optional(copyInWords(piece, words), (text) => markup`<p class="fine">${text}</p>\n`)}<p class="fine">${link ? markup`<span class="host">${link.host}</span> · ` : null}${details}</p>
</figcaption>
</figure>`;
}

/** The title of a source, which leads to it where it has an address on the web. */
export function titleLink(title: string, href: string | null): Markup {
  if (href === null) return markup`<cite dir="auto">${title}</cite>`;
  return markup`<a class="out" href="${href}" rel="noopener noreferrer nofollow"><cite dir="auto">${title}</cite></a>`;
}

function sourceNumber(number: number, words: Words): Markup {
  return markup`<a class="source" href="#s${number}" aria-label="${words.sourceNumber(number)}">[${number}]</a>`;
}

function gateFold(claim: ReportedClaim, words: Words): Content {
  const missing = claim.gates.filter((gate) => !gate.met);
  if (missing.length === 0) return null;
  return markup`
<details class="fold"><summary>${words.missing}: ${missing.length}</summary>
<ul>${missing.map((gate) => markup`<li>${words.gate(gate, claim)}</li>`)}</ul>
</details>`;
}

function optional(text: string | null, draw: (text: string) => Markup): Markup | null {
  return text ? draw(text) : null;
}
