import type { ReactNode } from "react";
import styles from "./toast.module.css";

/** A sentence at the head of the window. The live region stands there from the start, or nobody hears it. */
export function Toast({ children }: { children: ReactNode }) {
  return (
    <div className={styles.shelf} role="status">
      {children ? <div className={styles.toast}>{children}</div> : null}
    </div>
  );
}
