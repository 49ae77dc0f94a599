"use client";

import { KeyCap } from "../../../_ui/button.tsx";
import { Menu } from "../../../_ui/menu.tsx";

const FORMATS = [
  { format: "html", label: "Web page", use: "The annotated article, to read and pass on" },
  { format: "md", label: "Markdown", use: "For a text editor or a repository" },
  { format: "json", label: "JSON", use: "Everything, for other programs" },
  { format: "csv", label: "Spreadsheet (CSV)", use: "One row a sentence" },
] as const;

/** The annotated copy, to download. */
export function ReportMenu({ documentId }: { documentId: string }) {
  return (
    <div id="report">
      <Menu
        face={
          <>
            Report
            <KeyCap>g</KeyCap>
            <KeyCap>e</KeyCap>
          </>
        }
      >
        {FORMATS.map(({ format, label, use }) => (
          <a key={format} href={`/api/v1/documents/${documentId}/report?format=${format}`} download>
            {label}
            <small>{use}</small>
          </a>
        ))}
      </Menu>
    </div>
  );
}
