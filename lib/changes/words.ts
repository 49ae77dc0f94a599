import { CHECKABILITY_LABELS, ROLE_LABELS } from "../claims/model.ts";
import { CLAIM_TAG_LABELS, tagsIn } from "../claims/tags.ts";
import { evidenceTagsIn, evidenceTagsInWords } from "../evidence/tags.ts";
import { OUTCOME_PHRASES } from "../reviews/decisions/model.ts";
import { VERDICTS } from "../reviews/verdict-kinds.ts";
import { MARK_LABELS } from "../ticks/model.ts";
import { clauseIn, type EventPhrases, field, text, word } from "./phrases.ts";

const DID: EventPhrases["did"] = {
  "document.imported": "imported the article",
  "document.due-set": ({ dueAt }) => (dueAt === null ? "took the deadline away" : "set the deadline"),
  "document.signed-off": "signed the document off",
  "document.reopened": "opened the document again",
  "claim.triaged": ({ checkability }) => `said: ${word(CHECKABILITY_LABELS, checkability)}`,
  "claim.untriaged": "took back whether it can be checked",
  "claim.role-set": ({ role }) => `set it as ${word(ROLE_LABELS, role).toLowerCase()}`,
  "claim.split": "split it",
  "claim.merged": "joined it with its neighbour",
  "claim.assigned": ({ assigneeId }) =>
    assigneeId === null ? "gave it to nobody in particular" : "gave it to somebody to check",
  "claim.tagged": ({ tags }) => taggedAs(tags),
  "claim.accusation-set": ({ accuses }) =>
    accuses === null ? "said that it accuses nobody" : `said that it accuses ${text(accuses)}`,
  "source.added": "added a source",
  "source.described": ({ by }) =>
    by === "copy"
      ? "learnt of a source from its copy"
      : by === "service"
        ? "learnt of a source from a service"
        : "described a source otherwise",
  "evidence.attached": "attached a source",
  "evidence.carried": "carried a source over",
  "evidence.tagged": ({ tags }) => evidenceTaggedAs(tags),
  "evidence.pinned": "found the quote word for word in the kept copy",
  "evidence.lapsed": ({ lapse }) =>
    lapse === "dead-link"
      ? "found that the page of a source is gone"
      : "found that the page of a source no longer says what is quoted",
  "evidence.restored": "found what is quoted on the page of its source again",
  "capture.asked": "asked for a copy of a source",
  "capture.failed": "got no copy of a source",
  "source.archived": "kept a copy of a source",
  "lookup.asked": "asked a service about a source",
  "lookup.failed": "learnt nothing of a source from a service",
  "lookup.answered": "had an answer about a source from a service",
  "source.rechecked": "looked at the page of a source again",
  "archiving.asked": "asked a web archive to keep a source",
  "archiving.begun": "told a web archive which page to keep",
  "archiving.failed": "got no copy of a source into a web archive",
  "archiving.done": "found a source kept in a web archive",
  "derivation.suggested": "suggested that a source derives from another",
  "derivation.stated": "said that a source derives from another",
  "derivation.decided": ({ decision }) =>
    field(decision, "standing") === "dismissed"
      ? "dismissed that a source derives from another"
      : "confirmed that a source derives from another",
  "derivation.taken-back": "took back what they said of where a source has it from",
  "fact-checks.imported": "imported fact-checks",
  "matches.suggested": "found sentences that were checked before",
  "match.decided": ({ match }) =>
    field(match, "standing") === "dismissed"
      ? "said that it is not the claim that was checked before"
      : "said that it is the claim that was checked before",
  "match.decision-taken-back": "took back whether it was checked before",
  "verdict.filed": ({ verdict }) => `filed “${word(VERDICT_LABELS, field(verdict, "code"))}”`,
  "verdict.applied": ({ verdict }) => `applied “${word(VERDICT_LABELS, field(verdict, "code"))}” from another sentence`,
  "verdict.withdrawn": "withdrew their verdict",
  "note.written": "wrote a note",
  "note.posted": ({ note }) =>
    field(note, "replyToId") ? "replied" : field(note, "kind") === "comment" ? "commented" : "wrote a note",
  "note.brought-in": ({ note }) => `brought in what ${text(field(note, "saidBy"))} ${answered(note)}`,
  "annotations.brought-in": ({ file }) => `brought in remarks from ${text(field(file, "name"))}`,
  "comment.resolved": "resolved a comment",
  "comment.reopened": "opened a comment again",
  "query.asked": "asked the author",
  "query.answered": ({ onAuthor }) =>
    onAuthor === true ? "answered for it on their own word" : "answered the question",
  "query.withdrawn": "took the question back",
  "contact.logged": ({ contact }) => `asked ${text(field(contact, "party"))} for a reply`,
  "element.ticked": ({ tick }) => `ticked an element: ${word(MARK_LABELS, field(tick, "mark")).toLowerCase()}`,
  "element.tick-cleared": "took a tick back",
  "claim.adjudicated": ({ adjudication }) => word(OUTCOME_PHRASES, field(adjudication, "outcome")),
  "claim.waived": "waived it",
  "claim.waiver-lifted": "took it up again",
  "gate.excepted": ({ exception }) => `passed it ${word(PASSED, field(exception, "gate"))}`,
  "gate.exception-withdrawn": "took back the reason it passed with",
  "claim.signed-off": ({ signOff }) => `signed it off as “${word(VERDICT_LABELS, field(signOff, "code"))}”`,
  "claim.sign-off-lifted": "took the sign-off back",
  "claim.corrected": "recorded a correction",
  "export.created": ({ format }) => `exported it as ${text(format)}`,
  "report.published": "put the report on a public page",
  "report.withdrawn": "took the report off its public page",
  "user.added": "added a person",
  "user.disabled": "disabled an account",
  "user.enabled": "enabled an account",
  "user.password-reset": "reset a password",
  "session.opened": "signed in",
  "session.ended": "signed out",
  "token.created": "created a token",
  "token.revoked": "revoked a token",
  "act.done": "did something",
  "act.undone": "undid something",
  "act.redone": "did something again",
  "people.notified": "told people",
  "notifications.read": "read what they were told",
  "notifications.mailed": "mailed people",
  "draft.kept": "kept a draft",
  "draft.let-go": "let a draft go",
  "preferences.set": "set how they work",
  "backup.made": "made a backup",
};

const VERDICT_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(VERDICTS).map(([code, { label }]) => [code, label]),
);

const PASSED: Readonly<Record<string, string>> = {
  "two-origins": "on sources of one origin",
  "primary-source": "without a primary source",
};

/** A remark that was brought in stands by itself, or answers a note. */
function answered(note: unknown): string {
  return field(note, "replyToId") ? "replied" : "said";
}

function taggedAs(tags: unknown): string {
  if (typeof tags !== "string") return "said what is wrong with it";
  const labels = tagsIn(tags).map((tag) => word(CLAIM_TAG_LABELS, tag).toLowerCase());
  return labels.length === 0
    ? "said that nothing is wrong with it"
    : `said what is wrong with it: ${labels.join(", ")}`;
}

function evidenceTaggedAs(tags: unknown): string {
  if (typeof tags !== "string") return "tagged a source";
  const words = evidenceTagsInWords(evidenceTagsIn(tags));
  return words === "" ? "took the tags off a source" : `tagged a source: ${words}`;
}

/** What happened, as a clause that begins with the name of who did it, in English. */
export const eventInWords = clauseIn({
  did: DID,
  withheldVerdict: "did something about their verdict",
  withheldDecision: "decided something",
});
