import type { EventKind } from "../provenance/events.ts";
import type { DocumentEvent } from "./model.ts";

/** What an entry discloses; every field may be missing, since it can be erased. */
export type Disclosed = Readonly<Record<string, unknown>>;

/** What is said of what happened, in one language: a clause that begins with the name of who did it. */
export type EventPhrases = {
  /** "Ada **filed “Refuted”**". */
  readonly did: Readonly<Record<EventKind, string | ((data: Disclosed) => string)>>;
  /** What is said of what is withheld: no more than that it happened. */
  readonly withheldVerdict: string;
  readonly withheldDecision: string;
};

/** What happened, in the words of one language. */
export function clauseIn({ did, withheldVerdict, withheldDecision }: EventPhrases) {
  return ({ kind, data, withheld }: Pick<DocumentEvent, "kind" | "data" | "withheld">): string => {
    if (withheld) return kind.startsWith("verdict.") ? withheldVerdict : withheldDecision;
    const phrase = did[kind];
    return typeof phrase === "string" ? phrase : phrase(data ?? {});
  };
}

/** The words for a code; three dots where the code was erased. */
export function word(labels: Readonly<Record<string, string>>, code: unknown): string {
  return (typeof code === "string" && labels[code]) || "…";
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "…";
}

export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Disclosed)[name] : undefined;
}
