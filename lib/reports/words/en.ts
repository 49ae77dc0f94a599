import { eventInWords } from "../../changes/words.ts";
import { CHECKABILITY_LABELS, ROLE_LABELS } from "../../claims/model.ts";
import { CHANNEL_LABELS, RESPONSE_LABELS } from "../../contacts/model.ts";
import type { Lapse } from "../../evidence/lapses/lapse.ts";
import { lapseInWords } from "../../evidence/lapses/lapse-words.ts";
import { STANCE_LABELS } from "../../evidence/model.ts";
import { noticeInWords, type WorkNotice } from "../../evidence/notices/notice.ts";
import { EVIDENCE_TAG_LABELS } from "../../evidence/tags.ts";
import { coverageSentence } from "../../reviews/coverage.ts";
import { gateInWords } from "../../reviews/gate-words.ts";
import { CLAIM_STATE_LABELS, type ClaimState, type Confidence, type Gate } from "../../reviews/model.ts";
import { UNSAID_WORDS } from "../../reviews/unsaid.ts";
import { VERDICT_CODES, VERDICTS, type VerdictCode } from "../../reviews/verdict-kinds.ts";
import { SOURCE_KIND_LABELS, type SourceTier } from "../../sources/model.ts";
import { counted, grouped } from "../../text/counts.ts";
import { dayInWords, instantInWords } from "../dates.ts";
import { DECISION_WORDS } from "../decided.ts";
import { MARKS, type MarkName } from "../marks.ts";
import type { ReportedClaim } from "../model.ts";
import type { LabelLanguage } from "../selection.ts";
import { CONFORMANCE_WORDS } from "../typesetter.ts";
import { listed } from "./listed.ts";

/** What is told of a mark. */
export type MarkWords = {
  /** One or two words: "Supported". */
  readonly label: string;
  /** The same inside a count: "3 supported", "1 with the reviewers divided". */
  readonly counted: string;
  /** One sentence for a reader who has never seen the product. */
  readonly meaning: string;
};

/** What a summary counts, in numbers. */
export type Tally = {
  readonly total: number;
  readonly checked: number;
  readonly setAside: number;
  readonly open: number;
  /** "1 supported, 1 disputed among sources"; empty before the first verdict. */
  readonly found: string;
  /** Verdicts that rest on no evidence. */
  readonly bare: number;
  /** Sentences with an answer that rests on the author alone. */
  readonly onAuthor: number;
};

/** Whose a text is and where it first appeared, as far as it is known. */
export type OriginParts = {
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** In words. */
  readonly day: string | null;
};

/** What was filed on a claim, in numbers. */
export type Filed = Record<"verdicts" | "passages" | "questions" | "contacts" | "notes", number>;

/**
 * All words of a report that are ours, in English: the model of every other language, whose type is that of this table.
 * What people wrote is never translated. A name in the singular is one label; functions make sentences, since no two
 * languages put them together alike.
 */
