"use client";

import { useRouter } from "next/navigation";
import { z } from "zod";
import type { SourceDerivation } from "../../../../lib/sources/derivations/model.ts";
import { useSending } from "../../../_client/use-sending.ts";
import { Button } from "../../../_ui/button.tsx";
import styles from "../source.module.css";
import own from "./origins.module.css";

/** Says whether one source derives from another, or takes that back. */
export function DecideDerivation({ derivation }: { derivation: SourceDerivation }) {
  const { id, revision, standing, from, to } = derivation;
  const router = useRouter();
  const { send, isSending, trouble } = useSending();
  const decide = async (method: "PATCH" | "DELETE", body?: { standing: "confirmed" | "dismissed" }) => {
    const answer = await send(`/derivations/${id}`, z.object({}), { method, body, revision });
    // Somebody was faster: what they decided is what has to be seen.
    if (!answer.ok) router.refresh();
  };
  const of = `: ${from.title} and ${to.title}`;
  return (
    <div className={own.acts}>
      {standing === "suggested" ? (
        <>
          <Button disabled={isSending} onClick={() => void decide("PATCH", { standing: "confirmed" })}>
            Confirm<span className="unseen">{of}</span>
          </Button>
          <Button disabled={isSending} onClick={() => void decide("PATCH", { standing: "dismissed" })}>
            Dismiss<span className="unseen">{of}</span>
          </Button>
        </>
      ) : (
        <Button disabled={isSending} onClick={() => void decide("DELETE")}>
          Take it back<span className="unseen">{of}</span>
        </Button>
      )}
      <p className={styles.failure} role="alert">
        {trouble}
      </p>
    </div>
  );
}
