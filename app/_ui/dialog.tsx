"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./button.tsx";
import styles from "./dialog.module.css";
import { Icon } from "./icon.tsx";

type DialogProps = {
  readonly title: string;
  /** `small` for a question and its answers. */
  readonly size?: "small" | "wide";
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The browser's own modal dialog: it holds the focus, closes on Escape, and gives the focus back. */
export function Dialog({ title, size = "wide", open, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open) dialog?.close();
  }, [open]);
  useEffect(() => {
    // A press on the veil is a press on the dialog element itself: everything inside lies on a child.
    const dialog = ref.current;
    const onVeil = (event: MouseEvent) => {
      if (event.target === dialog) dialog?.close();
    };
    dialog?.addEventListener("click", onVeil);
    return () => dialog?.removeEventListener("click", onVeil);
  }, []);
  return (
    <dialog ref={ref} className={styles.dialog} data-size={size} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <IconButton label="Close" onClick={onClose}>
            <Icon name="close" />
          </IconButton>
        </header>
        {open ? children : null}
      </div>
    </dialog>
  );
}
