import type { Disclosed, EventPhrases } from "../../../changes/phrases.ts";
import { field, text, word } from "../../../changes/phrases.ts";
import { type ClaimTag, tagsIn } from "../../../claims/tags.ts";
import { evidenceTagsIn } from "../../../evidence/tags.ts";
import type { Outcome } from "../../../reviews/decisions/model.ts";
import type { Mark } from "../../../ticks/model.ts";
import type { Vocabulary } from "../en.ts";

const CLAIM_TAGS: Record<ClaimTag, string> = {
  overstated: "exagerado",
  "cherry-picked": "elegido a conveniencia",
  "causal-leap": "salto causal",
  "out-of-context": "fuera de contexto",
  "misspelt-name": "nombre mal escrito",
  "wrong-figure": "cifra errónea",
  "wrong-date": "fecha errónea",
  "wrong-unit": "unidad errónea",
  "missing-attribution": "falta la atribución",
  unclear: "poco claro",
  "legal-risk": "riesgo jurídico",
};

const TICKS: Record<Mark, string> = {
  ok: "correcto",
  fix: "por corregir",
  "on-author": "según el autor",
  "to-come": "pendiente",
  "n/a": "no se verifica",
};

const PASSED = { "two-origins": "con fuentes de un solo origen", "primary-source": "sin fuente primaria" };

