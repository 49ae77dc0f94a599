import jsonld, { type Loaded } from "jsonld";

const OA = "http://www.w3.org/ns/oa#";
const ACTIVITY = "http://www.w3.org/ns/activitystreams#";
const DC = "http://purl.org/dc/terms/";
const XSD = "http://www.w3.org/2001/XMLSchema#";

const link = (iri: string) => ({ "@id": iri, "@type": "@id" });
const count = (iri: string) => ({ "@id": iri, "@type": `${XSD}nonNegativeInteger` });
const time = (iri: string) => ({ "@id": iri, "@type": `${XSD}dateTime` });
const word = (iri: string) => ({ "@id": iri, "@type": "@vocab" });

/**
 * The terms of the annotation context that our export uses, and no others: a term that is missing here is one that the
 * export has made up, or is new and to be looked up. Source: W3C, Web Annotation Vocabulary, appendix A.
 */
const ANNOTATION_TERMS = {
  id: "@id",
  type: "@type",
  ...Object.fromEntries(
    ["Annotation", "SpecificResource", "TextualBody", "TextQuoteSelector", "TextPositionSelector", "TimeState"].map(
      (name) => [name, OA + name],
    ),
  ),
  AnnotationCollection: `${ACTIVITY}OrderedCollection`,
  AnnotationPage: `${ACTIVITY}OrderedCollectionPage`,
  Person: "http://xmlns.com/foaf/0.1/Person",
  // `assessing` is left out as in the copies that lack it: the export has to bring it along.
  ...Object.fromEntries(
    ["classifying", "commenting", "describing", "editing", "linking", "moderating", "questioning", "replying"].map(
      (name) => [name, OA + name],
    ),
  ),
  body: link(`${OA}hasBody`),
  target: link(`${OA}hasTarget`),
  source: link(`${OA}hasSource`),
  selector: link(`${OA}hasSelector`),
  state: link(`${OA}hasState`),
  scope: link(`${OA}hasScope`),
  cached: link(`${OA}cachedSource`),
  canonical: link(`${OA}canonical`),
  creator: link(`${DC}creator`),
  first: link(`${ACTIVITY}first`),
  partOf: link(`${ACTIVITY}partOf`),
  items: { "@id": `${ACTIVITY}items`, "@type": "@id", "@container": "@list" },
  motivation: word(`${OA}motivatedBy`),
  purpose: word(`${OA}hasPurpose`),
  format: "http://purl.org/dc/elements/1.1/format",
  value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
  label: "http://www.w3.org/2000/01/rdf-schema#label",
  name: "http://xmlns.com/foaf/0.1/name",
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  created: time(`${DC}created`),
  generated: time(`${DC}issued`),
  sourceDate: time(`${OA}sourceDate`),
  start: count(`${OA}start`),
  end: count(`${OA}end`),
  total: count(`${ACTIVITY}totalItems`),
  startIndex: count(`${ACTIVITY}startIndex`),
};

const SCHEMA = "http://schema.org/";
const date = (name: string) => ({ "@id": SCHEMA + name, "@type": `${SCHEMA}Date` });

/**
 * The terms of schema.org that our export uses. The true context takes every word for a term (`@vocab`); this one knows
 * only these, so that a word which schema.org does not define is lost here. Source: schema.org, release 26.
 */
const SCHEMA_TERMS = {
  ...Object.fromEntries(
    ["Article", "Claim", "ClaimReview", "CreativeWork", "Organization", "Person", "Rating", "Report"].map((name) => [
      name,
      SCHEMA + name,
    ]),
  ),
  ...Object.fromEntries(
    [
      "alternateName",
      "appearance",
      "author",
      "bestRating",
      "citation",
      "claimReviewed",
      "contributor",
      "creativeWorkStatus",
      "creditText",
      "headline",
      "inLanguage",
      "isPartOf",
      "itemReviewed",
      "name",
      "publisher",
      "ratingExplanation",
      "ratingValue",
      "reviewBody",
      "reviewRating",
      "worstRating",
    ].map((name) => [name, SCHEMA + name]),
  ),
  ...Object.fromEntries(["dateCreated", "dateModified", "datePublished"].map((name) => [name, date(name)])),
  archivedAt: link(`${SCHEMA}archivedAt`),
  url: link(`${SCHEMA}url`),
};

/** All contexts there are: nothing is ever fetched. */
export const CONTEXTS: Readonly<Record<string, object>> = {
  "http://www.w3.org/ns/anno.jsonld": ANNOTATION_TERMS,
  "https://schema.org": SCHEMA_TERMS,
};

async function loadContext(url: string): Promise<Loaded> {
  const terms = CONTEXTS[url];
  if (!terms) throw new Error(`${url} is no context that an export of ours may name`);
  return { contextUrl: null, documentUrl: url, document: { "@context": terms } };
}

/**
 * The graph of a JSON-LD file with all names in full, those that are relative to the page it stands in as well. Rejects when
 * anything in the file means nothing.
 */
export function expanded(file: string, base?: string): Promise<readonly Record<string, unknown>[]> {
  return jsonld.expand(JSON.parse(file), { documentLoader: loadContext, safe: true, ...(base && { base }) });
}

/** Every name of a node and of a type in an expanded graph. */
export function namesIn(graph: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const element of value) visit(element);
    else if (typeof value === "object" && value !== null)
      for (const [key, member] of Object.entries(value)) {
        if (key === "@id" || key === "@type") for (const name of [member].flat()) names.add(String(name));
        else if (key !== "@value") visit(member);
      }
  };
  visit(graph);
  return names;
}
