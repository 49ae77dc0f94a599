import { sayerOf } from "../../../notes/attribution.ts";
import { inThreads, isOpenThread } from "../../../notes/threads.ts";
import { VERDICTS } from "../../../reviews/verdict-kinds.ts";
import { attributionOf } from "../../attributed.ts";
import { confidenceInWords } from "../../card-words.ts";
import { quoteLink, titleOf, withheldQuote } from "../../citation.ts";
import { copiesQuoted, copyInWords, copyTitle } from "../../copies.ts";
import { type Decided, decidedInWords } from "../../decided.ts";
import { type Happening, historyOf } from "../../history.ts";
import { glyphAndLabel, MARKS, markOf } from "../../marks.ts";
import type { Report, ReportedClaim } from "../../model.ts";
import { tagsInWords } from "../../tags.ts";
import { type WebLink, webLink } from "../../web-link.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

/** What of a table's rows is told in a column. */
type Column<Row> = { readonly title: string; readonly width: number; readonly cell: (row: Row) => SheetCell };

/** A sheet with a row for each thing; the first two columns stay in view. */
function tableOf<Row>(name: string, columns: readonly Column<Row>[], list: () => Iterable<Row>): Sheet {
  return {
    name,
    columns,
    frozen: 2,
    *rows() {
      for (const row of list()) yield columns.map(({ cell }) => cell(row));
    },
  };
}

function text(value: string | null): SheetCell {
  return { value: value ?? "" };
}

/** An address a reader may follow; any other stays text. */
function address(link: WebLink | null, otherwise: string | null = null): SheetCell {
  return link ? { value: link.href, look: "link", href: link.href } : text(otherwise);
}

/** A row a sentence, those that were split or joined among them, each below the one whose number it bears. */
export function sentences(report: Report): Sheet {
  const words = wordsOf(report);
  const { tables } = words;
  const columns: readonly Column<ReportedClaim>[] = [
    { title: tables.sentence, width: 10, cell: ({ ordinal }) => ({ value: ordinal }) },
    { title: tables.text, width: 64, cell: (claim) => text(claim.text) },
    { title: tables.mark, width: 24, cell: (claim) => markCell(claim, words) },
    { title: tables.state, width: 14, cell: ({ state }) => text(words.states[state]) },
    { title: tables.checkability, width: 16, cell: ({ checkability }) => text(words.checkability[checkability]) },
    { title: tables.verdicts, width: 9, cell: ({ verdicts }) => ({ value: verdicts.length }) },
    { title: tables.withheld, width: 9, cell: ({ withheld }) => ({ value: withheld }) },
    { title: tables.evidence, width: 9, cell: ({ evidence }) => ({ value: evidence.length }) },
    { title: tables.decisions, width: 40, cell: (claim) => text(decisionsText(claim, words)) },
    {
      title: words.missing,
      width: 44,
      cell: (claim) => text(missingText(claim, words)),
    },
    { title: tables.role, width: 11, cell: ({ role }) => text(words.roles[role]) },
    { title: tables.paragraph, width: 11, cell: ({ block }) => ({ value: block }) },
    { title: tables.id, width: 20, cell: ({ id }) => text(id) },
  ];
  return tableOf(tables.sentences, columns, () => report.claims);
}

function markCell(claim: ReportedClaim, words: Words): SheetCell {
  if (claim.state === "superseded") return text("");
  const mark = markOf(claim);
  return { value: glyphAndLabel(mark, words), look: MARKS[mark].hue };
}

function decisionsText(claim: ReportedClaim, words: Words): string {
  const line = ({ label, words: told, by, at }: Decided) =>
    `${label}${told === null ? "" : `: ${told}`} (${by.name}, ${words.day(at)})`;
  return decidedInWords(claim, words.decisions).map(line).join("\n");
}

function missingText(claim: ReportedClaim, words: Words): string {
  const unmet = claim.gates.filter(({ met }) => !met);
  return unmet.map((gate) => words.gate(gate, claim)).join("\n");
}

