import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { z } from "zod";
import type { ClaimRole } from "../../../../lib/claims/model.ts";
import { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { type Answer, call, freshKey } from "../../../_client/api.ts";
import { arrival } from "./arrival.ts";
import { useRow, useWorkbench } from "./board-context.tsx";

/** What can be done about a claim's shape: what it is on the page, and where it begins and ends. */
export type Shape = {
  readonly isBusy: boolean;
  /** Why the last try was not done, as a sentence. */
  readonly wrong: string | null;
  readonly setRole: (role: ClaimRole) => void;
  /** Splits before the character at this place of the claim's words. */
  readonly split: (at: number) => void;
  readonly joinNext: () => void;
};

const Pieces = z.object({ claims: z.array(ClaimDetail) });

/**
 * Each of these changes how the article is set, so the document is read anew and the hand goes to what came of it. One
 * that is tried again while nothing else was done is the same act, and is done once.
 */
export function useShape(id: string): Shape {
  const { board, desk } = useWorkbench();
  const row = useRow(id);
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const acts = useRef(new Map<string, string>());

  const change = async <T>(act: string, ask: (key: string) => Promise<Answer<T>>) => {
    if (isBusy) return;
    if (desk.isPending) return setWrong("Something is still being saved: try again in a moment.");
    const key = acts.current.get(act) ?? freshKey();
    acts.current.set(act, key);
    setBusy(true);
    setWrong(null);
    const answer = await ask(key);
    setBusy(false);
    if (!answer.ok) return setWrong(answer.reason.detail);
    acts.current.clear();
    router.refresh();
  };
  /** A call after which the claims are others, and so is the bench. */
  const arriving = async <T>(...asked: Parameters<typeof call<T>>) => {
    const answer = await call<T>(...asked);
    if (answer.ok) arrival.at = row.ordinal;
    return answer;
  };
  const { revision } = row;
  return {
    isBusy,
    wrong,
    setRole: (role) =>
      void change(`role ${role} ${revision}`, async (key) => {
        const answer = await call(`/claims/${id}`, ClaimDetail, { method: "PATCH", body: { role }, revision, key });
        // The claims are the same, so the bench stays, and learns of it here.
        if (answer.ok) await desk.load(id);
        return answer;
      }),
    split: (at) =>
      void change(`split ${at}`, (key) => {
        const body = { at: [(board.words(id)?.start ?? 0) + at] };
        return arriving(`/claims/${id}/split`, Pieces, { method: "POST", body, revision, key });
      }),
    joinNext: () => {
      const next = board.order[row.ordinal];
      if (!next) return;
      const body = { claimIds: [id, next] };
      void change("join", (key) => arriving("/claims/merge", ClaimDetail, { method: "POST", body, key }));
    },
  };
}
