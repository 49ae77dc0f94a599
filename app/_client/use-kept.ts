import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { z } from "zod";
import { keep, keptText, onKept, readKept } from "./keep.ts";

/**
 * A field's value that outlives the page and the field: kept in this browser under a name until it is let go of, by
 * whoever sent it, or when it is `initial` again. `letGoOf` lets go of what was sent, and not of what was written since. The first drawing shows `initial`, as the server's did.
 */
export function useKept<T>(
  name: string,
  schema: z.ZodType<T>,
  initial: T,
): [value: T, change: (value: T) => void, letGo: () => void, letGoOf: (sent: T) => boolean] {
  const text = useSyncExternalStore(
    onKept,
    () => keptText(name),
    () => null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the schema is one with the name, and may be made anew each time.
  const value = useMemo(() => readKept(text, schema) ?? initial, [text]);
  const untouched = JSON.stringify(initial);
  const change = useCallback(
    (next: T) => keep(name, JSON.stringify(next) === untouched ? null : next),
    [name, untouched],
  );
  const letGo = useCallback(() => keep(name, null), [name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above, and `initial` may be made anew each time as well.
  const letGoOf = useCallback(
    (sent: T) => {
      const isSame = JSON.stringify(readKept(keptText(name), schema) ?? initial) === JSON.stringify(sent);
      if (isSame) keep(name, null);
      return isSame;
    },
    [name],
  );
  return [value, change, letGo, letGoOf];
}