/** Each thing of a claim with the claim it is on. */
function* onClaims<Thing>(
  claims: readonly ReportedClaim[],
  thingsOf: (claim: ReportedClaim) => readonly Thing[],
): Generator<{ claim: ReportedClaim; thing: Thing }> {
  for (const claim of claims) for (const thing of thingsOf(claim)) yield { claim, thing };
}

/** The number of the sentence that a row is on. */
function sentenceColumn({ tables }: Words) {
  return {
    title: tables.sentence,
    width: 10,
    cell: ({ claim }: { claim: ReportedClaim }): SheetCell => ({ value: claim.ordinal }),
  };
}

/** A row a verdict. */
export function verdicts(report: Report): Sheet {
  const words = wordsOf(report);
  const { tables } = words;
  const list = () => onClaims(report.claims, ({ verdicts }) => verdicts);
  type Row = ReturnType<typeof list> extends Iterable<infer Each> ? Each : never;
  const columns: readonly Column<Row>[] = [
    sentenceColumn(words),
    {
      title: tables.verdict,
      width: 26,
      cell: ({ thing: { code } }) => {
        const { glyph, hue } = VERDICTS[code];
        return { value: `${glyph} ${words.marks[code].label}`, look: hue };
      },
    },
    { title: tables.reviewer, width: 20, cell: ({ thing }) => text(thing.reviewer.name) },
    { title: tables.filed, width: 26, cell: ({ thing }) => text(thing.filedAt) },
    { title: tables.reasons, width: 64, cell: ({ thing }) => text(thing.rationale) },
    {
      title: tables.detail,
      width: 48,
      cell: ({ thing: { code, detail } }) => text(detail && `${words.details[code]}: ${detail}`),
    },
    {
      title: tables.confidence,
      width: 24,
      cell: ({ thing }) => text(confidenceInWords(thing, words)),
    },
    {
      title: tables.wording,
      width: 22,
      cell: ({ claim, thing }) =>
        text(thing.textSha256 === claim.textSha256 ? tables.presentWording : tables.earlierWording),
    },
  ];
  return tableOf(tables.verdicts, columns, list);
}

/** A row a passage. */
export function evidence(report: Report): Sheet {
  const { claims, sources } = report;
  const words = wordsOf(report);
  const { tables } = words;
  const numbers = new Map(sources.map(({ id, number }) => [id, number]));
  const list = () => onClaims(claims, ({ evidence }) => evidence);
  type Row = ReturnType<typeof list> extends Iterable<infer Each> ? Each : never;
  const columns: readonly Column<Row>[] = [
    sentenceColumn(words),
    { title: tables.stance, width: 12, cell: ({ thing }) => text(words.stances[thing.stance]) },
    { title: tables.quote, width: 64, cell: ({ thing }) => text(withheldQuote(thing, words) ?? thing.quote) },
    { title: tables.source, width: 8, cell: ({ thing }) => ({ value: numbers.get(thing.source.id) ?? "" }) },
    { title: tables.sourceTitle, width: 40, cell: ({ thing }) => text(titleOf(thing.source, words)) },
    { title: tables.place, width: 14, cell: ({ thing }) => text(thing.locator) },
    { title: tables.tier, width: 11, cell: ({ thing }) => text(words.tiers[thing.source.tier]) },
    { title: tables.quoteLink, width: 40, cell: ({ thing }) => address(quoteLink(thing), thing.source.url) },
    { title: tables.copy, width: 40, cell: ({ thing }) => text(copyInWords(thing, words)) },
    { title: tables.notInQuote, width: 32, cell: ({ thing }) => text(thing.unsaid) },
    { title: tables.tags, width: 20, cell: ({ thing }) => text(tagsInWords(thing.tags, words)) },
    {
      title: tables.became,
      width: 40,
      cell: ({ thing: { lapse, notice } }) =>
        text([notice && words.notice(notice), lapse && words.lapse(lapse)].filter(Boolean).join("\n")),
    },
    { title: tables.attachedBy, width: 20, cell: ({ thing }) => text(thing.attachedBy.name) },
  ];
  return tableOf(tables.evidence, columns, list);
}

