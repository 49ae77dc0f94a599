import { useEffect, useState } from "react";
import { type ClaimMatch, ClaimMatches, type MatchDecision } from "../../../../lib/earlier/model.ts";
import { type Answer, call, freshKey } from "../../../_client/api.ts";
import { focusArticle } from "./focus.ts";

// The hand passes many sentences on its way; a search of everything that was checked is for the one it stays on.
const REST_MS = 500;

/** Whether a decision is on its way, and how to send one. */
export type Deciding = {
  readonly isSending: boolean;
  readonly decide: (matchId: string, standing: MatchDecision["standing"]) => Promise<void>;
};

/** The matches of a claim, asked for when the hand has come to rest; null until they have come in. */
export function useMatches(id: string) {
  const [matches, setMatches] = useState<readonly ClaimMatch[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [tries, setTries] = useState(0);
  const learn = (answer: Answer<ClaimMatches>) => {
    setTrouble(answer.ok ? null : answer.reason.detail);
    if (answer.ok) setMatches(answer.value.matches);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each further try asks again.
  useEffect(() => {
    const abort = new AbortController();
    const rest = setTimeout(async () => {
      const answer = await call(`/claims/${id}/matches`, ClaimMatches, { signal: abort.signal });
      if (!abort.signal.aborted) learn(answer);
    }, REST_MS);
    return () => {
      clearTimeout(rest);
      abort.abort();
    };
  }, [id, tries]);
  const decide = async (matchId: string, standing: MatchDecision["standing"]) => {
    setSending(true);
    const path = `/claims/${id}/matches/${encodeURIComponent(matchId)}`;
    learn(await call(path, ClaimMatches, { method: "PUT", body: { standing }, key: freshKey() }));
    setSending(false);
    // The button goes with the choice, and the focus must not go with it.
    focusArticle();
  };
  return { matches, trouble, isSending, decide, again: () => setTries(tries + 1) };
}
