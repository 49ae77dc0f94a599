import { DERIVATIONS } from "../../origins/model.ts";
import type { SourceDerivation } from "./model.ts";

/**
 * What is said of two sources, between their names and behind them: "B" + reprints + "A"; "B" + and + "A" + "seem to go
 * back to one wire story". The one that derives is named first.
 */
export type DerivationWords = { readonly between: string; readonly after: string };

/** The words for a derivation as it stands. */
export function derivationInWords({
  kind,
  standing,
  suggested,
}: Pick<SourceDerivation, "kind" | "standing" | "suggested">): DerivationWords {
  const { verb, label } = DERIVATIONS[kind];
  // What a person said in another kind than the rules do has a direction.
  const direction = suggested?.kind === kind ? suggested.direction : "told";
  if (direction === "common") {
    const back = `go back to one ${label.toLowerCase()}`;
    return {
      between: "and",
      after: { suggested: `seem to ${back}`, confirmed: back, dismissed: `do not ${back}` }[standing],
    };
  }
  const between = { suggested: `seems to ${verb.many}`, confirmed: verb.one, dismissed: `does not ${verb.many}` }[
    standing
  ];
  return { between, after: standing === "suggested" && direction === "open" ? ", or the other way round" : "" };
}
