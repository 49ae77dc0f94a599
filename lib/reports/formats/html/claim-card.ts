import { lapseInWords } from "../../../evidence/lapses/lapse-words.ts";
import { STANCE_LABELS } from "../../../evidence/model.ts";
import { noticeInWords } from "../../../evidence/notices/notice.ts";
import { evidenceTagsInWords } from "../../../evidence/tags.ts";
import { gateInWords } from "../../../reviews/gate-words.ts";
import { CLAIM_STATE_LABELS, type ClaimState, type Gate, type Verdict } from "../../../reviews/model.ts";
import { VERDICTS } from "../../../reviews/verdict-kinds.ts";
import { detailPrompt, quoteLink, withheldQuote } from "../../citation.ts";
import { copyInWords } from "../../copies.ts";
import { dayInWords } from "../../dates.ts";
import { beforeWhat, type Earlier, filedInWords, isLookedAt } from "../../earlier.ts";
import { MARKS, markOf } from "../../marks.ts";
import type { ReportedClaim, ReportedEvidence } from "../../model.ts";
import { isBare } from "../../summary.ts";
import { withheldFromWords, withheldInWords } from "../../withheld.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { decidedSection, talkFolds } from "./talk.ts";

/** Numbers of the report's sources, by id. */
export type SourceNumbers = ReadonlyMap<string, number>;

/** How far the work on a claim has come, where the name of its state says that only to those who know the product. */
const STATE_WORDS: Partial<Record<ClaimState, string>> = {
  proposed: "one verdict",
  verified: "verdicts agree",
  contested: "no agreement",
  stale: "wording changed",
};

/** Whether there is anything to say about a claim beside its sentence. */
export function hasCard(claim: ReportedClaim, { here, elsewhere }: Earlier): boolean {
  return isLookedAt(claim) || here.length + elsewhere.length > 0;
}

/** What is known of a claim, beside its paragraph: verdicts, evidence, what is missing, what was said, what was filed before. */
export function claimCard(claim: ReportedClaim, { here, elsewhere }: Earlier, numbers: SourceNumbers): Markup {
  const mark = MARKS[markOf(claim)];
  return markup`
<details class="card ${mark.hue}" id="d${claim.ordinal}" data-mark="${markOf(claim)}" open>
<summary><span class="number">${claim.ordinal}</span> <span class="glyph" aria-hidden="true">${mark.glyph}</span> <strong>${mark.label}</strong> <span class="state">${stateWords(claim)}</span></summary>
${optional(withheldInWords(claim), (words) => markup`<p class="fine">${words}</p>`)}${verdictSections(claim, numbers, isHeading(claim))}${decidedSection(claim)}${claim.evidence.map((piece) => evidenceCard(piece, numbers))}${gateFold(claim.gates)}${talkFolds(claim)}${here.map((gone) => earlierFold(gone, numbers))}${elsewhere.map(pointer)}</details>`;
}

/** Whether the heading of the card says already which verdict was filed. */
function isHeading(claim: ReportedClaim): boolean {
  const name = markOf(claim);
  return claim.verdicts.every(({ code }) => code === name);
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

/** Where no verdict is shown, the mark says all there is to say. */
function stateWords({ state, verdicts }: ReportedClaim): string {
  return verdicts.length === 0 ? "" : (STATE_WORDS[state] ?? CLAIM_STATE_LABELS[state].toLowerCase());
}

function verdictSections(claim: ReportedClaim, numbers: SourceNumbers, isTold: boolean): Content {
  const { verdicts } = claim;
  if (verdicts.length === 0) return null;
  const several = verdicts.length > 1 ? " several" : "";
  return markup`<div class="verdicts${several}">${verdicts.map((verdict) => verdictSection(verdict, claim, numbers, isTold))}</div>`;
}

function verdictSection(verdict: Verdict, claim: ReportedClaim, numbers: SourceNumbers, isTold: boolean): Markup {
  const { glyph, label, hue } = VERDICTS[verdict.code];
  const confidence = [verdict.confidence && `Confidence ${verdict.confidence}`, verdict.confidenceReason];
  return markup`
<section class="verdict ${hue}">
<p class="by">${isTold ? null : markup`<span class="glyph" aria-hidden="true">${glyph}</span> <strong>${label}</strong><br>`}<bdi>${verdict.reviewer.name}</bdi>, ${dayInWords(verdict.filedAt)}</p>
${[
  optional(verdict.rationale, (text) => markup`<p class="rationale" dir="auto">${text}</p>\n`),
  optional(verdict.detail, (text) => detailLine(verdict, text)),
  optional(confidence.filter(Boolean).join(": "), (text) => markup`<p class="fine" dir="auto">${text}</p>\n`),
  verdict.textSha256 === claim.textSha256
    ? null
    : markup`<p class="fine">Filed on an earlier wording of the sentence</p>\n`,
  citedSources(verdict, claim, numbers),
]}</section>`;
}

function detailLine({ code }: Verdict, text: string): Markup {
  return markup`<p class="rationale"><span class="prompt">${detailPrompt(code)}</span> <bdi>${text}</bdi></p>\n`;
}

/** Which evidence a verdict rests on; not said where every verdict rests on all of it. */
function citedSources(verdict: Verdict, { verdicts, evidence }: ReportedClaim, numbers: SourceNumbers): Content {
  const { evidenceIds } = verdict;
  if (isBare(verdict) && evidence.length === 0) return markup`<p class="fine">Rests on no evidence yet</p>\n`;
  const isAllCited = verdicts.every((each) => evidence.every(({ id }) => each.evidenceIds.includes(id)));
  if (isAllCited) return null;
  const cited = new Set(evidence.filter(({ id }) => evidenceIds.includes(id)).map(({ source }) => source.id));
  if (cited.size === 0) return markup`<p class="fine">Rests on none of the evidence below</p>\n`;
  return markup`<p class="fine">Rests on${[...cited].map((id) => markup` ${sourceNumber(numbers.get(id) ?? 0)}`)}</p>\n`;
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
