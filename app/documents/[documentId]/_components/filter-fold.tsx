"use client";

import { lazy, Suspense, useState } from "react";
import styles from "./filters.module.css";

// Not needed for the first paint, and by many never.
const MoreFilters = lazy(() => import("./more-filters.tsx"));

/** The rest of the filters, behind one line. */
export function FilterFold() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>More filters</summary>
      {isOpen ? (
        <div className={styles.more}>
          <Suspense fallback={<p>Coming in</p>}>
            <MoreFilters />
          </Suspense>
        </div>
      ) : null}
    </details>
  );
}
