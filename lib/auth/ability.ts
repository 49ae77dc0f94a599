import type { Role } from "./model.ts";

/** What can be done, each with the roles that may do it. One table: product roles on one side, acts on the other. */
const MAY = {
  /** See a document with all that is known of it, and export it. */
  read: ["admin", "editor", "reviewer", "author", "expert", "viewer"],
  /** Bring in a text. A reviewer may, too: one careful person checks what they found themselves. */
  import: ["editor", "reviewer", "author"],
  /** Say whether a claim can be checked, what it is on the page, and where it begins and ends. */
  triage: ["editor", "reviewer"],
  /** File a verdict of one's own. */
  review: ["reviewer"],
  /** Add sources and attach quoted passages. */
  attach: ["editor", "reviewer", "expert"],
  /** Say what became of the names, numbers and dates in a claim. */
  tick: ["reviewer", "editor"],
  /** Say who is to check a claim. A reviewer only takes claims themselves, and gives their own back. */
  assign: ["editor", "reviewer"],
  /** Say until when a document is to be checked. */
  schedule: ["editor"],
  /** Ask the author of the text. */
  ask: ["editor", "reviewer"],
  /** Answer what the author of the text was asked. */
  answer: ["author"],
  /** Write down that a named party was asked for a reply. */
  contact: ["editor", "reviewer", "author"],
  /** Adjudicate, waive, sign off, correct what was signed off. */
  decide: ["editor"],
  /** Put the report of a signed-off document on a public page, and take it off again. */
  publish: ["editor"],
  /** Write notes on a claim. */
  note: ["editor", "reviewer", "author", "expert"],
  /** Add, disable and list people, create and revoke tokens of others. No editorial right comes with it. */
  administer: ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Ability = keyof typeof MAY;

/** What nobody does to a text of their own. */
export const NEVER_ON_OWN_TEXT: ReadonlySet<Ability> = new Set(["review", "tick", "decide", "publish"]);
export const ABILITIES = Object.keys(MAY) as Ability[];

/** The roles a person has on a document: whoever wrote it is its author, whatever else they are. */
export function rolesOn(wroteIt: boolean, roles: ReadonlySet<Role>): ReadonlySet<Role> {
  return wroteIt ? new Set([...roles, "author"]) : roles;
}

/** The first of a person's roles that allows the act, which is the role the log records; null when none does. */
export function roleFor(ability: Ability, roles: ReadonlySet<Role>): Role | null {
  return MAY[ability].find((role) => roles.has(role)) ?? null;
}

/** Why a person without the ability is refused, and what to do about it. */
export function refusal(ability: Ability): string {
  const allowed = MAY[ability].join(", ");
  return `This needs one of the roles ${allowed}: ask an admin of this installation.`;
}
