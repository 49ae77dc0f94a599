import { Client, type Dispatcher, errors } from "undici";
import { UNNAMED_TYPE } from "../../extraction/raw-file.ts";
import { fail, ok, type Result } from "../../result.ts";
import { hostOf } from "../allow-list.ts";
import { contentType, headerValue } from "../content-type.ts";
import { failureMeans, statusMeans } from "../failures.ts";
import {
  acceptHeader,
  type FetchedAnswer,
  type FetchLimits,
  type Header,
  REQUEST_HEADERS,
  type Sent,
} from "../model.ts";
import { type FetchRules, judgeAnswers } from "../policy.ts";
import { type FetchRefusal, refusal } from "../refusal.ts";
import { guardedConnector, pinnedTo, Refused } from "./connector.ts";
import type { Resolve } from "./resolve.ts";
import { readBody, tooLarge } from "./unpack.ts";

/** What a fetch needs to know of the world and of its caller. */
export type Door = {
  readonly rules: FetchRules;
  readonly limits: FetchLimits;
  /** Media types to come back with. */
  readonly accepts: readonly string[];
  readonly resolve: Resolve;
  /** A certificate (PEM) to trust in place of those that Node.js knows. */
  readonly ca?: string | undefined;
  /** What is sent to the one site that it is meant for. */
  readonly sent?: Sent | undefined;
};

/** What one address answers: a page, or another address. */
export type Visited =
  | { readonly leadsTo: string | null; readonly status: number }
  | { readonly page: Omit<FetchedAnswer, "requestedUrl" | "redirects"> };

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Asks one address that was judged, once: its name is looked up, all answers are judged, and the connection is made to
 * these and closed afterwards. A client of its own for every visit: no connection, session or cookie is left for the next.
 */
export async function visit(url: URL, door: Door, signal: AbortSignal): Promise<Result<Visited, FetchRefusal>> {
  let client: Client | null = null;
  try {
    const answers = await before(signal, door.resolve(hostOf(url)));
    const judged = judgeAnswers(url, answers, door.rules);
    if (!judged.ok) return judged;
    const end = { address: "" };
    client = clientFor(url, answers, door, end);
    const answer = await client.request({
      path: `${url.pathname}${url.search}`,
      ...requestOf(door),
      responseHeaders: "raw",
      signal,
    });
    // What is not read breaks off when the client goes, and nobody is to hear of that.
    answer.body.on("error", () => undefined);
    return await readAnswer(url, answer, end.address, door);
  } catch (error) {
    return fail(reasonOf(error, url, door, signal));
  } finally {
    await client?.destroy();
  }
}

/** How the question is put: as by anybody, or with what is sent. */
function requestOf({ accepts, sent }: Door): Pick<Dispatcher.RequestOptions, "method" | "headers" | "body"> {
  const headers = { ...REQUEST_HEADERS, accept: acceptHeader(accepts), ...sent?.headers };
  if (!sent?.form) return { method: "GET", headers };
  const type = { "content-type": "application/x-www-form-urlencoded" };
  return { method: "POST", headers: { ...headers, ...type }, body: new URLSearchParams(sent.form).toString() };
}

/** `end` is told the address at the other end once there is one. */
function clientFor(
  url: URL,
  answers: readonly string[],
  { rules, limits, ca }: Door,
  end: { address: string },
): Client {
  const admit = (address: string) => {
    end.address = address;
    return judgeAnswers(url, [address], rules);
  };
  return new Client(url.origin, {
    connect: guardedConnector({ lookup: pinnedTo(answers), admit, timeoutMs: limits.totalMs, ca }),
    // No connection outlives its answer.
    pipelining: 0,
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.totalMs,
    bodyTimeout: limits.totalMs,
  });
}

async function readAnswer(
  url: URL,
  answer: Dispatcher.ResponseData,
  remoteAddress: string,
  { limits, accepts }: Door,
): Promise<Result<Visited, FetchRefusal>> {
  const { statusCode: status, statusText, body } = answer;
  const headers = headersOf(answer);
  if (REDIRECTS.includes(status)) return ok({ leadsTo: headerValue(headers, "location"), status });
  const refused = statusMeans(status);
  if (refused) return fail(refused);
  const { mediaType, charset } = contentType(headers);
  // Of a file whose kind the site does not know its reader looks at the bytes.
  if (mediaType !== null && mediaType !== UNNAMED_TYPE && !accepts.includes(mediaType))
    return fail(refusal("wrong-type", mediaType));
  if (Number(headerValue(headers, "content-length") ?? 0) > limits.bodyBytes) return fail(tooLarge(limits));
  const bytes = await readBody(body, headerValue(headers, "content-encoding"), limits);
  if (!bytes.ok) return bytes;
  return ok({
    page: { url: url.href, status, statusText, headers, remoteAddress, mediaType, charset, bytes: bytes.value },
  });
}

/** The headers as they came. With `responseHeaders: "raw"` undici gives names and values in turn, and types it otherwise. */
function headersOf({ headers }: Dispatcher.ResponseData): Header[] {
  const flat: unknown = headers;
  if (!Array.isArray(flat)) throw new Error("undici gave no raw headers: look at what its release has changed");
  return Array.from({ length: flat.length / 2 }, (_, n) => [String(flat[2 * n]), String(flat[2 * n + 1])] as const);
}

function reasonOf(error: unknown, url: URL, { limits }: Door, signal: AbortSignal): FetchRefusal {
  if (error instanceof Refused) return error.refusal;
  if (signal.aborted) return refusal("timeout", String(limits.totalMs / 1000));
  const meaning = failureMeans(codeOf(error), hostOf(url));
  if (meaning === null) throw error;
  return meaning;
}

function codeOf(error: unknown): string {
  // undici leaves the code of this one out where its parser has no name for what is wrong.
  if (error instanceof errors.HTTPParserError) return "HPE";
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** What is awaited, unless the signal comes first: nothing stops a look-up, so it is left to itself. */
async function before<T>(signal: AbortSignal, awaited: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let stop = () => {};
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([awaited, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
