/** How often something was left out or mended, for the notes. */
export type Tally = {
  runningHeads: number;
  noteMarks: number;
  hyphens: number;
  ligatures: number;
  accents: number;
  softHyphens: number;
  nameless: number;
  overBreaks: number;
};

/** A count of nothing yet. */
export function emptyTally(): Tally {
  return {
    runningHeads: 0,
    noteMarks: 0,
    hyphens: 0,
    ligatures: 0,
    accents: 0,
    softHyphens: 0,
    nameless: 0,
    overBreaks: 0,
  };
}
