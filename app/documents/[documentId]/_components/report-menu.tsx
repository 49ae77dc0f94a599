"use client";

import { KeyCaps } from "../../../_keys/key-caps.tsx";
import { Menu } from "../../../_ui/menu.tsx";
import { REPORT_WORDS } from "./report-words.ts";

/** The annotated copy, to download. */
export function ReportMenu({ documentId }: { documentId: string }) {
  return (
    <div id="report">
      <Menu
        face={
          <>
            Report
            <KeyCaps of="open-report" />
          </>
        }
      >
        <a href={`/documents/${documentId}/report`}>
          Choose and preview
          <small>Which sentences, and for whom</small>
        </a>
        {Object.entries(REPORT_WORDS).map(([format, { label, use }]) => (
          <a key={format} href={`/api/v1/documents/${documentId}/report?format=${format}`} download>
            {label}
            <small>{use}</small>
          </a>
        ))}
      </Menu>
    </div>
  );
}
