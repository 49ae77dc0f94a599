import "server-only";
import { typstApart } from "../../lib/reports/adapters/typst-apart.ts";
import type { Typesetter, Untypeset } from "../../lib/reports/typesetter.ts";
import { problem } from "./problems.ts";
import { programAt } from "./reading.ts";

/** Sets the pages of a report in a process that can be killed. */
export const typeset: Typesetter = typstApart(programAt("typeset.js"));

// A report of a thousand pages is set in some ten seconds, and one that waits has its place.
const RETRY_AFTER_S = 10;

/** What is answered when a report cannot be set: later it may be when the house is busy, else never. */
export function untypesetProblem({ kind, sentence }: Untypeset): Response {
  if (kind === "refused") return problem("not-typeset", { detail: sentence });
  const answer = problem("busy", { detail: sentence });
  answer.headers.set("Retry-After", String(RETRY_AFTER_S));
  return answer;
}
