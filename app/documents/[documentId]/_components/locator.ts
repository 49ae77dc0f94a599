const NO_BREAK_SPACE = "\u00A0";

/** A place in a source with each number held to its word: "p. 14" and "§ 3" never end a line halfway. */
export function heldTogether(locator: string): string {
  return locator.replace(/(?<=[.§¶]) | (?=\d)/g, NO_BREAK_SPACE);
}
