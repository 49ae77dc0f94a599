import { iri } from "../graph/iris.ts";
import type { Term } from "../graph/terms.ts";
import type { Target } from "./target.ts";

/** The motivations of the vocabulary that are used here. Source: W3C, Web Annotation Vocabulary, section 2.3. */
export type Motivation =
  | "assessing"
  | "classifying"
  | "commenting"
  | "describing"
  | "editing"
  | "linking"
  | "moderating"
  | "questioning"
  | "replying";

/** A member that is undefined is not written. */
export type Annotation = {
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: Motivation;
  /** Somebody outside has no id. */
  readonly creator?: { readonly id?: string; readonly type: "Person"; readonly name: string } | undefined;
  readonly created?: string | undefined;
  readonly body: object | readonly object[];
  /** Words of the text, or the name of the annotation that is answered. */
  readonly target: Target | string;
} & { readonly [term: Term]: unknown };

export function person({ id, name }: { readonly id: string; readonly name: string }) {
  return { id: iri("person", id), type: "Person", name } as const;
}

/** Words that somebody wrote. Their language is not known, so none is told. */
export function textualBody(value: string, purpose: Motivation) {
  return { type: "TextualBody", value, format: "text/plain", purpose } as const;
}
