"use client";

import { createContext, use } from "react";
import { capsOf, KEYS, type KeyAction, type KeyBinding } from "./registry.ts";

/** The table of keys as the person who looks has it. */
export const KeysContext = createContext<readonly KeyBinding[]>(KEYS);

export function useKeyTable(): readonly KeyBinding[] {
  return use(KeysContext);
}

/** The first key of an action, as the caps to print and as `aria-keyshortcuts` has it; none where it has no key. */
export function useKeyOf(action: KeyAction): {
  readonly caps: readonly string[];
  readonly shortcut: string | undefined;
} {
  const key = useKeyTable().find((binding) => binding.action === action)?.keys[0];
  if (key === undefined) return { caps: [], shortcut: undefined };
  return { caps: capsOf(key), shortcut: key.replace("Mod+", "Control+") };
}
