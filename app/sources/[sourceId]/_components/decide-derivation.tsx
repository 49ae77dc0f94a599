"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import type { SourceDerivation } from "../../../../lib/sources/derivations/model.ts";
import { call, freshKey } from "../../../_client/api.ts";
import { Button } from "../../../_ui/button.tsx";
import styles from "../source.module.css";
import own from "./origins.module.css";

/** Says whether one source derives from another, or takes that back. */
export function DecideDerivation({ derivation }: { derivation: SourceDerivation }) {
  const { id, revision, standing, from, to } = derivation;
  const router = useRouter();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (method: "PATCH" | "DELETE", body?: { standing: "confirmed" | "dismissed" }) => {
    setSending(true);
    const answer = await call(`/derivations/${id}`, z.object({}), { method, body, revision, key: freshKey() });
    setSending(false);
    setTrouble(answer.ok ? null : answer.reason.detail);
    // Also when somebody was faster: what they decided is what has to be seen.
    router.refresh();
  };
  const of = `: ${from.title} and ${to.title}`;
  return (
    <div className={own.acts}>
      {standing === "suggested" ? (
        <>
          <Button disabled={isSending} onClick={() => void send("PATCH", { standing: "confirmed" })}>
            Confirm<span className="unseen">{of}</span>
          </Button>
          <Button disabled={isSending} onClick={() => void send("PATCH", { standing: "dismissed" })}>
            Dismiss<span className="unseen">{of}</span>
          </Button>
        </>
      ) : (
        <Button disabled={isSending} onClick={() => void send("DELETE")}>
          Take it back<span className="unseen">{of}</span>
        </Button>
      )}
      <p className={styles.failure} role="alert">
        {trouble}
      </p>
    </div>
  );
}
