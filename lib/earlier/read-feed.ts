import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";
import { isWellFormed } from "../text/well-formed.ts";
import type { FactCheck } from "./model.ts";

/** What a feed holds: the fact-checks that can be read in it, and how many entries cannot. */
export type Feed = {
  readonly checks: readonly FactCheck[];
  /** One sentence for each entry that was passed over, the first hundred of them. */
  readonly refused: readonly string[];
  readonly refusedCount: number;
};

// Two paragraphs; what is longer is no claim but an article.
const LONGEST_TEXT = 2_000;
const LONGEST_NAME = 300;
const LONGEST_ADDRESS = 2_048;
// More than anybody reads.
const MOST_REFUSED = 100;
// Deeper than any feed nests its lists, and far from what a stack bears.
const DEEPEST = 20;

/**
 * Reads fact-checks out of JSON: ClaimReview in JSON-LD (schema.org; one, a list, a `@graph`, a DataFeed as Data Commons
 * publishes it), or the answer of Google's Fact Check Tools API (`claims` with `claimReview`). What is not of these is
 * passed over and counted; the refusal is a sentence for a file that holds none at all.
 */
export function readFeed(json: string): Result<Feed, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return fail("This file is not JSON: export the feed as JSON-LD, or take the file as the publisher offers it.");
  }
  const found: Found = { checks: [], refused: [], refusedCount: 0 };
  collect(parsed, found, 0);
  if (found.checks.length === 0 && found.refusedCount === 0)
    return fail("This file holds no fact-check: it should hold ClaimReview in JSON-LD, or claims with claimReview.");
  return ok(found);
}

type Found = { readonly checks: FactCheck[]; readonly refused: string[]; refusedCount: number };

function collect(value: unknown, found: Found, depth: number): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const part of value) collect(part, found, depth + 1);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const node = value as Readonly<Record<string, unknown>>;
  if (typesOf(node).includes("ClaimReview")) take(ofClaimReview(node), found);
  else if ("claimReview" in node && "text" in node)
    for (const review of listed(node.claimReview)) take(ofApiClaim(node, review), found);
  else for (const name of CONTAINERS) collect(node[name], found, depth + 1);
}

/** Where feeds keep their entries. */
const CONTAINERS = ["@graph", "dataFeedElement", "item", "itemListElement", "claims", "hasPart", "mainEntity"];

function take(read: FactCheck | null, found: Found): void {
  if (read) found.checks.push(read);
  else {
    found.refusedCount += 1;
    const number = found.checks.length + found.refusedCount;
    if (found.refused.length < MOST_REFUSED)
      found.refused.push(`Entry ${number} says of no claim what it was found to be; it was passed over.`);
  }
}

/** https://schema.org/ClaimReview; `claimReviewed` is the claim. */
function ofClaimReview(node: Readonly<Record<string, unknown>>): FactCheck | null {
  const text = words(node.claimReviewed, LONGEST_TEXT);
  if (text === null) return null;
  const rating = part(node.reviewRating);
  const item = part(node.itemReviewed);
  return {
    text,
    title: words(node.headline, LONGEST_NAME) ?? words(node.name, LONGEST_NAME),
    url: address(node.url),
    publisher: words(part(node.author).name, LONGEST_NAME) ?? words(part(node.publisher).name, LONGEST_NAME),
    claimant: words(part(item.author).name, LONGEST_NAME),
    rating: words(rating.alternateName, LONGEST_NAME) ?? words(rating.name, LONGEST_NAME),
    ratingValue: onOurScale(rating),
    checkedOn: day(node.datePublished),
    lang: language(node.inLanguage),
  };
}

/** https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims */
function ofApiClaim(claim: Readonly<Record<string, unknown>>, value: unknown): FactCheck | null {
  const review = part(value);
  const text = words(claim.text, LONGEST_TEXT);
  if (text === null) return null;
  const publisher = part(review.publisher);
  return {
    text,
    title: words(review.title, LONGEST_NAME),
    url: address(review.url),
    publisher: words(publisher.name, LONGEST_NAME) ?? words(publisher.site, LONGEST_NAME),
    claimant: words(claim.claimant, LONGEST_NAME),
    rating: words(review.textualRating, LONGEST_NAME),
    ratingValue: null,
    checkedOn: day(review.reviewDate),
    lang: language(review.languageCode),
  };
}

/** From their scale to ours; null without a value, a best and a worst that make one. -1 is how some say "no rating". */
function onOurScale(rating: Readonly<Record<string, unknown>>): number | null {
  const [value, best, worst] = ["ratingValue", "bestRating", "worstRating"].map((name) => number(rating[name]));
  if (value == null || best == null || worst == null || best === worst) return null;
  const share = (value - worst) / (best - worst);
  return share < 0 || share > 1 ? null : 1 + 4 * share;
}

function number(value: unknown): number | null {
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof read === "number" && Number.isFinite(read) ? read : null;
}

function typesOf(node: Readonly<Record<string, unknown>>): string[] {
  return listed(node["@type"]).map((type) => String(type).replace(/^https?:\/\/schema\.org\//, ""));
}

function listed(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** A part of a node; the first of several, and nothing for what is none. */
function part(value: unknown): Readonly<Record<string, unknown>> {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "object" && first !== null ? (first as Readonly<Record<string, unknown>>) : {};
}

/** Words in one line, cut where they are long; null when there are none. */
function words(value: unknown, longest: number): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== "string" || !isWellFormed(first)) return null;
  const line = first
    .slice(0, 2 * longest)
    .replace(/\s+/g, " ")
    .trim();
  if (line === "") return null;
  const cut = line.slice(0, longest);
  return isWellFormed(cut) ? cut : cut.slice(0, -1);
}

const Address = z.url({ protocol: /^https?$/ }).max(LONGEST_ADDRESS);

function address(value: unknown): string | null {
  const parsed = Address.safeParse(Array.isArray(value) ? value[0] : value);
  return parsed.success ? parsed.data : null;
}

function day(value: unknown): string | null {
  const read = typeof value === "string" ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
  return read && z.iso.date().safeParse(read).success ? read : null;
}

function language(value: unknown): string | null {
  const tag = typeof value === "string" ? value.trim() : "";
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
}