/** What an editor made of the verdicts on a sentence. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  accept: "aceptó un veredicto",
  override: "decidió otra cosa",
  reject: "devolvió los veredictos",
  "leave-open": "lo dejó abierto",
};

/** What happened, in Spanish. */
export function phrasesIn({ marks, checkability, roles, evidenceTags }: Vocabulary): EventPhrases {
  const labelOf = (code: unknown) => (typeof code === "string" && marks[code as keyof typeof marks]?.label) || "…";
  const verdictIn = ({ verdict }: Disclosed) => `«${labelOf(field(verdict, "code"))}»`;
  return {
    withheldVerdict: "hizo algo con su veredicto",
    withheldDecision: "decidió algo",
    did: {
      "document.imported": "importó el artículo",
      "document.due-set": ({ dueAt }) => (dueAt === null ? "quitó el plazo" : "fijó el plazo"),
      "document.signed-off": "aprobó el documento",
      "document.reopened": "reabrió el documento",
      "claim.triaged": (data) => `clasificó la frase: ${word(checkability, data.checkability)}`,
      "claim.untriaged": "retiró la clasificación",
      "claim.role-set": ({ role }) => `fijó la función: ${word(roles, role)}`,
      "claim.split": "dividió la frase",
      "claim.merged": "unió la frase con su vecina",
      "claim.assigned": ({ assigneeId }) =>
        assigneeId === null ? "no asignó la frase a nadie en particular" : "asignó la frase a alguien",
      "claim.tagged": ({ tags }) => {
        if (typeof tags !== "string") return "dijo qué falla";
        const labels = tagsIn(tags).map((tag) => word(CLAIM_TAGS, tag));
        return labels.length === 0 ? "dijo que nada falla" : `dijo qué falla: ${labels.join(", ")}`;
      },
      "claim.accusation-set": ({ accuses }) =>
        accuses === null ? "dijo que la frase no acusa a nadie" : `dijo que la frase acusa a ${text(accuses)}`,
      "source.added": "añadió una fuente",
      "source.described": ({ by }) =>
        by === "copy"
          ? "supo más de una fuente por su copia"
          : by === "service"
            ? "supo más de una fuente por un servicio"
            : "describió una fuente de otro modo",
      "evidence.attached": "adjuntó una fuente",
      "evidence.carried": "trasladó una fuente",
      "evidence.tagged": ({ tags }) => {
        if (typeof tags !== "string") return "etiquetó una fuente";
        const labels = evidenceTagsIn(tags).map((tag) => word(evidenceTags, tag).toLowerCase());
        return labels.length === 0 ? "quitó las etiquetas de una fuente" : `etiquetó una fuente: ${labels.join(", ")}`;
      },
      "evidence.pinned": "halló la cita palabra por palabra en la copia guardada",
      "evidence.lapsed": ({ lapse }) =>
        lapse === "dead-link"
          ? "halló que la página de una fuente ya no existe"
          : "halló que la página de una fuente ya no dice lo citado",
      "evidence.restored": "volvió a hallar lo citado en la página de la fuente",
      "capture.asked": "pidió una copia de una fuente",
      "capture.failed": "no obtuvo copia de una fuente",
      "source.archived": "guardó una copia de una fuente",
      "lookup.asked": "consultó a un servicio sobre una fuente",
      "lookup.failed": "no supo nada de una fuente por un servicio",
      "lookup.answered": "obtuvo de un servicio una respuesta sobre una fuente",
      "source.rechecked": "volvió a mirar la página de una fuente",
      "archiving.asked": "pidió a un archivo web que guarde una fuente",
      "archiving.begun": "dijo a un archivo web qué página guardar",
      "archiving.failed": "no logró una copia de una fuente en un archivo web",
      "archiving.done": "halló una fuente en un archivo web",
      "derivation.suggested": "sugirió que una fuente deriva de otra",
      "derivation.stated": "dijo que una fuente deriva de otra",
      "derivation.decided": ({ decision }) =>
        field(decision, "standing") === "dismissed"
          ? "descartó que una fuente derive de otra"
          : "confirmó que una fuente deriva de otra",
      "derivation.taken-back": "retiró lo que dijo del origen de una fuente",
      "fact-checks.imported": "importó verificaciones",
      "matches.suggested": "halló frases ya verificadas",
      "match.decided": ({ match }) =>
        field(match, "standing") === "dismissed"
          ? "dijo que no es la afirmación ya verificada"
          : "dijo que es la afirmación ya verificada",
      "match.decision-taken-back": "retiró lo que dijo de una verificación anterior",
      "verdict.filed": (data) => `emitió el veredicto ${verdictIn(data)}`,
      "verdict.applied": (data) => `aplicó desde otra frase el veredicto ${verdictIn(data)}`,
      "verdict.withdrawn": "retiró su veredicto",
      "note.written": "escribió una nota",
      "note.posted": ({ note }) =>
        field(note, "replyToId") ? "replicó" : field(note, "kind") === "comment" ? "comentó" : "escribió una nota",
      "note.brought-in": ({ note }) =>
        field(note, "replyToId")
          ? `incorporó lo que ${text(field(note, "saidBy"))} replicó`
          : `incorporó lo que ${text(field(note, "saidBy"))} anotó`,
      "annotations.brought-in": ({ file }) => `incorporó anotaciones de ${text(field(file, "name"))}`,
      "comment.resolved": "resolvió un comentario",
      "comment.reopened": "reabrió un comentario",
      "query.asked": "preguntó al autor",
      "query.answered": ({ onAuthor }) =>
        onAuthor === true ? "respondió de ello con su palabra" : "respondió a la pregunta",
      "query.withdrawn": "retiró la pregunta",
      "contact.logged": ({ contact }) => `pidió una respuesta a ${text(field(contact, "party"))}`,
      "element.ticked": ({ tick }) => `marcó un elemento: ${word(TICKS, field(tick, "mark"))}`,
      "element.tick-cleared": "quitó una marca",
      "claim.adjudicated": ({ adjudication }) => word(OUTCOMES, field(adjudication, "outcome")),
      "claim.waived": "dispensó la frase",
      "claim.waiver-lifted": "retomó la frase",
      "gate.excepted": ({ exception }) => `admitió la frase ${word(PASSED, field(exception, "gate"))}`,
      "gate.exception-withdrawn": "retiró la razón de esa admisión",
      "claim.signed-off": ({ signOff }) => `aprobó la frase como «${labelOf(field(signOff, "code"))}»`,
      "claim.sign-off-lifted": "retiró la aprobación",
      "claim.corrected": "anotó una rectificación",
      "export.created": ({ format }) => `lo exportó como ${text(format)}`,
      "report.published": "puso el informe en una página pública",
      "report.withdrawn": "retiró la página pública del informe",
      "user.added": "añadió a una persona",
      "user.disabled": "desactivó una cuenta",
      "user.enabled": "reactivó una cuenta",
      "user.password-reset": "restableció una contraseña",
      "session.opened": "inició sesión",
      "session.ended": "cerró sesión",
      "token.created": "creó un token",
      "token.revoked": "revocó un token",
      "act.done": "hizo algo",
      "act.undone": "deshizo algo",
      "act.redone": "rehízo algo",
      "people.notified": "avisó a personas",
      "notifications.read": "leyó sus avisos",
      "notifications.mailed": "escribió a personas",
      "draft.kept": "guardó un borrador",
      "draft.let-go": "descartó un borrador",
      "preferences.set": "cambió sus preferencias",
      "backup.made": "hizo una copia de seguridad",
    },
  };
}
