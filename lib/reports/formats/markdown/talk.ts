import type { Contact } from "../../../contacts/model.ts";
import { sayerOf } from "../../../notes/attribution.ts";
import type { Note } from "../../../notes/model.ts";
import { inThreads, isOpenThread } from "../../../notes/threads.ts";
import type { Query } from "../../../queries/model.ts";
import { attributionOf } from "../../attributed.ts";
import { type Decided, decidedInWords } from "../../decided.ts";
import type { ReportedClaim } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { escapeMarkdown } from "./escape.ts";

/** What editors decided about a claim, what the author and the named parties were asked about a claim, and what people noted on it, a line each. */
export function talkLines(claim: ReportedClaim, words: Words): string[] {
  const { queries, contacts, notes } = claim;
  return [
    ...decidedInWords(claim, words.decisions).map((decided) => decidedLine(decided, words)),
    ...queries.map((query) => queryLine(query, words)),
    ...contacts.map((contact) => contactLine(contact, words)),
    ...inThreads(notes).map((note) => noteLine(note, words)),
  ];
}

function decidedLine({ label, words: told, by, at }: Decided, words: Words): string {
  return `**${label}.**${told === null ? "" : ` ${escapeMarkdown(told)}`} — ${byline(by, at, words)}`;
}

function noteLine(note: Note, words: Words): string {
  const what = note.replyTo !== null ? words.reply : note.kind === "comment" ? words.comment : words.note;
  return `*${what}:* ${escapeMarkdown(note.text)} — ${noteByline(note, words)}${standing(note, words)}`;
}

function noteByline(note: Note, words: Words): string {
  const sayer = sayerOf(note);
  return [byline(sayer, sayer.at, words), ...attributionOf(note, words).map(escapeMarkdown)].join(", ");
}

/** Where the thread stands that a comment opened; nothing for what opened none. */
function standing(note: Note, words: Words): string {
  if (isOpenThread(note)) return `, ${words.notResolved}`;
  return note.resolved ? `, ${words.resolvedBy} ${byline(note.resolved.by, note.resolved.at, words)}` : "";
}

function queryLine(query: Query, words: Words): string {
  const { question, askedBy, askedAt, answer, onAuthor, answeredBy, answeredAt, withdrawnAt } = query;
  const asked = `*${words.askedOfAuthor}:* ${escapeMarkdown(question)} — ${byline(askedBy, askedAt, words)}`;
  if (withdrawnAt !== null) return `${asked}, ${words.takenBack(words.day(withdrawnAt))}`;
  if (answer === null || !answeredBy || !answeredAt) return `${asked}, ${words.notAnswered}`;
  const label = onAuthor ? words.onAuthor : words.answer;
  return `${asked}. *${label}:* ${escapeMarkdown(answer)} — ${byline(answeredBy, answeredAt, words)}`;
}

function contactLine(
  { party, channel, contactedAt, question, response, reply, loggedBy }: Contact,
  words: Words,
): string {
  const how = `${words.amid(words.channels[channel])}, ${words.day(contactedAt)}`;
  const came = `*${words.responses[response]}${reply === null ? ".*" : `:* ${escapeMarkdown(reply)}`}`;
  return `*${words.askedForReply}:* **${escapeMarkdown(party)}**, ${how}: ${escapeMarkdown(question)} ${came} — ${words.loggedBy} ${escapeMarkdown(loggedBy.name)}`;
}

function byline({ name }: { readonly name: string }, at: string, words: Words): string {
  return `${escapeMarkdown(name)}, ${words.day(at)}`;
}
