import { setImmediate } from "node:timers/promises";
import type { Turns } from "../in-slices.ts";

/** The clock and the event loop of this process. */
export const TURNS: Turns = { now: () => performance.now(), pause: () => setImmediate() };
