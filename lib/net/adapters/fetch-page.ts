import type { Unread } from "../../extraction/unread.ts";
import { fail, ok, type Result } from "../../result.ts";
import type { AllowList } from "../allow-list.ts";
import { type FetchedPage, READABLE_TYPES } from "../model.ts";
import { fetchApart, type Unfetched } from "./fetch-apart.ts";

export type FetcherOptions = {
  /** What the operator has opened up beside the public web. */
  readonly allow: AllowList;
  readonly now: () => Date;
  /** Media types to come back with; without it those there is a reader for. */
  readonly accepts?: readonly string[];
};

/** Fetches what stands at one address, whatever it is for. */
export type AnswerFetcher = (address: string) => Promise<Result<FetchedPage, Unfetched>>;

/** Why a page was not read, and where it was not even fetched, which of the known reasons that is. */
export type PageRefusal = Unread & { readonly cause?: Unfetched["kind"] };

/** Fetches one page. */
export type PageFetcher = (address: string) => Promise<Result<FetchedPage, PageRefusal>>;

/** A fetcher that does its work in a process of its own, `program`. */
export function answerFetcher(
  program: string,
  { allow, now, accepts = READABLE_TYPES }: FetcherOptions,
): AnswerFetcher {
  return async (url) => {
    const fetched = await fetchApart(program, { url, allow, accepts });
    return fetched.ok ? ok({ ...fetched.value, fetchedAt: now().toISOString() }) : fetched;
  };
}

/** A fetcher of pages that people asked for. */
export function pageFetcher(program: string, options: FetcherOptions): PageFetcher {
  const fetchAnswer = answerFetcher(program, options);
  return async (url) => {
    const page = await fetchAnswer(url);
    if (page.ok) return page;
    const { kind: cause, sentence } = page.reason;
    return fail({ kind: cause === "busy" ? "busy" : "refused", sentence, cause });
  };
}
