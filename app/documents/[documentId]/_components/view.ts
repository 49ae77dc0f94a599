import { type Filter, NO_FILTER } from "./filter.ts";

/** What is open and what is folded. `sheet`: the panel, on a phone. `attaching`: the form for a source. */
export type View = {
  readonly filter: Filter;
  readonly furniture: boolean;
  readonly sheet: boolean;
  readonly attaching: boolean;
  /** What is written next is a comment that waits, and no mere note. */
  readonly opensThread: boolean;
};

/** How the bench is opened. */
export const OPENED: View = {
  filter: NO_FILTER,
  furniture: true,
  sheet: false,
  attaching: false,
  opensThread: false,
};
