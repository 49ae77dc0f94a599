"use client";

import { z } from "zod";
import { useSending } from "../../_client/use-sending.ts";
import { Button } from "../../_ui/button.tsx";

/** Marks everything as read. */
export function MarkAllRead() {
  const { send, trouble } = useSending();
  return (
    <div>
      <Button onClick={() => void send("/notifications/read", z.object({}), { method: "POST", body: {} })}>
        Mark all as read
      </Button>
      {trouble ? <p role="alert">{trouble}</p> : null}
    </div>
  );
}
