import { z } from "zod";
import { isThing, listOf, namesOf, type Thing, textOf } from "../extraction/html/json-ld.ts";
import { fail, ok, type Result } from "../result.ts";
import { WebAddress } from "../sources/model.ts";
import { LANGUAGE_TAG } from "../text/language-tag.ts";
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
  if (Array.isArray(value)) for (const part of value) collect(part, found, depth + 1);
  else if (!isThing(value)) return;
  else if (namesOf(value["@type"]).some((type) => CLAIM_REVIEW.test(type))) take(ofClaimReview(value), found);
  else if ("claimReview" in value && "text" in value)
    for (const review of listOf(value.claimReview)) take(ofApiClaim(value, partOf(review)), found);
  else for (const name of CONTAINERS) collect(value[name], found, depth + 1);
}

/** The type by its name, or by its address. */
const CLAIM_REVIEW = /^(https?:\/\/schema\.org\/)?ClaimReview$/;

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
function ofClaimReview(node: Thing): FactCheck | null {
  const text = words(node.claimReviewed, LONGEST_TEXT);
  if (text === null) return null;
  const rating = partOf(node.reviewRating);
  return {
    text,
    title: words(node.headline, LONGEST_NAME) ?? words(node.name, LONGEST_NAME),
    url: address(node.url),
    publisher: nameIn(node.author) ?? nameIn(node.publisher),
    claimant: nameIn(partOf(node.itemReviewed).author),
    rating: words(rating.alternateName, LONGEST_NAME) ?? words(rating.name, LONGEST_NAME),
    ratingValue: onOurScale(rating),
    checkedOn: day(node.datePublished),
    lang: language(node.inLanguage),
  };
}

/** https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims */
function ofApiClaim(claim: Thing, review: Thing): FactCheck | null {
  const text = words(claim.text, LONGEST_TEXT);
  if (text === null) return null;
  return {
    text,
    title: words(review.title, LONGEST_NAME),
    url: address(review.url),
    publisher: nameIn(review.publisher) ?? words(partOf(review.publisher).site, LONGEST_NAME),
    claimant: words(claim.claimant, LONGEST_NAME),
    rating: words(review.textualRating, LONGEST_NAME),
    ratingValue: null,
    checkedOn: day(review.reviewDate),
    lang: language(review.languageCode),
  };
}

/** From their scale to ours; null without a value, a best and a worst that make one. -1 is how some say "no rating". */
function onOurScale(rating: Thing): number | null {
  const [value, best, worst] = [rating.ratingValue, rating.bestRating, rating.worstRating].map(number);
  if (value == null || best == null || worst == null || best === worst) return null;
  const share = (value - worst) / (best - worst);
  return share < 0 || share > 1 ? null : 1 + 4 * share;
}

function number(value: unknown): number | null {
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof read === "number" && Number.isFinite(read) ? read : null;
}

/** A part of a node; the first of several, and nothing for what is none. */
function partOf(value: unknown): Thing {
  const [first] = listOf(value);
  return isThing(first) ? first : {};
}

function nameIn(value: unknown): string | null {
  return words(partOf(value).name, LONGEST_NAME);
}

/** Words in one line, cut where they are long; null when there are none. */
function words(value: unknown, longest: number): string | null {
  const first = textOf(listOf(value)[0]);
  if (first === null || !isWellFormed(first)) return null;
  const line = first
    .slice(0, 2 * longest)
    .replace(/\s+/g, " ")
    .trim();
  const cut = line.slice(0, longest);
  return isWellFormed(cut) ? cut : cut.slice(0, -1);
}

function address(value: unknown): string | null {
  const parsed = WebAddress.safeParse(listOf(value)[0]);
  return parsed.success ? parsed.data : null;
}

function day(value: unknown): string | null {
  const read = typeof value === "string" ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
  return read && z.iso.date().safeParse(read).success ? read : null;
}

function language(value: unknown): string | null {
  const tag = typeof value === "string" ? value.trim() : "";
  return LANGUAGE_TAG.test(tag) ? tag : null;
}
