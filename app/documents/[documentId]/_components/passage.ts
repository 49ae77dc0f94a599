import { z } from "zod";
import { NewEvidence, Stance } from "../../../../lib/evidence/model.ts";
import { type Source, SourceKind, SourceTier, WebAddress } from "../../../../lib/sources/model.ts";
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
  kind: SourceKind,
  tier: SourceTier,
});
export type Passage = z.infer<typeof Passage>;

export const EMPTY_PASSAGE: Passage = {
  where: "",
  title: "",
  quote: "",
  locator: "",
  stance: "supports",
  kind: "web-page",
  tier: "secondary",
};

/** True for what a browser could follow. */
export function isAddress(text: string): boolean {
  return WebAddress.safeParse(text.trim()).success;
}

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

function asEvidence(passage: Passage, known: readonly Source[]): unknown {
  const { quote, stance, kind, tier } = passage;
  const source = sourceNamed(passage.where, known);
  const where = passage.where.trim();
  const title = isAddress(where) ? passage.title.trim() : where;
  const locator = passage.locator.trim();
  return {
    quote,
    stance,
    ...(locator !== "" && { locator }),
    ...(source
      ? { sourceId: source.id }
      : { source: { kind, tier, ...(isAddress(where) && { url: where }), ...(title !== "" && { title }) } }),
  };
}
