import { z } from "zod";
import { NewEvidence, Stance } from "../../../../lib/evidence/model.ts";
import { NewSource, type Source, SourceKind, SourceTier } from "../../../../lib/sources/model.ts";
import { isAddress, sourceTyped } from "../../../../lib/sources/typed.ts";
import { grouped } from "../../../../lib/text/counts.ts";
import { sourceNamed } from "../../../_client/source-named.ts";

/** The form for a quoted passage as it is being filled in. */
export const Passage = z.object({
  /** An address, or a title where there is none, or a source that is known already. */
  where: z.string(),
  /** The title of what stands at the address. */
  title: z.string(),
  quote: z.string(),
  locator: z.string(),
  stance: Stance,
  /** Where the quote was selected in a copy. */
  picked: z.object({ snapshotId: z.string(), start: z.number() }).nullable().default(null),
  kind: SourceKind,
  tier: SourceTier,
});
export type Passage = z.infer<typeof Passage>;
export type Picked = NonNullable<Passage["picked"]>;

export const EMPTY_PASSAGE: Passage = {
  where: "",
  title: "",
  quote: "",
  locator: "",
  stance: "supports",
  picked: null,
  kind: "web-page",
  tier: "secondary",
};

type Wrong = { where?: string; title?: string; quote?: string; locator?: string };

/** What is missing or not as it must be, a sentence by field; empty when the passage can be sent. */
export function wrongWith(passage: Passage, known: readonly Source[] = []): Wrong {
  const { where, quote } = passage;
  const missing: Wrong = {
    ...(where.trim() === "" && { where: "Say where it stands: an address, or the title of what you read." }),
    ...(quote.trim() === "" && { quote: "Quote the passage word for word, so that others can find it." }),
  };
  const { error } = NewEvidence.safeParse(asEvidence(passage, known));
  const refused = error?.issues.map((issue): Wrong => {
    const field = fieldOf(issue.path, passage);
    return { [field]: issue.code === "too_big" ? tooLong(passage[field], Number(issue.maximum)) : issue.message };
  });
  return Object.assign({}, ...(refused ?? []), missing);
}

/** The field of the form that a rule of the server speaks of. */
function fieldOf(path: readonly PropertyKey[], { where }: Passage): keyof Wrong {
  const at = path.at(-1);
  if (at === "quote" || at === "locator") return at;
  return at === "title" && isAddress(where) ? "title" : "where";
}

function tooLong(text: string, most: number): string {
  return `This is ${grouped(text.length)} characters long, and ${grouped(most)} are taken: shorten it.`;
}

/** The passage as the server takes it; null while something is wrong with it. */
export function evidenceOf(passage: Passage, known: readonly Source[]): NewEvidence | null {
  const parsed = NewEvidence.safeParse(asEvidence(passage, known));
  return parsed.success ? parsed.data : null;
}

/** The source of an address as it would be added; null for a title, which nothing can be copied from. */
export function sourceAt(passage: Passage): NewSource | null {
  const parsed = NewSource.safeParse(asSource(passage));
  return parsed.success && parsed.data.url !== undefined ? parsed.data : null;
}

function asSource(passage: Passage) {
  const { kind, tier } = passage;
  const named = sourceTyped(passage.where);
  const title = passage.title.trim();
  return { kind, tier, ...named, ...(named.url !== undefined && title !== "" && { title }) };
}

function asEvidence(passage: Passage, known: readonly Source[]): unknown {
  const { quote, stance, picked } = passage;
  const source = sourceNamed(passage.where, known);
  const locator = passage.locator.trim();
  return {
    quote,
    stance,
    ...(picked && { picked }),
    ...(locator !== "" && { locator }),
    ...(source ? { sourceId: source.id } : { source: asSource(passage) }),
  };
}
