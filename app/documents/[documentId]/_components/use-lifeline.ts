import { useEffect } from "react";
import { heldOnlyHere } from "../../../_client/keep.ts";
import { isLeaving } from "../../../_client/leaving.ts";
import type { Bulk } from "./bulk.ts";
import type { Desk } from "./desk.ts";

/** Sends what an earlier visit left behind, tries again when the connection or the person is back, warns before loss. */
export function useLifeline(desk: Desk, bulk: Bulk, personId: string): void {
  useEffect(() => {
    desk.recall();
    const tryAgain = () => {
      desk.retryAll();
      bulk.retry();
    };
    const warn = (event: BeforeUnloadEvent) => {
      const isOnlyHere = heldOnlyHere().some((name) => name.split(":")[1] === personId);
      if ((desk.isPending || bulk.isPending || isOnlyHere) && !isLeaving()) event.preventDefault();
    };
    addEventListener("online", tryAgain);
    addEventListener("focus", tryAgain);
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("online", tryAgain);
      removeEventListener("focus", tryAgain);
      removeEventListener("beforeunload", warn);
    };
  }, [desk, bulk, personId]);
}
