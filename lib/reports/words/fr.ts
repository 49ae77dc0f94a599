import { clauseIn } from "../../changes/phrases.ts";
import { grouped } from "../../text/counts.ts";
import { writtenDay, writtenInstant } from "../dates.ts";
import type { Words } from "./en.ts";
import { gateIn } from "./gates.ts";
import { OUTCOMES, phrasesIn } from "./history/fr.ts";
import { listed } from "./listed.ts";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

function day(date: string): string {
  return writtenDay(date, MONTHS, ({ day, month, year }) => {
    if (day === null) return `${month} ${year}`;
    return `${day === 1 ? "1er" : day} ${month} ${year}`;
  });
}

/** French has the singular for none as for one. */
function counted(count: number, one: string, several: string): string {
  return `${grouped(count)} ${count < 2 ? one : several}`;
}

// Narrow spaces that do not break, as French sets its quotation marks.
const quoted = (words: string) => `«\u202F${words}\u202F»`;

const marks: Words["marks"] = {
  supported: { label: "Confirmé", counted: "confirmées", meaning: "Les preuves confirment la phrase." },
  "mostly-supported": {
    label: "Confirmé avec réserve",
    counted: "confirmées avec réserve",
    meaning: "Les preuves confirment la phrase, à une réserve près.",
  },
  mixed: {
    label: "Partagé",
    counted: "en partie confirmées, en partie contredites",
    meaning: "Une partie de la phrase est confirmée, une autre est contredite.",
  },
  "mostly-refuted": {
    label: "Plutôt faux",
    counted: "plutôt fausses",
    meaning: "Les preuves contredisent l’essentiel de la phrase.",
  },
  refuted: { label: "Réfuté", counted: "réfutées", meaning: "Les preuves contredisent la phrase." },
  misleading: {
    label: "Contexte manquant",
    counted: "privées de leur contexte",
    meaning: "Ce qui est dit peut être juste, mais induit en erreur sans ce qui manque.",
  },
  misattributed: {
    label: "Mal attribué ou mal cité",
    counted: "mal attribuées ou mal citées",
    meaning: "Quelqu’un d’autre l’a dit, ou cela a été dit autrement.",
  },
  outdated: { label: "Dépassé", counted: "dépassées", meaning: "C’était juste et ne l’est plus." },
  disputed: {
    label: "Contesté entre sources",
    counted: "contestées entre sources",
    meaning: "Des sources d’origines différentes se contredisent.",
  },
  unproven: {
    label: "Preuves insuffisantes",
    counted: "sans preuves suffisantes",
    meaning: "Ce qui a été trouvé ne confirme pas la phrase et ne la contredit pas.",
  },
  contested: {
    label: "Vérificateurs en désaccord",
    counted: "sur lesquelles les vérificateurs divergent",
    meaning: "Des vérificateurs ont rendu des verdicts différents. Chacun figure avec ses raisons.",
  },
  stale: {
    label: "Périmé",
    counted: "modifiées depuis le verdict",
    meaning: "La phrase a été modifiée après son verdict ; elle compte donc de nouveau comme ouverte.",
  },
  withheld: {
    label: "Retenu",
    counted: "au verdict retenu",
    meaning:
      "Un verdict a été rendu, mais il reste caché à la personne qui a établi ce rapport jusqu’à ce qu’elle ait rendu le sien.",
  },
  open: {
    label: "Ouvert",
    counted: "ouvertes",
    meaning: "Personne n’a encore rendu de verdict. Cela ne dit rien de la justesse de la phrase.",
  },
  "set-aside": {
    label: "Écarté",
    counted: "écartées",
    meaning: "Non soumis à la vérification, et jamais compté comme vérifié.",
  },
  "left-out": {
    label: "Omis",
    counted: "omises",
    meaning: "Ce rapport n’en parle pas. Cela ne dit rien de la vérification de la phrase.",
  },
};

const details: Words["details"] = {
  supported: "Précisions",
  "mostly-supported": "La réserve",
  mixed: "Précisions",
  "mostly-refuted": "Précisions",
  refuted: "La rectification",
  misleading: "Ce qui manque",
  misattributed: "Qui l’a dit, ou ce qui a été dit",
  outdated: "Depuis quand",
  disputed: "Précisions",
  unproven: "Où l’on a cherché",
};

