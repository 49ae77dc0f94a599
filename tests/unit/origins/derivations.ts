import type { Derivation, DerivationKind, DerivationStanding } from "../../../lib/origins/model.ts";

/** "A>B" as a derivation of A from B. */
export function derivation(
  tie: string,
  kind: DerivationKind = "reprint",
  standing: DerivationStanding = "confirmed",
): Derivation {
  const [from = "", to = ""] = tie.split(">");
  return { from, to, kind, standing };
}

/** "A>B C>B" as confirmed derivations, all of one kind. */
export function derivations(ties: string, kind: DerivationKind = "reprint"): Derivation[] {
  return ties
    .split(" ")
    .filter(Boolean)
    .map((tie) => derivation(tie, kind));
}
