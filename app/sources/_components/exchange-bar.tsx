"use client";

import { useState } from "react";
import { Button } from "../../_ui/button.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { Menu } from "../../_ui/menu.tsx";
import styles from "../sources.module.css";
import { ImportForm } from "./import-form.tsx";

const FORMATS = [
  { name: "bibtex", label: "BibTeX", use: "for LaTeX, Zotero, JabRef" },
  { name: "ris", label: "RIS", use: "for EndNote, Mendeley, Citavi" },
  { name: "csl", label: "CSL-JSON", use: "for citation processors; loses nothing" },
] as const;

/** References into and out of the library. */
export function ExchangeBar({ mayImport }: { mayImport: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.exchange}>
      {mayImport ? <Button onClick={() => setOpen(true)}>Import</Button> : null}
      <Menu face="Export">
        {FORMATS.map(({ name, label, use }) => (
          <a key={name} href={`/api/v1/sources/export?format=${name}`} download>
            {label}
            <small>{use}</small>
          </a>
        ))}
        <p className={styles.leftOut}>Confidential sources are left out.</p>
      </Menu>
      <Dialog title="Import references" size="small" open={isOpen} onClose={() => setOpen(false)}>
        <ImportForm />
      </Dialog>
    </div>
  );
}
