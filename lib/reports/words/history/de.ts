import type { Disclosed, EventPhrases } from "../../../changes/phrases.ts";
import { field, text, word } from "../../../changes/phrases.ts";
import { type ClaimTag, tagsIn } from "../../../claims/tags.ts";
import { evidenceTagsIn } from "../../../evidence/tags.ts";
import type { Outcome } from "../../../reviews/decisions/model.ts";
import type { Mark } from "../../../ticks/model.ts";
import type { Vocabulary } from "../en.ts";

const CLAIM_TAGS: Record<ClaimTag, string> = {
  overstated: "übertrieben",
  "cherry-picked": "einseitig ausgewählt",
  "causal-leap": "vorschneller Schluss auf eine Ursache",
  "out-of-context": "aus dem Zusammenhang gerissen",
  "misspelt-name": "Name falsch geschrieben",
  "wrong-figure": "falsche Zahl",
  "wrong-date": "falsches Datum",
  "wrong-unit": "falsche Einheit",
  "missing-attribution": "Angabe der Herkunft fehlt",
  unclear: "unklar",
  "legal-risk": "rechtliches Risiko",
};

const TICKS: Record<Mark, string> = {
  ok: "richtig",
  fix: "zu berichtigen",
  "on-author": "laut Verfasser",
  "to-come": "kommt noch",
  "n/a": "nicht zu prüfen",
};

const PASSED = { "two-origins": "mit Quellen einer einzigen Herkunft", "primary-source": "ohne Primärquelle" };

