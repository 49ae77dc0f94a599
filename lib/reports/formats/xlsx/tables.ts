import { CHECKABILITY_LABELS } from "../../../claims/model.ts";
import { lapseInWords } from "../../../evidence/lapses/lapse-words.ts";
import { STANCE_LABELS } from "../../../evidence/model.ts";
import { noticeInWords } from "../../../evidence/notices/notice.ts";
import { evidenceTagsInWords } from "../../../evidence/tags.ts";
import { inThreads, isOpenThread } from "../../../notes/threads.ts";
import { gateInWords } from "../../../reviews/gate-words.ts";
import { CLAIM_STATE_LABELS } from "../../../reviews/model.ts";
import { VERDICTS } from "../../../reviews/verdict-kinds.ts";
import { SOURCE_KIND_LABELS } from "../../../sources/model.ts";
import { confidenceInWords } from "../../card-words.ts";
import { detailPrompt, quoteLink, withheldQuote } from "../../citation.ts";
import { copiesQuoted, copyInWords, copyTitle } from "../../copies.ts";
import { dayInWords } from "../../dates.ts";
import { decidedInWords } from "../../decided.ts";
import { type Happening, historyOf } from "../../history.ts";
import { glyphAndLabel, MARKS, markOf } from "../../marks.ts";
import type { Report, ReportedClaim } from "../../model.ts";
import { type WebLink, webLink } from "../../web-link.ts";
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
export function sentences({ claims }: Report): Sheet {
  const columns: readonly Column<ReportedClaim>[] = [
    { title: "Sentence", width: 10, cell: ({ ordinal }) => ({ value: ordinal }) },
    { title: "Text", width: 64, cell: (claim) => text(claim.text) },
    { title: "Mark", width: 24, cell: markCell },
    { title: "State", width: 14, cell: ({ state }) => text(CLAIM_STATE_LABELS[state]) },
    { title: "Checkability", width: 16, cell: ({ checkability }) => text(CHECKABILITY_LABELS[checkability]) },
    { title: "Verdicts", width: 9, cell: ({ verdicts }) => ({ value: verdicts.length }) },
    { title: "Withheld", width: 9, cell: ({ withheld }) => ({ value: withheld }) },
    { title: "Evidence", width: 9, cell: ({ evidence }) => ({ value: evidence.length }) },
    { title: "Decisions", width: 40, cell: (claim) => text(decidedInWords(claim).map(decisionText).join("\n")) },
    {
      title: "Missing before sign-off",
      width: 44,
      cell: ({ gates }) =>
        text(
          gates
            .filter(({ met }) => !met)
            .map(gateInWords)
            .join("\n"),
        ),
    },
    { title: "Role", width: 11, cell: ({ role }) => text(role) },
    { title: "Paragraph", width: 11, cell: ({ block }) => ({ value: block }) },
    { title: "Id", width: 20, cell: ({ id }) => text(id) },
  ];
  return tableOf("Sentences", columns, () => claims);
}

function markCell(claim: ReportedClaim): SheetCell {
  if (claim.state === "superseded") return text("");
  const mark = MARKS[markOf(claim)];
  return { value: glyphAndLabel(mark), look: mark.hue };
}

function decisionText({ label, words, by, at }: ReturnType<typeof decidedInWords>[number]): string {
  return `${label}${words === null ? "" : `: ${words}`} (${by.name}, ${dayInWords(at)})`;
}

/** Each thing of a claim with the claim it is on. */
function* onClaims<Thing>(
  claims: readonly ReportedClaim[],
  thingsOf: (claim: ReportedClaim) => readonly Thing[],
): Generator<{ claim: ReportedClaim; thing: Thing }> {
  for (const claim of claims) for (const thing of thingsOf(claim)) yield { claim, thing };
}

const SENTENCE = {
  title: "Sentence",
  width: 10,
  cell: ({ claim }: { claim: ReportedClaim }): SheetCell => ({ value: claim.ordinal }),
};

/** A row a verdict. */
export function verdicts({ claims }: Report): Sheet {
  const list = () => onClaims(claims, ({ verdicts }) => verdicts);
  type Row = ReturnType<typeof list> extends Iterable<infer Each> ? Each : never;
  const columns: readonly Column<Row>[] = [
    SENTENCE,
    {
      title: "Verdict",
      width: 26,
      cell: ({ thing: { code } }) => {
        const { glyph, label, hue } = VERDICTS[code];
        return { value: `${glyph} ${label}`, look: hue };
      },
    },
    { title: "Reviewer", width: 20, cell: ({ thing }) => text(thing.reviewer.name) },
    { title: "Filed", width: 26, cell: ({ thing }) => text(thing.filedAt) },
    { title: "Reasons", width: 64, cell: ({ thing }) => text(thing.rationale) },
    {
      title: "In detail",
      width: 48,
      cell: ({ thing: { code, detail } }) => text(detail && `${detailPrompt(code)}: ${detail}`),
    },
    {
      title: "Confidence",
      width: 24,
      cell: ({ thing }) => text(confidenceInWords(thing)),
    },
    {
      title: "Wording",
      width: 22,
      cell: ({ claim, thing }) => text(thing.textSha256 === claim.textSha256 ? "as it is now" : "an earlier one"),
    },
  ];
  return tableOf("Verdicts", columns, list);
}

