import { groupBy } from "../group-by.ts";
import { type Derivation, sharesOrigin } from "./model.ts";

/** The derivations that lead from a source to its origins. Linear in these. */
export function reachBy<Tie extends Derivation>(derivations: readonly Tie[]): (sourceId: string) => ReadonlySet<Tie> {
  const targets = groupBy(derivations.filter(sharesOrigin), ({ from }) => from);
  return (sourceId) => {
    const reached = new Set(targets.get(sourceId));
    // A set that grows while it is walked is walked to its end.
    for (const { to } of reached) for (const derivation of targets.get(to) ?? []) reached.add(derivation);
    return reached;
  };
}
