"use client";

import type { DocumentHeader } from "../../../../lib/documents/model.ts";
import { coverageSentence } from "../../../../lib/reviews/coverage.ts";
import type { StreamState } from "../../../_client/stream.ts";
import { KeyCaps } from "../../../_keys/key-caps.tsx";
import { useKeyOf } from "../../../_keys/keys-context.ts";
import type { KeyAction } from "../../../_keys/registry.ts";
import { AccountMenu, type Who } from "../../../_shell/account-menu.tsx";
import { ThemeButton } from "../../../_theme/theme-button.tsx";
import { Button, IconButton } from "../../../_ui/button.tsx";
import { Icon } from "../../../_ui/icon.tsx";
import { titleOf } from "../../_components/title-of.ts";
import { Bell } from "./bell.tsx";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { DocumentMenu } from "./document-menu.tsx";
import { People } from "./people.tsx";
import { ReportMenu } from "./report-menu.tsx";
import styles from "./workbench.module.css";

type Props = {
  readonly document: DocumentHeader;
  readonly person: Who;
  readonly link: StreamState;
  readonly onAct: (action: KeyAction) => void;
};

/** What this is, how far it has come, and the ways out. */
export function TopBar({ document, person, link, onAct }: Props) {
  const { board } = useWorkbench();
  const [undo, redo, palette, help] = [useKeyOf("undo"), useKeyOf("redo"), useKeyOf("palette"), useKeyOf("help")];
  const title = titleOf(document);
  const coverage = useTopic("rows", () => board.coverage);
  return (
    <header className={styles.bar}>
      <a className={styles.back} href="/documents" title="All documents">
        <Icon name="back" />
        <span>Documents</span>
      </a>
      <p className={styles.name} title={title}>
        <bdi lang={document.lang}>{title}</bdi>
      </p>
      <p className={styles.facts}>
        Version {document.version.ordinal} ·{" "}
        {document.signedOff ? `signed off by ${document.signedOff.by}` : coverageSentence(coverage)}
      </p>
      <div className={styles.tools}>
        <People link={link} />
        <IconButton
          label="Undo what I did last"
          className={styles.turn}
          aria-keyshortcuts={undo.shortcut}
          onClick={() => onAct("undo")}
        >
          <Icon name="undo" />
        </IconButton>
        <IconButton
          label="Do it again"
          className={styles.turn}
          aria-keyshortcuts={redo.shortcut}
          onClick={() => onAct("redo")}
        >
          <Icon name="redo" />
        </IconButton>
        <IconButton
          label="Find anything that can be done here"
          aria-keyshortcuts={palette.shortcut}
          onClick={() => onAct("palette")}
        >
          <Icon name="search" />
        </IconButton>
        <DocumentMenu documentId={document.id} />
        <ReportMenu documentId={document.id} />
        <Button kind="quiet" className={styles.help} onClick={() => onAct("help")} aria-keyshortcuts={help.shortcut}>
          Keys <KeyCaps of="help" />
        </Button>
        <Bell />
        <div className={styles.theme}>
          <ThemeButton />
        </div>
        <AccountMenu person={person} />
      </div>
    </header>
  );
}
