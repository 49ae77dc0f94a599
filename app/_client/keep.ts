import type { z } from "zod";

/**
 * What was typed and is not on the server yet, kept in this browser: it survives a killed tab and an expired login.
 * A browser without storage (a private window) keeps it as long as the page is open.
 */
const PREFIX = "linecheck:kept:";

/** What is kept under the name, if it still has the expected shape; else null. */
export function kept<T>(name: string, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(PREFIX + name) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    // Storage is off, or what lies there is no JSON: either way nothing is kept.
    return null;
  }
}

/** Keeps the value under the name; null lets go of it. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Storage is off or full: the page itself still holds the text, and warns before it is left.
    return;
  }
}

/** The rest of every name that begins with `start` and has something kept under it. */
export function keptUnder(start: string): string[] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX + start));
    return names.map((name) => name.slice(PREFIX.length + start.length));
  } catch {
    // Storage is off: nothing can have been kept.
    return [];
  }
}
