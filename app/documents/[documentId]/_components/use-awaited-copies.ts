import { useEffect } from "react";
import type { Evidence } from "../../../../lib/evidence/model.ts";
import type { Source } from "../../../../lib/sources/model.ts";
import { goesByNumber } from "../../../../lib/sources/typed.ts";
import { useWorkbench } from "./board-context.tsx";

// A fetch takes a second or two. That one failed is nothing that happened to the claim, so that nobody is told of it.
const LOOK_AGAIN_MS = 2_000;

// A service that has not told a title by then is away; whoever wants to know why looks at the source's page.
const PATIENCE_MS = 60_000;

/** Looks again at a claim as long as a copy of what it quotes, or the title of that, is on its way. */
export function useAwaitedCopies(id: string, evidence: readonly Evidence[]): void {
  const { desk } = useWorkbench();
  const isWaiting = evidence.some(
    ({ pin, source }) => (pin === null && source.copy.state === "waiting") || isTitleAwaited(source),
  );
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void desk.load(id), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [desk, id, isWaiting]);
}

function isTitleAwaited(source: Source): boolean {
  return goesByNumber(source) && Date.now() - Date.parse(source.addedAt) < PATIENCE_MS;
}
