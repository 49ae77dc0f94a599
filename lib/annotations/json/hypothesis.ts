import { z } from "zod";
import type { Remark } from "../remark.ts";
import { instantOf, keepable, nameOf } from "../said-words.ts";
import { citedInMarkdown, stanceIn } from "./cited.ts";
import { withTags } from "./said.ts";
import { anchorOf } from "./selectors.ts";

/** An annotation as the search API of Hypothesis answers it, and as its client exports it. Source: https://h.readthedocs.io/en/latest/api-reference/v1/ */
export const HypothesisAnnotation = z.looseObject({
  id: z.string().min(1).max(200),
  user: z.string().startsWith("acct:"),
  created: z.string().optional(),
  text: z.string().optional(),
  tags: z.array(z.string()).optional(),
  references: z.array(z.string()).optional(),
  target: z.array(z.looseObject({ selector: z.unknown().optional() })).optional(),
  user_info: z.looseObject({ display_name: z.string().nullable().optional() }).optional(),
});
export type HypothesisAnnotation = z.infer<typeof HypothesisAnnotation>;

/** What an annotation of Hypothesis says. Its text is Markdown, and stays as it was typed. */
export function remarkOfHypothesis(annotation: HypothesisAnnotation): Remark {
  const { id, user, created, text = "", tags = [], references = [], target = [], user_info } = annotation;
  const words = keepable(text);
  return {
    id,
    by: nameOf(user_info?.display_name || accountIn(user)),
    at: instantOf(created ?? null),
    text: keepable(withTags(words, tags)),
    headless: null,
    parent: references.at(-1) ?? null,
    isResolved: false,
    anchor: target.map(({ selector }) => anchorOf(selector)).find((anchor) => anchor !== null) ?? null,
    cited: citedInMarkdown(words, stanceIn(tags)),
    isRecord: false,
  };
}

/** "acct:jane@hypothes.is" as "jane". */
function accountIn(user: string): string {
  return user.slice("acct:".length).replace(/@.*$/s, "");
}
