import { useEffect } from "react";
import type { LeafLoader } from "./leaf-loader.ts";
import { onBeginning } from "./use-begun.ts";

/** Brings in the rest of the article once a person has begun to work: the browser's own search then finds all of it. */
export function useFilling(loader: LeafLoader): void {
  useEffect(() => onBeginning(() => void loader.fill()), [loader]);
}
