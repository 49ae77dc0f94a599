import type { Contact } from "../../../contacts/model.ts";
import { sayerOf } from "../../../notes/attribution.ts";
import type { Note } from "../../../notes/model.ts";
import { inThreads, isOpenThread } from "../../../notes/threads.ts";
import { isOpenQuery, type Query } from "../../../queries/model.ts";
import { attributionOf } from "../../attributed.ts";
import { decidedInWords } from "../../decided.ts";
import type { ReportedClaim } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { type Paragraph, paragraph, type Run, run, soft, strong, typed } from "./run.ts";

/** What editors decided about a claim. */
export function decidedParagraphs(claim: ReportedClaim, words: Words): Paragraph[] {
  return decidedInWords(claim, words.decisions).map(({ label, words: told, by, at }) =>
    paragraph("said", [
      strong(told === null ? label : `${label}:`),
      ...(told === null ? [] : [run(" "), typed(told)]),
      byline(by, at, words),
    ]),
  );
}

/** What the author and the named parties were asked about a claim, and what people noted on it. */
export function talkParagraphs({ queries, contacts, notes }: ReportedClaim, words: Words): Paragraph[] {
  return [
    ...headed(
      words.questions,
      queries.flatMap((query) => queryParagraphs(query, words)),
    ),
    ...headed(
      words.askedForReply,
      contacts.flatMap((contact) => contactParagraphs(contact, words)),
    ),
    ...headed(
      words.notes,
      inThreads(notes).map((note) => noteParagraph(note, words)),
    ),
  ];
}

function headed(title: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.length === 0 ? [] : [paragraph("fold", [run(title)]), ...paragraphs];
}

function noteParagraph(note: Note, words: Words): Paragraph {
  const reply = note.replyTo === null ? "" : `, ${words.inReply}`;
  const sayer = sayerOf(note);
  const how = attributionOf(note, words).map((part) => `, ${part}`);
  return paragraph("said", [
    typed(note.text),
    byline(sayer, sayer.at, words, `${how.join("")}${reply}${standing(note, words)}`),
  ]);
}

/** Where the thread stands that a comment opened; nothing for what opened none. */
function standing(note: Note, words: Words): string {
  if (isOpenThread(note)) return `, ${words.notResolved}`;
  return note.resolved ? `, ${words.resolvedBy} ${note.resolved.by.name}, ${words.day(note.resolved.at)}` : "";
}

function queryParagraphs(query: Query, words: Words): Paragraph[] {
  const { question, askedBy, askedAt, withdrawnAt, answer, onAuthor, answeredBy, answeredAt } = query;
  const open = isOpenQuery(query) ? `, ${words.notAnswered}` : "";
  const end = withdrawnAt === null ? open : `, ${words.takenBack(words.day(withdrawnAt))}`;
  const asked = paragraph("said", [typed(question), byline(askedBy, askedAt, words, end)]);
  if (answer === null || !answeredBy || !answeredAt) return [asked];
  const label = `${onAuthor ? words.onAuthor : words.answer}:`;
  return [asked, paragraph("said", [strong(label), run(" "), typed(answer), byline(answeredBy, answeredAt, words)])];
}

function contactParagraphs(
  { party, channel, contactedAt, question, response, reply, loggedBy }: Contact,
  words: Words,
): Paragraph[] {
  const how = ` ${words.amid(words.channels[channel])}, ${words.day(contactedAt)}, ${words.loggedBy} ${loggedBy.name}`;
  const label = words.responses[response];
  const came = reply === null ? [run(label)] : [strong(`${label}:`), run(" "), typed(reply)];
  return [paragraph("said", [strong(`${party}:`), run(" "), typed(question), soft(how)]), paragraph("said", came)];
}

function byline({ name }: { readonly name: string }, at: string, words: Words, more = ""): Run {
  return soft(` ${name}, ${words.day(at)}${more}`);
}
