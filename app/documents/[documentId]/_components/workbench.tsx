"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { DocumentHeader } from "../../../../lib/documents/model.ts";
import type { ClaimRow } from "../../../../lib/reviews/model.ts";
import type { Who } from "../../../_shell/account-menu.tsx";
import { Announcer } from "./announcer.tsx";
import { arrival } from "./arrival.ts";
import { ArticlePane } from "./article-pane.tsx";
import { blocksOf, outlineOf } from "./blocks.ts";
import { Board } from "./board.ts";
import { WorkbenchContext } from "./board-context.tsx";
import { ClaimPanel } from "./claim-panel.tsx";
import { Desk } from "./desk.ts";
import { FindingsContext, useLoadedFindings } from "./findings-context.ts";
import { focusArticle } from "./focus.ts";
import { HelpDialog } from "./help-dialog.tsx";
import { DocumentMap } from "./map.tsx";
import type { May } from "./may.ts";
import { Notice, type Said } from "./notice.tsx";
import { TopBar } from "./top-bar.tsx";
import { useActions } from "./use-actions.ts";
import { useKeys } from "./use-keys.ts";
import { useLifeline } from "./use-lifeline.ts";
import { usePastedAddress } from "./use-pasted-address.ts";
import styles from "./workbench.module.css";

export type WorkbenchProps = {
  readonly document: DocumentHeader;
  readonly rows: readonly ClaimRow[];
  readonly may: May;
  readonly person: Who;
};

/** One document on the bench: its map, its text, and what is known of the sentence under the hand. */
export function Workbench({ document, rows, may, person }: WorkbenchProps) {
  const [workbench] = useState(() => {
    const board = new Board(rows);
    return { board, desk: new Desk(board, person.id), may, personId: person.id, lang: document.lang };
  });
  const blocks = useMemo(() => blocksOf(rows), [rows]);
  const outline = useMemo(() => outlineOf(blocks), [blocks]);
  const [said, setSaid] = useState<Said | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const say = useCallback((words: string, again?: () => void) => setSaid({ words, again }), []);
  const showHelp = useCallback(() => setHelpOpen(true), []);
  const keys = useKeys(useActions(workbench, { say, showHelp }));
  useLifeline(workbench.desk);
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
      <FindingsContext value={findings}>
        <a className={styles.skip} href="#panel">
          Skip to the claim
        </a>
        <TopBar document={document} person={person} onHelp={showHelp} />
        <div className={styles.bench}>
          <DocumentMap outline={outline} />
          <main className={styles.paper} id="article" tabIndex={-1}>
            <ArticlePane blocks={blocks} lang={document.lang} title={document.title} />
          </main>
          <ClaimPanel />
        </div>
        <Announcer />
        <Notice said={said} onDone={() => setSaid(null)} />
        <HelpDialog open={isHelpOpen} onClose={() => setHelpOpen(false)} keys={keys} />
      </FindingsContext>
    </WorkbenchContext>
  );
}
