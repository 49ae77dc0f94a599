"use client";

import { KeyTable } from "../../../_keys/key-table.tsx";
import { Legend } from "../../../_marks/legend.tsx";
import { Dialog } from "../../../_ui/dialog.tsx";
import { CheckBox } from "../../../_ui/field.tsx";
import styles from "./workbench.module.css";

type Props = {
  readonly onClose: () => void;
  readonly keys: { readonly singleKeys: boolean; readonly turn: (on: boolean) => void };
};

/** The keys that work here and the marks that are drawn here. */
export default function HelpDialog({ onClose, keys }: Props) {
  return (
    <Dialog title="Keys and marks" open onClose={onClose}>
      <div className={styles.switch}>
        <CheckBox
          label="Single-letter keys"
          hint="Switch them off where you dictate, or where another tool uses the same keys. Arrows, Enter and Escape go on working."
          checked={keys.singleKeys}
          onChange={(event) => keys.turn(event.target.checked)}
        />
      </div>
      <p className={styles.switch}>
        <a href="/settings">Give them other keys</a>
      </p>
      <KeyTable />
      <h3 className={styles.legend}>Marks</h3>
      <Legend />
    </Dialog>
  );
}
