import { join, split } from "../../../../lib/claims/division.ts";
import { type ClaimRole, SET_BY_HAND } from "../../../../lib/claims/model.ts";
import type { Preview } from "../../../../lib/documents/model.ts";

type Segment = Preview["segments"][number];

/** A split that is being mended: as it is now, and as it was before each change, newest last. */
export type Mending = {
  readonly segments: readonly Segment[];
  readonly before: readonly (readonly Segment[])[];
};

/** The machine's split, not touched yet. */
export function untouched(preview: Preview): Mending {
  return { segments: preview.segments, before: [] };
}

/** Makes one of a segment and the next; nothing for the last. */
export function joinNext(mending: Mending, at: number): Mending {
  const [one, other] = [mending.segments[at], mending.segments[at + 1]];
  if (!one || !other) return mending;
  return changed(mending, at, 2, [{ ...one, ...join([one, other]) }]);
}

/** Splits a segment where the second piece begins; nothing where it cannot be split. */
export function splitAt(mending: Mending, text: string, at: number, place: number): Mending {
  const whole = mending.segments[at];
  const pieces = whole && split(text, whole, [place]);
  if (!whole || !pieces?.ok) return mending;
  return changed(
    mending,
    at,
    1,
    pieces.value.map((piece) => ({ ...whole, ...piece })),
  );
}

/** Says what a segment is on the page. There is one title: what was it before becomes a heading. */
export function setRole(mending: Mending, at: number, role: ClaimRole): Mending {
  const segment = mending.segments[at];
  if (!segment || segment.role === role) return mending;
  const named = mending.segments.map((other, index) => {
    if (index === at) return { ...other, role, reason: SET_BY_HAND };
    return role === "title" && other.role === "title"
      ? { ...other, role: "heading" as const, reason: SET_BY_HAND }
      : other;
  });
  return changed(mending, 0, mending.segments.length, named);
}

/** Takes the last change back. */
export function undo(mending: Mending): Mending {
  const segments = mending.before.at(-1);
  return segments ? { segments, before: mending.before.slice(0, -1) } : mending;
}

function changed({ segments, before }: Mending, at: number, count: number, into: readonly Segment[]): Mending {
  return { segments: segments.toSpliced(at, count, ...into), before: [...before, segments] };
}
