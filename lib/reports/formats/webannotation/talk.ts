import { sayerOf } from "../../../notes/attribution.ts";
import type { Note } from "../../../notes/model.ts";
import type { Query } from "../../../queries/model.ts";
import { iri } from "../graph/iris.ts";
import { type Annotation, person, textualBody } from "./annotation.ts";
import type { Target } from "./target.ts";

/** A note, or the answer to one: an answer is about the note and not about the words. */
export function noteAnnotation(note: Note, target: Target): Annotation {
  const { id, kind, text, replyTo, author, said, resolved } = note;
  const motivation = replyTo === null ? "commenting" : "replying";
  return {
    id: iri("note", id),
    type: "Annotation",
    motivation,
    // Somebody outside has no name of ours, only the one that the file gives them.
    creator: said ? { type: "Person", name: said.by } : person(author),
    created: sayerOf(note).at,
    body: textualBody(text, motivation),
    target: replyTo === null ? target : iri("note", replyTo),
    "linecheck:kind": kind,
    "linecheck:broughtInBy": said ? person(author) : undefined,
    "linecheck:broughtInFrom": said?.file.name,
    "linecheck:on": said?.on ?? undefined,
    "linecheck:resolvedAt": resolved?.at,
    "linecheck:resolvedBy": resolved ? person(resolved.by) : undefined,
  };
}

/** A question to the author of the text. */
export function questionAnnotation({ id, question, askedBy, askedAt, withdrawnAt }: Query, target: Target): Annotation {
  return {
    id: iri("question", id),
    type: "Annotation",
    motivation: "questioning",
    creator: person(askedBy),
    created: askedAt,
    body: textualBody(question, "questioning"),
    target,
    "linecheck:withdrawnAt": withdrawnAt ?? undefined,
  };
}

/** The author's answer; null while there is none. */
export function answerAnnotation({ id, answer, onAuthor, answeredBy, answeredAt }: Query): Annotation | null {
  if (answer === null) return null;
  return {
    id: iri("answer", id),
    type: "Annotation",
    motivation: "replying",
    creator: answeredBy ? person(answeredBy) : undefined,
    created: answeredAt ?? undefined,
    body: textualBody(answer, "replying"),
    target: iri("question", id),
    "linecheck:onAuthor": onAuthor,
  };
}
