import { z } from "zod";
import type { ClaimState } from "../reviews/model.ts";

/** The states of claims in a few bands, as a chart of a document's progress stacks them: the most settled first. */
export const BANDS = ["signed-off", "adjudicated", "verified", "contested", "proposed", "set-aside", "open"] as const;
export const Band = z.enum(BANDS);
export type Band = z.infer<typeof Band>;

/** The words a person reads for each band. */
export const BAND_LABELS: Readonly<Record<Band, string>> = {
  "signed-off": "Signed off",
  adjudicated: "Adjudicated",
  verified: "Verified",
  contested: "Contested",
  proposed: "Proposed",
  "set-aside": "Set aside",
  open: "Open",
};

/** The band of each state; null for a claim that was split or merged away, whose words others carry. */
const BAND_OF: Readonly<Record<ClaimState, Band | null>> = {
  untriaged: "open",
  open: "open",
  query: "open",
  stale: "open",
  proposed: "proposed",
  verified: "verified",
  contested: "contested",
  adjudicated: "adjudicated",
  "signed-off": "signed-off",
  corrected: "signed-off",
  waived: "set-aside",
  "not-checkable": "set-aside",
  superseded: null,
};

/** The band a claim in this state is counted in, or null. */
export function bandOf(state: ClaimState): Band | null {
  return BAND_OF[state];
}

/** How many claims are in each band. */
export const BandCounts = z.record(Band, z.int().nonnegative());
export type BandCounts = z.infer<typeof BandCounts>;

/** No claim in any band. */
export const NO_CLAIMS: BandCounts = Object.fromEntries(BANDS.map((band) => [band, 0])) as BandCounts;
