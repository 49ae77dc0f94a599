import { elementsIn } from "../../elements/find-elements.ts";
import { ELEMENT_KINDS, type ElementKind } from "../../elements/model.ts";
import { worthOf } from "../../elements/worth.ts";
import {
  DIFFERENCE_LABELS,
  GROUP_SENTENCES,
  type Group,
  isStating,
  VARIANT_SENTENCES,
  type Variant,
} from "../../findings/model.ts";
import { factsAndNames } from "../../findings/same-facts.ts";
import { sha256 } from "../../text/sha256.ts";
import type { CheckableElement, ClaimRow, ClaimState, Triage } from "../model.ts";
import type { ElementClaims, Findings } from "./model.ts";

// A person reads a ranking from its top; what stands below this is found by reading the article.
const MOST_RANKED = 50;

const UNSETTLED: ReadonlySet<ClaimState> = new Set(["untriaged", "open"]);

/** What the words of a document's claims alone tell, whatever was filed on them. */
export type TextFindings = Pick<Findings, "groups" | "names"> & {
  /** By claim id. */
  readonly triage: ReadonlyMap<string, Triage>;
  /** The kinds of checkable elements in each claim, by claim id. */
  readonly kinds: ReadonlyMap<string, readonly ElementKind[]>;
};

/**
 * Reads the words of a document's claims, given in reading order, in steps: some 0.1 s a thousand claims in all, and
 * most steps far below a millisecond. It gives the same for the same `findingsKey`: whoever asks often keeps the answer.
 */
export function* readFindings(rows: readonly ClaimRow[], lang: string): Generator<undefined, TextFindings> {
  const triage = new Map<string, Triage>();
  const kinds = new Map<string, readonly ElementKind[]>();
  for (const { id, text } of rows) {
    const told = triageOf(text, lang);
    triage.set(id, told.triage);
    kinds.set(id, [...new Set(told.elements.map(({ kind }) => kind))]);
    yield;
  }
  const { groups, names } = yield* factsAndNames(rows, lang);
  return { triage, kinds, groups: groups.map(groupInWords), names: names.map(nameInWords) };
}

/**
 * Names everything that `readFindings` depends on: the words of each claim, and of its role no more than whether it
 * states anything and whether it names anybody.
 */
export function findingsKey(rows: readonly ClaimRow[], lang: string): string {
  const read = rows.map((row) => [row.id, row.text, isStating(row), row.role === "furniture"]);
  return sha256(JSON.stringify([lang, read]));
}

function groupInWords({ kind, reason, claimIds, differences }: Group): Findings["groups"][number] {
  return {
    kind,
    sentence: GROUP_SENTENCES[reason],
    claimIds: [...claimIds],
    differences: differences.map((difference) => ({
      kind: difference.kind,
      label: DIFFERENCE_LABELS[difference.kind],
      readings: difference.readings.map(({ words, claimIds }) => ({ words, claimIds: [...claimIds] })),
    })),
  };
}

function nameInWords({ kind, spellings }: Variant): Findings["names"][number] {
  return {
    sentence: VARIANT_SENTENCES[kind],
    spellings: spellings.map(({ claimIds, ...spelling }) => ({ ...spelling, claimIds: [...claimIds] })),
  };
}

/** The findings as they stand: those claims ranked that still need somebody. */
export function findingsOf(rows: readonly ClaimRow[], { triage, groups, names }: TextFindings): Findings {
  const first = rows
    .filter(({ state }) => UNSETTLED.has(state))
    .flatMap(({ id }) => {
      const told = triage.get(id);
      return told ? [{ claimId: id, ...told }] : [];
    })
    // Sorting is stable: claims of the same worth stay in reading order.
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_RANKED);
  return { first, groups, names };
}

/** The numbers of the claims that have an element of each kind; kinds that no claim has are left out. */
export function elementClaimsOf(rows: readonly ClaimRow[], { kinds }: TextFindings): ElementClaims {
  const has = (id: string, kind: ElementKind) => kinds.get(id)?.includes(kind) ?? false;
  return {
    kinds: ELEMENT_KINDS.map((kind) => ({
      kind,
      ordinals: rows.filter(({ id }) => has(id, kind)).map(({ ordinal }) => ordinal),
    })).filter(({ ordinals }) => ordinals.length > 0),
  };
}

/** The checkable elements of a claim, and how much it is worth checking first. */
export function triageOf(text: string, lang: string): { elements: CheckableElement[]; triage: Triage } {
  const elements = elementsIn(text, lang);
  const { worth, reasons, checkability } = worthOf(text, elements, lang);
  return { elements, triage: { worth, reasons: [...reasons], checkability } };
}
