import { CHANNEL_LABELS, type Contact, RESPONSE_LABELS } from "../../../contacts/model.ts";
import type { Note } from "../../../notes/model.ts";
import { inThreads, isOpenThread } from "../../../notes/threads.ts";
import type { Query } from "../../../queries/model.ts";
import { dayInWords } from "../../dates.ts";
import { type Decided, decidedInWords } from "../../decided.ts";
import type { ReportedClaim } from "../../model.ts";
import { escapeMarkdown } from "./escape.ts";

/** What editors decided about a claim, what the author and the named parties were asked about a claim, and what people noted on it, a line each. */
export function talkLines(claim: ReportedClaim): string[] {
  const { queries, contacts, notes } = claim;
  return [
    ...decidedInWords(claim).map(decidedLine),
    ...queries.map(queryLine),
    ...contacts.map(contactLine),
    ...inThreads(notes).map(noteLine),
  ];
}

function decidedLine({ label, words, by, at }: Decided): string {
  return `**${label}.**${words === null ? "" : ` ${escapeMarkdown(words)}`} — ${byline(by, at)}`;
}

function noteLine(note: Note): string {
  const what = note.replyTo !== null ? "Reply" : note.kind === "comment" ? "Comment" : "Note";
  return `*${what}:* ${escapeMarkdown(note.text)} — ${byline(note.author, note.writtenAt)}${standing(note)}`;
}

/** Where the thread stands that a comment opened; nothing for what opened none. */
function standing(note: Note): string {
  if (isOpenThread(note)) return ", not resolved";
  return note.resolved ? `, resolved by ${byline(note.resolved.by, note.resolved.at)}` : "";
}

function queryLine({
  question,
  askedBy,
  askedAt,
  answer,
  onAuthor,
  answeredBy,
  answeredAt,
  withdrawnAt,
}: Query): string {
  const asked = `*Asked of the author:* ${escapeMarkdown(question)} — ${byline(askedBy, askedAt)}`;
  if (withdrawnAt !== null) return `${asked}, taken back ${dayInWords(withdrawnAt)}`;
  if (answer === null || !answeredBy || !answeredAt) return `${asked}, not answered yet`;
  const label = onAuthor ? "On author" : "Answer";
  return `${asked}. *${label}:* ${escapeMarkdown(answer)} — ${byline(answeredBy, answeredAt)}`;
}

function contactLine({ party, channel, contactedAt, question, response, reply, loggedBy }: Contact): string {
  const how = `${CHANNEL_LABELS[channel].toLowerCase()}, ${dayInWords(contactedAt)}`;
  const came = `*${RESPONSE_LABELS[response]}${reply === null ? ".*" : `:* ${escapeMarkdown(reply)}`}`;
  return `*Asked for a reply:* **${escapeMarkdown(party)}**, ${how}: ${escapeMarkdown(question)} ${came} — logged by ${escapeMarkdown(loggedBy.name)}`;
}

function byline({ name }: { readonly name: string }, at: string): string {
  return `${escapeMarkdown(name)}, ${dayInWords(at)}`;
}
