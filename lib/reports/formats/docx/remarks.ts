import type { Contact } from "../../../contacts/model.ts";
import { sayerOf } from "../../../notes/attribution.ts";
import type { Note } from "../../../notes/model.ts";
import { threadsIn } from "../../../notes/threads.ts";
import { isOpenQuery, type Query } from "../../../queries/model.ts";
import type { Verdict } from "../../../reviews/model.ts";
import { VERDICTS } from "../../../reviews/verdict-kinds.ts";
import { attributionOf } from "../../attributed.ts";
import { confidenceInWords } from "../../card-words.ts";
import { type Decided, decidedInWords } from "../../decided.ts";
import { beforeWhat, type Earlier } from "../../earlier.ts";
import type { ReportedClaim } from "../../model.ts";
import { isBare } from "../../summary.ts";
import { withheldFromWords, withheldInWords } from "../../withheld.ts";
import type { Words } from "../../words/en.ts";

/** What one person said at one time: the beginning of it stands out. */
export type Remark = {
  readonly by: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly head: string;
  readonly paragraphs: readonly string[];
};

/** A remark with the answers to it. */
export type Thread = { readonly opening: Remark; readonly replies: readonly Remark[]; readonly isResolved: boolean };

/**
 * What people said of a claim, a thread for each verdict, decision, question, contact and thread of notes; then the same for
 * what was filed on its words before sentences were split or joined. `madeAt` is when the report was.
 */
export function threadsOf(claim: ReportedClaim, { here }: Earlier, madeAt: string, words: Words): Thread[] {
  return [
    ...keptBack(withheldInWords(claim, words), madeAt, words),
    ...saidOf(claim, "", words),
    ...here.flatMap((gone) => earlierThreads(gone, madeAt, words)),
  ];
}

/** What no person said: that verdicts are kept from the reader; nothing where none are. */
function keptBack(kept: string | null, at: string, { software, verdictsWithheld }: Words): Thread[] {
  return kept === null ? [] : [alone({ by: software, at, head: verdictsWithheld, paragraphs: [kept] })];
}

function earlierThreads(gone: ReportedClaim, madeAt: string, words: Words): Thread[] {
  const before = words.amidFiledBefore(beforeWhat(gone, words));
  return [...keptBack(withheldFromWords(gone, words), madeAt, words), ...saidOf(gone, before, words)];
}

/** `when` is added to the head of each thread. */
function saidOf(claim: ReportedClaim, when: string, words: Words): Thread[] {
  const threads = [
    ...claim.verdicts.map((verdict) => alone(verdictRemark(verdict, claim, words))),
    ...decidedInWords(claim, words.decisions).map((decided) => alone(decisionRemark(decided))),
    ...claim.queries.map((query) => queryThread(query, words)),
    ...claim.contacts.map((contact) => alone(contactRemark(contact, words))),
    ...threadsIn(claim.notes).flatMap((thread) => noteThread(thread, words)),
  ];
  return threads.map((thread) => ({
    ...thread,
    opening: { ...thread.opening, head: `${thread.opening.head}${when}` },
  }));
}

function alone(opening: Remark): Thread {
  return { opening, replies: [], isResolved: false };
}

function verdictRemark(verdict: Verdict, { textSha256 }: ReportedClaim, words: Words): Remark {
  const { code, rationale, detail, reviewer, filedAt } = verdict;
  return {
    by: reviewer.name,
    at: filedAt,
    head: `${VERDICTS[code].glyph} ${words.marks[code].label}`,
    paragraphs: [
      rationale,
      detail && `${words.details[code]}: ${detail}`,
      confidenceInWords(verdict, words),
      isBare(verdict) && `${words.restsOnNothingYet}.`,
      verdict.textSha256 !== textSha256 && `${words.earlierWording}.`,
    ].filter((paragraph) => typeof paragraph === "string" && paragraph !== "") as string[],
  };
}

function decisionRemark({ label, words, by, at }: Decided): Remark {
  return { by: by.name, at, head: label, paragraphs: words === null ? [] : [words] };
}

function queryThread(query: Query, words: Words): Thread {
  const { question, askedBy, askedAt, answer, onAuthor, answeredBy, answeredAt, withdrawnAt } = query;
  const opening: Remark = {
    by: askedBy.name,
    at: askedAt,
    head: words.question,
    paragraphs: [question, ...(withdrawnAt === null ? [] : [words.takenBackWhole(words.day(withdrawnAt))])],
  };
  const replies: Remark[] = [];
  if (answer !== null && answeredBy && answeredAt)
    replies.push({
      by: answeredBy.name,
      at: answeredAt,
      head: onAuthor ? words.onAuthor : words.answer,
      paragraphs: [answer],
    });
  return { opening, replies, isResolved: !isOpenQuery(query) };
}

function contactRemark(contact: Contact, words: Words): Remark {
  const { party, channel, contactedAt, question, response, reply, loggedBy, loggedAt } = contact;
  const label = words.responses[response];
  return {
    by: loggedBy.name,
    at: loggedAt,
    head: `${words.askedForReply}: ${party}, ${words.amid(words.channels[channel])}, ${words.day(contactedAt)}`,
    paragraphs: [question, reply === null ? `${label}.` : `${label}: ${reply}`],
  };
}

function noteThread([opening, ...replies]: readonly Note[], words: Words): Thread[] {
  if (!opening) return [];
  return [
    {
      opening: noteRemark(opening, opening.kind === "comment" ? words.comment : words.note, words),
      replies: replies.map((reply) => noteRemark(reply, words.reply, words)),
      isResolved: opening.resolved !== null,
    },
  ];
}

function noteRemark(note: Note, head: string, words: Words): Remark {
  const { name, at } = sayerOf(note);
  return { by: name, at, head: [head, ...attributionOf(note, words)].join(", "), paragraphs: [note.text] };
}
