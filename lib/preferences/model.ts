import { z } from "zod";
import { textOfAtMost } from "../text/well-formed.ts";

/** Most actions whose keys a person sets, and most keys of one: several times what the tables of keys hold. */
const MAX_ACTIONS = 100;
const MAX_KEYS = 5;

const Keys = z
  .record(textOfAtMost(60).min(1), z.array(textOfAtMost(20).min(1)).max(MAX_KEYS))
  .refine((keys) => Object.keys(keys).length <= MAX_ACTIONS, `must name at most ${MAX_ACTIONS} actions`);

/** What `PUT /preferences` takes: all of them, in place of those that stand. */
export const NewPreferences = z
  .strictObject({
    /** Whether a single key does something: off, only keys with Ctrl or Cmd do. */
    singleKeys: z.boolean(),
    /** The keys of an action, where they differ from the table's; none for an action that has no key. */
    keys: Keys,
    /** Whether notifications are sent by mail as well. */
    mail: z.boolean(),
  })
  .describe("How a person wants to work.");
export type NewPreferences = z.infer<typeof NewPreferences>;

/** How a person wants to work. Revision 0: they never said. */
export const Preferences = z
  .object({ ...NewPreferences.shape, keys: z.record(z.string(), z.array(z.string())), revision: z.int().nonnegative() })
  .describe("How a person wants to work.");
export type Preferences = z.infer<typeof Preferences>;

/** How somebody works who never said. */
export const DEFAULTS: Preferences = { singleKeys: true, keys: {}, mail: true, revision: 0 };
