import { fold } from "../text/fold.ts";
import { likelyPairs, type Pair, weigh } from "./candidates.ts";
import { type ConflictKind, type Relation, relate, type Weighed } from "./compare.ts";
import { differencesAmong } from "./differences.ts";
import type { Group, GroupReason, StatedClaim, Variant } from "./model.ts";
import { variantsAmong } from "./name-variants.ts";
import { type Statement, statementsOf } from "./reading.ts";
import { type Token, tokensOf } from "./tokens.ts";

/**
 * Sentences of a document that state the same thing, and sentences that contradict each other. `claims` stand in
 * reading order; groups and their members come in it too, of two that begin together the one that says the same first.
 * A claim is in at most one group of each kind: what is said twice stays so when a third sentence contradicts it.
 * Furniture and what is too short to state a fact are left out. A group is a suggestion: what differs in it is named,
 * and nothing is ever copied from one claim to another without a person.
 *
 * A name in two spellings counts as one name. `pairsOf` finds the pairs that are compared.
 */
export function sameFactGroups(
  claims: readonly StatedClaim[],
  lang: string,
  pairsOf: (weighed: readonly Weighed[]) => readonly Pair[] = likelyPairs,
): Group[] {
  const steps = factsAndNames(claims, lang, pairsOf);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.groups;
  }
}

/** What is said twice, and whose name is spelt in two ways: `sameFactGroups` and `nameVariants` of one reading. */
export type FactsAndNames = { readonly groups: Group[]; readonly names: Variant[] };

/** Both in steps, so that whoever has other things to do beside a whole book can do them in between. */
export function* factsAndNames(
  claims: readonly StatedClaim[],
  lang: string,
  pairsOf: (weighed: readonly Weighed[]) => readonly Pair[] = likelyPairs,
): Generator<undefined, FactsAndNames> {
  const sentences = yield* tokensInSteps(claims);
  const names = yield* variantsAmong(sentences, claims, lang);
  yield;
  const statements = yield* statementsOf(claims, sentences, lang, namesInOneSpelling(names));
  yield;
  const weighed = weigh(statements);
  yield;
  const ties = yield* tiesAmong(weighed, pairsOf(weighed));
  const alike = joinAlike(statements, ties);
  const clusters = [...alike, ...joinConflicts(alike, ties)];
  const placed: { group: Group; place: number }[] = [];
  for (const cluster of clusters) {
    placed.push(...groupOf(cluster, statements, claims));
    yield;
  }
  const groups = placed.sort((one, other) => one.place - other.place).map(({ group }) => group);
  return { groups, names };
}

// Words of a hundred sentences are read in some milliseconds, and a word that stands in all of them is read once.
const SENTENCES_A_STEP = 100;

function* tokensInSteps(claims: readonly StatedClaim[]): Generator<undefined, Token[][]> {
  const sentences: Token[][] = [];
  for (let from = 0; from < claims.length; from += SENTENCES_A_STEP) {
    sentences.push(...tokensOf(claims.slice(from, from + SENTENCES_A_STEP).map(({ text }) => text)));
    yield;
  }
  return sentences;
}

/** Each folded spelling with the one that stands for all. */
function namesInOneSpelling(variants: readonly Variant[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { spellings } of variants) {
    const folded = spellings.map(({ spelling }) => fold(spelling)).sort();
    for (const spelling of folded) names.set(spelling, folded[0] ?? spelling);
  }
  return names;
}

type Tie = { readonly pair: Pair; readonly relation: Relation };

/** The relations that were found, by pair; the closest first, in an order that does not hang on where claims stand. */
type Ties = { readonly sorted: readonly Tie[]; readonly between: (a: number, b: number) => Relation | undefined };

function* tiesAmong(weighed: readonly Weighed[], pairs: readonly Pair[]): Generator<undefined, Ties> {
  const found = new Map<number, Tie>();
  for (const [a, b] of pairs) {
    const [one, other] = [weighed[a], weighed[b]];
    const relation = one && other ? relate(one, other) : null;
    if (relation) found.set(a * weighed.length + b, { pair: [a, b], relation });
    yield;
  }
  const keyOf = ({ pair: [a, b] }: Tie) =>
    [weighed[a]?.reading.key ?? "", weighed[b]?.reading.key ?? ""].sort().join("\n");
  const sorted = [...found.values()]
    .map((tie) => ({ tie, key: keyOf(tie) }))
    .sort((a, b) => b.tie.relation.score - a.tie.relation.score || (a.key < b.key ? -1 : 1))
    .map(({ tie }) => tie);
  const between = (a: number, b: number) => found.get(Math.min(a, b) * weighed.length + Math.max(a, b))?.relation;
  return { sorted, between };
}

