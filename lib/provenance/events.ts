import type { Json, Subject } from "./model.ts";

/**
 * The closed list of what can happen. Each kind names the fields its data holds; together with the subject they hold
 * every column the write changed, so that the tables can be rebuilt from the log and compared with it. Entries are
 * kept for ever: a kind is never changed or removed, a new shape is a new kind.
 */
export const EVENT_KINDS = {
  "document.imported": ["document", "version", "original", "claims"],
  "claim.triaged": ["checkability"],
  "claim.role-set": ["role", "roleReason", "checkability"],
  "claim.split": ["into", "supersededAt"],
  "claim.merged": ["from", "into", "supersededAt"],
  "source.added": ["source"],
  "evidence.attached": ["evidence"],
  "evidence.carried": ["evidence", "from"],
  "verdict.filed": ["verdict"],
  "verdict.applied": ["verdict", "from"],
  "verdict.withdrawn": ["verdictId"],
  "note.written": ["note"],
  "export.created": ["format", "version", "head"],
  "user.added": ["user"],
  "user.disabled": ["userId"],
  "user.enabled": ["userId"],
  "user.password-reset": ["userId"],
  "session.opened": ["session"],
  "session.ended": ["sessionId"],
  "token.created": ["token"],
  "token.revoked": ["tokenId"],
  "backup.made": ["file"],
} as const satisfies Record<string, readonly string[]>;

export type EventKind = keyof typeof EVENT_KINDS;

/** Something that happened, as the write that did it reports it. */
export type LogEvent = {
  [Kind in EventKind]: Subject & {
    readonly kind: Kind;
    readonly data: { readonly [Field in (typeof EVENT_KINDS)[Kind][number]]: Json };
  };
}[EventKind];
