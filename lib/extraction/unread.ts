import { type Fail, fail } from "../result.ts";

/**
 * Why a file or a page was not read: `busy` when it was not tried and may well be read in a while, `refused` when the
 * same again would end the same way.
 */
export type Unread = {
  readonly kind: "busy" | "refused";
  /** For people, with the remedy. */
  readonly sentence: string;
};

/** The refusal of a file or a page as it is, in a sentence with the remedy. */
export function refuse(sentence: string): Fail<Unread> {
  return fail({ kind: "refused", sentence });
}
