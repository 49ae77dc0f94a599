import "server-only";
import { Hub } from "./hub.ts";
import { Poll } from "./poll.ts";

/** So many tabs a person may have open, and so many streams a process holds; each takes some 100 KB at most. */
const LIMITS = { perPerson: 20, inAll: 2_000 };

type Streams = { readonly hub: Hub; readonly poll: Poll };

// One for the process: each route has modules of its own, and development loads them anew.
const everywhere = globalThis as typeof globalThis & { linecheckStreams?: Streams };

/** All open streams of this process, and what feeds them. */
export function streams(): Streams {
  everywhere.linecheckStreams ??= opened();
  return everywhere.linecheckStreams;
}

function opened(): Streams {
  const hub = new Hub(LIMITS);
  // A stop waits for every answer under way, and a stream is one that does not end by itself.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => hub.close());
  return { hub, poll: new Poll(hub) };
}
