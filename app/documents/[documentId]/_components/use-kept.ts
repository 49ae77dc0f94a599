import { useCallback, useEffect, useState } from "react";
import type { z } from "zod";
import { keep, kept } from "../../../_client/keep.ts";

/**
 * A field's value that outlives the page: kept in this browser under a name until it is let go of. The first drawing
 * shows `initial`, as the server's did.
 */
export function useKept<T>(name: string, schema: z.ZodType<T>, initial: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState(initial);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the schema is one with the name, and may be made anew each time.
  useEffect(() => {
    const before = kept(name, schema);
    if (before !== null) setValue(before);
  }, [name]);
  const change = useCallback(
    (next: T) => {
      setValue(next);
      keep(name, next);
    },
    [name],
  );
  const letGo = useCallback(() => {
    setValue(initial);
    keep(name, null);
  }, [name, initial]);
  return [value, change, letGo];
}
