import { doiPath } from "../../../bibliography/doi.ts";
import { type Identifier, type Lookup, partsOf, type Told } from "../../../bibliography/lookup.ts";
import type { Unusable } from "../../../bibliography/services/answer.ts";
import { toldByDoi } from "../../../bibliography/services/doi-answer.ts";
import { toldByIsbn } from "../../../bibliography/services/open-library.ts";
import { refuse } from "../../../extraction/unread.ts";
import type { AnswerFetcher } from "../../../net/adapters/fetch-page.ts";
import { fail, ok, type Result } from "../../../result.ts";
import { turnedOffSentence, unfetchedSentence, unusableSentence } from "../failures.ts";

/** Where each kind of number is asked about, without a slash at the end; null where nobody is asked. */
export type ServiceAddresses = { readonly doi: string | null; readonly isbn: string | null };

/**
 * What a resolver of DOIs is asked for, so that it sends the question on to the registry of the DOI and not to the page of
 * the publisher: CSL-JSON, which Crossref, DataCite, mEDRA and others answer (citation.doi.org).
 */
export const SERVICE_TYPES: readonly string[] = ["application/vnd.citationstyles.csl+json", "application/json"];

type Service = {
  readonly addressOf: (base: string, number: string) => string;
  readonly read: (text: string, number: string) => Result<Told, Unusable>;
};

const SERVICES: Readonly<Record<"doi" | "isbn", Service>> = {
  doi: { addressOf: (base, doi) => `${base}/${doiPath(doi)}`, read: toldByDoi },
  // One call where `/isbn/….json` takes one more for each author.
  isbn: {
    addressOf: (base, isbn) => `${base}/api/books?bibkeys=ISBN:${isbn}&format=json&jscmd=data`,
    read: toldByIsbn,
  },
};

/** Asks the public services of the web, through the one door to it. `fetchAnswer` comes back with `SERVICE_TYPES`. */
export function webLookup(addresses: ServiceAddresses, fetchAnswer: AnswerFetcher): Lookup {
  return async (identifier) => {
    const [scheme, number] = partsOf(identifier);
    const { addressOf, read } = SERVICES[scheme];
    const base = addresses[scheme];
    if (base === null) return refuse(turnedOffSentence(identifier));
    const answer = await fetchAnswer(addressOf(base, number));
    if (!answer.ok) {
      const sentence = unfetchedSentence(answer.reason.kind, new URL(base).host, identifier);
      return fail({ kind: answer.reason.kind === "busy" ? "busy" : "refused", sentence });
    }
    const { url, bytes } = answer.value;
    const told = read(new TextDecoder().decode(bytes), number);
    const { host } = new URL(url);
    return told.ok
      ? ok({ ...told.value, service: SERVICE_NAMES[host] ?? host })
      : refused(told.reason, host, identifier);
  };
}

function refused(why: Unusable, host: string, identifier: Identifier) {
  return refuse(unusableSentence(why, SERVICE_NAMES[host] ?? host, identifier));
}

/** Who answers at the addresses that resolvers send on to. */
const SERVICE_NAMES: Readonly<Record<string, string>> = {
  "api.crossref.org": "Crossref",
  "data.crosscite.org": "DataCite",
  "data.datacite.org": "DataCite",
  "api.datacite.org": "DataCite",
  "data.medra.org": "mEDRA",
  "openlibrary.org": "Open Library",
};
