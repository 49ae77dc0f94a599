import { fail, ok, type Result } from "../result.ts";
import { isPairAt, skipSpace, trimEnd } from "../text/characters.ts";
import type { Span } from "../text/span.ts";

/**
 * The pieces a claim falls into when it is cut at some places: trimmed, ascending, and covering all of it that is not
 * white space. `at` holds where the pieces after the first begin, in any order.
 *
 * Fails with `not-a-place` when a place lies outside the claim or inside a character, or when a piece would be blank.
 */
export function split(text: string, { start, end }: Span, at: readonly number[]): Result<Span[], "not-a-place"> {
  const places = [...new Set(at)].sort((a, b) => a - b);
  if (places.some((place) => place <= start || place >= end || isPairAt(text, place - 1))) return fail("not-a-place");
  const edges = [start, ...places, end];
  const pieces = edges.slice(1).map((edge, index) => trimmed(text, edges[index] ?? start, edge));
  return pieces.every((piece) => piece.start < piece.end) ? ok(pieces) : fail("not-a-place");
}

/** The span of claims that stand one behind the other, with what is between them. @throws when there are none. */
export function join(claims: readonly Span[]): Span {
  const [first] = claims;
  const last = claims.at(-1);
  if (!first || !last) throw new Error("join needs claims: pass at least one");
  return { start: first.start, end: last.end };
}

function trimmed(text: string, from: number, to: number): Span {
  const start = skipSpace(text, from, to);
  return { start, end: trimEnd(text, start, to) };
}
