import { parseUrl } from "../../parse-url.ts";
import type { PageFetcher } from "./fetch-page.ts";

/** The last fetch of each host that is under way. */
export type Turns = Map<string, Promise<unknown>>;

/** A fetcher that asks no host twice at once: who comes second waits until the first was answered. */
export function politely(fetchPage: PageFetcher, turns: Turns): PageFetcher {
  return (address) => {
    // What is no address is refused by the fetcher, and bothers nobody.
    const host = parseUrl(address)?.host ?? "";
    const answer = (turns.get(host) ?? Promise.resolve()).then(() => fetchPage(address));
    const turn: Promise<unknown> = answer
      .catch(() => undefined)
      .finally(() => {
        if (turns.get(host) === turn) turns.delete(host);
      });
    turns.set(host, turn);
    return answer;
  };
}
