/** What a key does in the preview of an import. */
export type PreviewAction = "next" | "previous" | "split" | "join" | "role" | "undo";

/** The keys of the preview: its handler obeys them, its hint and the help print them. */
export const PREVIEW_KEYS: readonly {
  readonly keys: readonly string[];
  readonly action: PreviewAction;
  readonly label: string;
}[] = [
  { keys: ["j", "ArrowDown"], action: "next", label: "Next segment" },
  { keys: ["k", "ArrowUp"], action: "previous", label: "Previous segment" },
  { keys: ["s"], action: "split", label: "Split it" },
  { keys: ["+"], action: "join", label: "Join it with the next" },
  { keys: ["r"], action: "role", label: "Say what it is on the page" },
  { keys: ["z"], action: "undo", label: "Undo" },
];

/** What a press does in the preview; undefined when nothing. */
export function previewActionOf(key: string): PreviewAction | undefined {
  return PREVIEW_KEYS.find(({ keys }) => keys.includes(key))?.action;
}
