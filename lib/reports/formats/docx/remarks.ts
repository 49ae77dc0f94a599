import { CHANNEL_LABELS, type Contact, RESPONSE_LABELS } from "../../../contacts/model.ts";
import type { Note } from "../../../notes/model.ts";
import { threadsIn } from "../../../notes/threads.ts";
import { isOpenQuery, type Query } from "../../../queries/model.ts";
import type { Verdict } from "../../../reviews/model.ts";
import { VERDICTS } from "../../../reviews/verdict-kinds.ts";
import { confidenceInWords } from "../../card-words.ts";
import { detailPrompt } from "../../citation.ts";
import { dayInWords } from "../../dates.ts";
import { type Decided, decidedInWords } from "../../decided.ts";
import { beforeWhat, type Earlier } from "../../earlier.ts";
import type { ReportedClaim } from "../../model.ts";
import { isBare } from "../../summary.ts";
import { withheldFromWords, withheldInWords } from "../../withheld.ts";

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

/** Who says what no person said. */
const SOFTWARE = "Linecheck";

/**
 * What people said of a claim, a thread for each verdict, decision, question, contact and thread of notes; then the same for
 * what was filed on its words before sentences were split or joined. `madeAt` is when the report was.
 */
export function threadsOf(claim: ReportedClaim, { here }: Earlier, madeAt: string): Thread[] {
  const kept = withheldInWords(claim);
  return [
    ...(kept === null ? [] : [alone({ by: SOFTWARE, at: madeAt, head: "Verdicts withheld", paragraphs: [kept] })]),
    ...saidOf(claim, ""),
    ...here.flatMap((gone) => earlierThreads(gone, madeAt)),
  ];
}

function earlierThreads(gone: ReportedClaim, madeAt: string): Thread[] {
  const kept = withheldFromWords(gone);
  const before = `, filed ${beforeWhat(gone)}`;
  return [
    ...(kept === null ? [] : [alone({ by: SOFTWARE, at: madeAt, head: "Verdicts withheld", paragraphs: [kept] })]),
    ...saidOf(gone, before),
  ];
}

/** `when` is added to the head of each thread. */
function saidOf(claim: ReportedClaim, when: string): Thread[] {
  const threads = [
    ...claim.verdicts.map((verdict) => alone(verdictRemark(verdict, claim))),
    ...decidedInWords(claim).map((decided) => alone(decisionRemark(decided))),
    ...claim.queries.map(queryThread),
    ...claim.contacts.map((contact) => alone(contactRemark(contact))),
    ...threadsIn(claim.notes).flatMap(noteThread),
  ];
  return threads.map((thread) => ({
    ...thread,
    opening: { ...thread.opening, head: `${thread.opening.head}${when}` },
  }));
}

function alone(opening: Remark): Thread {
  return { opening, replies: [], isResolved: false };
}

function verdictRemark(verdict: Verdict, { textSha256 }: ReportedClaim): Remark {
  const { code, rationale, detail, reviewer, filedAt } = verdict;
  const { glyph, label } = VERDICTS[code];
  return {
    by: reviewer.name,
    at: filedAt,
    head: `${glyph} ${label}`,
    paragraphs: [
      rationale,
      detail && `${detailPrompt(code)}: ${detail}`,
      confidenceInWords(verdict),
      isBare(verdict) && "Rests on no evidence yet.",
      verdict.textSha256 !== textSha256 && "Filed on an earlier wording of the sentence.",
    ].filter((paragraph) => typeof paragraph === "string" && paragraph !== "") as string[],
  };
}

function decisionRemark({ label, words, by, at }: Decided): Remark {
  return { by: by.name, at, head: label, paragraphs: words === null ? [] : [words] };
}

function queryThread(query: Query): Thread {
  const { question, askedBy, askedAt, answer, onAuthor, answeredBy, answeredAt, withdrawnAt } = query;
  const opening: Remark = {
    by: askedBy.name,
    at: askedAt,
    head: "Question to the author",
    paragraphs: [question, ...(withdrawnAt === null ? [] : [`Taken back ${dayInWords(withdrawnAt)}.`])],
  };
  const replies: Remark[] = [];
  if (answer !== null && answeredBy && answeredAt)
    replies.push({
      by: answeredBy.name,
      at: answeredAt,
      head: onAuthor ? "On author" : "Answer",
      paragraphs: [answer],
    });
  return { opening, replies, isResolved: !isOpenQuery(query) };
}

function contactRemark(contact: Contact): Remark {
  const { party, channel, contactedAt, question, response, reply, loggedBy, loggedAt } = contact;
  const label = RESPONSE_LABELS[response];
  return {
    by: loggedBy.name,
    at: loggedAt,
    head: `Asked for a reply: ${party}, ${CHANNEL_LABELS[channel].toLowerCase()}, ${dayInWords(contactedAt)}`,
    paragraphs: [question, reply === null ? `${label}.` : `${label}: ${reply}`],
  };
}

function noteThread([opening, ...replies]: readonly Note[]): Thread[] {
  if (!opening) return [];
  return [
    {
      opening: noteRemark(opening, opening.kind === "comment" ? "Comment" : "Note"),
      replies: replies.map((reply) => noteRemark(reply, "Reply")),
      isResolved: opening.resolved !== null,
    },
  ];
}

function noteRemark({ author, writtenAt, text }: Note, head: string): Remark {
  return { by: author.name, at: writtenAt, head, paragraphs: [text] };
}