/** Statements that belong together. `reason` is null for one statement alone. */
type Cluster = { readonly members: readonly number[]; readonly reason: Exclude<GroupReason, "same-words"> | null };

/** Joins the closest first, and only where every member of one is the same fact as every member of the other. */
function joinAlike(statements: readonly Statement[], { sorted, between }: Ties): Cluster[] {
  const clusters = statements.map((_, number): Cluster => ({ members: [number], reason: null }));
  for (const { pair, relation } of sorted) {
    if (relation.kind !== "same") continue;
    join(
      clusters,
      pair,
      (a, b) => between(a, b)?.kind === "same",
      (one, other) =>
        [relation.reason, one.reason, other.reason].includes("same-figures") ? "same-figures" : "near-words",
    );
  }
  return [...new Set(clusters)];
}

// More readings of one sentence than this are a series ("Ward 3 cast 210 votes"), and no contradiction.
const MOST_CONFLICTING = 3;

/** The contradictions among clusters, each with all members of both sides, in one kind of difference at a time. */
function joinConflicts(alike: readonly Cluster[], { sorted, between }: Ties): Cluster[] {
  const parts = new Map<Cluster, Set<Cluster>>(alike.map((cluster) => [cluster, new Set([cluster])]));
  const clusterOf: Cluster[] = [];
  for (const cluster of alike) for (const member of cluster.members) clusterOf[member] = cluster;
  for (const { pair, relation } of sorted) {
    if (relation.kind !== "conflict") continue;
    const isTied = (a: number, b: number) => {
      const tie = between(a, b);
      return tie?.kind === "conflict" && tie.reason === relation.reason;
    };
    const [one, other] = [clusterOf[pair[0]], clusterOf[pair[1]]];
    const made = join(clusterOf, pair, isTied, () => reasonOf(relation.reason), reasonOf(relation.reason));
    if (made && one && other) parts.set(made, new Set([...(parts.get(one) ?? []), ...(parts.get(other) ?? [])]));
  }
  return [...new Set(clusterOf)].filter((cluster) => {
    const sides = parts.get(cluster)?.size ?? 0;
    return sides > 1 && sides <= MOST_CONFLICTING;
  });
}

function reasonOf(kind: ConflictKind): `${ConflictKind}-conflict` {
  return `${kind}-conflict`;
}

/** Joins the clusters of a pair where all of their members are tied; the cluster made, or null. */
function join(
  clusterOf: Cluster[],
  [a, b]: Pair,
  isTied: (a: number, b: number) => boolean,
  reason: (one: Cluster, other: Cluster) => Cluster["reason"],
  only?: Cluster["reason"],
): Cluster | null {
  const [one, other] = [clusterOf[a], clusterOf[b]];
  if (!one || !other || one === other) return null;
  // A contradiction in a number and one in a date are two findings; the closer one was made first.
  if (only && [one, other].some((cluster) => cluster.reason?.endsWith("-conflict") && cluster.reason !== only))
    return null;
  if (!one.members.every((first) => other.members.every((second) => isTied(first, second)))) return null;
  const made: Cluster = { members: [...one.members, ...other.members], reason: reason(one, other) };
  for (const member of made.members) clusterOf[member] = made;
  return made;
}

function groupOf(
  cluster: Cluster,
  statements: readonly Statement[],
  claims: readonly StatedClaim[],
): { group: Group; place: number }[] {
  const members = cluster.members.flatMap((number) => statements[number] ?? []);
  const places = members.flatMap((statement) => statement.places).sort((a, b) => a - b);
  const [place] = places;
  if (place === undefined || places.length < 2) return [];
  const reason = cluster.reason ?? "same-words";
  const isConflict = reason.endsWith("-conflict");
  const differences = differencesAmong(members, claims, isConflict ? reason.split("-")[0] : undefined);
  const claimIds = places.flatMap((at) => claims[at]?.id ?? []);
  return [{ group: { kind: isConflict ? "conflict" : "same", reason, claimIds, differences }, place }];
}