export const en = {
  /** BCP 47. */
  lang: "en" as LabelLanguage,
  day: dayInWords,
  instant: instantInWords,
  /** A label as it stands amid a sentence. */
  amid: (label: string) => label.toLowerCase(),
  quoted: (words: string) => `“${words}”`,

  marks: MARKS as Readonly<Record<MarkName, MarkWords>>,
  /** What the detail of a verdict is. */
  details: Object.fromEntries(VERDICT_CODES.map((code) => [code, promptOf(code)])) as Record<VerdictCode, string>,
  checkability: CHECKABILITY_LABELS,
  waived: "Waived",
  states: CLAIM_STATE_LABELS,
  /** How far the work on a claim has come, where the name of its state says that only to those who know the product. */
  progress: {
    ...(Object.fromEntries(
      Object.entries(CLAIM_STATE_LABELS).map(([state, label]) => [state, label.toLowerCase()]),
    ) as Record<ClaimState, string>),
    proposed: "one verdict",
    verified: "verdicts agree",
    contested: "no agreement",
    stale: "wording changed",
  } as Record<ClaimState, string>,
  roles: ROLE_LABELS,
  stances: STANCE_LABELS,
  sourceKinds: SOURCE_KIND_LABELS,
  tiers: { primary: "primary", secondary: "secondary", tertiary: "tertiary" } as Record<SourceTier, string>,
  tierSource: { primary: "primary source", secondary: "secondary source", tertiary: "tertiary source" } as Record<
    SourceTier,
    string
  >,
  evidenceTags: EVIDENCE_TAG_LABELS,
  channels: CHANNEL_LABELS,
  responses: RESPONSE_LABELS,
  confidence: { high: "Confidence high", medium: "Confidence medium", low: "Confidence low" } as Record<
    Confidence,
    string
  >,

  /** The people of a desk in a report for readers, and who is no person. */
  people: {
    reviewer: (number: number) => `Reviewer ${number}`,
    editor: (number: number) => `Editor ${number}`,
    researcher: (number: number) => `Researcher ${number}`,
    author: "The author",
    desk: "The desk",
    installation: "This installation",
  },

  title: "Annotated fact-check report",
  /** "Fact check of “The harbour bridge”, version 3". */
  factCheckOf: (title: string, version: number) => `Fact check of “${title}”, version ${version}`,
  draft: "DRAFT",
  /** What a report that is not final says at its top; `open` sentences are. */
  draftNotice: (open: number) =>
    `This document is not signed off.${
      open === 0 ? "" : ` ${counted(open, "sentence")} ${open === 1 ? "is" : "are"} still open.`
    } Verdicts may change.`,
  version: (version: number) => `version ${version}`,
  words: (count: number) => counted(count, "word"),
  reportOf: (instant: string) => `report of ${instant}`,
  origin: ({ authors, publisher, day }: OriginParts) => {
    const by = authors.length > 0 ? `By ${listed(authors, "and")}. ` : "";
    if (publisher) return `${by}First published by ${[publisher, day].filter(Boolean).join(", ")}`;
    return by + (day ? `First published ${day}` : "Where it was first published is not recorded");
  },
  fetched: (from: string | null, day: string, named: string | null) =>
    `Fetched from ${from ?? "an address"} on ${day}${named ? `; it is said to be published at ${named}` : ""}`,
  summary: ({ total, checked, setAside, open, found, bare, onAuthor }: Tally) => {
    const counts = `${grouped(checked)} checked, ${grouped(setAside)} set aside, ${grouped(open)} open`;
    const warnings = [
      bare > 0 && ` ${bare === 1 ? "One verdict rests" : `${grouped(bare)} verdicts rest`} on no evidence yet.`,
      onAuthor > 0 &&
        ` ${onAuthor === 1 ? "One sentence has" : `${grouped(onAuthor)} sentences have`} an answer that rests on the author alone.`,
    ];
    return `${counted(total, "sentence")}: ${[counts, found].filter(Boolean).join("; ")}.${warnings.filter(Boolean).join("")}`;
  },
  share: (marks: string) => `Share of the sentences: ${marks}`,
  reviewedBy: "Reviewed by",
  nobodyYet: "nobody yet",
  noVerdictShown: "No verdict is shown in this report",
  namesWithheld: "others, whose names are withheld with their verdicts",
  legend: "What the marks mean",
  /** After the meaning of "Set aside": why the sentences were. */
  here: (reasons: string) => ` Here: ${reasons}.`,
  methodTitle: "How this was checked",
  /** For a reader who has never seen the product. */
  method: [
    "Every sentence of the article is numbered and accounted for: it is checked, set aside or open, and nothing is left out of the count.",
    "A reviewer reads the sentence, attaches word-for-word passages of outside sources, and files a verdict with the reasons for it. A second reviewer files theirs without having seen the first.",
    "Checked means that at least one verdict stands on the sentence as it reads now. Set aside means that a person or a rule found nothing in it to check, or waived it. Open means that the work is still to be done.",
    "A verdict is about one sentence. It is not about the article as a whole, nor about the people it names.",
  ] as readonly string[],
  methodInWord:
    "Verdicts, decisions, questions and notes are comments on the sentence, each under the name of whoever filed it. The passages of the sources are footnotes.",
  contents: "Contents",
  limits: {
    disputed: "that somebody found something against",
    person: (name: string | null) => `that ${name ?? "one person"} filed a verdict on`,
    scope: (which: string) =>
      `This report tells only of sentences ${which}. The others stand in the text without a mark, and are in the counts.`,
    readers:
      "For readers: people of the desk have no names here, and their notes, their questions and what is still missing are left out.",
    legal: "For legal review: with everything that whoever exported it may see, and the history of the document.",
  },

  article: "The article",
  sentence: (ordinal: number) => `sentence ${ordinal}`,
  linkToSentence: (ordinal: number) => `Link to sentence ${ordinal}`,
  sentenceMarked: (ordinal: number, mark: string) => `Sentence ${ordinal}: ${mark}`,
  sourceNumber: (number: number) => `Source ${number}`,

  restsOn: "Rests on",
  restsOnNothingYet: "Rests on no evidence yet",
  restsOnNoneBelow: "Rests on none of the evidence below",
  earlierWording: "Filed on an earlier wording of the sentence",
  verdictsWithheld: "Verdicts withheld",
  withheld: (count: number) =>
    `${count === 1 ? "One verdict is" : `${count} verdicts are`} withheld until the reader who made this report has filed their own.`,
  withheldFrom: (count: number) =>
    `${count === 1 ? "One verdict is" : `${count} verdicts are`} withheld until the reader who made this report has filed their own on every sentence that has these words now.`,
  beforeSplit: "before the sentence was split",
  beforeJoined: "before the sentences were joined",
  filedBefore: (when: string) => `Filed ${when}`,
  /** Added to what a remark is. */
  amidFiledBefore: (when: string) => `, filed ${when}`,
  filedBeforeShape: "filed before the sentence was split or joined",
  onWords: "on",
  toldWith: "told of with",
  filed: ({ verdicts, passages, questions, contacts, notes }: Filed) =>
    [
      verdicts > 0 && counted(verdicts, "verdict"),
      passages > 0 && counted(passages, "passage"),
      questions > 0 && counted(questions, "question"),
      contacts > 0 && counted(contacts, "contact"),
      notes > 0 && counted(notes, "note"),
    ]
      .filter(Boolean)
      .join(", "),
  quoteWithheld: (title: string, tier: SourceTier) => `[${title}, ${tier}; quote withheld]`,
  attachedBy: (name: string) => `attached by ${name}`,
  attachedByWhole: (name: string) => `Attached by ${name}.`,
  tagged: "Tagged",
  lapse: (lapse: Lapse) => lapseInWords(lapse, dayInWords),
  notice: (notice: WorkNotice) => noticeInWords(notice, dayInWords),
  unsaid: UNSAID_WORDS,
  /** In which kept copy a quote was found. `original` is what its words were written down from by hand. */
  copyFound: (exactly: boolean, original: "picture" | "recording" | "file" | null, day: string, page: number | null) =>
    `Found ${exactly ? "letter for letter" : "word for word"} in ${
      original === null ? "the copy" : `what somebody wrote down from the ${original}`
    } kept on ${day}${page === null ? "" : `, page ${page}`}.`,
  copyKept: (day: string) => `Copy kept on ${day}`,
  originalKept: (day: string) => `Original kept on ${day}`,
  decisions: DECISION_WORDS,
  /** What was corrected, in one list. */
  correctionLog: {
    title: "Corrections",
    sentence: (ordinal: number) => `Sentence ${ordinal}`,
    says: "The sentence",
    shouldRead: "It should have read",
  },
  missing: "Missing before sign-off",
  /** What is missing, of a gate that is not met. */
  gate: gateInWords as (gate: Gate, claim: ReportedClaim) => string,

  questions: "Questions to the author",
  question: "Question to the author",
  askedOfAuthor: "Asked of the author",
  askedForReply: "Asked for a reply",
  notes: "Notes",
  note: "Note",
  comment: "Comment",
  reply: "Reply",
  answer: "Answer",
  onAuthor: "On author",
  inReply: "in reply",
  /** Which words a remark from outside is about. */
  aboutWords: (words: string) => `on “${words}”`,
  broughtIn: (name: string, file: string) => `brought in by ${name} from ${file}`,
  notResolved: "not resolved",
  resolvedBy: "resolved by",
  notAnswered: "not answered yet",
  takenBack: (day: string) => `taken back ${day}`,
  takenBackWhole: (day: string) => `Taken back ${day}.`,
  loggedBy: "logged by",

  sources: "Sources",
  archivedAt: "Archived at",
  quotedIn: (count: number) => `Quoted in ${count === 1 ? "sentence" : "sentences"}`,
  history: "What happened, in order",
  software: "Linecheck",
  happened: eventInWords,
  bySentence: "Sentence by sentence",
  identity: "What this file speaks of",
  identityRows: {
    status: "Status",
    final: "Signed off",
    draft: "DRAFT, not signed off",
    coverage: "Coverage",
    document: "Document",
    version: "Version",
    textHash: "SHA-256 of the text",
    log: "Log",
    logSize: (entries: number) => counted(entries, "entry", "entries"),
    logHead: "Head of the log",
    exported: "Exported",
    exportedBy: "Exported by",
    format: "Format",
  },
  coverage: coverageSentence,
  textHashOf: (version: number) => `SHA-256 of the text in version ${version}`,
  logHead: (origin: string, entries: number) => `Log ${origin}, ${counted(entries, "entry", "entries")}, head`,
  versionOf: (version: number, words: number) => `Version ${version} of the document, ${counted(words, "word")}`,
  editionOf: (version: number, words: number, instant: string) =>
    `Version ${version}, ${counted(words, "word")}. Report of ${instant}`,
  exportedBy: (name: string) => `Exported by ${name}`,
  sameBytes: "The same report gives the same file, byte for byte.",
  nothingLoaded: "Made with Linecheck; nothing in it is loaded from elsewhere.",
  wholeAttached: "Made with Linecheck. The whole report is attached to this file.",
  attached: "The whole report, for programs: what this file was made from.",
  conformance: CONFORMANCE_WORDS,

  /** What the page says when it checks itself. */
  check: {
    holds:
      "As far as a page can tell of itself, every word and link of it is as it was signed with the key below. Compare the key with the one you were given; linecheck verify tells it of the file.",
    unsigned: "This copy is not signed.",
    broken: "The signature of this page does not hold: somebody changed it.",
    changed: "What is to be seen of this page is not what was signed: somebody changed it.",
    unable: "This browser cannot check the signature: linecheck verify can.",
    /** `{shown}` and `{all}` are numbers. */
    narrowed: "Only paragraphs with this mark are shown: {shown} of {all}.",
  },

  /** In place of a report at a public address. */
  absences: {
    unknown: {
      title: "There is no report at this address",
      words: "Compare the address with the one you were given: every letter and digit of it counts.",
    },
    broken: {
      title: "The report cannot be shown at this moment",
      words: "It is still there, and something went wrong in making its page: come again in a few minutes.",
    },
    withdrawn: (until: string) => ({
      title: "This report was withdrawn",
      words: `It was to be read here until ${until}. Whoever published it has taken it off again.`,
    }),
    inWork: (since: string) => ({
      title: "This report is being worked on again",
      words: `It was opened again on ${since}. Once it is signed off anew, it is to be read here again, at the same address.`,
    }),
  },

  /** Heads of tables, and what stands in them that is no label. */
  tables: {
    number: "No.",
    sentence: "Sentence",
    sentences: "Sentences",
    mark: "Mark",
    meaning: "Meaning",
    verdicts: "Verdicts",
    missing: "Missing",
    source: "Source",
    quotedIn: "Quoted in sentences",
    when: "When",
    what: "What",
    who: "Who",
    entry: "Entry",
    entryOfLog: "Entry of the log",
    exactly: "In words, or letter for letter",
    about: "About this file",
    inWords: "In words",
    summary: "Summary",
    thisReport: "This report",
    origin: "Origin",
    documentTitle: "Document title",
    method: "Method",
    version: "Version",
    text: "Text",
    state: "State",
    checkability: "Checkability",
    withheld: "Withheld",
    evidence: "Evidence",
    decisions: "Decisions",
    role: "Role",
    paragraph: "Paragraph",
    id: "Id",
    verdict: "Verdict",
    reviewer: "Reviewer",
    filed: "Filed",
    reasons: "Reasons",
    detail: "In detail",
    confidence: "Confidence",
    wording: "Wording",
    presentWording: "as it is now",
    earlierWording: "an earlier one",
    stance: "Stance",
    quote: "Quote",
    sourceTitle: "Title of the source",
    place: "Where in it",
    tier: "Tier",
    quoteLink: "Link to the quote",
    copy: "Kept copy",
    notInQuote: "Not in the quote",
    tags: "Tags",
    became: "What became of it",
    attachedBy: "Attached by",
    by: "By",
    written: "Written",
    resolved: "Resolved",
    openThread: "open",
    resolvedBy: (name: string, day: string) => `by ${name}, ${day}`,
    title: "Title",
    author: "Author",
    publisher: "Publisher",
    published: "Published",
    kind: "Kind",
    address: "Address",
    archivedAt: "Archived at",
    copies: "Copies quoted",
    history: "History",
    leafHash: "Leaf hash",
    notes: "Notes",
    sources: "Sources",
    /** At the end of a text that a cell does not take. */
    cut: " … [cut here: the JSON export has all of it]",
  },
};

/** The words of a report in one language. */
export type Words = typeof en;

/** The labels that are also told in clauses of the history. */
export type Vocabulary = Pick<Words, "marks" | "checkability" | "roles" | "evidenceTags">;

function promptOf(code: VerdictCode): string {
  for (const duty of VERDICTS[code].carries) if (duty.what === "words") return duty.prompt;
  return "In detail";
}