const checkability: Words["checkability"] = {
  untriaged: "Non trié",
  checkable: "Vérifiable",
  opinion: "Opinion",
  prediction: "Prédiction",
  "personal-experience": "Expérience personnelle",
  rhetoric: "Rhétorique",
  "too-vague": "Trop vague pour être vérifié",
  "no-claim": "Aucune affirmation",
};

const roles: Words["roles"] = {
  title: "Titre",
  byline: "Signature",
  dateline: "Ligne de date",
  origin: "Ligne d’origine",
  heading: "Intertitre",
  body: "Texte",
  quote: "Citation en retrait",
  "list-item": "Élément de liste",
  caption: "Légende",
  footnote: "Note de bas de page",
  furniture: "Habillage de page",
};

const evidenceTags: Words["evidenceTags"] = {
  "failed-verification": "Ne confirme pas ce qui est dit",
  "better-source-needed": "Meilleure source nécessaire",
  circular: "Circulaire",
  retracted: "Rétracté",
  paywalled: "Accès payant",
  "dead-link": "Lien mort",
};

/** French. */
export const fr: Words = {
  lang: "fr",
  day,
  instant: (at) => writtenInstant(at, day(at)),
  amid: (label) => label.toLowerCase(),
  quoted,

  marks,
  details,
  checkability,
  waived: "Dispensé",
  states: {
    untriaged: "Non trié",
    open: "Ouvert",
    proposed: "Proposé",
    verified: "Concordant",
    contested: "Contesté",
    adjudicated: "Tranché",
    "signed-off": "Validé",
    waived: "Dispensé",
    query: "Chez l’auteur",
    stale: "Périmé",
    corrected: "Rectifié",
    superseded: "Remplacé",
    "not-checkable": "Non vérifiable",
  },
  progress: {
    untriaged: "non trié",
    open: "ouvert",
    proposed: "un verdict",
    verified: "verdicts concordants",
    contested: "pas d’accord",
    adjudicated: "tranché",
    "signed-off": "validé",
    waived: "dispensé",
    query: "chez l’auteur",
    stale: "formulation modifiée",
    corrected: "rectifié",
    superseded: "remplacé",
    "not-checkable": "non vérifiable",
  },
  roles,
  stances: { supports: "Confirme", refutes: "Contredit", qualifies: "Nuance", context: "Contexte" },
  sourceKinds: {
    "web-page": "Page web",
    article: "Article",
    document: "Document",
    book: "Livre",
    "data-set": "Jeu de données",
    law: "Loi",
    interview: "Entretien",
    recording: "Enregistrement",
    image: "Image",
    "author-attestation": "Attestation de l’auteur",
    confidential: "Source confidentielle",
  },
  tiers: { primary: "primaire", secondary: "secondaire", tertiary: "tertiaire" },
  tierSource: { primary: "source primaire", secondary: "source secondaire", tertiary: "source tertiaire" },
  evidenceTags,
  channels: {
    "e-mail": "Courriel",
    phone: "Téléphone",
    letter: "Lettre",
    "in-person": "De vive voix",
    message: "Message",
    other: "Autre voie",
  },
  responses: {
    none: "Pas de réponse",
    declined: "N’a pas souhaité commenter",
    answered: "A répondu",
    promised: "A promis une réponse",
  },
  confidence: { high: "Confiance forte", medium: "Confiance moyenne", low: "Confiance faible" },

  people: {
    reviewer: (number) => `Vérificateur ${number}`,
    editor: (number) => `Rédaction ${number}`,
    researcher: (number) => `Documentaliste ${number}`,
    author: "L’auteur",
    desk: "La rédaction",
    installation: "Cette installation",
  },

  title: "Vérification annotée",
  factCheckOf: (title, version) => `Vérification de ${quoted(title)}, version ${version}`,
  draft: "BROUILLON",
  draftNotice: (open) =>
    `Ce document n’est pas validé.${
      open === 0 ? "" : ` ${counted(open, "phrase est encore ouverte", "phrases sont encore ouvertes")}.`
    } Les verdicts peuvent changer.`,
  version: (version) => `version ${version}`,
  words: (count) => counted(count, "mot", "mots"),
  reportOf: (instant) => `rapport du ${instant}`,
  origin: ({ authors, publisher, day }) => {
    const by = authors.length > 0 ? `Par ${listed(authors, "et")}. ` : "";
    if (publisher) return `${by}Première parution : ${[publisher, day].filter(Boolean).join(", ")}`;
    return by + (day ? `Première parution : ${day}` : "Le lieu de première parution n’est pas consigné");
  },
  fetched: (from, day, named) =>
    `Récupéré ${from === null ? "à une adresse" : `sur ${from}`} le ${day}${named ? ` ; le texte serait paru sur ${named}` : ""}`,
  summary: ({ total, checked, setAside, open, found, bare, onAuthor }) => {
    const counts = [
      counted(checked, "vérifiée", "vérifiées"),
      counted(setAside, "écartée", "écartées"),
      counted(open, "ouverte", "ouvertes"),
    ].join(", ");
    const warnings = [
      bare > 0 &&
        ` ${bare === 1 ? "Un verdict ne repose" : `${grouped(bare)} verdicts ne reposent`} encore sur aucune preuve.`,
      onAuthor > 0 &&
        ` ${onAuthor === 1 ? "Une phrase a" : `${grouped(onAuthor)} phrases ont`} une réponse qui repose sur le seul auteur.`,
    ];
    return `${counted(total, "phrase", "phrases")} : ${[counts, found].filter(Boolean).join(" ; ")}.${warnings.filter(Boolean).join("")}`;
  },
  share: (marks) => `Répartition des phrases : ${marks}`,
  reviewedBy: "Vérifié par",
  nobodyYet: "personne pour l’instant",
  noVerdictShown: "Ce rapport ne montre aucun verdict",
  namesWithheld: "d’autres, dont les noms sont retenus avec leurs verdicts",
  legend: "Ce que signifient les marques",
  here: (reasons) => ` Ici : ${reasons}.`,
  methodTitle: "Comment la vérification a été faite",
  method: [
    "Chaque phrase de l’article est numérotée et comptée : elle est vérifiée, écartée ou ouverte, et rien n’échappe au décompte.",
    "Un vérificateur lit la phrase, y joint des passages cités mot pour mot de sources extérieures, et rend un verdict avec ses raisons. Un second vérificateur rend le sien sans avoir vu le premier.",
    "Vérifiée veut dire qu’au moins un verdict porte sur la phrase telle qu’elle se lit aujourd’hui. Écartée veut dire qu’une personne ou une règle n’y a rien trouvé à vérifier, ou l’en a dispensée. Ouverte veut dire que le travail reste à faire.",
    "Un verdict porte sur une phrase. Il ne porte ni sur l’article entier, ni sur les personnes qu’il nomme.",
  ],
  methodInWord:
    "Verdicts, décisions, questions et notes sont des commentaires de la phrase, chacun sous le nom de son auteur. Les passages des sources sont des notes de bas de page.",
  contents: "Sommaire",
  limits: {
    disputed: "contre lesquelles quelqu’un a trouvé quelque chose",
    person: (name) => `sur lesquelles ${name ?? "une personne"} a rendu un verdict`,
    scope: (which) =>
      `Ce rapport ne parle que des phrases ${which}. Les autres figurent dans le texte sans marque et sont comptées.`,
    readers:
      "Pour les lecteurs : les membres de la rédaction n’ont pas de nom ici ; leurs notes, leurs questions et ce qui manque encore sont omis.",
    legal:
      "Pour l’examen juridique : avec tout ce que la personne qui l’exporte a le droit de voir, et l’histoire du document.",
  },

  article: "L’article",
  sentence: (ordinal) => `phrase ${ordinal}`,
  linkToSentence: (ordinal) => `Lien vers la phrase ${ordinal}`,
  sentenceMarked: (ordinal, mark) => `Phrase ${ordinal} : ${mark}`,
  sourceNumber: (number) => `Source ${number}`,

  restsOn: "Repose sur",
  restsOnNothingYet: "Ne repose encore sur aucune preuve",
  restsOnNoneBelow: "Ne repose sur aucune des preuves ci-dessous",
  earlierWording: "Rendu sur une formulation antérieure de la phrase",
  verdictsWithheld: "Verdicts retenus",
  withheld: (count) =>
    `${count === 1 ? "Un verdict est retenu" : `${count} verdicts sont retenus`} jusqu’à ce que la personne qui a établi ce rapport ait rendu le sien.`,
  withheldFrom: (count) =>
    `${count === 1 ? "Un verdict est retenu" : `${count} verdicts sont retenus`} jusqu’à ce que la personne qui a établi ce rapport ait rendu le sien sur chaque phrase qui contient ces mots aujourd’hui.`,
  beforeSplit: "avant que la phrase soit divisée",
  beforeJoined: "avant que les phrases soient réunies",
  filedBefore: (when) => `Rendu ${when}`,
  amidFiledBefore: (when) => `, rendu ${when}`,
  filedBeforeShape: "joint avant que la phrase soit divisée ou réunie",
  onWords: "sur",
  toldWith: "voir",
  filed: ({ verdicts, passages, questions, contacts, notes }) =>
    [
      verdicts > 0 && counted(verdicts, "verdict", "verdicts"),
      passages > 0 && counted(passages, "passage", "passages"),
      questions > 0 && counted(questions, "question", "questions"),
      contacts > 0 && counted(contacts, "demande", "demandes"),
      notes > 0 && counted(notes, "note", "notes"),
    ]
      .filter(Boolean)
      .join(", "),
  quoteWithheld: (title, tier) => `[${title}, ${fr.tiers[tier]} ; citation retenue]`,
  attachedBy: (name) => `joint par ${name}`,
  attachedByWhole: (name) => `Joint par ${name}.`,
  tagged: "Mention",
  lapse: ({ kind, seenAt, keptAt }) => {
    const [what, still] =
      kind === "drifted" ? ["La page ne le dit plus", "le dit"] : ["La page n’existe plus", "contient ce qui est cité"];
    const kept = keptAt === null ? "" : ` La copie conservée du ${day(keptAt)} ${still}.`;
    return `${what}, constaté le ${day(seenAt)}.${kept}`;
  },
  notice: ({ kind, on, service }) => {
    const what = {
      retraction: "Rétracté",
      removal: "Supprimé",
      withdrawal: "Retiré",
      "partial-retraction": "Rétracté en partie",
      concern: "Visé par une mise en garde",
    }[kind];
    const date = on === null ? "" : `, ${on.length === 10 ? "le" : "en"} ${day(on)}`;
    return `${what}, selon ${service}${date}.`;
  },
  unsaid: { missing: "Absent de la citation", denied: "Seulement dans la citation" },
  copyFound: (exactly, original, day, page) => {
    const written = {
      picture: "la transcription de l’image conservée",
      recording: "la transcription de l’enregistrement conservé",
      file: "la transcription du fichier conservé",
    };
    const where = original === null ? "la copie conservée" : written[original];
    return `Trouvé ${exactly ? "à la lettre" : "mot pour mot"} dans ${where} le ${day}${page === null ? "" : `, page ${page}`}.`;
  },
  copyKept: (day) => `Copie conservée le ${day}`,
  originalKept: (day) => `Original conservé le ${day}`,
  decisions: {
    lacks: {
      "two-origins": "Admis sur des sources d’une seule origine",
      "primary-source": "Admis sans source primaire",
    },
    signedOffAs: (code) => `Validé comme ${quoted(marks[code].label)}`,
    waived: "Dispensé, et non vérifié",
    corrections: {
      error: "Rectification",
      update: "Mise à jour",
      clarification: "Précision",
      retraction: "Rétractation",
    },
    shouldHaveRead: (replacement) => ` Il fallait lire : ${quoted(replacement)}`,
    adjudicated: (outcome, code, holds) => {
      const made = code === null ? OUTCOMES[outcome] : `a tranché : ${quoted(marks[code].label)}`;
      return holds ? `La rédaction ${made}` : `Avant que les verdicts changent, la rédaction ${made}`;
    },
  },
  correctionLog: {
    title: "Rectifications",
    sentence: (ordinal) => `Phrase ${ordinal}`,
    says: "La phrase",
    shouldRead: "Il fallait lire",
  },
  missing: "Manque avant validation",
  gate: gateIn({
    secondVerdict: "Le verdict d’une seconde personne",
    agreement: "Un accord, ou une décision de la rédaction entre les verdicts",
    sentBack: "Les verdicts ont été renvoyés : en rendre de nouveaux",
    presentText: "Des verdicts sur le texte actuel",
    say: (code) => `À dire : ${details[code].charAt(0).toLowerCase()}${details[code].slice(1)}`,
    evidence: (stances) =>
      `Des preuves qui ${stances.map((stance) => ({ supports: "la confirment", refutes: "la contredisent" })[stance]).join(" et des preuves qui ")}`,
    twoSides: "Une source qui confirme et une qui contredit, d’origines différentes",
    cited: "Des preuves que chaque verdict cite",
    found: "Pour chaque verdict, une citation trouvée mot pour mot dans une copie conservée",
    twoOrigins: "Au moins deux sources d’origines indépendantes",
    primarySource: "Au moins une source primaire",
    rightOfReply: (party) => `Demander une réponse à ${party}`,
    questions: "La réponse de l’auteur",
    approver: "La validation par quelqu’un de la rédaction qui n’y a pas pris part",
  }),

  questions: "Questions à l’auteur",
  question: "Question à l’auteur",
  askedOfAuthor: "Demandé à l’auteur",
  askedForReply: "Invité à répondre",
  notes: "Notes",
  note: "Note",
  comment: "Commentaire",
  reply: "Réplique",
  answer: "Réponse",
  onAuthor: "Selon l’auteur",
  inReply: "en réplique",
  aboutWords: (words) => `sur ${quoted(words)}`,
  broughtIn: (name, file) => `repris par ${name} de ${file}`,
  notResolved: "non résolu",
  resolvedBy: "résolu par",
  notAnswered: "pas encore de réponse",
  takenBack: (day) => `retiré le ${day}`,
  takenBackWhole: (day) => `Retiré le ${day}.`,
  loggedBy: "consigné par",

  sources: "Sources",
  archivedAt: "Archivé sur",
  quotedIn: (count) => `Cité pour ${count === 1 ? "la phrase" : "les phrases"}`,
  history: "Ce qui s’est passé, dans l’ordre",
  software: "Linecheck",
  happened: clauseIn(phrasesIn({ marks, checkability, roles, evidenceTags })),
  bySentence: "Phrase par phrase",
  identity: "De quoi parle ce fichier",
  identityRows: {
    status: "État",
    final: "Validé",
    draft: "BROUILLON, non validé",
    coverage: "Couverture",
    document: "Document",
    version: "Version",
    textHash: "SHA-256 du texte",
    log: "Journal",
    logSize: (entries) => counted(entries, "entrée", "entrées"),
    logHead: "Tête du journal",
    exported: "Exporté",
    exportedBy: "Exporté par",
    format: "Format",
  },
  coverage: ({ total, checked, setAside, open }) =>
    `${grouped(checked + setAside)} phrases sur ${grouped(total)} traitées, ${counted(open, "ouverte", "ouvertes")}`,
  textHashOf: (version) => `SHA-256 du texte de la version ${version}`,
  logHead: (origin, entries) => `Journal ${origin}, ${counted(entries, "entrée", "entrées")}, tête`,
  versionOf: (version, words) => `Version ${version} du document, ${counted(words, "mot", "mots")}`,
  editionOf: (version, words, instant) => `Version ${version}, ${counted(words, "mot", "mots")}. Rapport du ${instant}`,
  exportedBy: (name) => `Exporté par ${name}`,
  sameBytes: "Le même rapport donne le même fichier, octet pour octet.",
  nothingLoaded: "Fait avec Linecheck ; rien n’y est chargé d’ailleurs.",
  wholeAttached: "Fait avec Linecheck. Le rapport entier est joint à ce fichier.",
  attached: "Le rapport entier, pour les programmes : ce dont ce fichier est fait.",
  conformance: {
    "ua-1": "Ce fichier est balisé pour les lecteurs d’écran (PDF/UA-1).",
    "missing-glyphs":
      "Ce fichier est balisé, sans être PDF/UA : certains de ses caractères ne sont dans aucune des polices disponibles et y figurent comme des cases vides. Le rapport joint les contient tous.",
    tagged: "Ce fichier est balisé, sans être PDF/UA : quelque chose y enfreint une règle de cette norme.",
  },

  check: {
    holds:
      "Autant qu’une page puisse le dire d’elle-même, chacun de ses mots et de ses liens est tel qu’il a été signé avec la clé ci-dessous. Comparez cette clé à celle que vous avez reçue ; linecheck verify le dit du fichier.",
    unsigned: "Cette copie n’est pas signée.",
    broken: "La signature de cette page n’est pas valable : quelqu’un l’a modifiée.",
    changed: "Ce que montre cette page n’est pas ce qui a été signé : quelqu’un l’a modifiée.",
    unable: "Ce navigateur ne peut pas vérifier la signature : linecheck verify le peut.",
    narrowed: "Seuls les paragraphes portant cette marque sont affichés : {shown} sur {all}.",
  },

  absences: {
    unknown: {
      title: "Il n’y a pas de rapport à cette adresse",
      words: "Comparez l’adresse avec celle que vous avez reçue : chaque lettre et chaque chiffre compte.",
    },
    broken: {
      title: "Le rapport ne peut pas être affiché en ce moment",
      words: "Il est toujours là, mais sa page n’a pas pu être faite : revenez dans quelques minutes.",
    },
    withdrawn: (until) => ({
      title: "Ce rapport a été retiré",
      words: `On pouvait le lire ici jusqu’au ${until}. Ceux qui l’avaient publié l’ont retiré.`,
    }),
    inWork: (since) => ({
      title: "Ce rapport est de nouveau en cours de travail",
      words: `Il a été rouvert le ${since}. Dès qu’il sera de nouveau validé, on le lira ici, à la même adresse.`,
    }),
  },

  tables: {
    number: "Nº",
    sentence: "Phrase",
    sentences: "Phrases",
    mark: "Marque",
    meaning: "Signification",
    verdicts: "Verdicts",
    missing: "Manque",
    source: "Source",
    quotedIn: "Cité pour les phrases",
    when: "Quand",
    what: "Quoi",
    who: "Qui",
    entry: "Entrée",
    entryOfLog: "Entrée du journal",
    exactly: "En mots, ou à la lettre",
    about: "À propos de ce fichier",
    inWords: "En mots",
    summary: "Résumé",
    thisReport: "Ce rapport",
    origin: "Origine",
    documentTitle: "Titre du document",
    method: "Méthode",
    version: "Version",
    text: "Texte",
    state: "État",
    checkability: "Vérifiabilité",
    withheld: "Retenus",
    evidence: "Preuves",
    decisions: "Décisions",
    role: "Rôle",
    paragraph: "Paragraphe",
    id: "Identifiant",
    verdict: "Verdict",
    reviewer: "Vérificateur",
    filed: "Rendu",
    reasons: "Raisons",
    detail: "Précisions",
    confidence: "Confiance",
    wording: "Formulation",
    presentWording: "l’actuelle",
    earlierWording: "une antérieure",
    stance: "Position",
    quote: "Citation",
    sourceTitle: "Titre de la source",
    place: "Emplacement",
    tier: "Rang",
    quoteLink: "Lien vers la citation",
    copy: "Copie conservée",
    notInQuote: "Absent de la citation",
    tags: "Mentions",
    became: "Ce qu’il en est advenu",
    attachedBy: "Joint par",
    by: "Par",
    written: "Écrit",
    resolved: "Résolu",
    openThread: "ouvert",
    resolvedBy: (name, day) => `par ${name}, ${day}`,
    title: "Titre",
    author: "Auteur",
    publisher: "Éditeur",
    published: "Paru",
    kind: "Genre",
    address: "Adresse",
    archivedAt: "Archivé sur",
    copies: "Copies citées",
    history: "Histoire",
    leafHash: "Empreinte de l’entrée",
    notes: "Notes",
    sources: "Sources",
    cut: " … [coupé ici : l’export JSON a tout]",
  },
};
