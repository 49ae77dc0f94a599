import { z } from "zod";
import { parseDoi } from "../doi.ts";
import { gravestFirst, type Notice } from "../notice.ts";
import { dateOf, isoOf } from "../partial-date.ts";

/** Crossref's types of updates that bear on whether a work may be quoted; corrections and new editions do not. */
const KINDS: Readonly<Record<string, Notice["kind"]>> = {
  retraction: "retraction",
  removal: "removal",
  withdrawal: "withdrawal",
  partial_retraction: "partial-retraction",
  expression_of_concern: "concern",
};

const Update = z.object({
  type: z.string().transform((type) => type.toLowerCase().replace(/[\s-]/g, "_")),
  DOI: z.string().optional().catch(undefined),
  updated: z
    .object({ "date-parts": z.array(z.array(z.number())) })
    .optional()
    .catch(undefined),
});

/** Updates of a work, and works that it updates; what is no update is left out. */
const Updates = z
  .array(z.unknown())
  .transform((all) => all.flatMap((one) => Update.safeParse(one).data ?? []))
  .catch([]);
const Updated = z.looseObject({ "updated-by": Updates, "update-to": Updates });

// A work has one or two; what is beyond is no honest answer.
const MOST_NOTICES = 20;

/**
 * What an answer of Crossref says of a work's retraction, gravest first, each once; empty where it says nothing, as other
 * registries never do. Some publishers name the work itself as what their notice is about: then the work is retracted.
 *
 * Source: Crossref's documentation of its REST API, `updated-by` and `update-to`.
 */
export function noticesIn(answer: unknown, doi: string): Notice[] {
  const parsed = Updated.safeParse(answer);
  if (!parsed.success) return [];
  const by = parsed.data["updated-by"].flatMap((update) => noticeOf(update, doi, false) ?? []);
  const to = parsed.data["update-to"].flatMap((update) => noticeOf(update, doi, true) ?? []);
  const notices = [...new Map([...by, ...to].map((notice) => [JSON.stringify(notice), notice])).values()];
  return gravestFirst(notices).slice(0, MOST_NOTICES);
}

function noticeOf(update: z.infer<typeof Update>, own: string, isByIt: boolean): Notice | null {
  const kind = Object.hasOwn(KINDS, update.type) ? KINDS[update.type] : undefined;
  if (kind === undefined) return null;
  const doi = update.DOI === undefined ? null : parseDoi(update.DOI);
  const date = dateOf(update.updated?.["date-parts"][0] ?? []);
  return {
    kind,
    on: date && isoOf(date),
    isOfAnother: isByIt && doi !== null && doi !== own,
    doi: doi === own ? null : doi,
  };
}
