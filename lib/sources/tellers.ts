import { z } from "zod";
import { Reference } from "../bibliography/reference.ts";

/** Who describes a source, least believed first. */
export const TELLERS = ["page", "service", "person"] as const;
export type Teller = (typeof TELLERS)[number];

export type Field = keyof Reference;

/**
 * Who told a field of a reference since its source was added. What was there then is its adder's, a person's, and stands
 * here only once a person says otherwise, which also tells what they took away from what nobody ever said.
 */
export type Tellers = Readonly<Partial<Record<Field, Teller>>>;

const FIELDS = Object.keys(Reference.shape) as [Field, ...Field[]];
const Stored = z.partialRecord(z.enum(FIELDS), z.enum(TELLERS));

/** Reads what `renderTellers` wrote. @throws for anything else, which only a mistake of ours can store. */
export function parseTellers(text: string): Tellers {
  return Stored.parse(JSON.parse(text));
}

/** Tellers as a row holds them: in the order of the fields, so that the same ones are the same text. */
export function renderTellers(tellers: Tellers): string {
  return JSON.stringify(Object.fromEntries(FIELDS.flatMap((name) => (tellers[name] ? [[name, tellers[name]]] : []))));
}

/** Where something is published is said in two fields of which either may be meant: they are told together. */
export const PLACES = ["container-title", "publisher"] as const satisfies readonly Field[];

/**
 * Whether somebody may say a field that another said before; null is nobody. A page says only what nobody said. A service
 * corrects itself, and the page: it was told by the publisher for this very work, where a page may be about another.
 */
export function isBelieved(teller: Exclude<Teller, "person">, before: Teller | null): boolean {
  return before === null || (teller === "service" && before !== "person");
}

/**
 * Whether a page may still describe its source: once, and only as long as no person has described it since it was added.
 * Of a source that was described before tellers were written down, nobody knows who did.
 */
export function mayPageTell({ tellers, revision }: { readonly tellers: Tellers; readonly revision: number }): boolean {
  const said = Object.values(tellers);
  return revision === 1 || (said.length > 0 && said.every((teller) => teller === "service"));
}
