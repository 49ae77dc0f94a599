import type { ReactNode } from "react";
import styles from "./toast.module.css";

type Props = {
  /** Whether a bar stands at the foot of the window, which it must not cover. */
  readonly isRaised?: boolean;
  readonly children: ReactNode;
};

/** A sentence at the foot of the window. The live region stands there from the start, or nobody hears it. */
export function Toast({ isRaised, children }: Props) {
  return (
    <div className={styles.shelf} data-raised={isRaised || undefined} role="status">
      {children ? <div className={styles.toast}>{children}</div> : null}
    </div>
  );
}
