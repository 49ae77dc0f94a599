import { useEffect } from "react";
import type { Evidence } from "../../../../lib/evidence/model.ts";
import { useWorkbench } from "./board-context.tsx";

// A fetch takes a second or two. That one failed is nothing that happened to the claim, so that nobody is told of it.
const LOOK_AGAIN_MS = 2_000;

/** Looks again at a claim as long as a copy of what it quotes is on its way. */
export function useAwaitedCopies(id: string, evidence: readonly Evidence[]): void {
  const { desk } = useWorkbench();
  const isWaiting = evidence.some(({ pin, source }) => pin === null && source.copy.state === "waiting");
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void desk.load(id), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [desk, id, isWaiting]);
}
