import { fail, ok, type Result } from "../../result.ts";
import { type Limits, runSandboxed, type SandboxFailure } from "../../sandbox/run.ts";
import { parseAnswer, type Question, renderQuestion } from "../exchange.ts";
import { FETCH_LIMITS, type FetchedAnswer } from "../model.ts";
import type { RefusalKind } from "../refusal.ts";

/** Why nothing was fetched, for a caller with sentences of its own. */
export type Unfetched = { readonly kind: RefusalKind | SandboxFailure; readonly sentence: string };

// A fetch waits for its site nearly all of its time and hardly computes, so that more than two cores' worth may wait.
const AT_ONCE = 8;

// Somebody who attaches a hundred sources starts a hundred processes, eight at once, and each takes a core for half a second
// before it waits: a tenth of the server's share keeps the pages of everybody else as quick as they were.
const NICENESS = 10;

const PROCESS_LIMITS: Limits = {
  // The fetch ends itself in time; the rest is for starting.
  timeMs: FETCH_LIMITS.totalMs + 5_000,
  // The program itself takes 70 MB; a page is held twice while its parts are put together, and once more packed.
  memoryBytes: 256 * 2 ** 20,
  // The page, and before it a line with its headers and redirects.
  answerBytes: FETCH_LIMITS.bodyBytes + 2 ** 20,
};

/** What to say when the process gave no answer: every one of these is the page's doing, or that of too many at once. */
const NO_ANSWER: Record<SandboxFailure, string> = {
  "too-slow": "The page did not come in time: try again later. Save the page in your browser and import the file.",
  "too-much-memory": "The page takes too much memory. Save the part you need and import it, or paste its text.",
  "answer-too-large": "The page is too large. Save the part you need and import it, or paste its text.",
  crashed: "The page could not be fetched. Save the page in your browser and import the file, or paste its text.",
  busy: "Too many pages are being fetched at this moment: try again in a minute.",
};

/** Asks one question of the web in a process of its own, `program` (build/cli/fetch.js), which is ended with its answer. */
export async function fetchApart(program: string, question: Question): Promise<Result<FetchedAnswer, Unfetched>> {
  const options = { network: true, env: certificates(), atOnce: AT_ONCE, niceness: NICENESS };
  const answer = await runSandboxed(program, renderQuestion(question), PROCESS_LIMITS, options);
  if (!answer.ok) return fail({ kind: answer.reason, sentence: NO_ANSWER[answer.reason] });
  const fetched = parseAnswer(answer.value);
  return fetched.ok ? ok(fetched.value) : fail(fetched.reason);
}

/** The one variable that is handed on: the file of certificates with which an operator's own sites are signed. */
function certificates(): Record<string, string> {
  const file = process.env.NODE_EXTRA_CA_CERTS;
  return file ? { NODE_EXTRA_CA_CERTS: file } : {};
}
