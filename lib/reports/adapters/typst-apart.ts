import { totalmem } from "node:os";
import { fail, ok } from "../../result.ts";
import { type Limits, runSandboxed, type SandboxFailure, type Usage } from "../../sandbox/run.ts";
import { parseAnswer, renderQuestion } from "../exchange.ts";
import type { Typesetter, Untypeset } from "../typesetter.ts";

/**
 * What setting a report may take. One of 5,000 sentences of which 500 were reviewed has 440 pages and takes 3 s and 0.75 GB on
 * two cores; were they all reviewed, with two passages each, it would have 2,300 pages and take 14 to 21 s and 3.6 GB.
 */
const TYPESETTING_LIMITS: Limits = {
  // Three times the heaviest, for a machine that does much else at once.
  timeMs: 60_000,
  // A third more than the heaviest; and a machine must have as much left for the server and its database.
  memoryBytes: Math.min(5 * 2 ** 30, totalmem() / 2),
  // Those 2,300 pages come to 44 MB, the report in them included.
  answerBytes: 256 * 2 ** 20,
};

// Two of the heaviest at once would take the memory of a whole machine; the first of them is done in seconds.
const AT_ONCE = 1;

const TOO_LARGE =
  "This report is too large to be set as a PDF on this machine: export the web page, which can be printed and says the same.";

const REFUSALS: Readonly<Record<SandboxFailure, string>> = {
  "too-slow": "This report took longer than a minute to set: try again when less is going on, or export the web page.",
  "too-much-memory": TOO_LARGE,
  "answer-too-large": TOO_LARGE,
  crashed: "This report could not be set as a PDF: export the web page, and tell whoever runs Linecheck.",
  busy: "Too many PDFs are being set at this moment: try again in a minute, or export the web page.",
};

/** Sets pages with the built program (`bin/typeset.ts`) in a process of its own. `onEnd` is told what each run took. */
export function typstApart(program: string, onEnd?: (usage: Usage) => void): Typesetter {
  const options = { addons: true, atOnce: AT_ONCE, ...(onEnd && { onEnd }) };
  return async (question) => {
    const ran = await runSandboxed(program, renderQuestion(question), TYPESETTING_LIMITS, options);
    if (!ran.ok) return refused(ran.reason);
    const answer = parseAnswer(ran.value);
    return answer === null ? refused("crashed") : ok(answer);
  };
}

function refused(why: SandboxFailure) {
  return fail<Untypeset>({ kind: why === "busy" ? "busy" : "refused", sentence: REFUSALS[why] });
}
