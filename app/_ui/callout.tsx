import type { ReactNode } from "react";
import styles from "./callout.module.css";

/** Something a person should know before going on. An `alert` is read out at once. */
export function Callout({ tone = "note", children }: { tone?: "note" | "alert"; children: ReactNode }) {
  return (
    <div className={styles.callout} data-tone={tone} role={tone === "alert" ? "alert" : undefined}>
      {children}
    </div>
  );
}
