"use client";

import { createContext, use, useCallback, useSyncExternalStore } from "react";
import type { ClaimDetail } from "../../../../lib/reviews/model.ts";
import type { DraftKeeper } from "../../../_client/draft-keeper.ts";
import type { Board, BoardRow, Words } from "./board.ts";
import type { Bulk } from "./bulk.ts";
import type { Desk } from "./desk.ts";
import type { LeafLoader } from "./leaf-loader.ts";
import type { May } from "./may.ts";
import type { Topic } from "./topics.ts";

/** What every part of the workbench works with. */
export type Workbench = {
  readonly board: Board;
  readonly desk: Desk;
  readonly drafts: DraftKeeper;
  readonly bulk: Bulk;
  readonly loader: LeafLoader;
  readonly may: May;
  readonly documentId: string;
  readonly personId: string;
  /** The language of the article. */
  readonly lang: string;
};

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = use(WorkbenchContext);
  if (!workbench) throw new Error("useWorkbench was called outside the workbench: render it inside <Workbench>");
  return workbench;
}

/** Reads something off the board and reads it again when the topic is told. `read` must return what it returned before
 * while nothing changed. */
export function useTopic<T>(topic: Topic, read: () => T): T {
  const { board } = useWorkbench();
  const subscribe = useCallback((listener: () => void) => board.on(topic, listener), [board, topic]);
  return useSyncExternalStore(subscribe, read, read);
}

/** The claim the hand is on. */
export function useCurrent(): string {
  const { board } = useWorkbench();
  return useTopic("current", () => board.current);
}

export function useRow(id: string): BoardRow {
  const { board } = useWorkbench();
  return useTopic(`claim:${id}`, () => board.row(id));
}

/** The words of a claim; undefined until they have come in. */
export function useWords(id: string): Words | undefined {
  const { board } = useWorkbench();
  return useTopic(`claim:${id}`, () => board.words(id));
}

/** What is known of a claim beyond its row; undefined until it has come in. */
export function useDetail(id: string): ClaimDetail | undefined {
  const { board } = useWorkbench();
  return useTopic(`claim:${id}`, () => board.detail(id));
}
