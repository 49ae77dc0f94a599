"use client";

import { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import { useSending } from "../../../_client/use-sending.ts";
import { Button } from "../../../_ui/button.tsx";
import styles from "../source.module.css";

/** Looks at the page of a source at once. */
export function LookAgain({ sourceId }: { sourceId: string }) {
  const { send, isSending, trouble } = useSending();
  return (
    <div className={styles.ways}>
      <Button
        disabled={isSending}
        onClick={() => void send(`/sources/${sourceId}/rechecks`, SourceDetail, { method: "POST" })}
      >
        Look at the page again
      </Button>
      <p className={styles.note} role="status">
        {isSending ? "The page is being looked at" : ""}
      </p>
      <p className={styles.failure} role="alert">
        {trouble}
      </p>
    </div>
  );
}
