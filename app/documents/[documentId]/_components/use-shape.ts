import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import type { ClaimRole } from "../../../../lib/claims/model.ts";
import { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { type Answer, call, freshKey } from "../../../_client/api.ts";
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

/** Each of these changes how the article is set, so the document is read anew and the hand goes to what came of it. */
export function useShape(id: string): Shape {
  const { board, desk } = useWorkbench();
  const row = useRow(id);
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  const change = async <T>(ask: () => Promise<Answer<T>>) => {
    if (desk.isPending) return setWrong("Something is still being saved: try again in a moment.");
    setBusy(true);
    setWrong(null);
    const answer = await ask();
    setBusy(false);
    if (!answer.ok) return setWrong(answer.reason.detail);
    // The router drops a place it was not told of itself.
    router.replace(`#c${row.ordinal}`, { scroll: false });
    router.refresh();
  };
  const post = { method: "POST", key: freshKey() } as const;
  return {
    isBusy,
    wrong,
    setRole: (role) =>
      void change(() =>
        call(`/claims/${id}`, ClaimDetail, {
          method: "PATCH",
          body: { role },
          revision: row.revision,
          key: freshKey(),
        }),
      ),
    split: (at) =>
      void change(() =>
        call(`/claims/${id}/split`, Pieces, { ...post, body: { at: [row.start + at] }, revision: row.revision }),
      ),
    joinNext: () => {
      const next = board.order[row.ordinal];
      if (next) void change(() => call("/claims/merge", ClaimDetail, { ...post, body: { claimIds: [id, next] } }));
    },
  };
}
