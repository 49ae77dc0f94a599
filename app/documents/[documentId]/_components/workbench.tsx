"use client";

import { useRouter } from "next/navigation";
import { lazy, useCallback, useEffect, useState } from "react";
import type { DocumentHeader } from "../../../../lib/documents/model.ts";
import type { Preferences } from "../../../../lib/preferences/model.ts";
import { DraftKeeper } from "../../../_client/draft-keeper.ts";
import { KeysContext } from "../../../_keys/keys-context.ts";
import type { Who } from "../../../_shell/account-menu.tsx";
import { Announcer } from "./announcer.tsx";
import { arrival } from "./arrival.ts";
import { ArticlePane } from "./article-pane.tsx";
import type { OutlineEntry } from "./blocks.ts";
import { Board, type Words } from "./board.ts";
import { WorkbenchContext } from "./board-context.tsx";
import { Bulk } from "./bulk.ts";
import { ClaimPanel } from "./claim-panel.tsx";
import { ConnectionLine } from "./connection-line.tsx";
import { Desk } from "./desk.ts";
import { FindingsContext, useLoadedFindings } from "./findings-context.ts";
import { focusArticle } from "./focus.ts";
import { LatePart } from "./late-part.tsx";
import { LeafLoader } from "./leaf-loader.ts";
import type { Leaf } from "./leaves.ts";
import { DocumentMap } from "./map.tsx";
import type { May } from "./may.ts";
import { Notice, type Said, type Say } from "./notice.tsx";
import { type PackedRows, unpackRows } from "./packing.ts";
import { SessionWatch } from "./session-watch.tsx";
import { PaletteShelf, SelectionShelf } from "./shelves.tsx";
import { TopBar } from "./top-bar.tsx";
import { useActions } from "./use-actions.ts";
import { useDraftKeeping } from "./use-drafts.ts";
import { useFilling } from "./use-filling.ts";
import { useFilterAddress } from "./use-filter-address.ts";
import { useKeys } from "./use-keys.ts";
import { useLifeline } from "./use-lifeline.ts";
import { useLive } from "./use-live.ts";
import { usePastedAddress } from "./use-pasted-address.ts";
import { usePreferences } from "./use-preferences.ts";
import styles from "./workbench.module.css";

// Asked for once a day, if at all.
const HelpDialog = lazy(() => import("./help-dialog.tsx"));

export type WorkbenchProps = {
  readonly document: DocumentHeader;
  /** The last entry of the log that the rows take in. */
  readonly head: number;
  /** When the page was made, RFC 3339 UTC. */
  readonly now: string;
  readonly rows: PackedRows;
  readonly leaves: readonly Leaf[];
  /** The leaves the page comes with. */
  readonly opened: readonly { readonly leaf: number; readonly words: readonly Words[] }[];
  readonly outline: readonly OutlineEntry[];
  readonly may: May;
  readonly person: Who;
  readonly preferences: Preferences;
};

/** One document on the bench: its map, its text, and what is known of the sentence under the hand. */
export function Workbench({
  document,
  head,
  now,
  rows,
  leaves,
  opened,
  outline,
  may,
  person,
  preferences,
}: WorkbenchProps) {
  const router = useRouter();
  const [workbench] = useState(() => {
    const board = new Board(unpackRows(rows), leaves, person.id);
    for (const { leaf, words } of opened) board.learnWords(leaf, words);
    const loader = new LeafLoader(board, document.id, router.refresh);
    const desk = new Desk(board, person.id);
    const drafts = new DraftKeeper({ personId: person.id, documentId: document.id }, (id) => board.has(id));
    const bulk = new Bulk(board, desk, document.id);
    const about = { documentId: document.id, personId: person.id, lang: document.lang };
    return { board, loader, desk, drafts, bulk, may, ...about };
  });
  const [said, setSaid] = useState<Said | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const say: Say = useCallback((words, remedy) => setSaid({ words, remedy }), []);
  const showHelp = useCallback(() => setHelpOpen(true), []);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const showPalette = useCallback(() => setPaletteOpen(true), []);
  const act = useActions(workbench, { say, showHelp, showPalette });
  const keys = usePreferences(preferences, say);
  useKeys(act, keys);
  useLifeline(workbench.desk, workbench.bulk, workbench.personId);
  useDraftKeeping(workbench);
  useFilterAddress(workbench);
  useFilling(workbench.loader);
  const link = useLive(workbench, { documentId: document.id, head, say });
  usePastedAddress(workbench);
  const { board } = workbench;
  const findings = useLoadedFindings(document.id);
  useEffect(() => {
    // Read by the browser tests, and by nothing else: keys pressed before this are lost.
    globalThis.document.documentElement.dataset.ready = "";
    if (arrival.at === null) return;
    board.goTo(board.at(arrival.at));
    // The focus was lost with the bench before this one.
    focusArticle();
    arrival.at = null;
  }, [board]);
  return (
    <WorkbenchContext value={workbench}>
      <KeysContext value={keys.bindings}>
        <FindingsContext value={findings}>
          <a className={styles.skip} href="#panel">
            Skip to the claim
          </a>
          <TopBar document={document} person={person} link={link} onAct={act} />
          <ConnectionLine link={link} />
          <div className={styles.bench}>
            <DocumentMap document={document} now={now} outline={outline} />
            <main className={styles.paper} id="article" tabIndex={-1}>
              <ArticlePane lang={document.lang} title={document.title} />
              <SelectionShelf say={say} />
            </main>
            <ClaimPanel />
          </div>
          <Announcer />
          <SessionWatch person={person} />
          {isPaletteOpen ? <PaletteShelf onAct={act} onClose={() => setPaletteOpen(false)} /> : null}
          <Notice said={said} onDone={() => setSaid(null)} />
          {isHelpOpen ? (
            <LatePart>
              <HelpDialog onClose={() => setHelpOpen(false)} keys={keys} />
            </LatePart>
          ) : null}
        </FindingsContext>
      </KeysContext>
    </WorkbenchContext>
  );
}
