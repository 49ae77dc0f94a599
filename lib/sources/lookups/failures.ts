import { type Identifier, identifierInWords } from "../../bibliography/lookup.ts";
import type { Unusable } from "../../bibliography/services/answer.ts";
import type { Unfetched } from "../../net/adapters/fetch-apart.ts";

/** The end of every sentence about a service that is away: nothing else waits for it. */
const LATER = "try again later, or describe the source yourself.";

type Sentence = (asked: { readonly host: string; readonly number: string }) => string;

const UNREADABLE: Sentence = ({ host, number }) =>
  `${host} gave no description of ${number} that can be read here: describe the source yourself.`;
const UNREACHED: Sentence = ({ host }) => `${host} could not be reached: ${LATER}`;
const CLOSED: Sentence = ({ host }) =>
  `${host} is a private address, and those are not asked: an administrator can allow it with LINECHECK_FETCH_ALLOW.`;
const UNKNOWN: Sentence = ({ host, number }) => `${host} does not know ${number}: look for a typing mistake.`;

/** What a fetch that failed means for a question; all others say that the answer is none that can be read. */
const SENTENCES: Partial<Readonly<Record<Unfetched["kind"], Sentence>>> = {
  "not-there": UNKNOWN,
  private: CLOSED,
  port: CLOSED,
  "no-such-host": UNREACHED,
  "name-not-found-now": UNREACHED,
  unreachable: UNREACHED,
  certificate: UNREACHED,
  "no-secure-connection": UNREACHED,
  timeout: UNREACHED,
  "too-slow": UNREACHED,
  "broken-off": UNREACHED,
  "site-at-fault": ({ host }) => `${host} has a fault of its own: ${LATER}`,
  "too-many-questions": ({ host }) => `${host} asks to be left alone for a while: ${LATER}`,
  busy: () => "Too much is being fetched at this moment: it is asked again by itself.",
};

/** Why a service was not heard, in a sentence with the remedy. */
export function unfetchedSentence(kind: Unfetched["kind"], host: string, identifier: Identifier): string {
  return (SENTENCES[kind] ?? UNREADABLE)({ host, number: identifierInWords(identifier) });
}

/** Why what a service said tells nothing, in a sentence with the remedy. */
export function unusableSentence(why: Unusable, host: string, identifier: Identifier): string {
  const asked = { host, number: identifierInWords(identifier) };
  if (why === "unknown") return UNKNOWN(asked);
  return why === "unreadable"
    ? UNREADABLE(asked)
    : `${host} knows ${asked.number} and has no title for it: describe the source yourself.`;
}

/** Why nobody was asked: the operator turned it off. */
export function turnedOffSentence(identifier: Identifier): string {
  const [scheme = ""] = identifier.split(":");
  return `No service is asked about ${scheme.toUpperCase()}s here, as an administrator set it: describe the source yourself.`;
}
