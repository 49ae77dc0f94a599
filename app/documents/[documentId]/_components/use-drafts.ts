import { useEffect, useSyncExternalStore } from "react";
import { z } from "zod";
import type { DraftState, Recalled } from "../../../_client/draft-keeper.ts";
import { kept } from "../../../_client/keep.ts";
import { useWorkbench, type Workbench } from "./board-context.tsx";
import { Edits } from "./draft.ts";
import { Passage } from "./passage.ts";
import { setAside, together } from "./set-aside.ts";

/** Keeps what is typed on the server as well, and brings back what another machine or an earlier visit left there. */
export function useDraftKeeping({ desk, drafts, personId }: Workbench): void {
  useEffect(() => {
    const stop = drafts.start();
    const flush = () => drafts.flush();
    addEventListener("online", flush);
    addEventListener("focus", flush);
    // The page goes: what it has is sent on its way.
    addEventListener("pagehide", flush);
    void drafts.recall().then(({ taken, rivals }) => {
      if (taken.some((name) => name.startsWith("verdict:"))) desk.recall();
      for (const rival of rivals) keepAside(personId, rival);
    });
    return () => {
      stop();
      removeEventListener("online", flush);
      removeEventListener("focus", flush);
      removeEventListener("pagehide", flush);
    };
  }, [desk, drafts, personId]);
}

/** Where the draft of this name is. */
export function useDraftState(name: string): DraftState {
  const { drafts } = useWorkbench();
  return useSyncExternalStore(
    (listener) => drafts.on(listener),
    () => drafts.state(name),
    () => "here",
  );
}

/** How a draft stands, in words. */
export const DRAFT_WORDS: Readonly<Record<DraftState, string>> = {
  here: "Kept here, not sent yet",
  saving: "Saving the draft",
  saved: "Draft saved, not sent yet",
};

/** Words that gave way to others of the same field are set aside, to be found again, unless those go on from them. */
function keepAside(personId: string, { name, value }: Recalled["rivals"][number]): void {
  const [, , claimId] = name.split(":");
  const words = wordsIn(value);
  const standing = wordsIn(kept(name, z.unknown()));
  if (claimId !== undefined && !standing.includes(words)) setAside(personId, claimId, words);
}

function wordsIn(value: unknown): string {
  if (typeof value === "string") return value;
  const edits = Edits.safeParse(value);
  if (edits.success) return together([edits.data.detail ?? "", edits.data.rationale ?? ""]);
  const passage = Passage.safeParse(value);
  return passage.success
    ? together([passage.data.where, passage.data.title, passage.data.quote, passage.data.locator])
    : "";
}
