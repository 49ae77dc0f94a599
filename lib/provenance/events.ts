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
  "document.due-set": ["dueAt"],
  "claim.assigned": ["assigneeId"],
  "claim.tagged": ["tags"],
  "claim.accusation-set": ["accuses"],
  "element.ticked": ["tick"],
  "element.tick-cleared": ["tickId"],
  "note.posted": ["note", "mentions"],
  "comment.resolved": ["noteId", "resolvedAt"],
  "comment.reopened": ["noteId"],
  "query.asked": ["query"],
  "query.answered": ["queryId", "answer", "onAuthor", "answeredAt"],
  "query.withdrawn": ["queryId", "withdrawnAt"],
  "contact.logged": ["contact"],
  "claim.adjudicated": ["adjudication"],
  "claim.waived": ["waiver"],
  "claim.waiver-lifted": ["reason"],
  "gate.excepted": ["exception"],
  "gate.exception-withdrawn": ["gate"],
  "claim.signed-off": ["signOff"],
  "claim.sign-off-lifted": ["reason"],
  "claim.corrected": ["correction"],
  "document.signed-off": ["signOff"],
  "document.reopened": ["signOffId", "reason", "reopenedAt"],
  "export.created": ["format", "version", "head"],
  "user.added": ["user"],
  "user.disabled": ["userId"],
  "user.enabled": ["userId"],
  "user.password-reset": ["userId"],
  "session.opened": ["session"],
  "session.ended": ["sessionId"],
  "token.created": ["token"],
  "token.revoked": ["tokenId"],
  "act.done": ["act"],
  "act.undone": ["actId", "undoneAt"],
  "act.redone": ["actId"],
  "people.notified": ["notifications"],
  "notifications.read": ["ids", "readAt"],
  "notifications.mailed": ["ids", "mailedAt"],
  "draft.kept": ["draft"],
  "draft.let-go": ["name"],
  "preferences.set": ["preferences"],
  "backup.made": ["file"],
  "claim.untriaged": ["checkability"],
  "capture.asked": ["capture"],
  "capture.failed": ["captureId", "endedAt", "failure"],
  "source.archived": ["snapshot", "redirects", "endedAt"],
  "evidence.pinned": ["pin"],
  "derivation.suggested": ["derivation"],
  "derivation.stated": ["derivation"],
  "derivation.decided": ["decision"],
  "derivation.taken-back": ["derivationId"],
  "source.described": ["sourceId", "changes", "by"],
  "evidence.tagged": ["evidenceId", "tags"],
  "lookup.asked": ["lookup"],
  "lookup.failed": ["lookupId", "endedAt", "failure"],
  "lookup.answered": ["lookupId", "endedAt", "service", "notices"],
  "fact-checks.imported": ["feed", "factChecks"],
  "matches.suggested": ["matches"],
  "match.decided": ["match"],
  "match.decision-taken-back": ["matchId"],
  "source.rechecked": ["recheck"],
  "evidence.lapsed": ["evidenceId", "recheckId", "lapse"],
  "evidence.restored": ["evidenceId", "recheckId"],
  "archiving.asked": ["archiving"],
  "archiving.begun": ["archivingId", "job", "triedAt"],
  "archiving.failed": ["archivingId", "tries", "triedAt", "endedAt", "failure"],
  "archiving.done": ["archivingId", "archivedUrl", "endedAt"],
} as const satisfies Record<string, readonly string[]>;

export type EventKind = keyof typeof EVENT_KINDS;

/** Something that happened, as the write that did it reports it. */
export type LogEvent = {
  [Kind in EventKind]: Subject & {
    readonly kind: Kind;
    readonly data: { readonly [Field in (typeof EVENT_KINDS)[Kind][number]]: Json };
  };
}[EventKind];
