import { useEffect, useState } from "react";

/** Whoever only looks is given the rest of the page after this, in ms: by then what they came for is there. */
const QUIET_MS = 2_500;

// What a person does first, by whatever means.
const BEGINNINGS = ["keydown", "pointerdown", "wheel", "touchstart"] as const;

/** Calls back, once, when a person begins to work. What it answers calls it off. */
export function onBeginning(begin: () => void): () => void {
  const stop = () => {
    for (const beginning of BEGINNINGS) removeEventListener(beginning, start);
  };
  const start = () => {
    stop();
    begin();
  };
  for (const beginning of BEGINNINGS) addEventListener(beginning, start, { passive: true });
  return stop;
}

let hasBegun = false;

/** Calls back, once, when a person begins to work or has looked on for a while. What it answers calls it off. */
export function whenBegun(begin: () => void): () => void {
  const start = () => {
    stop();
    hasBegun = true;
    begin();
  };
  const timer = setTimeout(start, hasBegun ? 0 : QUIET_MS);
  const callOff = onBeginning(start);
  const stop = () => {
    clearTimeout(timer);
    callOff();
  };
  return stop;
}

/** Whether a person has begun to work, or has looked on for a while: what lies further down is loaded from then on. */
export function useBegun(): boolean {
  const [isBegun, setBegun] = useState(hasBegun);
  useEffect(() => whenBegun(() => setBegun(true)), []);
  return isBegun;
}
