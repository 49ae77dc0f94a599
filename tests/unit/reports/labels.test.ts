import { describe, expect, test } from "vitest";
import { buildReport, type ReportParts } from "../../../lib/reports/build.ts";
import { CLAIM_COLUMNS, EXPORT_COLUMNS } from "../../../lib/reports/formats/csv/columns.ts";
import { FORMATS } from "../../../lib/reports/formats/index.ts";
import { MARK_NAMES } from "../../../lib/reports/marks.ts";
import type { Report } from "../../../lib/reports/model.ts";
import { EVERYTHING, LABEL_LANGUAGES, type LabelLanguage } from "../../../lib/reports/selection.ts";
import { WORDS, wordsOf } from "../../../lib/reports/words/languages.ts";
import { bridgeParts } from "../../support/bridge-report.ts";
import { decidedParts } from "../../support/decided-report.ts";
import { rendered, textIn } from "../../support/rendered.ts";
import { sha256 } from "../../support/report-fixture.ts";

const OTHERS = LABEL_LANGUAGES.filter((language) => language !== "en");

/** A report of these parts with its history, whose labels are in a language. */
function labelled(parts: ReportParts, labels: LabelLanguage): Report {
  const { happened } = WORDS[labels];
  const event = { seq: 7, at: "2026-05-12T09:00:00.000Z", by: null, claimId: null, leafHash: sha256("entry") };
  const kinds = ["document.imported", "document.signed-off", "source.added"] as const;
  return buildReport({
    ...parts,
    selection: { ...EVERYTHING, audience: "legal", labels },
    history: kinds.map((kind) => ({ ...event, kind, did: happened({ kind, data: null, withheld: false }) })),
  });
}

/** The fields that hold what people wrote or named. Everything else that is seen is ours. */
const PEOPLES = new Set(
  (
    "text rationale detail confidenceReason name quote locator title publisher author publishedOn note question answer " +
    "party reply reason replacement url archivedUrl exportedBy origin authors service accuses schema"
  ).split(" "),
);

/** The words in a text, without hashes. */
function words(text: string): string[] {
  return text.replace(/[0-9a-f]{12,}/g, " ").match(/\p{L}{3,}/gu) ?? [];
}

/** What people wrote anywhere in a value. */
function* writtenIn(value: unknown, key = ""): Generator<string> {
  if (typeof value === "string") {
    if (PEOPLES.has(key)) yield value;
  } else if (Array.isArray(value)) for (const each of value) yield* writtenIn(each, key);
  else if (value !== null && typeof value === "object")
    for (const [name, each] of Object.entries(value)) if (name !== "gates") yield* writtenIn(each, name);
}

/** Everything a language has: its labels, and the sources of the functions that make its sentences. */
function* toldIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "function") yield value.toString();
  else if (Array.isArray(value)) for (const each of value) yield* toldIn(each);
  else if (value !== null && typeof value === "object") for (const each of Object.values(value)) yield* toldIn(each);
}

/** What is seen of a page or an Office file: no markup, style or script; the labels that are read aloud. */
function seenInMarkup(source: string): string {
  return source
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, " ")
    .replace(/<(?:[^>]*?aria-label="([^"]*)")?[^>]*>/g, " $1 ")
    .replace(/&[a-z#0-9]+;/g, " ");
}

/** The parts of an Office file that hold words: no styles, no lists of types or links, and no names of parts. */
function seenInOffice(file: Buffer): string {
  const parts = textIn(file)
    .replace(/^\S+\.(xml|rels)$/gm, "")
    // Where a printed page has its foot, and what is counted there.
    .replace(/&amp;[LRPN]/g, " ")
    .split(/(?=<\?xml )/);
  return parts
    .filter((part) => !/<w:styles|<Relationships|<Types|<styleSheet/.test(part))
    .map(seenInMarkup)
    .join(" ");
}

/** What the template of a PDF goes by, and shows to nobody. */
const UNSEEN = new Set(["kind", "role", "hue", "look", "dir", "lang", "to", "properties"]);

function* shownIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (value !== null && typeof value === "object")
    for (const [key, each] of Object.entries(value)) if (!UNSEEN.has(key)) yield* shownIn(each);
}

/** The columns of the table of claims that hold codes for programs. */
const CODED = new Set(["confidence", "role", "claim_id", "split_or_joined_into", "split_or_joined_from", "status"]);

function seenInTable(report: Report): string {
  const words = wordsOf(report);
  const claimColumns = CLAIM_COLUMNS.filter(([name]) => !CODED.has(name));
  const exportColumns = EXPORT_COLUMNS.filter(([name]) => !CODED.has(name));
  const cells = report.claims.flatMap((claim) => claimColumns.map(([, cell]) => cell(claim, words)));
  return [...cells, ...exportColumns.map(([, cell]) => cell(report))].join(" ");
}

const SEEN = {
  html: (report: Report) => seenInMarkup(String(rendered("html", report))),
  md: (report: Report) => String(rendered("md", report)),
  docx: (report: Report) => seenInOffice(rendered("docx", report)),
  xlsx: (report: Report) => seenInOffice(rendered("xlsx", report)),
  csv: seenInTable,
  pdf: (report: Report) => [...shownIn(FORMATS.pdf.typesetting(report).contents)].join(" "),
};

// What is the same in every language: proper names, a month, what Word and Excel fill in, ids, and `#:~:text=` in addresses.
const NAMELESS = new Set(
  words("SHA Linecheck UTC linecheck signature November PAGE NUMPAGES Print Titles xlnm undivided document text"),
);

describe.each(OTHERS)("labels in %s", (language) => {
  const told = new Set([...toldIn(WORDS[language])].flatMap(words));

  test.each(Object.entries(SEEN))("%s says nothing in English", (_, seenIn) => {
    for (const parts of [bridgeParts(), decidedParts()]) {
      const [report, english] = [labelled(parts, language), labelled(parts, "en")];
      const own = new Set([...writtenIn(report)].flatMap(words));
      const because = new Set(report.claims.flatMap(({ gates }) => gates.flatMap((gate) => words(gate.because ?? ""))));
      const inEnglish = new Set(words(seenIn(english)));
      const left = words(seenIn(report)).filter((word) => inEnglish.has(word));
      const isKnown = (word: string) => [told, own, because, NAMELESS].some((some) => some.has(word));
      expect([...new Set(left)].filter((word) => !isKnown(word))).toEqual([]);
    }
  });

  test("have one label for each mark, and no two the same", () => {
    const labels = MARK_NAMES.map((name) => WORDS[language].marks[name].label);
    expect(new Set(labels).size).toBe(MARK_NAMES.length);
  });
});
