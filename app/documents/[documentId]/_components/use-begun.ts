import { useEffect, useState } from "react";

/** Whoever only looks is given the rest of the page after this, in ms: by then what they came for is there. */
const QUIET_MS = 2_500;

/** What a person does first, by whatever means. */
export const BEGINNINGS = ["keydown", "pointerdown", "wheel", "touchstart"] as const;

let hasBegun = false;

/** Calls back once a person has begun to work, or has looked on for a while. What it answers calls it off. */
export function whenBegun(begin: () => void): () => void {
  const stop = () => {
    clearTimeout(timer);
    for (const beginning of BEGINNINGS) removeEventListener(beginning, start);
  };
  const start = () => {
    stop();
    hasBegun = true;
    begin();
  };
  const timer = setTimeout(start, hasBegun ? 0 : QUIET_MS);
  for (const beginning of BEGINNINGS) addEventListener(beginning, start, { passive: true });
  return stop;
}

/** Whether a person has begun to work, or has looked on for a while: what lies further down is loaded from then on. */
export function useBegun(): boolean {
  const [isBegun, setBegun] = useState(hasBegun);
  useEffect(() => whenBegun(() => setBegun(true)), []);
  return isBegun;
}