/** A row a passage. */
export function evidence({ claims, sources }: Report): Sheet {
  const numbers = new Map(sources.map(({ id, number }) => [id, number]));
  const list = () => onClaims(claims, ({ evidence }) => evidence);
  type Row = ReturnType<typeof list> extends Iterable<infer Each> ? Each : never;
  const columns: readonly Column<Row>[] = [
    SENTENCE,
    { title: "Stance", width: 12, cell: ({ thing }) => text(STANCE_LABELS[thing.stance]) },
    { title: "Quote", width: 64, cell: ({ thing }) => text(withheldQuote(thing) ?? thing.quote) },
    { title: "Source", width: 8, cell: ({ thing }) => ({ value: numbers.get(thing.source.id) ?? "" }) },
    { title: "Title of the source", width: 40, cell: ({ thing }) => text(thing.source.title) },
    { title: "Where in it", width: 14, cell: ({ thing }) => text(thing.locator) },
    { title: "Tier", width: 11, cell: ({ thing }) => text(thing.source.tier) },
    { title: "Link to the quote", width: 40, cell: ({ thing }) => address(quoteLink(thing), thing.source.url) },
    { title: "Kept copy", width: 40, cell: ({ thing }) => text(copyInWords(thing)) },
    { title: "Not in the quote", width: 32, cell: ({ thing }) => text(thing.unsaid) },
    { title: "Tags", width: 20, cell: ({ thing }) => text(evidenceTagsInWords(thing.tags)) },
    {
      title: "What became of it",
      width: 40,
      cell: ({ thing: { lapse, notice } }) =>
        text(
          [notice && noticeInWords(notice, dayInWords), lapse && lapseInWords(lapse, dayInWords)]
            .filter(Boolean)
            .join("\n"),
        ),
    },
    { title: "Attached by", width: 20, cell: ({ thing }) => text(thing.attachedBy.name) },
  ];
  return tableOf("Evidence", columns, list);
}

/** A row a note, comment or reply, thread by thread. */
export function notes({ claims }: Report): Sheet {
  const list = () => onClaims(claims, ({ notes }) => inThreads(notes));
  type Row = ReturnType<typeof list> extends Iterable<infer Each> ? Each : never;
  const columns: readonly Column<Row>[] = [
    SENTENCE,
    {
      title: "What",
      width: 12,
      cell: ({ thing: { kind, replyTo } }) =>
        text(replyTo !== null ? "Reply" : kind === "comment" ? "Comment" : "Note"),
    },
    { title: "Text", width: 80, cell: ({ thing }) => text(thing.text) },
    { title: "By", width: 20, cell: ({ thing }) => text(thing.author.name) },
    { title: "Written", width: 26, cell: ({ thing }) => text(thing.writtenAt) },
    {
      title: "Resolved",
      width: 30,
      cell: ({ thing }) => {
        if (isOpenThread(thing)) return text("open");
        return text(thing.resolved && `by ${thing.resolved.by.name}, ${dayInWords(thing.resolved.at)}`);
      },
    },
  ];
  return tableOf("Notes", columns, list);
}

/** A row a source. */
export function sources(report: Report): Sheet {
  const copies = copiesQuoted(report);
  const columns: readonly Column<Report["sources"][number]>[] = [
    { title: "Source", width: 8, cell: ({ number }) => ({ value: number }) },
    { title: "Title", width: 48, cell: ({ title }) => text(title) },
    { title: "Author", width: 24, cell: ({ author }) => text(author) },
    { title: "Publisher", width: 24, cell: ({ publisher }) => text(publisher) },
    { title: "Published", width: 14, cell: ({ publishedOn }) => text(publishedOn) },
    { title: "Kind", width: 18, cell: ({ kind }) => text(SOURCE_KIND_LABELS[kind]) },
    { title: "Tier", width: 11, cell: ({ tier }) => text(tier) },
    { title: "Address", width: 48, cell: ({ url }) => address(webLink(url), url) },
    { title: "Archived at", width: 40, cell: ({ copy }) => address(webLink(copy.archivedUrl)) },
    {
      title: "Copies quoted",
      width: 40,
      cell: ({ id }) =>
        text((copies.get(id) ?? []).map((copy) => `${copyTitle(copy)}, SHA-256 ${copy.sha256}`).join("\n")),
    },
    { title: "Quoted in sentences", width: 22, cell: ({ citedBy }) => text(citedBy.join(", ")) },
  ];
  return tableOf("Sources", columns, () => report.sources);
}

/** A row an entry of the log, in a report for legal review. */
export function history(report: Report): Sheet {
  const columns: readonly Column<Happening>[] = [
    { title: "Entry", width: 8, cell: ({ seq }) => ({ value: seq }) },
    { title: "When", width: 26, cell: ({ at }) => text(at) },
    { title: "Who", width: 20, cell: ({ who }) => text(who) },
    { title: "What", width: 64, cell: ({ did }) => text(did) },
    { title: "Sentence", width: 10, cell: ({ ordinal }) => ({ value: ordinal ?? "" }) },
    { title: "Leaf hash", width: 68, cell: ({ leafHash }) => text(leafHash) },
  ];
  return tableOf("History", columns, () => historyOf(report));
}
