import { z } from "zod";
import { NewEvidence, Stance } from "../../../../lib/evidence/model.ts";
import { type Source, SourceKind, SourceTier, WebAddress } from "../../../../lib/sources/model.ts";

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

/** The known source that is named, by its title or its address. */
export function sourceNamed(where: string, known: readonly Source[]): Source | undefined {
  const named = where.trim();
  return known.find((source) => source.url === named || source.title === named);
}

/** What still has to be filled in, by field; empty when the passage can be sent. */
export function wrongWith({ where, quote }: Passage): { where?: string; quote?: string } {
  return {
    ...(where.trim() === "" && { where: "Say where it stands: an address, or the title of what you read." }),
    ...(quote.trim() === "" && { quote: "Quote the passage word for word, so that others can find it." }),
  };
}

/** The passage as the server takes it; null where its rules find something the form did not. */
export function evidenceOf(passage: Passage, known: readonly Source[]): NewEvidence | null {
  const { quote, stance, kind, tier } = passage;
  const source = sourceNamed(passage.where, known);
  const where = passage.where.trim();
  const title = isAddress(where) ? passage.title.trim() : where;
  const locator = passage.locator.trim();
  const parsed = NewEvidence.safeParse({
    quote,
    stance,
    ...(locator !== "" && { locator }),
    ...(source
      ? { sourceId: source.id }
      : { source: { kind, tier, ...(isAddress(where) && { url: where }), ...(title !== "" && { title }) } }),
  });
  return parsed.success ? parsed.data : null;
}
