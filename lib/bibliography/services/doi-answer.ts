import { z } from "zod";
import { fail, ok, type Result } from "../../result.ts";
import { parseCsl, referenceOf } from "../csl.ts";
import type { Told } from "../lookup.ts";
import type { ReferenceType } from "../reference.ts";
import { fullTitle, jsonOf, plainWords, type Unusable } from "./answer.ts";
import { noticesIn } from "./crossref-updates.ts";

/** Crossref's own types, which stand in its CSL-JSON where those of CSL should (api.crossref.org/types). */
const TYPES: Readonly<Record<string, ReferenceType>> = {
  "journal-article": "article-journal",
  "proceedings-article": "paper-conference",
  // A preprint: CSL 1.0.2 has "article" for it.
  "posted-content": "article",
  "book-chapter": "chapter",
  "book-part": "chapter",
  "book-section": "chapter",
  "book-track": "chapter",
  "reference-entry": "entry",
  monograph: "book",
  "edited-book": "book",
  "reference-book": "book",
  "book-set": "book",
  "book-series": "book",
  proceedings: "book",
  dissertation: "thesis",
  "report-component": "report",
  "report-series": "report",
  "peer-review": "review",
  journal: "periodical",
  "journal-issue": "periodical",
  "journal-volume": "periodical",
  database: "dataset",
};

/** Works that are known by the house they come from, which Crossref names as their institution: a preprint's server. */
const OF_A_HOUSE: ReadonlySet<string> = new Set(["posted-content", "dissertation", "report", "article", "thesis"]);

/** A text, or the first of a list of them; anything else says nothing. */
const Words = z
  .union([z.string(), z.array(z.unknown()).transform(([first]) => (typeof first === "string" ? first : ""))])
  .transform(plainWords)
  .catch("");
const Named = z.object({ name: z.string().catch("") });

/** What is looked at beside the fields of CSL. Each that is not as it should be says nothing. */
const Answer = z.looseObject({
  type: z.string().catch(""),
  title: Words,
  subtitle: Words,
  "container-title": Words,
  publisher: Words,
  "publisher-location": Words,
  institution: z.union([Named.transform((one) => [one]), z.array(Named)]).catch([]),
  event: z.union([z.string(), Named.transform(({ name }) => name)]).catch(""),
});

/** In this order the first that tells a year is when a work was published. */
const DATES = ["issued", "published", "published-print", "published-online"] as const;

/**
 * What Crossref, DataCite and other registries answer for a DOI in CSL-JSON. The DOI is the one that was asked about,
 * since a work may have had another one before. `says-nothing` without a title.
 *
 * Source: citation.doi.org (content negotiation), the CSL-JSON of api.crossref.org and data.crosscite.org.
 */
export function toldByDoi(text: string, doi: string): Result<Told, Unusable> {
  const json = jsonOf(text);
  if (!json.ok) return json;
  const parsed = Answer.safeParse(json.value);
  if (!parsed.success) return fail("unreadable");
  const answer = parsed.data;
  const { type, title, subtitle, institution, event } = answer;
  const house = OF_A_HOUSE.has(type) ? (institution[0]?.name ?? "") : "";
  const csl = {
    ...answer,
    type: Object.hasOwn(TYPES, type) ? TYPES[type] : type,
    title: fullTitle(title, subtitle),
    "event-title": answer["event-title"] ?? event,
    publisher: house === "" ? answer.publisher : house,
    "publisher-place": answer["publisher-place"] ?? answer["publisher-location"],
  };
  // A first date without a year in it is how Crossref says that it knows none.
  const [reference] = DATES.flatMap((date) => parseCsl({ ...csl, issued: answer[date] }) ?? []).toSorted(
    (one, other) => Number(one.issued === undefined) - Number(other.issued === undefined),
  );
  if (reference?.title === undefined) return fail("says-nothing");
  const { URL: _, accessed: __, ...told } = reference;
  return ok({ reference: referenceOf({ ...told, DOI: doi }), notices: noticesIn(json.value, doi) });
}
