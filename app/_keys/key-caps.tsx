"use client";

import { KeyCap } from "../_ui/button.tsx";
import { useKeyOf } from "./keys-context.ts";
import type { KeyAction } from "./registry.ts";

/** The key of an action as its person has it, printed where the hand can learn it. */
export function KeyCaps({ of: action }: { of: KeyAction }) {
  return useKeyOf(action).caps.map((cap) => <KeyCap key={cap}>{cap}</KeyCap>);
}
