"use client";

import { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import { useSending } from "../../../_client/use-sending.ts";
import { Button } from "../../../_ui/button.tsx";
import styles from "../source.module.css";

/** Asks the web archive once more. */
export function AskArchive({ sourceId }: { sourceId: string }) {
  const { send, isSending, trouble } = useSending();
  return (
    <div className={styles.ways}>
      <Button
        disabled={isSending}
        onClick={() => void send(`/sources/${sourceId}/archivings`, SourceDetail, { method: "POST" })}
      >
        Try again
      </Button>
      <p className={styles.failure} role="alert">
        {trouble}
      </p>
    </div>
  );
}
