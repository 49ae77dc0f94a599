import type { CorrectionKind } from "../reviews/decisions/model.ts";
import { byCodeUnit } from "../text/by-code-unit.ts";
import type { Report } from "./model.ts";

/** Something that was found wrong after sign-off, as the log of corrections tells it. */
export type Corrected = {
  readonly id: string;
  /** The number of the sentence it is about, and its words. */
  readonly ordinal: number;
  readonly sentence: string;
  readonly kind: CorrectionKind;
  /** What readers are told. */
  readonly note: string;
  /** The words as they should have been; null where none were given. */
  readonly replacement: string | null;
  readonly at: string;
};

/** What was corrected in what a report tells of, latest first. */
export function correctionsIn({ claims }: Report): Corrected[] {
  return claims
    .flatMap(({ ordinal, text, corrections }) =>
      corrections.map(({ id, kind, note, replacement, correctedAt }) => ({
        id,
        ordinal,
        sentence: text,
        kind,
        note,
        replacement,
        at: correctedAt,
      })),
    )
    .sort((a, b) => byCodeUnit(b.at, a.at) || a.ordinal - b.ordinal || byCodeUnit(a.id, b.id));
}
