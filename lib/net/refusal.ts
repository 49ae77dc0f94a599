/** What anybody can do whose page is not fetched. */
const BY_HAND = "Save the page in your browser and import the file, or paste its text.";

/** The same, for an address that somebody here may open up. */
const BY_ADMINISTRATOR =
  "An administrator can allow it with LINECHECK_FETCH_ALLOW; or save the page in your browser and import the file.";

/** Why a page was not fetched: every reason with its sentence and the remedy. */
const SENTENCES = {
  "not-an-address": () => "This is not a web address: copy it whole from your browser, beginning with https://.",
  "too-long": () => `The address is longer than 8,192 characters, more than sites take. ${BY_HAND}`,
  scheme: (scheme: string) =>
    `Addresses that begin with ${scheme} are not fetched, only http:// and https://. ${BY_HAND}`,
  credentials: () =>
    "The address holds a user name or a password: leave them out. If the page needs them, save it in your browser and import the file.",
  port: (port: string) =>
    `The address names port ${port}, and only the web's own, 80 and 443, are fetched. ${BY_ADMINISTRATOR}`,
  private: (host: string) =>
    `The address of ${host} belongs to a private network, and those are not fetched. ${BY_ADMINISTRATOR}`,
  "too-many-redirects": (limit: string) => `The page sends its readers on more than ${limit} times. ${BY_HAND}`,
  "redirect-to-nowhere": () => `The page sends its readers on without saying where to. ${BY_HAND}`,
  "leads-on": (host: string) =>
    `The site ${host} leads on to another address, and what is meant for it alone is sent nowhere else: look at the address that was set for it.`,
  downgrade: (to: string) =>
    `The page sends its readers from https on to http, where anybody on the way could change what it says. If that will do, give the second address itself: ${to}`,
  "no-such-host": (host: string) =>
    `There is no site called ${host}: look for a typing mistake, or whether it still exists.`,
  "name-not-found-now": (host: string) =>
    `The name ${host} could not be looked up just now: try again in a minute. ${BY_HAND}`,
  unreachable: (host: string) =>
    `The site ${host} does not answer: try again later. If it opens in your browser, save the page there and import the file.`,
  certificate: (host: string) =>
    `The certificate of ${host} does not hold, so nobody can tell whether the page is really theirs. If you trust it all the same, save the page in your browser and import the file.`,
  "no-secure-connection": (host: string) => `No secure connection could be made with ${host}. ${BY_HAND}`,
  timeout: (seconds: string) => `The page was not here within ${seconds} seconds: try again later. ${BY_HAND}`,
  "broken-off": (host: string) => `The site ${host} broke off before the end of the page: try again. ${BY_HAND}`,
  "not-http": (host: string) => `What ${host} sent is not an answer as the web knows it. ${BY_HAND}`,
  "headers-too-large": () => `The site sends more than 64 KB of headers before the page. ${BY_HAND}`,
  "not-there": (status: string) =>
    `The site has no such page (status ${status}): look for a typing mistake, or find an archived copy, save it and import the file.`,
  "not-shown": (status: string) =>
    `The site does not show this page to a program, or not without signing in (status ${status}). ${BY_HAND}`,
  "too-many-questions": (status: string) =>
    `The site asks to be left alone for a while (status ${status}): try again later. ${BY_HAND}`,
  "site-at-fault": (status: string) =>
    `The site has a fault of its own (status ${status}): try again later. ${BY_HAND}`,
  "no-page": (status: string) => `The site answered without a page (status ${status}). ${BY_HAND}`,
  "too-large": (megabytes: string) =>
    `The page is larger than ${megabytes} MB. Save the part you need and import it, or paste its text.`,
  "unpacks-too-far": (ratio: string) =>
    `The page unpacks to more than ${ratio} times its size, which no honest page does. ${BY_HAND}`,
  "unknown-packing": () => `The site packs the page in a way that cannot be read here. ${BY_HAND}`,
  "wrong-type": (mediaType: string) =>
    `The address leads to ${describeType(mediaType)}: only web pages, PDF, Word documents (.docx), Markdown and plain text can be read. If the words are in it, paste them.`,
} as const satisfies Record<string, (detail: string) => string>;

/** A media type in words, where they are shorter to understand than the type. */
function describeType(mediaType: string): string {
  const [kind = ""] = mediaType.split("/");
  const words = { image: "an image", video: "a video", audio: "a recording" }[kind];
  return words === undefined ? mediaType : `${words} (${mediaType})`;
}

export type RefusalKind = keyof typeof SENTENCES;

/** Every reason there is, for a reader of an answer that another process wrote. */
export const REFUSAL_KINDS = Object.keys(SENTENCES) as [RefusalKind, ...RefusalKind[]];

/** Why a page was not fetched. */
export type FetchRefusal = {
  readonly kind: RefusalKind;
  /** For people, with the remedy. */
  readonly sentence: string;
};

/** A refusal with its sentence; `detail` is what the sentence names, such as the host or the status. */
export function refusal(kind: RefusalKind, detail = ""): FetchRefusal {
  return { kind, sentence: SENTENCES[kind](detail) };
}

/** The same refusal for an address that nobody typed: the page led there. */
export function sentOn(refused: FetchRefusal): FetchRefusal {
  return { kind: refused.kind, sentence: `The page sends its readers on to another address. ${refused.sentence}` };
}
