/** What the clock and the event loop are to work that must not hold them. */
export type Turns = {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Lets everybody else have their turn. */
  readonly pause: () => Promise<void>;
};

/**
 * Does work to its end and answers what it returns. Whenever it has gone on for `sliceMs` it pauses at its next step,
 * so that nobody waits for more than that and one step.
 */
export async function inSlices<T>(steps: Generator<undefined, T>, sliceMs: number, turns: Turns): Promise<T> {
  let end = turns.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (turns.now() < end) continue;
    await turns.pause();
    end = turns.now() + sliceMs;
  }
}
