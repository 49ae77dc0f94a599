import { lapseInWords } from "../../../evidence/lapses/lapse-words.ts";
import { STANCE_LABELS } from "../../../evidence/model.ts";
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
import { MARKS, markOf } from "../../marks.ts";
import type { ReportedClaim, ReportedEvidence } from "../../model.ts";
import { withheldFromWords, withheldInWords } from "../../withheld.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { decidedSection, talkFolds } from "./talk.ts";

/** Numbers of the report's sources, by id. */
export type SourceNumbers = ReadonlyMap<string, number>;

/** What is known of a claim, beside its paragraph: verdicts, evidence, what is missing, what was said, what was filed before. */
export function claimCard(claim: ReportedClaim, { here, elsewhere }: Earlier, numbers: SourceNumbers): Markup {
  const mark = MARKS[markOf(claim)];
  return markup`
<details class="card ${mark.hue}" id="d${claim.ordinal}" data-mark="${markOf(claim)}" open>
<summary><span class="number">${claim.ordinal}</span> <span class="glyph" aria-hidden="true">${mark.glyph}</span> <strong>${mark.label}</strong> <span class="state">${stateInWords(claim)}</span></summary>
${optional(withheldInWords(claim), (words) => markup`<p class="fine">${words}</p>`)}${verdictSections(claim, numbers, saysVerdict(claim))}${decidedSection(claim)}${claim.evidence.map((piece) => evidenceCard(piece, numbers))}${gateFold(claim.gates)}${talkFolds(claim)}${here.map((gone) => earlierFold(gone, numbers))}${elsewhere.map(pointer)}</details>`;
}

/** What was filed on the words before sentences were split or joined. It counts no more, and so it is folded. */
function earlierFold(gone: ReportedClaim, numbers: SourceNumbers): Markup {
  return markup`
<details class="fold"><summary>Filed ${beforeWhat(gone)}: ${filedInWords(gone)}</summary>
<blockquote class="was" dir="auto">${gone.text}</blockquote>
${optional(withheldFromWords(gone), (text) => markup`<p class="fine">${text}</p>\n`)}${verdictSections(gone, numbers, false)}${gone.evidence.map((piece) => evidenceCard(piece, numbers))}${talkFolds(gone)}</details>`;
}

function pointer(gone: ReportedClaim): Markup {
  return markup`
<p class="fine">Filed ${beforeWhat(gone)}: ${filedInWords(gone)}, told of with <a href="#d${gone.ordinal}">sentence ${gone.ordinal}</a></p>`;
}

function verdictSections(claim: ReportedClaim, numbers: SourceNumbers, isTold: boolean): Content {
  const { verdicts } = claim;
  if (verdicts.length === 0) return null;
  const several = verdicts.length > 1 ? " several" : "";
  return markup`<div class="verdicts${several}">${verdicts.map((verdict) => verdictSection(verdict, claim, numbers, isTold))}</div>`;
}

function verdictSection(verdict: Verdict, claim: ReportedClaim, numbers: SourceNumbers, isTold: boolean): Markup {
  const { glyph, label, hue } = VERDICTS[verdict.code];
  return markup`
<section class="verdict ${hue}">
<p class="by">${isTold ? null : markup`<span class="glyph" aria-hidden="true">${glyph}</span> <strong>${label}</strong><br>`}<bdi>${verdict.reviewer.name}</bdi>, ${dayInWords(verdict.filedAt)}</p>
${[
  optional(verdict.rationale, (text) => markup`<p class="rationale" dir="auto">${text}</p>\n`),
  optional(verdict.detail, (text) => detailLine(verdict, text)),
  optional(confidenceInWords(verdict), (text) => markup`<p class="fine" dir="auto">${text}</p>\n`),
  verdict.textSha256 === claim.textSha256
    ? null
    : markup`<p class="fine">Filed on an earlier wording of the sentence</p>\n`,
  groundLine(verdict, claim, numbers),
]}</section>`;
}

function detailLine({ code }: Verdict, text: string): Markup {
  return markup`<p class="rationale"><span class="prompt">${detailPrompt(code)}</span> <bdi>${text}</bdi></p>\n`;
}

function groundLine(verdict: Verdict, claim: ReportedClaim, numbers: SourceNumbers): Content {
  const ground = groundOf(verdict, claim);
  if (ground === null) return null;
  return markup`<p class="fine">${ground.words}${ground.sourceIds.map((id) => markup` ${sourceNumber(numbers.get(id) ?? 0)}`)}</p>\n`;
}

function evidenceCard(piece: ReportedEvidence, numbers: SourceNumbers): Markup {
  const { quote, stance, tags, locator, source, lapse, notice, unsaid, attachedBy } = piece;
  const link = quoteLink(piece);
  // The rest of what is known of the source stands once, in the list of sources.
  const details = `${source.tier} source · attached by ${attachedBy.name}`;
  return markup`
<figure class="evidence ${stance}">
<blockquote dir="auto">${withheldQuote(piece) ?? quote}</blockquote>
<figcaption>
<p><span class="stance">${STANCE_LABELS[stance]}</span> ${sourceNumber(numbers.get(source.id) ?? 0)} ${titleLink(source.title, link?.href ?? null)}${optional(locator, (text) => markup`, <bdi class="locator">${text}</bdi>`)}</p>
${notice ? markup`<p class="fine"><strong>${noticeInWords(notice, dayInWords)}</strong></p>\n` : null}${lapse ? markup`<p class="fine">${lapseInWords(lapse, dayInWords)}</p>\n` : null}${optional(evidenceTagsInWords(tags), (words) => markup`<p class="fine"><strong>Tagged:</strong> ${words}</p>\n`)}${optional(unsaid, (words) => markup`<p class="fine" dir="auto">${words}</p>\n`)}${optional(copyInWords(piece), (words) => markup`<p class="fine">${words}</p>\n`)}<p class="fine">${link ? markup`<span class="host">${link.host}</span> · ` : null}${details}</p>
</figcaption>
</figure>`;
}

/** The title of a source, which leads to it where it has an address on the web. */
export function titleLink(title: string, href: string | null): Markup {
  if (href === null) return markup`<cite dir="auto">${title}</cite>`;
  return markup`<a class="out" href="${href}" rel="noopener noreferrer nofollow"><cite dir="auto">${title}</cite></a>`;
}

function sourceNumber(number: number): Markup {
  return markup`<a class="source" href="#s${number}" aria-label="Source ${number}">[${number}]</a>`;
}

function gateFold(gates: readonly Gate[]): Content {
  const missing = gates.filter((gate) => !gate.met);
  if (missing.length === 0) return null;
  return markup`
<details class="fold"><summary>Missing before sign-off: ${missing.length}</summary>
<ul>${missing.map((gate) => markup`<li>${gateInWords(gate)}</li>`)}</ul>
</details>`;
}

function optional(text: string | null, draw: (text: string) => Markup): Markup | null {
  return text ? draw(text) : null;
}
