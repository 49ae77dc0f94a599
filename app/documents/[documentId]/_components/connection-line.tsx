"use client";

import { useRef, useSyncExternalStore } from "react";
import type { StreamState } from "../../../_client/stream.ts";
import styles from "./workbench.module.css";

/** Says that the connection is gone, to somebody who had one, and what becomes of what they write meanwhile. */
export function ConnectionLine({ link }: { link: StreamState }) {
  const wasLive = useRef(false);
  if (link === "live") wasLive.current = true;
  const isOnline = useSyncExternalStore(
    onConnection,
    () => navigator.onLine,
    () => true,
  );
  const isGone = !isOnline || (wasLive.current && link === "reconnecting");
  return (
    <div role="status" aria-label="Connection">
      {isGone ? (
        <p className={styles.unconnected}>
          Not connected. What you write is kept here, and is sent when the connection is back.
        </p>
      ) : null}
    </div>
  );
}

/** The browser notices sooner than a stream does. */
function onConnection(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}
