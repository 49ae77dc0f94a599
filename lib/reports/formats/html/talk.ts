import type { Contact } from "../../../contacts/model.ts";
import { sayerOf } from "../../../notes/attribution.ts";
import type { Note } from "../../../notes/model.ts";
import { inThreads, isOpenThread } from "../../../notes/threads.ts";
import { isOpenQuery, type Query } from "../../../queries/model.ts";
import { attributionOf } from "../../attributed.ts";
import { decidedInWords } from "../../decided.ts";
import type { ReportedClaim } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { type Content, type Markup, markup } from "../markup.ts";

/** What editors decided about a claim. It stands open: a reader must not miss a correction or a waiver. */
export function decidedSection(claim: ReportedClaim, words: Words): Content {
  return decidedInWords(claim, words.decisions).map(
    ({ label, words: told, by, at }) => markup`
<p class="decided"><strong>${label}</strong>${told === null ? null : markup`: <bdi>${told}</bdi>`} <span class="fine">${byline(by, at, words)}</span></p>`,
  );
}

/** What the author and the named parties were asked about a claim, and what people noted on it: a fold for each. */
export function talkFolds({ queries, contacts, notes }: ReportedClaim, words: Words): Content {
  return [
    fold(
      words.questions,
      queries.map((query) => queryEntry(query, words)),
    ),
    fold(
      words.askedForReply,
      contacts.map((contact) => contactEntry(contact, words)),
    ),
    fold(
      words.notes,
      inThreads(notes).map((note) => noteEntry(note, words)),
    ),
  ];
}

function fold(title: string, entries: readonly Markup[]): Content {
  if (entries.length === 0) return null;
  return markup`
<details class="fold"><summary>${title}: ${entries.length}</summary>
${entries}</details>`;
}

function noteEntry(note: Note, words: Words): Markup {
  return markup`<p class="note" dir="auto">${note.text} <span class="fine">${noteByline(note, words)}${note.replyTo === null ? "" : `, ${words.inReply}`}${standing(note, words)}</span></p>`;
}

function noteByline(note: Note, words: Words): Content {
  const sayer = sayerOf(note);
  return [byline(sayer, sayer.at, words), attributionOf(note, words).map((part) => markup`, <bdi>${part}</bdi>`)];
}

/** Where the thread stands that a comment opened; nothing for what opened none. */
function standing(note: Note, words: Words): Content {
  if (isOpenThread(note)) return `, ${words.notResolved}`;
  return note.resolved && markup`, ${words.resolvedBy} ${byline(note.resolved.by, note.resolved.at, words)}`;
}

function queryEntry(query: Query, words: Words): Markup {
  const { question, askedBy, askedAt, withdrawnAt } = query;
  const open = isOpenQuery(query) ? `, ${words.notAnswered}` : "";
  const end = withdrawnAt === null ? open : `, ${words.takenBack(words.day(withdrawnAt))}`;
  return markup`<p class="note" dir="auto">${question} <span class="fine">${byline(askedBy, askedAt, words)}${end}</span></p>${answerOf(query, words)}`;
}

function answerOf({ answer, onAuthor, answeredBy, answeredAt }: Query, words: Words): Content {
  if (answer === null || !answeredBy || !answeredAt) return null;
  return markup`<p class="note"><span class="prompt">${onAuthor ? words.onAuthor : words.answer}</span> <bdi>${answer}</bdi> <span class="fine">${byline(answeredBy, answeredAt, words)}</span></p>`;
}

function contactEntry(
  { party, channel, contactedAt, question, response, reply, loggedBy }: Contact,
  words: Words,
): Markup {
  const label = words.responses[response];
  const how = `${words.amid(words.channels[channel])}, ${words.day(contactedAt)}`;
  return markup`<p class="note"><bdi class="prompt">${party}</bdi> <bdi>${question}</bdi> <span class="fine">${how}, ${words.loggedBy} <bdi>${loggedBy.name}</bdi></span></p><p class="note">${reply === null ? label : markup`<span class="prompt">${label}</span> <bdi>${reply}</bdi>`}</p>`;
}

function byline({ name }: { readonly name: string }, at: string, words: Words): Markup {
  return markup`<bdi>${name}</bdi>, ${words.day(at)}`;
}
