import { z } from "zod";
import type { Whereabouts } from "../../lib/changes/model.ts";
import { call, type Trouble } from "./api.ts";
import { type PageLife, pageLife } from "./page-life.ts";

/** What is used of an EventSource. */
export type Source = Pick<EventSource, "readyState" | "close"> & {
  addEventListener(name: string, listener: (event: { readonly data?: unknown }) => void): void;
};

/** The world around a stream; a test brings its own. */
export type Surroundings = {
  readonly open: (path: string) => Source;
  /** Why the server would not answer this person; null when it would. */
  readonly ask: (path: string) => Promise<Trouble | null>;
  readonly say: (path: string, where: Whereabouts) => void;
  readonly life: PageLife;
  /** In [0, 1). */
  readonly chance: () => number;
};

/** The browser and its server. */
export const BROWSER: Surroundings = {
  open: (path) => new EventSource(`/api/v1${path}`),
  ask: async (path) => {
    const answer = await call(path, z.unknown());
    return answer.ok ? null : answer.reason;
  },
  // Where somebody was a moment ago is not worth a retry.
  say: (path, body) => void call(path, z.unknown(), { method: "POST", body }),
  life: pageLife,
  chance: Math.random,
};
