import { z } from "zod";
import type { Cited } from "../remark.ts";
import { keepable } from "../said-words.ts";
import { citedOf } from "./cited.ts";
import { anchorOf } from "./selectors.ts";
import { wordsOfHtml } from "./words-of-html.ts";

/** What one body of an annotation comes to. */
export type Body = {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly cited: Cited | null;
  /** Whether it classes the words by a verdict of ours. */
  readonly isVerdict: boolean;
  /** Who wrote it and when, where it answers the annotation it is a body of. */
  readonly reply: { readonly creator: unknown; readonly created: unknown } | null;
};

const NOTHING: Body = { words: [], tags: [], cited: null, isVerdict: false, reply: null };

/** Source: Web Annotation Data Model, 3.2.4. */
const Textual = z.looseObject({ value: z.string(), format: z.string().optional(), purpose: z.unknown().optional() });
const Specific = z.looseObject({
  source: z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]),
  selector: z.unknown().optional(),
});
const Verdict = z.looseObject({ source: z.looseObject({ "linecheck:code": z.string() }) });
const Named = z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]);

/** The bodies of an annotation: words, tags, links and passages of sources. What is none of these says nothing. */
export function bodiesOf(body: unknown): Body[] {
  return [body].flat().map(bodyOf);
}

function bodyOf(body: unknown, at: number): Body {
  if (Verdict.safeParse(body).success) return { ...NOTHING, isVerdict: true };
  const textual = Textual.safeParse(body);
  if (textual.success) return ofText(textual.data, at);
  const specific = Specific.safeParse(body);
  if (specific.success) return ofSource(specific.data.source, anchorOf(specific.data.selector)?.quote ?? "");
  const named = Named.safeParse(body);
  return named.success ? { ...NOTHING, words: [keepable(named.data)] } : NOTHING;
}

function ofText({ value, format, purpose, creator, created }: z.infer<typeof Textual>, at: number): Body {
  const words = keepable(format?.startsWith("text/html") ? wordsOfHtml(value) : value);
  const purposes = [purpose].flat();
  if (words === "") return NOTHING;
  if (purposes.includes("tagging")) return { ...NOTHING, tags: [words] };
  const isReply = at > 0 && creator !== undefined && purposes.includes("replying");
  return { ...NOTHING, words: [words], reply: isReply ? { creator, created } : null };
}

/** A link with the words that it leads to is a passage; one without is only a link. */
function ofSource(url: string, quote: string): Body {
  const cited = citedOf(url, quote, "context");
  return cited ? { ...NOTHING, cited } : { ...NOTHING, words: [keepable(url)] };
}
