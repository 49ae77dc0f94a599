import { useRouter } from "next/navigation";
import { useEffect } from "react";

// A fetch, and the answer of a service, take a second or two; who waits looks again as often.
const LOOK_AGAIN_MS = 1_500;

/** Draws the page anew from time to time, as long as something is waited for. */
export function useRefreshing(isWaiting: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting, router]);
}
