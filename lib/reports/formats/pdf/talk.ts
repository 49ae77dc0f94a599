import { CHANNEL_LABELS, type Contact, RESPONSE_LABELS } from "../../../contacts/model.ts";
import type { Note } from "../../../notes/model.ts";
import { inThreads, isOpenThread } from "../../../notes/threads.ts";
import { isOpenQuery, type Query } from "../../../queries/model.ts";
import { dayInWords } from "../../dates.ts";
import { decidedInWords } from "../../decided.ts";
import type { ReportedClaim } from "../../model.ts";
import { type Paragraph, paragraph, type Run, run, soft, strong, typed } from "./run.ts";

/** What editors decided about a claim. */
export function decidedParagraphs(claim: ReportedClaim): Paragraph[] {
  return decidedInWords(claim).map(({ label, words, by, at }) =>
    paragraph("said", [
      strong(words === null ? label : `${label}:`),
      ...(words === null ? [] : [run(" "), typed(words)]),
      byline(by, at),
    ]),
  );
}

/** What the author and the named parties were asked about a claim, and what people noted on it. */
export function talkParagraphs({ queries, contacts, notes }: ReportedClaim): Paragraph[] {
  return [
    ...headed("Questions to the author", queries.flatMap(queryParagraphs)),
    ...headed("Asked for a reply", contacts.flatMap(contactParagraphs)),
    ...headed("Notes", inThreads(notes).map(noteParagraph)),
  ];
}

function headed(title: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.length === 0 ? [] : [paragraph("fold", [run(title)]), ...paragraphs];
}

function noteParagraph(note: Note): Paragraph {
  const reply = note.replyTo === null ? "" : ", in reply";
  return paragraph("said", [typed(note.text), byline(note.author, note.writtenAt, `${reply}${standing(note)}`)]);
}

/** Where the thread stands that a comment opened; nothing for what opened none. */
function standing(note: Note): string {
  if (isOpenThread(note)) return ", not resolved";
  return note.resolved ? `, resolved by ${note.resolved.by.name}, ${dayInWords(note.resolved.at)}` : "";
}

function queryParagraphs(query: Query): Paragraph[] {
  const { question, askedBy, askedAt, withdrawnAt, answer, onAuthor, answeredBy, answeredAt } = query;
  const open = isOpenQuery(query) ? ", not answered yet" : "";
  const end = withdrawnAt === null ? open : `, taken back ${dayInWords(withdrawnAt)}`;
  const asked = paragraph("said", [typed(question), byline(askedBy, askedAt, end)]);
  if (answer === null || !answeredBy || !answeredAt) return [asked];
  const label = onAuthor ? "On author:" : "Answer:";
  return [asked, paragraph("said", [strong(label), run(" "), typed(answer), byline(answeredBy, answeredAt)])];
}

function contactParagraphs({ party, channel, contactedAt, question, response, reply, loggedBy }: Contact): Paragraph[] {
  const how = ` ${CHANNEL_LABELS[channel].toLowerCase()}, ${dayInWords(contactedAt)}, logged by ${loggedBy.name}`;
  const label = RESPONSE_LABELS[response];
  const came = reply === null ? [run(label)] : [strong(`${label}:`), run(" "), typed(reply)];
  return [paragraph("said", [strong(`${party}:`), run(" "), typed(question), soft(how)]), paragraph("said", came)];
}

function byline({ name }: { readonly name: string }, at: string, more = ""): Run {
  return soft(` ${name}, ${dayInWords(at)}${more}`);
}
