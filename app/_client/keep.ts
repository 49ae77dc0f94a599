import type { z } from "zod";

/**
 * What was typed and is not on the server yet, kept in this browser: it survives a killed tab and an expired login.
 * A browser without storage (a private window) keeps it as long as the page is open.
 */
const PREFIX = "linecheck:kept:";

/** What this page kept, by name: read before storage, which may be off or full. */
const held = new Map<string, string | null>();
/** What storage did not take: it lives as long as the page does. */
const unstored = new Set<string>();
const listeners = new Set<(name: string) => void>();

/** What is kept under the name, if it still has the expected shape; else null. */
export function kept<T>(name: string, schema: z.ZodType<T>): T | null {
  return readKept(keptText(name), schema);
}

/** What is kept under the name, as JSON: the same string until it changes. */
export function keptText(name: string): string | null {
  const here = held.get(name);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    // Storage is off: nothing was kept by an earlier page.
    return null;
  }
}

/** Reads the JSON of something kept; null when it is of another shape, or none at all. */
export function readKept<T>(text: string | null, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    // What lies there is no JSON: it was not written by this page.
    return null;
  }
}

/** Keeps the value under the name; null lets go of it. */
export function keep(name: string, value: unknown): void {
  const text = value === null ? null : JSON.stringify(value);
  held.set(name, text);
  try {
    if (text === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
    unstored.delete(name);
  } catch {
    // Storage is off or full: the page itself still holds the text, and warns before it is left.
    if (text === null) unstored.delete(name);
    else unstored.add(name);
  }
  for (const listener of listeners) listener(name);
}

/** The names of what only this page holds, because the browser did not store it. */
export function heldOnlyHere(): readonly string[] {
  return [...unstored];
}

/** Calls back with its name whenever something kept by this page changes; answers how to stop. */
export function onKept(listener: (name: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The rest of every name that begins with `start` and has something kept under it. */
export function keptUnder(start: string): string[] {
  const here = [...held].filter(([name, text]) => text !== null && name.startsWith(start)).map(([name]) => name);
  return [...new Set([...here, ...storedNames(start)])].map((name) => name.slice(start.length));
}

function storedNames(start: string): string[] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX + start));
    return names.map((name) => name.slice(PREFIX.length)).filter((name) => held.get(name) !== null);
  } catch {
    // Storage is off: nothing can have been kept.
    return [];
  }
}
