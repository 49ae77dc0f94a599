import { capsOf, KEYS, type KeyBinding } from "./registry.ts";

/** The keys a person gave to bindings of the table, by `bindingId`; a binding that is not in it has the table's. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

/** Names a binding of the table. An action that has one for fields as well has two. */
export function bindingId({ action, inFields }: KeyBinding): string {
  const several = KEYS.filter((other) => other.action === action).length > 1;
  return several && inFields ? `${action}/fields` : action;
}

/** The table of keys as a person has it. */
export function personalKeys(own: OwnKeys): KeyBinding[] {
  return KEYS.map((binding) => {
    const keys = own[bindingId(binding)];
    return keys ? { ...binding, keys } : binding;
  });
}

/** Keys that the browser, the page or a screen reader's user cannot do without. */
const TAKEN: ReadonlySet<string> = new Set(["Tab", "Enter", " ", "Escape", "Shift", "Control", "Alt", "Meta", "Dead"]);

/**
 * Why a key cannot be given to a binding, as a sentence; null when it can. A key that begins a pair of another binding
 * cannot be a key by itself: it would never be known which of the two was meant.
 */
export function clashOf(bindings: readonly KeyBinding[], id: string, key: string): string | null {
  const name = capsOf(key).join(" + ");
  if (TAKEN.has(key)) return `${name} is needed as it is: choose another key.`;
  for (const other of bindings) {
    if (bindingId(other) === id) continue;
    const taken = other.keys.find((way) => way === key || way.startsWith(`${key} `) || key.startsWith(`${way} `));
    if (taken === key) return `${name} already does this: ${other.label}. Give that another key first.`;
    if (taken !== undefined) return `${name} begins ${capsOf(taken).join(" ")}, which does this: ${other.label}.`;
  }
  return null;
}
