import type { Disclosed, EventPhrases } from "../../../changes/phrases.ts";
import { field, text, word } from "../../../changes/phrases.ts";
import { type ClaimTag, tagsIn } from "../../../claims/tags.ts";
import { evidenceTagsIn } from "../../../evidence/tags.ts";
import type { Outcome } from "../../../reviews/decisions/model.ts";
import type { Mark } from "../../../ticks/model.ts";
import type { Vocabulary } from "../en.ts";

const CLAIM_TAGS: Record<ClaimTag, string> = {
  overstated: "exagéré",
  "cherry-picked": "trié sur le volet",
  "causal-leap": "lien de cause non établi",
  "out-of-context": "hors contexte",
  "misspelt-name": "nom mal orthographié",
  "wrong-figure": "chiffre faux",
  "wrong-date": "date fausse",
  "wrong-unit": "unité fausse",
  "missing-attribution": "attribution manquante",
  unclear: "peu clair",
  "legal-risk": "risque juridique",
};

const TICKS: Record<Mark, string> = {
  ok: "juste",
  fix: "à corriger",
  "on-author": "selon l’auteur",
  "to-come": "à venir",
  "n/a": "à ne pas vérifier",
};

const PASSED = { "two-origins": "sur des sources d’une seule origine", "primary-source": "sans source primaire" };