/** A row a note, comment or reply, thread by thread. */
export function notes(report: Report): Sheet {
  const words = wordsOf(report);
  const { tables } = words;
  const list = () => onClaims(report.claims, ({ notes }) => inThreads(notes));
  type Row = ReturnType<typeof list> extends Iterable<infer Each> ? Each : never;
  const columns: readonly Column<Row>[] = [
    sentenceColumn(words),
    {
      title: tables.what,
      width: 12,
      cell: ({ thing: { kind, replyTo } }) =>
        text(replyTo !== null ? words.reply : kind === "comment" ? words.comment : words.note),
    },
    { title: tables.text, width: 80, cell: ({ thing }) => text(thing.text) },
    {
      title: tables.by,
      width: 20,
      cell: ({ thing }) => text([sayerOf(thing).name, ...attributionOf(thing, words)].join(", ")),
    },
    { title: tables.written, width: 26, cell: ({ thing }) => text(sayerOf(thing).at) },
    {
      title: tables.resolved,
      width: 30,
      cell: ({ thing }) => {
        if (isOpenThread(thing)) return text(tables.openThread);
        return text(thing.resolved && tables.resolvedBy(thing.resolved.by.name, words.day(thing.resolved.at)));
      },
    },
  ];
  return tableOf(tables.notes, columns, list);
}

/** A row a source. */
export function sources(report: Report): Sheet {
  const words = wordsOf(report);
  const { tables } = words;
  const copies = copiesQuoted(report);
  const columns: readonly Column<Report["sources"][number]>[] = [
    { title: tables.source, width: 8, cell: ({ number }) => ({ value: number }) },
    { title: tables.title, width: 48, cell: (source) => text(titleOf(source, words)) },
    { title: tables.author, width: 24, cell: ({ author }) => text(author) },
    { title: tables.publisher, width: 24, cell: ({ publisher }) => text(publisher) },
    { title: tables.published, width: 14, cell: ({ publishedOn }) => text(publishedOn) },
    { title: tables.kind, width: 18, cell: ({ kind }) => text(words.sourceKinds[kind]) },
    { title: tables.tier, width: 11, cell: ({ tier }) => text(words.tiers[tier]) },
    { title: tables.address, width: 48, cell: ({ url }) => address(webLink(url), url) },
    { title: tables.archivedAt, width: 40, cell: ({ copy }) => address(webLink(copy.archivedUrl)) },
    {
      title: tables.copies,
      width: 40,
      cell: ({ id }) =>
        text((copies.get(id) ?? []).map((copy) => `${copyTitle(copy, words)}, SHA-256 ${copy.sha256}`).join("\n")),
    },
    { title: tables.quotedIn, width: 22, cell: ({ citedBy }) => text(citedBy.join(", ")) },
  ];
  return tableOf(tables.sources, columns, () => report.sources);
}

/** A row an entry of the log, in a report for legal review. */
export function history(report: Report): Sheet {
  const { tables } = wordsOf(report);
  const columns: readonly Column<Happening>[] = [
    { title: tables.entry, width: 8, cell: ({ seq }) => ({ value: seq }) },
    { title: tables.when, width: 26, cell: ({ at }) => text(at) },
    { title: tables.who, width: 20, cell: ({ who }) => text(who) },
    { title: tables.what, width: 64, cell: ({ did }) => text(did) },
    { title: tables.sentence, width: 10, cell: ({ ordinal }) => ({ value: ordinal ?? "" }) },
    { title: tables.leafHash, width: 68, cell: ({ leafHash }) => text(leafHash) },
  ];
  return tableOf(tables.history, columns, () => historyOf(report));
}
