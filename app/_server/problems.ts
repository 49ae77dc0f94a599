import "server-only";
import type { Ability } from "../../lib/auth/ability.ts";
import { refusal } from "../../lib/auth/ability.ts";

/** Every way a call can be refused: its status, and the sentence with the remedy. One table for all routes. */
export const PROBLEMS = {
  "not-signed-in": [401, "Sign in", "You are not signed in, or your session is over: sign in and send this again."],
  "other-person": [
    401,
    "Somebody else",
    "Somebody else is signed in on this browser now: sign in again as the one whose page this is.",
  ],
  "cross-site": [
    403,
    "Not from here",
    "This request came from another site's page: open Linecheck itself and try again.",
  ],
  "not-your-role": [403, "Not your role", "Your roles do not include this: ask an admin of this installation."],
  "own-text": [
    403,
    "Your own text",
    "You wrote this text, and nobody checks, signs off or publishes the check of their own: ask somebody else.",
  ],
  "not-a-person": [403, "A person is needed", "This belongs to a person: use a session or a token of one."],
  "not-found": [404, "Not found", "There is nothing at this address: look it up in the list it came from."],
  "no-such-document": [
    404,
    "No such document",
    "There is no document at this address: look it up in the list of documents.",
  ],
  "no-such-claim": [
    404,
    "No such claim",
    "There is no such claim, or it was split or joined meanwhile: read the document's claims again.",
  ],
  sealed: [
    409,
    "Signed off",
    "This document is signed off and sealed: an editor records a correction, or opens it again with a reason.",
  ],
  "gates-unmet": [
    409,
    "Gates not met",
    "Something is still missing before this claim is signed off: see to what is listed, or write down why it passes.",
  ],
  "claims-open": [
    409,
    "Claims still open",
    "Some claims are neither signed off nor waived: see to those that are listed, then sign the document off.",
  ],
  "not-final": [
    409,
    "Not signed off",
    "This document is not signed off, so there is no final report of it: export a draft, or sign it off first.",
  ],
  "published-already": [
    409,
    "Published already",
    "This report has a public page: withdraw it first, and publish it again at another address.",
  ],
  "not-published": [409, "Not published", "This report has no public page: there is nothing to withdraw."],
  "copy-lost": [
    500,
    "A copy is lost",
    "The store has lost a kept copy that is quoted, so there is no bundle of this report: restore the copies from a backup. Every other format can be exported.",
  ],
  "copies-too-large": [
    422,
    "Too much for an archive",
    "The kept copies that this report quotes take more than 3 GB, and no archive holds them: choose fewer sentences, or a report for readers, which has no copies. Every other format can be exported.",
  ],
  "whose-sentences": [
    422,
    "Whose sentences?",
    "A report of one person's sentences needs that person: name them, or ask for all sentences.",
  ],
  party: [
    403,
    "You are a party to it",
    "You filed a verdict on this claim, and nobody decides on their own: ask an editor who filed none.",
  ],
  "blind-to-verdicts": [
    403,
    "Still before you",
    "You review as well, and the verdicts on this claim are kept from you until you file yours: ask an editor who does not review.",
  ],
  "nothing-to-decide": [
    409,
    "Nothing to decide on",
    "Nobody has filed a verdict on this claim: ask for one, or let the claim pass with a reason.",
  ],
  "no-such-verdict-here": [
    422,
    "No such verdict",
    "There is no verdict with this id on the claim: read the claim again, and accept one that stands.",
  ],
  "code-to-choose": [
    422,
    "Which of them?",
    "The verdicts agree in kind and not in word: name the one of them that is signed off.",
  ],
  "waived-already": [409, "Waived already", "This claim was let pass: take that back first, with a reason."],
  "not-waived": [409, "Not waived", "Nobody has let this claim pass: there is nothing to take back."],
  "signed-off-already": [
    409,
    "Signed off already",
    "This is signed off: take that back or open it again first, with a reason.",
  ],
  "not-signed-off": [
    409,
    "Not signed off",
    "This is not signed off: what is still in work is changed and not corrected.",
  ],
  "no-such-exception": [404, "No exception", "No reason was written for this gate: there is nothing to take back."],
  "no-such-gate": [
    404,
    "No such gate",
    "A written reason opens only two-origins and primary-source: name one of these.",
  ],
  "already-judged": [
    409,
    "Judged already",
    "You have a verdict of your own on one of these claims, and it was left as it is: apply yours to the others only.",
  ],
  "too-many-at-once": [
    422,
    "Too many at once",
    "A verdict that says or cites this much cannot be filed on so many claims at once: name fewer claims at a time, or cite less.",
  ],
  "not-in-copy": [
    422,
    "Not in the copy",
    "The kept copy of this source does not say this: take the passage from the copy, or bring a copy that holds it.",
  ],
  "no-address": [
    422,
    "No address",
    "This source has no address to be copied from: send its file, or its words as text.",
  ],
  "no-identifier": [
    422,
    "No DOI and no ISBN",
    "This source has no DOI or ISBN of its own that may be told to a service: write one into its description.",
  ],
  "kept-secret": [
    422,
    "Confidential",
    "The source is confidential, and its address is neither asked for nor told to an archive: either could make it known.",
  ],
  "no-archive": [
    409,
    "No web archive",
    "No web archive is set up here: an administrator can do so with LINECHECK_ARCHIVE_KEY_ID and LINECHECK_ARCHIVE_SECRET.",
  ],
  "never-fetched": [
    422,
    "Nothing to compare with",
    "No copy of this address was fetched so far: fetch one first, and later looks are compared with it.",
  ],
  "no-such-capture": [409, "Copied meanwhile", "This copy was taken or given up meanwhile: read the source again."],
  "no-such-snapshot": [
    404,
    "No such copy",
    "There is no copy at this address: look it up in the list of the source's copies.",
  ],
  "no-such-derivation": [
    404,
    "Nothing said of them",
    "There is no derivation at this address, or it was taken back: look it up in the list of its source.",
  ],
  "derives-from-itself": [422, "From itself", "A source does not derive from itself: name another one."],
  "no-such-match": [
    404,
    "No such match",
    "Nothing that was checked before has this id, in another document or in a feed: read the claim's matches again.",
  ],
  "not-decided": [409, "Not decided", "Nobody has confirmed or dismissed this: there is nothing to take back."],
  "not-in-claim": [
    422,
    "Not in the claim",
    "This place is not inside the claim's text: read the claim again, and count in its UTF-16 code units.",
  ],
  "no-such-tick": [404, "No tick", "There is no tick at this place to be taken back: it was cleared already."],
  "not-a-place": [
    422,
    "Cannot be split there",
    "A claim is split inside it, between two characters, with words on both sides: name a place between its start and its end.",
  ],
  "not-neighbours": [
    422,
    "Not neighbours",
    "Only two or more claims that stand one behind the other can be made one: name them all, without a gap.",
  ],
  "not-yours-to-assign": [
    403,
    "Not yours to assign",
    "A reviewer takes claims themselves and gives their own back: ask an editor to give this to somebody else.",
  ],
  "no-such-user": [
    422,
    "Nobody to assign",
    "There is nobody with this id who checks claims: choose an editor or a reviewer whose account is in use.",
  ],
  "no-such-source": [
    404,
    "No such source",
    "There is no source with this id: list the sources, or describe a new one.",
  ],
  "no-such-evidence": [
    422,
    "No such evidence",
    "A verdict can cite only evidence attached to its own claim: leave the other ids out.",
  ],
  "no-such-quotation": [
    404,
    "No such evidence",
    "There is no evidence at this address, or its claim was split or joined: read the document's claims again.",
  ],
  confidential: [
    403,
    "Confidential",
    "This source is confidential, and kept from you: ask whoever added it, or an editor.",
  ],
  "no-such-note": [
    404,
    "No such note",
    "There is no such note on this claim: read the claim again, or write a note that replies to none.",
  ],
  "not-a-comment": [
    422,
    "Not a comment",
    "Only a comment waits to be resolved: name the one that opened the thread, not a reply or a note.",
  ],
  "no-such-query": [
    404,
    "No such question",
    "There is no question at this address: look it up in the document's questions.",
  ],
  "not-the-author": [
    403,
    "Not the author",
    "The author of this text is known, and only they answer for it: ask them, or write a note.",
  ],
  "not-who-asked": [403, "Not yours", "A question is taken back by who asked it, or by an editor: ask one of them."],
  "query-withdrawn": [409, "Taken back", "This question was taken back: ask again if it is still open."],
  "query-answered": [
    409,
    "Answered already",
    "The author has answered, and both stay on record: ask another question.",
  ],
  "no-such-verdict": [404, "No verdict", "You have filed no verdict on this claim: file one first."],
  "no-such-draft": [404, "No such draft", "You have no draft of this name: it was filed or let go already."],
  "not-a-draft": [
    422,
    "Cannot be kept",
    "A draft has a name of 1 to 200 of the characters a-z 0-9 : . _ - and a value of at most 64 KB: shorten the one or the other.",
  ],
  "nothing-to-undo": [
    409,
    "Nothing to undo",
    "You have done nothing here that could be undone, or all of it is undone.",
  ],
  "nothing-to-redo": [409, "Nothing to redo", "You have undone nothing here, or did something else since."],
  "changed-since": [
    412,
    "Changed meanwhile",
    "This was changed after you read it: compare with what stands now, then save again.",
  ],
  "key-used-otherwise": [
    422,
    "Key used otherwise",
    "This Idempotency-Key belongs to another request: use a fresh one.",
  ],
  "bad-if-match": [400, "If-Match not understood", 'If-Match takes one revision in quotation marks, such as "3".'],
  "bad-idempotency-key": [
    400,
    "Idempotency-Key not understood",
    "An Idempotency-Key has 1 to 200 characters: use a UUID.",
  ],
  "not-json": [400, "Not JSON", "The body is not JSON: send JSON with Content-Type application/json."],
  "no-file": [422, "No file", "The form holds no file: send it in the field named file."],
  "too-large": [
    413,
    "Too large",
    "This is larger than what is taken here (a file of 20 MB for an import, 1 MB for anything else): send less, or in parts.",
  ],
  invalid: [422, "Not accepted", "Something in the request is missing or not as it should be."],
  broken: [
    500,
    "Something broke here",
    "Linecheck failed on this request, and nothing was changed by it: try again, and tell whoever runs it if it stays so.",
  ],
  inadmissible: [422, "Text refused", "This text cannot be imported."],
  "not-typeset": [
    422,
    "No PDF of this",
    "This report cannot be set as a PDF on this machine: export the web page, which can be printed and says the same.",
  ],
  "no-such-tab": [
    404,
    "No such tab",
    "No stream of yours with this tab is open here: open the document's stream, and take the tab from its hello.",
  ],
  "too-many-streams": [
    429,
    "Too many streams",
    "Too many pages are open here at this moment, of yours or of everybody: close some of them, and this one will follow.",
  ],
  busy: [429, "Busy", "Too much is being read here at this moment: send this again in ten seconds."],
} as const satisfies Record<string, readonly [status: number, title: string, detail: string]>;

export type ProblemName = keyof typeof PROBLEMS;

/** What a problem may add: its own sentence, the fields at fault, the row as it stands now. */
type More = {
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly current?: unknown;
  /** The gates that are not met. */
  readonly gates?: readonly unknown[];
  /** Of a quote that is not in the copy: which copy, what is nearest there, and where they differ. */
  readonly snapshotId?: string;
  readonly passage?: string | null;
  readonly nearest?: unknown;
  /** The claims that are open, and how many they are. */
  readonly blockers?: readonly unknown[];
  readonly open?: number;
};

/** A refusal as RFC 9457 problem details. */
export function problem(name: ProblemName, more: More = {}): Response {
  const [status, title, detail] = PROBLEMS[name];
  return Response.json(
    { type: `urn:linecheck:problem:${name}`, title, status, detail, ...more },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
}

/** The refusal for a role that may not, which names the roles that may. */
export function roleProblem(ability: Ability): Response {
  return problem("not-your-role", { detail: refusal(ability) });
}
