import { z } from "zod";
import { Checkability } from "../claims/model.ts";
import { BANDS, type Band, BandCounts, NO_CLAIMS } from "./bands.ts";
import { changed, type Happening, type Traced, untouched } from "./traced.ts";
import { bandOfTraced } from "./traced-band.ts";

/** How many claims of a document were in each band from an instant on. */
export const ProgressPoint = z.object({ at: z.iso.datetime(), counts: BandCounts });
export type ProgressPoint = z.infer<typeof ProgressPoint>;

/** Most points of a series: as many as a chart of some hundred pixels can show apart. */
export const MOST_POINTS = 60;

/**
 * The bands of a document over time, replayed from its log (oldest entry first): a point wherever they changed, and one
 * at `until`; at most `MOST_POINTS`, then evenly spaced. Each point holds until the next. Empty for an empty log.
 *
 * `untelling` is for a reviewer who is still blind to something: all verdicts, at all times, are then only proposed.
 */
export function progressOf(
  happenings: Iterable<Happening>,
  { until, untelling }: { readonly until: string; readonly untelling: boolean },
): ProgressPoint[] {
  const steps: ProgressPoint[] = [];
  for (const { at, counts } of replay(happenings, untelling)) {
    const last = steps.at(-1);
    if (last && BANDS.every((band) => last.counts[band] === counts[band])) continue;
    // What happened in one instant is one step.
    if (last?.at === at) steps.pop();
    steps.push({ at, counts });
  }
  const last = steps.at(-1);
  if (!last) return [];
  return thinned([...steps, ...(until > last.at ? [{ at: until, counts: last.counts }] : [])]);
}

/** The counts after each entry. A clock that went back does not turn the order of the log round. */
function* replay(happenings: Iterable<Happening>, untelling: boolean): Generator<ProgressPoint> {
  const claims = new Map<string, Traced>();
  const counts = { ...NO_CLAIMS };
  const count = (band: Band | null, by: number) => {
    if (band) counts[band] += by;
  };
  let now = "";
  for (const happening of happenings) {
    for (const [id, claim] of resultsOf(happening, claims)) {
      const before = claims.get(id);
      if (before) count(bandOfTraced(before, untelling), -1);
      count(bandOfTraced(claim, untelling), +1);
      claims.set(id, claim);
    }
    now = happening.at > now ? happening.at : now;
    yield { at: now, counts: { ...counts } };
  }
}

const Raised = z.object({ id: z.string(), checkability: Checkability });
const Imported = z.object({ claims: z.array(Raised) });
const Split = z.object({ into: z.array(Raised) });
const Merged = z.object({ from: z.array(z.object({ id: z.string() })), into: Raised });

/** The claims as an entry leaves them, of those it is about. */
function resultsOf(happening: Happening, claims: ReadonlyMap<string, Traced>): [string, Traced][] {
  const { kind, claimId, data } = happening;
  const gone = (id: string): [string, Traced][] => {
    const claim = claims.get(id);
    return claim ? [[id, { ...claim, superseded: true }]] : [];
  };
  const raised = ({ id, checkability }: z.infer<typeof Raised>): [string, Traced] => [id, untouched(checkability)];
  switch (kind) {
    case "document.imported":
      return (Imported.safeParse(data).data?.claims ?? []).map(raised);
    case "claim.split":
      return [...gone(claimId ?? ""), ...(Split.safeParse(data).data?.into ?? []).map(raised)];
    case "claim.merged": {
      const merged = Merged.safeParse(data).data;
      return merged ? [...merged.from.flatMap(({ id }) => gone(id)), raised(merged.into)] : [];
    }
    default: {
      const claim = claims.get(claimId ?? "");
      return claimId !== null && claim ? [[claimId, changed(claim, happening)]] : [];
    }
  }
}

/** Sorts after every instant. */
const NEVER = "~";

/** The same series in at most `MOST_POINTS`: what held at evenly spaced instants, the first and the last among them. */
function thinned(steps: ProgressPoint[]): ProgressPoint[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.length <= MOST_POINTS) return steps;
  const [start, end] = [Date.parse(first.at), Date.parse(last.at)];
  let next = 0;
  return Array.from({ length: MOST_POINTS }, (_, index) => {
    const at = new Date(start + ((end - start) * index) / (MOST_POINTS - 1)).toISOString();
    while ((steps[next]?.at ?? NEVER) <= at) next += 1;
    return { at, counts: (steps[next - 1] ?? first).counts };
  });
}
