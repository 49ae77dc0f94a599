import canonicalize from "canonicalize";
import type { Json } from "./model.ts";

/**
 * The one byte form of a JSON value: RFC 8785, UTF-8.
 * @throws when the value has no such form: NaN, a lone surrogate, a number that is not a safe integer.
 */
export function canonicalBytes(value: Json): Uint8Array {
  assertIntegers(value);
  const text = canonicalize(value);
  if (text === undefined) throw new Error("a value without a canonical form was given to the log");
  return new TextEncoder().encode(text);
}

/** Whether two values are one to the log. */
export function isSameJson(a: Json, b: Json): boolean {
  return canonicalize(a) === canonicalize(b);
}

/** Floats print differently in different languages; a log that strangers verify holds integers only. */
function assertIntegers(value: Json): void {
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new Error(`the log holds whole numbers only, not ${value}: write it as text`);
  if (Array.isArray(value)) for (const element of value) assertIntegers(element);
  else if (typeof value === "object" && value !== null) for (const field of Object.values(value)) assertIntegers(field);
}
