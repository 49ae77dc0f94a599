"use client";

import { useState } from "react";
import { Button } from "../../_ui/button.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { Menu } from "../../_ui/menu.tsx";
import styles from "../sources.module.css";
import { AddForm } from "./add-form.tsx";
import { ImportForm } from "./import-form.tsx";

const FORMATS = [
  { name: "bibtex", label: "BibTeX", use: "for LaTeX, Zotero, JabRef" },
  { name: "ris", label: "RIS", use: "for EndNote, Mendeley, Citavi" },
  { name: "csl", label: "CSL-JSON", use: "for citation processors; loses nothing" },
] as const;

/** Sources into the library, one or a file of them, and out of it. */
export function ExchangeBar({ mayImport }: { mayImport: boolean }) {
  const [opened, setOpened] = useState<"add" | "import" | null>(null);
  const close = () => setOpened(null);
  return (
    <div className={styles.exchange}>
      {mayImport ? (
        <>
          <Button onClick={() => setOpened("add")}>Add a source</Button>
          <Button onClick={() => setOpened("import")}>Import</Button>
        </>
      ) : null}
      <Menu face="Export">
        {FORMATS.map(({ name, label, use }) => (
          <a key={name} href={`/api/v1/sources/export?format=${name}`} download>
            {label}
            <small>{use}</small>
          </a>
        ))}
        <p className={styles.leftOut}>Confidential sources are left out.</p>
      </Menu>
      <Dialog title="Add a source" size="small" open={opened === "add"} onClose={close}>
        <AddForm />
      </Dialog>
      <Dialog title="Import references" size="small" open={opened === "import"} onClose={close}>
        <ImportForm />
      </Dialog>
    </div>
  );
}
