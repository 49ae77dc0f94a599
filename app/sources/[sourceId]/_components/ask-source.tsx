"use client";

import { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import { useSending } from "../../../_client/use-sending.ts";
import { Button } from "../../../_ui/button.tsx";
import styles from "../source.module.css";

type Props = {
  readonly sourceId: string;
  /** What is asked for, as the call below the source's address is named. */
  readonly what: "archivings" | "rechecks";
  readonly label: string;
  /** Said while it is on its way, where that takes a moment. */
  readonly underWay?: string;
};

/** Asks for something about a source that has nothing to be filled in. */
export function AskSource({ sourceId, what, label, underWay }: Props) {
  const { send, isSending, trouble } = useSending();
  return (
    <div className={styles.ways}>
      <Button
        disabled={isSending}
        onClick={() => void send(`/sources/${sourceId}/${what}`, SourceDetail, { method: "POST" })}
      >
        {label}
      </Button>
      {underWay ? (
        <p className={styles.note} role="status">
          {isSending ? underWay : ""}
        </p>
      ) : null}
      <p className={styles.failure} role="alert">
        {trouble}
      </p>
    </div>
  );
}
