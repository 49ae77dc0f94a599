import type { Element } from "../../lib/elements/model.ts";
import { fitOf, type Languages } from "../../lib/quotes/fit/fit.ts";
import { foldText } from "../../lib/quotes/fold.ts";
import { locate } from "../../lib/quotes/locate.ts";
import type { Folded } from "../../lib/quotes/model.ts";
import { pin } from "../../lib/quotes/pin.ts";
import { REFUSALS, whyNotFound } from "../../lib/quotes/refusal.ts";
import { textFragment } from "../../lib/quotes/text-fragment.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { guessLanguage } from "../../lib/text/language.ts";
import { DONE, readArguments, refused, wrongUsage } from "../arguments.ts";
import { answerLines, type Fields, type NamedLine } from "../batch.ts";
import { withFile } from "../input.ts";
import type { Io } from "../io.ts";
import { readOneText } from "../one-text.ts";
import { TEXT_OPTIONS, textRequestOf } from "../text-request.ts";

export const usage = `Usage: linecheck quote SOURCE --quote TEXT [--claim TEXT] [OPTIONS]
       linecheck quote --batch [FILE]

Finds where a source says a quote word for word, after white space, quotation marks, dashes, hyphenation and Unicode form
are made the same in both; and which checkable elements of a claim the quote does not contain. SOURCE is plain text,
Markdown (.md), HTML, a Word document (.docx) or a PDF, told by its bytes and its name; - is standard input, which is
text. Prints {"found", "at": [start, end], "how": "exact" or "normalised", "count", "passage", "missing": [{"start",
"end", "kind"}], "denied", "pin", "fragment"}. Offsets are UTF-16 code units: "at" of the source's text, "missing" of the
claim, "denied" (where the quote denies and the claim does not) of the quote. "pin" finds the passage again in a later
copy, "fragment" makes a browser scroll to it.

When the source does not say it, prints {"found": false, "reason", "nearest"} with the passage that is nearest, and what
differs; the exit code is then 1.

  --lang TAG     the language of the claim, such as en or pt-BR, when it should not be told from the text
  --type TYPE    text, markdown, html, docx or pdf, whatever the file is called
  --batch        reads NDJSON {"id", "source", "quote", "claim", "lang"}, of which the last two may be left out; writes
                 NDJSON {"id", "found", "at", "how", "missing"}. A line that cannot be read is named on standard error
                 and passed over
`;

const OPTIONS = { ...TEXT_OPTIONS, quote: { type: "string" }, claim: { type: "string" } } as const;

/** Runs `linecheck quote`; answers the exit code. */
export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return wrongUsage(io, read.reason, usage);
  const { values, positionals } = read.value;
  const request = textRequestOf("quote", values, positionals);
  if (!request.ok) return wrongUsage(io, request.reason, usage);
  const { file, batch, lang } = request.value;
  const { quote, claim = "" } = values;
  if (batch) {
    const answer = batchAnswer(lang);
    return withFile(file, io, (bytes) => answerLines(bytes, io, readAsked, answer));
  }
  if (quote === undefined) return wrongUsage(io, "quote needs --quote, or --batch.", usage);
  return withFile(file, io, async (bytes) => {
    const source = await readOneText(bytes, request.value, io);
    return source.ok ? tell(io, foldText(source.value.text), { quote, claim, lang }) : refused(io, source.reason);
  });
}

const NOT_FOUND = { found: false, at: null, how: null } as const;

type Asked = { readonly quote: string; readonly claim: string };

/** Answers one question for people and scripts: everything that is known of the quote. */
async function tell(io: Io, source: Folded, { quote, claim, lang }: Asked & Pick<NamedLine, "lang">): Promise<number> {
  const found = locate(source, quote);
  const { missing, denied } = fitOf(claim, quote, languagesOf(source, claim, lang));
  const fitted = { missing: missing.map(bare), denied: denied.map(bare) };
  if (found === null) {
    const { reason, nearest } = whyNotFound(source, quote);
    await io.out(`${JSON.stringify({ ...NOT_FOUND, reason, nearest, ...fitted })}\n`);
    return refused(io, REFUSALS[reason]);
  }
  const { span, how, count } = found;
  const text = source.source;
  const shown = {
    ...{ found: true, at: [span.start, span.end], how, count, passage: text.slice(span.start, span.end) },
    ...{ ...fitted, pin: pin(text, span), fragment: textFragment(text, span) },
  };
  await io.out(`${JSON.stringify(shown)}\n`);
  return DONE;
}

/** Answers a line of a batch. A source that comes again on the next line is not folded again. */
function batchAnswer(lang: string | null) {
  let source = foldText("");
  return (line: NamedLine & Asked & { readonly source: string }) => {
    if (line.source !== source.source) source = foldText(line.source);
    const place = locate(source, line.quote);
    const languages = languagesOf(source, line.claim, line.lang ?? lang);
    return {
      ...(place === null ? NOT_FOUND : { found: true, at: [place.span.start, place.span.end], how: place.how }),
      missing: fitOf(line.claim, line.quote, languages).missing.map(bare),
    };
  };
}

function readAsked({ source, quote, claim = null }: Fields): Result<Asked & { readonly source: string }, string> {
  if (typeof source !== "string") return fail('has no "source" (a string)');
  if (typeof quote !== "string") return fail('has no "quote" (a string)');
  if (claim !== null && typeof claim !== "string") return fail('has a "claim" that is no string');
  return ok({ source, quote, claim: claim ?? "" });
}

// Under some sixty words the vote of the function words may go to a sister language.
const LONG_ENOUGH = 400;

/** The quote has its source's language, the claim its own; what is too short to tell is read as the other is. */
function languagesOf({ source }: Folded, claim: string, lang: string | null): Languages {
  if (claim === "") return { claim: "en", quote: "en" };
  const told = lang !== null && source.length < LONG_ENOUGH ? lang : guessLanguage(source);
  const own = lang ?? guessLanguage(claim);
  const known = [told, own, "en"].find((language) => language !== "und") ?? "en";
  return { claim: own === "und" ? known : own, quote: told === "und" ? known : told };
}

function bare({ start, end, kind }: Element): Pick<Element, "start" | "end" | "kind"> {
  return { start, end, kind };
}
