"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import { useSending } from "../../../_client/use-sending.ts";
import { Button } from "../../../_ui/button.tsx";
import styles from "../source.module.css";

type State = "unasked" | "waiting" | "failed" | "told";
type Props = { readonly sourceId: string; readonly state: State };

// A service answers in a second or two; who waits looks again as often.
const LOOK_AGAIN_MS = 1_500;

const WORDS: Readonly<Record<Exclude<State, "waiting">, string>> = {
  unasked: "Look it up",
  failed: "Try again",
  told: "Look it up again",
};

/** Asks a service about a source, and looks for its answer as long as it is on its way. */
export function AskLookup({ sourceId, state }: Props) {
  const router = useRouter();
  const { send, isSending, trouble } = useSending();
  useEffect(() => {
    if (state !== "waiting") return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [state, router]);
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
