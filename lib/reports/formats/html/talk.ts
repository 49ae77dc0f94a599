import { CHANNEL_LABELS, type Contact, RESPONSE_LABELS } from "../../../contacts/model.ts";
import type { Note } from "../../../notes/model.ts";
import { inThreads, isOpenThread } from "../../../notes/threads.ts";
import { isOpenQuery, type Query } from "../../../queries/model.ts";
import { dayInWords } from "../../dates.ts";
import { decidedInWords } from "../../decided.ts";
import type { ReportedClaim } from "../../model.ts";
import { type Content, type Markup, markup } from "../markup.ts";

/** What editors decided about a claim. It stands open: a reader must not miss a correction or a waiver. */
export function decidedSection(claim: ReportedClaim): Content {
  return decidedInWords(claim).map(
    ({ label, words, by, at }) => markup`
<p class="decided"><strong>${label}</strong>${words === null ? null : markup`: <bdi>${words}</bdi>`} <span class="fine">${byline(by, at)}</span></p>`,
  );
}

/** What the author and the named parties were asked about a claim, and what people noted on it: a fold for each. */
export function talkFolds({ queries, contacts, notes }: ReportedClaim): Content {
  return [
    fold("Questions to the author", queries.map(queryEntry)),
    fold("Asked for a reply", contacts.map(contactEntry)),
    fold("Notes", inThreads(notes).map(noteEntry)),
  ];
}

function fold(title: string, entries: readonly Markup[]): Content {
  if (entries.length === 0) return null;
  return markup`
<details class="fold"><summary>${title}: ${entries.length}</summary>
${entries}</details>`;
}

function noteEntry(note: Note): Markup {
  return markup`<p class="note" dir="auto">${note.text} <span class="fine">${byline(note.author, note.writtenAt)}${note.replyTo === null ? "" : ", in reply"}${standing(note)}</span></p>`;
}

/** Where the thread stands that a comment opened; nothing for what opened none. */
function standing(note: Note): Content {
  if (isOpenThread(note)) return ", not resolved";
  return note.resolved && markup`, resolved by ${byline(note.resolved.by, note.resolved.at)}`;
}

function queryEntry(query: Query): Markup {
  const { question, askedBy, askedAt, withdrawnAt } = query;
  const open = isOpenQuery(query) ? ", not answered yet" : "";
  const end = withdrawnAt === null ? open : `, taken back ${dayInWords(withdrawnAt)}`;
  return markup`<p class="note" dir="auto">${question} <span class="fine">${byline(askedBy, askedAt)}${end}</span></p>${answerOf(query)}`;
}

function answerOf({ answer, onAuthor, answeredBy, answeredAt }: Query): Content {
  if (answer === null || !answeredBy || !answeredAt) return null;
  return markup`<p class="note"><span class="prompt">${onAuthor ? "On author" : "Answer"}</span> <bdi>${answer}</bdi> <span class="fine">${byline(answeredBy, answeredAt)}</span></p>`;
}

function contactEntry({ party, channel, contactedAt, question, response, reply, loggedBy }: Contact): Markup {
  const label = RESPONSE_LABELS[response];
  const how = `${CHANNEL_LABELS[channel].toLowerCase()}, ${dayInWords(contactedAt)}`;
  return markup`<p class="note"><bdi class="prompt">${party}</bdi> <bdi>${question}</bdi> <span class="fine">${how}, logged by <bdi>${loggedBy.name}</bdi></span></p><p class="note">${reply === null ? label : markup`<span class="prompt">${label}</span> <bdi>${reply}</bdi>`}</p>`;
}

function byline({ name }: { readonly name: string }, at: string): Markup {
  return markup`<bdi>${name}</bdi>, ${dayInWords(at)}`;
}
