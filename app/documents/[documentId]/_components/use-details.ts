import { useCallback, useEffect, useRef, useState } from "react";
import { useWorkbench } from "./board-context.tsx";

// A held-down key passes many sentences a second: only where the hand rests is anything asked for.
const REST_MS = 70;
// Others work on the same document: what is older than this is asked for again when the hand comes back.
const FRESH_MS = 30_000;

/** Loads what is known of a claim, and of its neighbours, which are likely next. Says why when that failed. */
export function useDetails(id: string): { why: string; retry: () => void } | null {
  const { board, desk } = useWorkbench();
  const asked = useRef(new Map<string, number>());
  const asking = useRef(new Set<string>());
  const [failed, setFailed] = useState<{ id: string; why: string } | null>(null);

  const ask = useCallback(
    async (claimId: string | undefined) => {
      const before = claimId && asked.current.get(claimId);
      if (!claimId) return;
      // What others changed was let go of, however fresh it was.
      if (before && Date.now() - before < FRESH_MS && (board.detail(claimId) || asking.current.has(claimId))) return;
      asking.current.add(claimId);
      asked.current.set(claimId, Date.now());
      const trouble = await desk.load(claimId);
      asking.current.delete(claimId);
      if (trouble) asked.current.delete(claimId);
      setFailed(trouble && !board.detail(claimId) ? { id: claimId, why: trouble.detail } : null);
    },
    [board, desk],
  );

  useEffect(() => {
    const rest = setTimeout(async () => {
      await ask(id);
      if (board.current === id) await Promise.all([ask(board.beside(1)), ask(board.beside(-1))]);
    }, REST_MS);
    return () => clearTimeout(rest);
  }, [ask, board, id]);

  return failed?.id === id ? { why: failed.why, retry: () => void ask(id) } : null;
}
