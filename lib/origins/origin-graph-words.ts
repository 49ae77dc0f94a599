import { DERIVATION_KINDS, DERIVATIONS, type Derivation } from "./model.ts";
import { originCounter } from "./origin-count.ts";
import { originGroups } from "./origin-groups.ts";
import { counted } from "./reasons.ts";

/** What a graph of origins shows, to be told in words. */
export type ShownOrigins = {
  /** Ids of the sources that are counted. */
  readonly sourceIds: readonly string[];
  /** Every derivation that is drawn or was dismissed; they may name sources that are not counted. */
  readonly derivations: readonly Derivation[];
  /** What a source is called; marks around a title are the caller's. */
  readonly nameOf: (sourceId: string) => string;
};

/**
 * The text alternative of a graph of origins, as sentences: "3 sources, 1 origin: B and C reprint A." How many there are
 * stands first, then who derives from whom, then circles, then what hangs on suggestions.
 */
export function originWords(shown: ShownOrigins): string[] {
  const { sourceIds, derivations, nameOf } = shown;
  const count = originCounter(derivations)(sourceIds);
  const sources = new Set(sourceIds).size;
  const amount = `${counted(sources, "source")}, ${counted(count.origins, "origin")}`;
  const [first, ...others] = tiesIn(shown);
  if (first === undefined) return [sources > 1 ? `${amount}: none derives from another.` : `${amount}.`];
  const circles = originGroups(sourceIds, derivations).flatMap((group) => group.circles);
  const sentences = [`${amount}: ${first}`, ...others, ...circles.map((circle) => circleIn(circle.map(nameOf)))];
  if (count.withoutSuggestions > count.origins)
    sentences.push(
      `It would be ${counted(count.withoutSuggestions, "origin")} if what is suggested and not looked at were dismissed.`,
    );
  return sentences;
}

/** In which way a source derives from another. */
type Way = Pick<Derivation, "kind" | "standing">;

const WAYS: readonly Way[] = (["confirmed", "suggested"] as const).flatMap((standing) =>
  DERIVATION_KINDS.map((kind) => ({ kind, standing })),
);

/** A sentence for all that derive from one source in one way: by that source, what is confirmed first, then by kind. */
function tiesIn({ sourceIds, derivations, nameOf }: ShownOrigins): string[] {
  const others = derivations.flatMap(({ from, to }) => [from, to]).sort();
  const ids = [...new Set([...sourceIds, ...others])];
  return ids.flatMap((id) => {
    const ties = derivations.filter(({ to }) => to === id);
    return WAYS.flatMap((way) => {
      const from = new Set(
        ties.filter(({ kind, standing }) => kind === way.kind && standing === way.standing).map((tie) => tie.from),
      );
      const names = ids.filter((source) => from.has(source)).map(nameOf);
      return names.length > 0 ? tieIn(way, names, nameOf(id)) : [];
    });
  });
}

/** "B and C reprint A.", "B seems to quote A.", "B cites A, and counts apart." */
function tieIn({ kind, standing }: Way, names: readonly string[], target: string): string {
  const { verb, sharesOrigin } = DERIVATIONS[kind];
  const isOne = names.length === 1;
  const seeming = `${isOne ? "seems" : "seem"} to ${verb.many}`;
  const does = standing === "suggested" ? seeming : isOne ? verb.one : verb.many;
  const apart = sharesOrigin ? "" : `, and ${isOne ? "counts" : "count"} apart`;
  return `${listed(names)} ${does} ${target}${apart}.`;
}

function circleIn(names: readonly string[]): string {
  const each = names.length === 2 ? "each other" : "one another in a circle";
  return `${listed(names)} have it from ${each}.`;
}

/** "A", "A and B", "A, B and C". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
