import { useEffect } from "react";
import type { LeafLoader } from "./leaf-loader.ts";
import { BEGINNINGS } from "./use-begun.ts";

/** Brings in the rest of the article once a person has begun to work: the browser's own search then finds all of it. */
export function useFilling(loader: LeafLoader): void {
  useEffect(() => {
    const begin = () => {
      stop();
      void loader.fill();
    };
    const stop = () => {
      for (const beginning of BEGINNINGS) removeEventListener(beginning, begin);
    };
    for (const beginning of BEGINNINGS) addEventListener(beginning, begin, { passive: true });
    return stop;
  }, [loader]);
}
