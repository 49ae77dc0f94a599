import { useEffect, useState } from "react";
import { z } from "zod";
import { call } from "./api.ts";

const Told = z.object({ unread: z.int().nonnegative() });

// Mentions are not alarms: a minute late is soon enough, and sooner when somebody comes back to the page.
const EVERY_MS = 60_000;

/**
 * How much of what one was told is unread, kept up while the page is open. `known` is what the page came with; null when it did
 * not look, and then it is asked for at once.
 */
export function useUnread(known: number | null): number {
  const [unread, setUnread] = useState(known ?? 0);
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      const answer = await call("/notifications?limit=1", Told);
      // Without an answer the last one stands: the next minute asks again.
      if (answer.ok) setUnread(answer.value.unread);
    };
    if (known === null) void ask();
    else setUnread(known);
    const timer = setInterval(() => void ask(), EVERY_MS);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [known]);
  return unread;
}
