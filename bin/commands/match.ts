import { type ClaimIndex, indexClaims } from "../../lib/matches/claim-index.ts";
import type { CheckedClaim, Match } from "../../lib/matches/model.ts";
import { search } from "../../lib/matches/search.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { guessLanguage } from "../../lib/text/language.ts";
import { LANGUAGE_TAG } from "../../lib/text/language-tag.ts";
import { REFUSED, readArguments, wrongUsage } from "../arguments.ts";
import { answerEach } from "../batch.ts";
import { withFile } from "../input.ts";
import type { Io } from "../io.ts";
import { type NdjsonLine, readNdjson } from "../ndjson.ts";

export const usage = `Usage: linecheck match --corpus FILE --batch [OPTIONS]

Finds the checked claims that a text may repeat. FILE is NDJSON {"id", "text", "title"}, one checked claim a line; "title"
is what was written about the claim, and may be left out. Reads NDJSON {"id", "text"} from standard input, writes NDJSON
{"id", "matches": [{"id", "score"}]}, the best first, at most 20. A score compares the matches of one text; it is no
probability. Claims are found by their words, not by a model. A line that cannot be read, of either, is named on standard
error and passed over.

  --corpus FILE  the checked claims
  --batch        as described; there is no other way yet
  --lang TAG     the language of the claims, such as en or pt-BR, when it should not be told from them
`;

const OPTIONS = {
  corpus: { type: "string" },
  batch: { type: "boolean" },
  lang: { type: "string" },
  // Always on; taken so that a script may give it to every command alike.
  json: { type: "boolean" },
} as const;

type Request = { readonly corpus: string; readonly lang: string | null };

/** Runs `linecheck match`; answers the exit code. */
export async function run(args: string[], io: Io): Promise<number> {
  const request = readRequest(args);
  if (!request.ok) return wrongUsage(io, request.reason, usage);
  const { corpus, lang } = request.value;
  return withFile(corpus, io, async (bytes) => {
    const { claims, passedOver } = await readClaims(bytes, io);
    const index = indexOf(claims, lang);
    const code = await answerEach(io.stdin, io, ({ text }) => ({ matches: search(text, index).map(rounded) }));
    return passedOver === 0 ? code : REFUSED;
  });
}

function readRequest(args: string[]): Result<Request, string> {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const { corpus, batch = false, lang = null } = values;
  if (positionals.length > 0) return fail(`match takes its claims by --corpus, not ${positionals[0]}.`);
  if (corpus === undefined) return fail("match needs --corpus FILE.");
  if (corpus === "-") return fail("--corpus must be a file, since standard input holds the texts.");
  if (!batch) return fail("match needs --batch.");
  if (lang !== null && !LANGUAGE_TAG.test(lang))
    return fail(`--lang must be a language tag such as en or pt-BR, not ${lang}.`);
  return ok({ corpus, lang });
}

async function readClaims(bytes: AsyncIterable<Uint8Array>, io: Io) {
  const claims: CheckedClaim[] = [];
  let passedOver = 0;
  for await (const lines of readNdjson(bytes))
    for (const line of lines) {
      const claim = readClaim(line);
      if (claim.ok) claims.push(claim.value);
      else {
        passedOver += 1;
        io.err(`Line ${line.number} of the claims ${claim.reason}; it was passed over.`);
      }
    }
  return { claims, passedOver };
}

function readClaim(line: NdjsonLine): Result<CheckedClaim, string> {
  if (!line.ok) return fail(line.why);
  const { id, text, title } = line.value;
  if (typeof id !== "string" && typeof id !== "number") return fail('has no "id" (a string or a number)');
  if (typeof text !== "string") return fail('has no "text" (a string)');
  if (title !== undefined && title !== null && typeof title !== "string")
    return fail('has a "title" that is no string');
  return ok({ id, text, title: title ?? "" });
}

function indexOf(claims: readonly CheckedClaim[], lang: string | null): ClaimIndex {
  // What the claims are in is told by many of them at once, since one is too short to tell it by.
  const told = lang ?? guessLanguage(claims.map(({ text }) => text).join("\n"));
  return indexClaims(claims, told === "und" ? "en" : told);
}

/** Four places tell any two matches apart that a person could. */
function rounded({ id, score }: Match): Match {
  return { id, score: Number(score.toFixed(4)) };
}