/** What an editor made of the verdicts on a sentence. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  accept: "hat ein Urteil angenommen",
  override: "hat anders entschieden",
  reject: "hat die Urteile zurückgegeben",
  "leave-open": "hat es offengelassen",
};

/** What happened, in German. */
export function phrasesIn({ marks, checkability, roles, evidenceTags }: Vocabulary): EventPhrases {
  const verdictIn = ({ verdict }: Disclosed) => `„${labelOf(field(verdict, "code"))}“`;
  const labelOf = (code: unknown) => (typeof code === "string" && marks[code as keyof typeof marks]?.label) || "…";
  return {
    withheldVerdict: "hat etwas an seinem Urteil getan",
    withheldDecision: "hat etwas entschieden",
    did: {
      "document.imported": "hat den Artikel importiert",
      "document.due-set": ({ dueAt }) => (dueAt === null ? "hat die Frist aufgehoben" : "hat die Frist gesetzt"),
      "document.signed-off": "hat das Dokument abgenommen",
      "document.reopened": "hat das Dokument wieder geöffnet",
      "claim.triaged": (data) => `hat gesichtet: ${word(checkability, data.checkability)}`,
      "claim.untriaged": "hat zurückgenommen, ob es prüfbar ist",
      "claim.role-set": ({ role }) => `hat die Rolle gesetzt: ${word(roles, role)}`,
      "claim.split": "hat den Satz geteilt",
      "claim.merged": "hat den Satz mit seinem Nachbarn verbunden",
      "claim.assigned": ({ assigneeId }) =>
        assigneeId === null ? "hat den Satz niemandem zugewiesen" : "hat den Satz jemandem zugewiesen",
      "claim.tagged": ({ tags }) => {
        if (typeof tags !== "string") return "hat gesagt, was daran nicht stimmt";
        const labels = tagsIn(tags).map((tag) => word(CLAIM_TAGS, tag));
        return labels.length === 0
          ? "hat gesagt, dass nichts daran auszusetzen ist"
          : `hat gesagt, was daran nicht stimmt: ${labels.join(", ")}`;
      },
      "claim.accusation-set": ({ accuses }) =>
        accuses === null
          ? "hat gesagt, dass der Satz niemanden beschuldigt"
          : `hat gesagt, dass der Satz ${text(accuses)} beschuldigt`,
      "source.added": "hat eine Quelle angelegt",
      "source.described": ({ by }) =>
        by === "copy"
          ? "hat aus der Kopie mehr über eine Quelle erfahren"
          : by === "service"
            ? "hat von einem Dienst mehr über eine Quelle erfahren"
            : "hat eine Quelle anders beschrieben",
      "evidence.attached": "hat eine Quelle angefügt",
      "evidence.carried": "hat eine Quelle übernommen",
      "evidence.tagged": ({ tags }) => {
        if (typeof tags !== "string") return "hat an einer Quelle etwas vermerkt";
        const labels = evidenceTagsIn(tags).map((tag) => word(evidenceTags, tag));
        return labels.length === 0
          ? "hat die Vermerke an einer Quelle entfernt"
          : `hat an einer Quelle vermerkt: ${labels.join(", ")}`;
      },
      "evidence.pinned": "hat das Zitat in der aufbewahrten Kopie wörtlich gefunden",
      "evidence.lapsed": ({ lapse }) =>
        lapse === "dead-link"
          ? "hat festgestellt, dass es die Seite einer Quelle nicht mehr gibt"
          : "hat festgestellt, dass auf der Seite einer Quelle nicht mehr steht, was zitiert wird",
      "evidence.restored": "hat auf der Seite der Quelle wiedergefunden, was zitiert wird",
      "capture.asked": "hat eine Kopie einer Quelle angefordert",
      "capture.failed": "hat keine Kopie einer Quelle bekommen",
      "source.archived": "hat eine Kopie einer Quelle aufbewahrt",
      "lookup.asked": "hat einen Dienst nach einer Quelle gefragt",
      "lookup.failed": "hat von einem Dienst nichts über eine Quelle erfahren",
      "lookup.answered": "hat von einem Dienst eine Antwort zu einer Quelle bekommen",
      "source.rechecked": "hat die Seite einer Quelle erneut angesehen",
      "archiving.asked": "hat ein Webarchiv gebeten, eine Quelle aufzubewahren",
      "archiving.begun": "hat einem Webarchiv die Seite genannt",
      "archiving.failed": "hat keine Kopie einer Quelle in ein Webarchiv bekommen",
      "archiving.done": "hat eine Quelle in einem Webarchiv gefunden",
      "derivation.suggested": "hat vorgeschlagen, dass eine Quelle von einer anderen abstammt",
      "derivation.stated": "hat gesagt, dass eine Quelle von einer anderen abstammt",
      "derivation.decided": ({ decision }) =>
        field(decision, "standing") === "dismissed"
          ? "hat verworfen, dass eine Quelle von einer anderen abstammt"
          : "hat bestätigt, dass eine Quelle von einer anderen abstammt",
      "derivation.taken-back": "hat zurückgenommen, woher eine Quelle es hat",
      "fact-checks.imported": "hat Faktenchecks importiert",
      "matches.suggested": "hat Sätze gefunden, die schon geprüft wurden",
      "match.decided": ({ match }) =>
        field(match, "standing") === "dismissed"
          ? "hat gesagt, dass es nicht die schon geprüfte Behauptung ist"
          : "hat gesagt, dass es die schon geprüfte Behauptung ist",
      "match.decision-taken-back": "hat zurückgenommen, ob es schon geprüft wurde",
      "verdict.filed": (data) => `hat geurteilt: ${verdictIn(data)}`,
      "verdict.applied": (data) => `hat ein Urteil von einem anderen Satz übernommen: ${verdictIn(data)}`,
      "verdict.withdrawn": "hat das eigene Urteil zurückgezogen",
      "note.written": "hat eine Notiz geschrieben",
      "note.posted": ({ note }) =>
        field(note, "replyToId")
          ? "hat erwidert"
          : field(note, "kind") === "comment"
            ? "hat kommentiert"
            : "hat eine Notiz geschrieben",
      "note.brought-in": ({ note }) =>
        field(note, "replyToId")
          ? `hat übernommen, was ${text(field(note, "saidBy"))} erwidert hat`
          : `hat übernommen, was ${text(field(note, "saidBy"))} angemerkt hat`,
      "annotations.brought-in": ({ file }) => `hat Anmerkungen aus ${text(field(file, "name"))} übernommen`,
      "comment.resolved": "hat einen Kommentar erledigt",
      "comment.reopened": "hat einen Kommentar wieder geöffnet",
      "query.asked": "hat den Verfasser gefragt",
      "query.answered": ({ onAuthor }) =>
        onAuthor === true ? "hat mit dem eigenen Wort dafür eingestanden" : "hat die Frage beantwortet",
      "query.withdrawn": "hat die Frage zurückgenommen",
      "contact.logged": ({ contact }) => `hat ${text(field(contact, "party"))} um eine Stellungnahme gebeten`,
      "element.ticked": ({ tick }) => `hat ein Element abgehakt: ${word(TICKS, field(tick, "mark"))}`,
      "element.tick-cleared": "hat ein Häkchen zurückgenommen",
      "claim.adjudicated": ({ adjudication }) => word(OUTCOMES, field(adjudication, "outcome")),
      "claim.waived": "hat den Satz ohne Prüfung freigegeben",
      "claim.waiver-lifted": "hat den Satz wieder aufgenommen",
      "gate.excepted": ({ exception }) => `hat den Satz freigegeben ${word(PASSED, field(exception, "gate"))}`,
      "gate.exception-withdrawn": "hat den Grund dieser Freigabe zurückgenommen",
      "claim.signed-off": ({ signOff }) => `hat den Satz abgenommen als „${labelOf(field(signOff, "code"))}“`,
      "claim.sign-off-lifted": "hat die Abnahme zurückgenommen",
      "claim.corrected": "hat eine Berichtigung festgehalten",
      "export.created": ({ format }) => `hat es als ${text(format)} exportiert`,
      "report.published": "hat den Bericht auf eine öffentliche Seite gestellt",
      "report.withdrawn": "hat die öffentliche Seite des Berichts zurückgezogen",
      "user.added": "hat eine Person angelegt",
      "user.disabled": "hat ein Konto gesperrt",
      "user.enabled": "hat ein Konto freigegeben",
      "user.password-reset": "hat ein Passwort zurückgesetzt",
      "session.opened": "hat sich angemeldet",
      "session.ended": "hat sich abgemeldet",
      "token.created": "hat ein Token angelegt",
      "token.revoked": "hat ein Token widerrufen",
      "act.done": "hat etwas getan",
      "act.undone": "hat etwas rückgängig gemacht",
      "act.redone": "hat etwas wiederhergestellt",
      "people.notified": "hat Leute benachrichtigt",
      "notifications.read": "hat Benachrichtigungen gelesen",
      "notifications.mailed": "hat Leuten geschrieben",
      "draft.kept": "hat einen Entwurf aufbewahrt",
      "draft.let-go": "hat einen Entwurf verworfen",
      "preferences.set": "hat die eigenen Einstellungen geändert",
      "backup.made": "hat eine Sicherung angelegt",
    },
  };
}
