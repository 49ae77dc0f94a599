import { stateOf } from "../reviews/state.ts";
import { type Band, bandOf } from "./bands.ts";
import type { Traced } from "./traced.ts";

/**
 * The band of a claim, by the one function that computes states. `untelling` is the band that tells nothing of what its
 * verdicts say: neither whether they agree, nor that an editor decided between them or sent them back. Signed off and
 * set aside are decisions everybody may know.
 */
export function bandOfTraced(claim: Traced, untelling: boolean): Band | null {
  const band = toldBand(untelling ? { ...claim, adjudicated: false, rejected: false } : claim);
  return untelling && (band === "verified" || band === "contested") ? "proposed" : band;
}

/**
 * A verdict whose words were erased is still a verdict: it counts as agreeing with the others so far as to contest
 * nothing, and not so far as to verify.
 */
function toldBand({ verdicts, asked, ...claim }: Traced): Band | null {
  const known = [...verdicts.values()].find((code) => code !== null) ?? "unproven";
  const state = stateOf({
    ...claim,
    queryOpen: asked.size > 0,
    // The words of a claim never change under its id: whatever was filed on it was filed on these.
    textSha256: "",
    verdicts: [...verdicts].map(([reviewerId, code]) => ({ reviewerId, code: code ?? known, textSha256: "" })),
  });
  const band = bandOf(state);
  return band === "verified" && [...verdicts.values()].includes(null) ? "proposed" : band;
}
