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

/** A row of `GET /people`: somebody who can be mentioned or given a claim. No address: whoever reads may see it. */
export const Colleague = z
  .object({ id: z.string(), name: z.string(), roles: z.array(Role) })
  .describe("A person who can be named.");
export type Colleague = z.infer<typeof Colleague>;
