import { VERDICT_CODES, VERDICTS, type VerdictCode } from "../../lib/reviews/verdict-kinds.ts";

/** Everything a key can do in the workbench. */
export type KeyAction =
  | "next"
  | "previous"
  | "next-unjudged"
  | "previous-unjudged"
  | "save-next"
  | "save-previous"
  | "withdraw"
  | "select"
  | "select-next"
  | "select-previous"
  | "assign"
  | "undo"
  | "redo"
  | "enter-panel"
  | "leave"
  | "add-source"
  | "add-note"
  | "add-comment"
  | "walk-elements"
  | "tick-ok"
  | "tick-fix"
  | "tick-on-author"
  | "search"
  | "palette"
  | "fold-furniture"
  | "go-documents"
  | "go-queue"
  | "go-sources"
  | "open-report"
  | "help"
  | `verdict:${VerdictCode}`;

export type KeyBinding = {
  /** As `KeyboardEvent.key` has them; `g d` is one after the other, `Mod+` is Ctrl, or Command on a Mac. */
  readonly keys: readonly string[];
  readonly action: KeyAction;
  readonly label: string;
  readonly group: "Move" | "Judge" | "Tick" | "Select" | "Write" | "Go and look";
  /** Works while a field has the focus; all others are off there. */
  readonly inFields?: true;
};

/** The one table of keys: the handler obeys it, the help prints it. */
export const KEYS: readonly KeyBinding[] = [
  { keys: ["j", "ArrowDown"], action: "next", label: "Next sentence in the filter", group: "Move" },
  { keys: ["k", "ArrowUp"], action: "previous", label: "Previous sentence in the filter", group: "Move" },
  { keys: ["n"], action: "next-unjudged", label: "Next sentence without my verdict", group: "Move" },
  { keys: ["p"], action: "previous-unjudged", label: "Previous sentence without my verdict", group: "Move" },
  { keys: ["]"], action: "save-next", label: "Save and go to the next", group: "Move" },
  { keys: ["["], action: "save-previous", label: "Save and go to the previous", group: "Move" },
  ...VERDICT_CODES.map(
    (code): KeyBinding => ({
      keys: [VERDICTS[code].key],
      action: `verdict:${code}`,
      label: VERDICTS[code].label,
      group: "Judge",
    }),
  ),
  { keys: ["Backspace"], action: "withdraw", label: "Withdraw my verdict", group: "Judge" },
  { keys: ["z", "Mod+z"], action: "undo", label: "Undo what I did last", group: "Judge" },
  { keys: ["Z", "Mod+Z"], action: "redo", label: "Do it again", group: "Judge" },
  { keys: ["t"], action: "walk-elements", label: "Next name, number or date in the sentence", group: "Tick" },
  { keys: ["y"], action: "tick-ok", label: "It is right", group: "Tick" },
  { keys: ["f"], action: "tick-fix", label: "It is to be fixed", group: "Tick" },
  { keys: ["o"], action: "tick-on-author", label: "It rests on the author", group: "Tick" },
  { keys: ["x"], action: "select", label: "Select the sentence, or let go of it", group: "Select" },
  { keys: ["J"], action: "select-next", label: "Extend the selection down", group: "Select" },
  { keys: ["K"], action: "select-previous", label: "Extend the selection up", group: "Select" },
  { keys: ["a"], action: "assign", label: "Assign the sentence, or the selection", group: "Select" },
  { keys: ["Enter"], action: "enter-panel", label: "Into the panel", group: "Write" },
  {
    keys: ["Escape"],
    action: "leave",
    label: "Out again: field, panel, selection, filter",
    group: "Write",
    inFields: true,
  },
  { keys: ["Mod+Enter"], action: "save-next", label: "Save and go to the next", group: "Write", inFields: true },
  { keys: ["s"], action: "add-source", label: "Attach a source", group: "Write" },
  { keys: ["m"], action: "add-note", label: "Write a note", group: "Write" },
  { keys: ["c"], action: "add-comment", label: "Write a comment that waits to be resolved", group: "Write" },
  { keys: ["/"], action: "search", label: "Search the article", group: "Go and look" },
  {
    keys: ["Mod+k"],
    action: "palette",
    label: "Find anything that can be done here",
    group: "Go and look",
    inFields: true,
  },
  { keys: ["h"], action: "fold-furniture", label: "Fold or show page furniture", group: "Go and look" },
  { keys: ["g d"], action: "go-documents", label: "Go to the documents", group: "Go and look" },
  { keys: ["g q"], action: "go-queue", label: "Go to my queue", group: "Go and look" },
  { keys: ["g s"], action: "go-sources", label: "Go to the sources", group: "Go and look" },
  { keys: ["g e"], action: "open-report", label: "Open the report menu", group: "Go and look" },
  { keys: ["?"], action: "help", label: "This help", group: "Go and look" },
];

const SPOKEN: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  Escape: "Esc",
  Backspace: "⌫",
  Mod: "Ctrl / ⌘",
};

/** The caps to print for one way of pressing a binding: "g d" is two, "Mod+Enter" is two, "J" is Shift and j. */
export function capsOf(keys: string): string[] {
  return keys.split(/[ +]/).flatMap((key) => (isCapital(key) ? ["Shift", key.toLowerCase()] : (SPOKEN[key] ?? key)));
}

function isCapital(key: string): boolean {
  return key.length === 1 && key !== key.toLowerCase();
}

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** How a press is written in the table, after the key that may have opened a pair; null for a foreign combination. */
export function spell({ key, ctrlKey, metaKey, altKey }: Pressed, before: string | null): string | null {
  // AltGr reports as Ctrl and Alt together, and types the bracket keys on many layouts.
  if (ctrlKey && altKey) return key;
  if (altKey) return null;
  if (ctrlKey || metaKey) return `Mod+${key}`;
  return before ? `${before} ${key}` : key;
}

/** What a press does by a table of keys; undefined when nothing. */
export function bindingOf(pressed: string, bindings: readonly KeyBinding[] = KEYS): KeyBinding | undefined {
  return bindings.find(({ keys }) => keys.includes(pressed));
}

/** Where the focus is when a key is pressed: among the verdicts, in anything else that takes the hand, or in neither. */
export type Place = "open" | "verdicts" | "field";

/** Whether a key works there: no letter typed in the wrong place may judge or move on. */
export function worksIn(place: Place, { action, inFields }: KeyBinding): boolean {
  return place === "open" || inFields === true || (place === "verdicts" && action.startsWith("verdict:"));
}

/** True for a key that opens a pair, such as `g`. */
export function opensPair(pressed: string, bindings: readonly KeyBinding[] = KEYS): boolean {
  return bindings.some((binding) => binding.keys.some((keys) => keys.startsWith(`${pressed} `)));
}
