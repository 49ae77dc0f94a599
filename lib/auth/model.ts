import { z } from "zod";
import type { UserId } from "../ids.ts";
import type { Actor } from "../provenance/model.ts";

export const ROLES = ["admin", "editor", "reviewer", "author", "expert", "viewer"] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Who is asking, as read from the database for this request. */
export type Person = {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly roles: ReadonlySet<Role>;
  /** How the log knows this person and this way in. */
  readonly actor: Actor;
};
