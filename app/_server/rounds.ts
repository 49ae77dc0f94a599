import "server-only";

/** Work that goes on beside the requests, a round at a time: what waits for it lies in the database. */
export type Rounds = {
  /** Begins to look for work now and from time to time. */
  readonly start: () => void;
  /** Looks for work, without anybody waiting for it. Asked while a round is under way, it looks once more. */
  readonly soon: () => void;
};

/** Time from one look to the next where nothing asked for one here, in ms: what a restart left waiting. */
const EVERY_MS = 30_000;

type State = { isStarted: boolean; isAtWork: boolean; isAskedAgain: boolean };

// One state of each work for the process, also across the module reloads of development.
const shared = globalThis as typeof globalThis & { linecheckRounds?: Record<string, State> };

/** `round` does some of what waits and answers how much of it has ended; it goes on as long as that is something. */
export function roundsOf(name: string, round: () => Promise<number>, everyMs = EVERY_MS): Rounds {
  shared.linecheckRounds ??= {};
  shared.linecheckRounds[name] ??= { isStarted: false, isAtWork: false, isAskedAgain: false };
  const state = shared.linecheckRounds[name];
  const soon = () => {
    if (!state.isStarted) return;
    state.isAskedAgain = true;
    if (state.isAtWork) return;
    state.isAtWork = true;
    void work(state, round).finally(() => {
      state.isAtWork = false;
    });
  };
  const start = () => {
    if (state.isStarted) return;
    state.isStarted = true;
    // A server that is told to stop waits for no round.
    setInterval(soon, everyMs).unref();
    soon();
  };
  return { start, soon };
}

async function work(state: State, round: () => Promise<number>): Promise<void> {
  try {
    let ended = 0;
    do {
      state.isAskedAgain = false;
      ended = await round();
    } while (ended > 0 || state.isAskedAgain);
  } catch (error) {
    // The database or the disk was away: they may be back at the next look, and what waits is still there.
    console.error(error);
  }
}