/** What an editor made of the verdicts on a sentence. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  accept: "a retenu un verdict",
  override: "en a décidé autrement",
  reject: "a renvoyé les verdicts",
  "leave-open": "a laissé la question ouverte",
};

/** What happened, in French. */
export function phrasesIn({ marks, checkability, roles, evidenceTags }: Vocabulary): EventPhrases {
  const labelOf = (code: unknown) => (typeof code === "string" && marks[code as keyof typeof marks]?.label) || "…";
  const verdictIn = ({ verdict }: Disclosed) => `«\u202F${labelOf(field(verdict, "code"))}\u202F»`;
  return {
    withheldVerdict: "a fait quelque chose à son verdict",
    withheldDecision: "a décidé quelque chose",
    did: {
      "document.imported": "a importé l’article",
      "document.due-set": ({ dueAt }) => (dueAt === null ? "a retiré l’échéance" : "a fixé l’échéance"),
      "document.signed-off": "a validé le document",
      "document.reopened": "a rouvert le document",
      "claim.triaged": (data) => `a trié : ${word(checkability, data.checkability)}`,
      "claim.untriaged": "a repris le tri",
      "claim.role-set": ({ role }) => `a défini le rôle : ${word(roles, role)}`,
      "claim.split": "a divisé la phrase",
      "claim.merged": "a réuni la phrase avec sa voisine",
      "claim.assigned": ({ assigneeId }) =>
        assigneeId === null ? "n’a confié la phrase à personne en particulier" : "a confié la phrase à quelqu’un",
      "claim.tagged": ({ tags }) => {
        if (typeof tags !== "string") return "a dit ce qui n’allait pas";
        const labels = tagsIn(tags).map((tag) => word(CLAIM_TAGS, tag));
        return labels.length === 0 ? "a dit que tout allait bien" : `a dit ce qui n’allait pas : ${labels.join(", ")}`;
      },
      "claim.accusation-set": ({ accuses }) =>
        accuses === null ? "a dit que la phrase n’accuse personne" : `a dit que la phrase accuse ${text(accuses)}`,
      "source.added": "a ajouté une source",
      "source.described": ({ by }) =>
        by === "copy"
          ? "a appris d’une copie de quoi décrire une source"
          : by === "service"
            ? "a appris d’un service de quoi décrire une source"
            : "a décrit une source autrement",
      "evidence.attached": "a joint une source",
      "evidence.carried": "a repris une source",
      "evidence.tagged": ({ tags }) => {
        if (typeof tags !== "string") return "a annoté une source";
        const labels = evidenceTagsIn(tags).map((tag) => word(evidenceTags, tag).toLowerCase());
        return labels.length === 0
          ? "a retiré les mentions d’une source"
          : `a annoté une source : ${labels.join(", ")}`;
      },
      "evidence.pinned": "a trouvé la citation mot pour mot dans la copie conservée",
      "evidence.lapsed": ({ lapse }) =>
        lapse === "dead-link"
          ? "a constaté que la page d’une source n’existe plus"
          : "a constaté que la page d’une source ne dit plus ce qui est cité",
      "evidence.restored": "a retrouvé ce qui est cité sur la page de la source",
      "capture.asked": "a demandé une copie d’une source",
      "capture.failed": "n’a pas obtenu de copie d’une source",
      "source.archived": "a conservé une copie d’une source",
      "lookup.asked": "a interrogé un service sur une source",
      "lookup.failed": "n’a rien appris d’un service sur une source",
      "lookup.answered": "a reçu d’un service une réponse sur une source",
      "source.rechecked": "a regardé de nouveau la page d’une source",
      "archiving.asked": "a demandé à une archive du web de conserver une source",
      "archiving.begun": "a dit à une archive du web quelle page conserver",
      "archiving.failed": "n’a pas obtenu de copie d’une source dans une archive du web",
      "archiving.done": "a trouvé une source dans une archive du web",
      "derivation.suggested": "a suggéré qu’une source dérive d’une autre",
      "derivation.stated": "a dit qu’une source dérive d’une autre",
      "derivation.decided": ({ decision }) =>
        field(decision, "standing") === "dismissed"
          ? "a écarté qu’une source dérive d’une autre"
          : "a confirmé qu’une source dérive d’une autre",
      "derivation.taken-back": "a retiré ce qui était dit de l’origine d’une source",
      "fact-checks.imported": "a importé des vérifications",
      "matches.suggested": "a trouvé des phrases déjà vérifiées",
      "match.decided": ({ match }) =>
        field(match, "standing") === "dismissed"
          ? "a dit que ce n’est pas l’affirmation déjà vérifiée"
          : "a dit que c’est l’affirmation déjà vérifiée",
      "match.decision-taken-back": "a retiré ce qui était dit d’une vérification antérieure",
      "verdict.filed": (data) => `a rendu le verdict ${verdictIn(data)}`,
      "verdict.applied": (data) => `a repris d’une autre phrase le verdict ${verdictIn(data)}`,
      "verdict.withdrawn": "a retiré son verdict",
      "note.written": "a écrit une note",
      "note.posted": ({ note }) =>
        field(note, "replyToId") ? "a répliqué" : field(note, "kind") === "comment" ? "a commenté" : "a écrit une note",
      "note.brought-in": ({ note }) =>
        field(note, "replyToId")
          ? `a repris ce que ${text(field(note, "saidBy"))} a répliqué`
          : `a repris ce que ${text(field(note, "saidBy"))} a noté`,
      "annotations.brought-in": ({ file }) => `a repris des remarques de ${text(field(file, "name"))}`,
      "comment.resolved": "a résolu un commentaire",
      "comment.reopened": "a rouvert un commentaire",
      "query.asked": "a interrogé l’auteur",
      "query.answered": ({ onAuthor }) =>
        onAuthor === true ? "en a répondu sur sa propre parole" : "a répondu à la question",
      "query.withdrawn": "a retiré la question",
      "contact.logged": ({ contact }) => `a demandé une réponse à ${text(field(contact, "party"))}`,
      "element.ticked": ({ tick }) => `a coché un élément : ${word(TICKS, field(tick, "mark"))}`,
      "element.tick-cleared": "a retiré une coche",
      "claim.adjudicated": ({ adjudication }) => word(OUTCOMES, field(adjudication, "outcome")),
      "claim.waived": "a dispensé la phrase",
      "claim.waiver-lifted": "a repris la phrase",
      "gate.excepted": ({ exception }) => `a admis la phrase ${word(PASSED, field(exception, "gate"))}`,
      "gate.exception-withdrawn": "a retiré la raison de cette admission",
      "claim.signed-off": ({ signOff }) => `a validé la phrase comme «\u202F${labelOf(field(signOff, "code"))}\u202F»`,
      "claim.sign-off-lifted": "a retiré la validation",
      "claim.corrected": "a consigné une rectification",
      "export.created": ({ format }) => `l’a exporté en ${text(format)}`,
      "report.published": "a mis le rapport sur une page publique",
      "report.withdrawn": "a retiré la page publique du rapport",
      "user.added": "a ajouté une personne",
      "user.disabled": "a désactivé un compte",
      "user.enabled": "a réactivé un compte",
      "user.password-reset": "a réinitialisé un mot de passe",
      "session.opened": "s’est connecté",
      "session.ended": "s’est déconnecté",
      "token.created": "a créé un jeton",
      "token.revoked": "a révoqué un jeton",
      "act.done": "a fait quelque chose",
      "act.undone": "a annulé quelque chose",
      "act.redone": "a rétabli quelque chose",
      "people.notified": "a prévenu des personnes",
      "notifications.read": "a lu ses notifications",
      "notifications.mailed": "a écrit à des personnes",
      "draft.kept": "a gardé un brouillon",
      "draft.let-go": "a abandonné un brouillon",
      "preferences.set": "a changé ses réglages",
      "backup.made": "a fait une sauvegarde",
    },
  };
}
