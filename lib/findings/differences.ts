import { groupBy } from "../group-by.ts";
import { DIFFERENCE_KINDS, type Difference, type DifferenceKind, type StatedClaim } from "./model.ts";
import type { Mark, Reading, Statement } from "./reading.ts";

/**
 * In what the statements of a group differ, `first` before all others, then in the order of `DIFFERENCE_KINDS`. Empty
 * when they have the same words.
 */
export function differencesAmong(
  statements: readonly Statement[],
  claims: readonly StatedClaim[],
  first: string | undefined,
): Difference[] {
  const inOrder = [...statements].sort((one, other) => (one.places[0] ?? 0) - (other.places[0] ?? 0));
  const kinds = [...DIFFERENCE_KINDS].sort((one, other) => Number(other === first) - Number(one === first));
  return kinds.flatMap((kind) => differenceIn(kind, inOrder, claims) ?? []);
}

function differenceIn(
  kind: DifferenceKind,
  statements: readonly Statement[],
  claims: readonly StatedClaim[],
): Difference | null {
  const all = statements.map(({ reading }) => marksOf(kind, reading));
  const shared = sharedValues(all);
  const readings = statements.map(({ places }, number) => {
    const own = (all[number] ?? []).filter(({ value }) => !shared.has(value));
    return { key: own.map(({ value }) => value).join(" "), words: own.map(({ surface }) => surface).join(" "), places };
  });
  const parties = [...groupBy(readings, ({ key }) => key).values()];
  if (parties.length < 2) return null;
  return {
    kind,
    readings: parties.map((party) => ({
      words: party[0]?.words ?? "",
      claimIds: party
        .flatMap(({ places }) => places)
        .sort((a, b) => a - b)
        .flatMap((place) => claims[place]?.id ?? []),
    })),
  };
}

function sharedValues(all: readonly (readonly Mark[])[]): ReadonlySet<string> {
  const sets = all.map((marks) => new Set(marks.map(({ value }) => value)));
  return new Set([...(sets[0] ?? [])].filter((value) => sets.every((set) => set.has(value))));
}

function marksOf(kind: DifferenceKind, reading: Reading): readonly Mark[] {
  switch (kind) {
    case "number":
      return reading.numbers;
    case "date":
      return reading.dates;
    case "negation":
      return reading.negations;
    case "direction":
      return reading.directions;
    case "name":
      // By spelling, so that one name in two spellings is shown.
      return reading.words
        .filter((word) => word.isName)
        .map(({ surface }) => ({ value: surface.toLowerCase(), surface }));
    case "wording":
      return reading.words
        .filter((word) => !word.isName && !word.stem.endsWith("/"))
        .map(({ stem, surface }) => ({ value: stem, surface }));
  }
}
