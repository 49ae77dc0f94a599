import { ok, type Result } from "../../result.ts";
import type { AllowList } from "../allow-list.ts";
import { fetchApart, type Unfetched } from "./fetch-apart.ts";

export type AskerOptions = {
  readonly allow: AllowList;
  /** Scheme, host and port of the site, as in `URL.origin`. */
  readonly origin: string;
  /** Sent with every question, to this origin and no other: what the operator's account is known by. */
  readonly headers: Readonly<Record<string, string>>;
};

/** Asks the site under a path; with a form it is sent by POST. Answers the JSON it gives, as bytes. */
export type SiteAsker = (
  path: string,
  form?: Readonly<Record<string, string>>,
) => Promise<Result<Uint8Array, Unfetched>>;

/** Asks one site that the operator has an account with, in a process of its own, `program`. */
export function siteAsker(program: string, { allow, origin, headers }: AskerOptions): SiteAsker {
  return async (path, form) => {
    const url = new URL(path, origin).href;
    const sent = { origin, headers, form: form ?? null };
    const answer = await fetchApart(program, { url, allow, accepts: ["application/json"], sent });
    return answer.ok ? ok(answer.value.bytes) : answer;
  };
}
