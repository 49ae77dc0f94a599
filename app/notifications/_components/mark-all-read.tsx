"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import { call, freshKey } from "../../_client/api.ts";
import { Button } from "../../_ui/button.tsx";

/** Marks everything as read. */
export function MarkAllRead() {
  const router = useRouter();
  const [wrong, setWrong] = useState<string | null>(null);
  const mark = async () => {
    const answer = await call("/notifications/read", z.object({}), { method: "POST", body: {}, key: freshKey() });
    if (answer.ok) router.refresh();
    setWrong(answer.ok ? null : answer.reason.detail);
  };
  return (
    <div>
      <Button onClick={() => void mark()}>Mark all as read</Button>
      {wrong ? <p role="alert">{wrong}</p> : null}
    </div>
  );
}
