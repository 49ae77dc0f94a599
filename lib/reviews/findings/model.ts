import { z } from "zod";
import { ELEMENT_KINDS } from "../../elements/model.ts";
import { DIFFERENCE_KINDS } from "../../findings/model.ts";
import { Triage } from "../model.ts";

/** What a text says of itself as a whole. All of it is told by rule and suggested; nothing of it is a decision. */
export const Findings = z
  .object({
    /** Claims that still need somebody, those most worth checking first. */
    first: z.array(Triage.extend({ claimId: z.string() })),
    /** Claims that state the same fact, or contradict each other, in reading order. */
    groups: z.array(
      z.object({
        kind: z.enum(["same", "conflict"]),
        sentence: z.string(),
        claimIds: z.array(z.string()),
        differences: z.array(
          z.object({
            kind: z.enum(DIFFERENCE_KINDS),
            label: z.string(),
            readings: z.array(z.object({ words: z.string(), claimIds: z.array(z.string()) })),
          }),
        ),
      }),
    ),
    /** Names spelt in more than one way, in reading order; of each the most frequent spelling first. */
    names: z.array(
      z.object({
        sentence: z.string(),
        spellings: z.array(
          z.object({ spelling: z.string(), count: z.int().positive(), claimIds: z.array(z.string()) }),
        ),
      }),
    ),
  })
  .describe("What the text of a document says of itself as a whole.");
export type Findings = z.infer<typeof Findings>;

/** Which claims have checkable elements of which kinds: by number, since five thousand ids would be a long letter. */
export const ElementClaims = z
  .object({ kinds: z.array(z.object({ kind: z.enum(ELEMENT_KINDS), ordinals: z.array(z.int().positive()) })) })
  .describe("The numbers of the claims with a checkable element of each kind.");
export type ElementClaims = z.infer<typeof ElementClaims>;
