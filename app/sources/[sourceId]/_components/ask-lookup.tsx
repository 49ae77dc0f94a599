"use client";

import { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import { useSending } from "../../../_client/use-sending.ts";
import { Button } from "../../../_ui/button.tsx";
import styles from "../source.module.css";
import { useRefreshing } from "./use-refreshing.ts";

type State = "unasked" | "waiting" | "failed" | "told";
type Props = { readonly sourceId: string; readonly state: State };

const WORDS: Readonly<Record<Exclude<State, "waiting">, string>> = {
  unasked: "Look it up",
  failed: "Try again",
  told: "Look it up again",
};

/** Asks a service about a source, and looks for its answer as long as it is on its way. */
export function AskLookup({ sourceId, state }: Props) {
  const { send, isSending, trouble } = useSending();
  useRefreshing(state === "waiting");
  return (
    <>
      {state === "waiting" ? null : (
        <Button
          disabled={isSending}
          onClick={() => void send(`/sources/${sourceId}/lookups`, SourceDetail, { method: "POST" })}
        >
          {WORDS[state]}
        </Button>
      )}
      <span className={styles.failure} role="alert">
        {trouble}
      </span>
    </>
  );
}
