import { clauseIn } from "../../changes/phrases.ts";
import { counted, grouped } from "../../text/counts.ts";
import { writtenDay, writtenInstant } from "../dates.ts";
import type { Words } from "./en.ts";
import { gateIn } from "./gates.ts";
import { OUTCOMES, phrasesIn } from "./history/es.ts";
import { listed } from "./listed.ts";

const MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");

function day(date: string): string {
  return writtenDay(date, MONTHS, ({ day, month, year }) =>
    day === null ? `${month} de ${year}` : `${day} de ${month} de ${year}`,
  );
}

/** The conjunction gives way to the sound that follows it: "Ada y Ben", "Ada e Inés". */
function authorsIn(names: readonly string[]): string {
  return listed(names, /^h?[ií](?![aeou])/i.test(names.at(-1) ?? "") ? "e" : "y");
}

const quoted = (words: string) => `«${words}»`;

const marks: Words["marks"] = {
  supported: { label: "Respaldado", counted: "respaldadas", meaning: "Las pruebas respaldan la frase." },
  "mostly-supported": {
    label: "Respaldado con reserva",
    counted: "respaldadas con reserva",
    meaning: "Las pruebas respaldan la frase, salvo una reserva.",
  },
  mixed: {
    label: "Mixto",
    counted: "en parte respaldadas y en parte contradichas",
    meaning: "Una parte de la frase está respaldada y otra está contradicha.",
  },
  "mostly-refuted": {
    label: "Mayormente falso",
    counted: "mayormente falsas",
    meaning: "Las pruebas contradicen lo principal de la frase.",
  },
  refuted: { label: "Refutado", counted: "refutadas", meaning: "Las pruebas contradicen la frase." },
  misleading: {
    label: "Falta contexto",
    counted: "sin su contexto",
    meaning: "Lo que se dice puede ser cierto, pero engaña sin lo que falta.",
  },
  misattributed: {
    label: "Mal atribuido o mal citado",
    counted: "mal atribuidas o mal citadas",
    meaning: "Lo dijo otra persona, o se dijo de otro modo.",
  },
  outdated: { label: "Desactualizado", counted: "desactualizadas", meaning: "Fue cierto y ya no lo es." },
  disputed: {
    label: "Disputado entre fuentes",
    counted: "disputadas entre fuentes",
    meaning: "Fuentes de distinto origen se contradicen.",
  },
  unproven: {
    label: "Sin pruebas suficientes",
    counted: "sin pruebas suficientes",
    meaning: "Lo que se encontró no respalda la frase ni la contradice.",
  },
  contested: {
    label: "Verificadores en desacuerdo",
    counted: "con verificadores en desacuerdo",
    meaning: "Los verificadores llegaron a veredictos distintos. Cada uno figura con sus razones.",
  },
  stale: {
    label: "Caducado",
    counted: "cambiadas desde el veredicto",
    meaning: "La frase se cambió después de su veredicto, por lo que vuelve a contar como abierta.",
  },
  withheld: {
    label: "Retenido",
    counted: "con el veredicto retenido",
    meaning: "Hay un veredicto, pero queda oculto para quien hizo este informe hasta que haya emitido el suyo.",
  },
  open: {
    label: "Abierto",
    counted: "abiertas",
    meaning: "Nadie ha emitido un veredicto todavía. Eso no dice nada sobre si la frase es cierta.",
  },
  "set-aside": {
    label: "Apartado",
    counted: "apartadas",
    meaning: "No sometido a verificación, y nunca contado como verificado.",
  },
  "left-out": {
    label: "Omitido",
    counted: "omitidas",
    meaning: "Este informe no habla de ello. Eso no dice nada sobre si la frase se verificó.",
  },
};

const details: Words["details"] = {
  supported: "En detalle",
  "mostly-supported": "La reserva",
  mixed: "En detalle",
  "mostly-refuted": "En detalle",
  refuted: "La rectificación",
  misleading: "Lo que falta",
  misattributed: "Quién lo dijo, o qué se dijo",
  outdated: "Desde cuándo",
  disputed: "En detalle",
  unproven: "Dónde se buscó",
};

const checkability: Words["checkability"] = {
  untriaged: "Sin clasificar",
  checkable: "Verificable",
  opinion: "Opinión",
  prediction: "Predicción",
  "personal-experience": "Experiencia personal",
  rhetoric: "Retórica",
  "too-vague": "Demasiado vago para verificarlo",
  "no-claim": "Ninguna afirmación",
};

const roles: Words["roles"] = {
  title: "Título",
  byline: "Firma",
  dateline: "Línea de fecha",
  origin: "Línea de origen",
  heading: "Ladillo",
  body: "Texto",
  quote: "Cita en bloque",
  "list-item": "Elemento de lista",
  caption: "Pie de foto",
  footnote: "Nota al pie",
  furniture: "Elementos de página",
};

const evidenceTags: Words["evidenceTags"] = {
  "failed-verification": "No respalda lo que se dice",
  "better-source-needed": "Hace falta una fuente mejor",
  circular: "Circular",
  retracted: "Retractado",
  paywalled: "De pago",
  "dead-link": "Enlace roto",
};

/** Spanish. */
export const es: Words = {
  lang: "es",
  day,
  instant: (at) => writtenInstant(at, day(at)),
  amid: (label) => label.toLowerCase(),
  quoted,

  marks,
  details,
  checkability,
  waived: "Dispensado",
  states: {
    untriaged: "Sin clasificar",
    open: "Abierto",
    proposed: "Propuesto",
    verified: "Concordante",
    contested: "En disputa",
    adjudicated: "Resuelto",
    "signed-off": "Aprobado",
    waived: "Dispensado",
    query: "Con el autor",
    stale: "Caducado",
    corrected: "Rectificado",
    superseded: "Sustituido",
    "not-checkable": "No verificable",
  },
  progress: {
    untriaged: "sin clasificar",
    open: "abierto",
    proposed: "un veredicto",
    verified: "veredictos concordantes",
    contested: "sin acuerdo",
    adjudicated: "resuelto",
    "signed-off": "aprobado",
    waived: "dispensado",
    query: "con el autor",
    stale: "redacción cambiada",
    corrected: "rectificado",
    superseded: "sustituido",
    "not-checkable": "no verificable",
  },
  roles,
  stances: { supports: "Respalda", refutes: "Contradice", qualifies: "Matiza", context: "Contexto" },
  sourceKinds: {
    "web-page": "Página web",
    article: "Artículo",
    document: "Documento",
    book: "Libro",
    "data-set": "Conjunto de datos",
    law: "Ley",
    interview: "Entrevista",
    recording: "Grabación",
    image: "Imagen",
    "author-attestation": "Testimonio del autor",
    confidential: "Fuente confidencial",
  },
  tiers: { primary: "primaria", secondary: "secundaria", tertiary: "terciaria" },
  tierSource: { primary: "fuente primaria", secondary: "fuente secundaria", tertiary: "fuente terciaria" },
  evidenceTags,
  channels: {
    "e-mail": "Correo electrónico",
    phone: "Teléfono",
    letter: "Carta",
    "in-person": "En persona",
    message: "Mensaje",
    other: "Otra vía",
  },
  responses: {
    none: "Sin respuesta",
    declined: "No quiso comentar",
    answered: "Respondió",
    promised: "Prometió una respuesta",
  },
  confidence: { high: "Confianza alta", medium: "Confianza media", low: "Confianza baja" },

  people: {
    reviewer: (number) => `Verificador ${number}`,
    editor: (number) => `Redacción ${number}`,
    researcher: (number) => `Documentalista ${number}`,
    author: "El autor",
    desk: "La redacción",
    installation: "Esta instalación",
  },

  title: "Verificación anotada",
  factCheckOf: (title, version) => `Verificación de ${quoted(title)}, versión ${version}`,
  draft: "BORRADOR",
  draftNotice: (open) =>
    `Este documento no está aprobado.${
      open === 0 ? "" : ` ${counted(open, "frase sigue abierta", "frases siguen abiertas")}.`
    } Los veredictos pueden cambiar.`,
  version: (version) => `versión ${version}`,
  words: (count) => counted(count, "palabra", "palabras"),
  reportOf: (instant) => `informe del ${instant}`,
  origin: ({ authors, publisher, day }) => {
    const by = authors.length > 0 ? `Por ${authorsIn(authors)}. ` : "";
    if (publisher) return `${by}Publicado por primera vez en ${[publisher, day].filter(Boolean).join(", ")}`;
    return by + (day ? `Publicado por primera vez: ${day}` : "No consta dónde se publicó por primera vez");
  },
  fetched: (from, day, named) =>
    `Obtenido de ${from ?? "una dirección"} el ${day}${named ? `; se dice que está publicado en ${named}` : ""}`,
  summary: ({ total, checked, setAside, open, found, bare, onAuthor }) => {
    const counts = [
      counted(checked, "verificada", "verificadas"),
      counted(setAside, "apartada", "apartadas"),
      counted(open, "abierta", "abiertas"),
    ].join(", ");
    const warnings = [
      bare > 0 &&
        ` ${bare === 1 ? "Un veredicto no se apoya" : `${grouped(bare)} veredictos no se apoyan`} todavía en ninguna prueba.`,
      onAuthor > 0 &&
        ` ${onAuthor === 1 ? "Una frase tiene" : `${grouped(onAuthor)} frases tienen`} una respuesta que se apoya solo en el autor.`,
    ];
    return `${counted(total, "frase", "frases")}: ${[counts, found].filter(Boolean).join("; ")}.${warnings.filter(Boolean).join("")}`;
  },
  share: (marks) => `Reparto de las frases: ${marks}`,
  reviewedBy: "Verificado por",
  nobodyYet: "nadie todavía",
  noVerdictShown: "Este informe no muestra ningún veredicto",
  namesWithheld: "otras personas, cuyos nombres se retienen con sus veredictos",
  legend: "Qué significan las marcas",
  here: (reasons) => ` Aquí: ${reasons}.`,
  methodTitle: "Cómo se verificó",
  method: [
    "Cada frase del artículo está numerada y contada: está verificada, apartada o abierta, y nada queda fuera de la cuenta.",
    "Quien verifica lee la frase, adjunta pasajes literales de fuentes externas y emite un veredicto con sus razones. Una segunda persona emite el suyo sin haber visto el primero.",
    "Verificada quiere decir que hay al menos un veredicto sobre la frase tal como se lee ahora. Apartada quiere decir que una persona o una regla no halló en ella nada que verificar, o la dispensó. Abierta quiere decir que el trabajo está por hacer.",
    "Un veredicto trata de una frase. No trata del artículo entero ni de las personas que nombra.",
  ],
  methodInWord:
    "Los veredictos, las decisiones, las preguntas y las notas son comentarios a la frase, cada uno con el nombre de quien lo hizo. Los pasajes de las fuentes son notas al pie.",
  contents: "Índice",
  limits: {
    disputed: "contra las que alguien encontró algo",
    person: (name) => `sobre las que ${name ?? "una persona"} emitió un veredicto`,
    scope: (which) =>
      `Este informe habla solo de las frases ${which}. Las demás figuran en el texto sin marca y están en la cuenta.`,
    readers:
      "Para lectores: las personas de la redacción no tienen nombre aquí, y se omiten sus notas, sus preguntas y lo que aún falta.",
    legal: "Para la revisión jurídica: con todo lo que puede ver quien lo exportó, y la historia del documento.",
  },

  article: "El artículo",
  sentence: (ordinal) => `frase ${ordinal}`,
  linkToSentence: (ordinal) => `Enlace a la frase ${ordinal}`,
  sentenceMarked: (ordinal, mark) => `Frase ${ordinal}: ${mark}`,
  sourceNumber: (number) => `Fuente ${number}`,

  restsOn: "Se apoya en",
  restsOnNothingYet: "Todavía no se apoya en ninguna prueba",
  restsOnNoneBelow: "No se apoya en ninguna de las pruebas de abajo",
  earlierWording: "Emitido sobre una redacción anterior de la frase",
  verdictsWithheld: "Veredictos retenidos",
  withheld: (count) =>
    `${count === 1 ? "Se retiene un veredicto" : `Se retienen ${count} veredictos`} hasta que quien hizo este informe haya emitido el suyo.`,
  withheldFrom: (count) =>
    `${count === 1 ? "Se retiene un veredicto" : `Se retienen ${count} veredictos`} hasta que quien hizo este informe haya emitido el suyo sobre cada frase que tiene ahora estas palabras.`,
  beforeSplit: "antes de dividir la frase",
  beforeJoined: "antes de unir las frases",
  filedBefore: (when) => `Emitido ${when}`,
  amidFiledBefore: (when) => `, emitido ${when}`,
  filedBeforeShape: "adjuntado antes de dividir o unir la frase",
  onWords: "sobre",
  toldWith: "véase",
  filed: ({ verdicts, passages, questions, contacts, notes }) =>
    [
      verdicts > 0 && counted(verdicts, "veredicto", "veredictos"),
      passages > 0 && counted(passages, "pasaje", "pasajes"),
      questions > 0 && counted(questions, "pregunta", "preguntas"),
      contacts > 0 && counted(contacts, "consulta", "consultas"),
      notes > 0 && counted(notes, "nota", "notas"),
    ]
      .filter(Boolean)
      .join(", "),
  quoteWithheld: (title, tier) => `[${title}, ${es.tiers[tier]}; cita retenida]`,
  attachedBy: (name) => `adjuntado por ${name}`,
  attachedByWhole: (name) => `Adjuntado por ${name}.`,
  tagged: "Etiquetas",
  lapse: ({ kind, seenAt, keptAt }) => {
    const [what, still] =
      kind === "drifted" ? ["La página ya no lo dice", "sí lo dice"] : ["La página ya no existe", "contiene lo citado"];
    const kept = keptAt === null ? "" : ` La copia guardada del ${day(keptAt)} ${still}.`;
    return `${what}, visto el ${day(seenAt)}.${kept}`;
  },
  notice: ({ kind, on, service }) => {
    const what = {
      retraction: "Retractado",
      removal: "Eliminado",
      withdrawal: "Retirado",
      "partial-retraction": "Retractado en parte",
      concern: "Bajo una expresión de preocupación",
    }[kind];
    const date = on === null ? "" : `, ${on.length === 10 ? "el" : "en"} ${day(on)}`;
    return `${what}, según ${service}${date}.`;
  },
  unsaid: { missing: "No está en la cita", denied: "Solo en la cita" },
  copyFound: (exactly, original, day, page) => {
    const written = {
      picture: "la transcripción de la imagen guardada",
      recording: "la transcripción de la grabación guardada",
      file: "la transcripción del archivo guardado",
    };
    const where = original === null ? "la copia guardada" : written[original];
    return `Hallado ${exactly ? "letra por letra" : "palabra por palabra"} en ${where} el ${day}${page === null ? "" : `, página ${page}`}.`;
  },
  copyKept: (day) => `Copia guardada el ${day}`,
  originalKept: (day) => `Original guardado el ${day}`,
  decisions: {
    lacks: {
      "two-origins": "Admitido con fuentes de un solo origen",
      "primary-source": "Admitido sin fuente primaria",
    },
    signedOffAs: (code) => `Aprobado como ${quoted(marks[code].label)}`,
    waived: "Dispensado, y no verificado",
    corrections: {
      error: "Rectificación",
      update: "Actualización",
      clarification: "Aclaración",
      retraction: "Retractación",
    },
    shouldHaveRead: (replacement) => ` Debía decir: ${quoted(replacement)}`,
    adjudicated: (outcome, code, holds) => {
      const made = code === null ? OUTCOMES[outcome] : `decidió: ${quoted(marks[code].label)}`;
      return holds ? `La redacción ${made}` : `Antes de que cambiaran los veredictos, la redacción ${made}`;
    },
  },
  correctionLog: {
    title: "Rectificaciones",
    sentence: (ordinal) => `Frase ${ordinal}`,
    says: "La frase",
    shouldRead: "Debía decir",
  },
  missing: "Falta antes de la aprobación",
  gate: gateIn({
    secondVerdict: "El veredicto de una segunda persona",
    agreement: "Un acuerdo, o una decisión de la redacción entre los veredictos",
    sentBack: "Los veredictos se devolvieron: emitir otros nuevos",
    presentText: "Veredictos sobre el texto actual",
    say: (code) => `Decir: ${details[code].charAt(0).toLowerCase()}${details[code].slice(1)}`,
    evidence: (stances) =>
      `Pruebas que ${stances.map((stance) => ({ supports: "la respalden", refutes: "la contradigan" })[stance]).join(" y pruebas que ")}`,
    twoSides: "Una fuente que respalde y otra que contradiga, de distinto origen",
    cited: "Pruebas que cite cada veredicto",
    found: "Para cada veredicto, una cita hallada palabra por palabra en una copia guardada",
    twoOrigins: "Al menos dos fuentes de origen independiente",
    primarySource: "Al menos una fuente primaria",
    rightOfReply: (party) => `Pedir una respuesta a ${party}`,
    questions: "La respuesta del autor",
    approver: "La aprobación de alguien de la redacción que no haya tomado parte",
  }),

  questions: "Preguntas al autor",
  question: "Pregunta al autor",
  askedOfAuthor: "Preguntado al autor",
  askedForReply: "Se pidió respuesta",
  notes: "Notas",
  note: "Nota",
  comment: "Comentario",
  reply: "Réplica",
  answer: "Respuesta",
  onAuthor: "Según el autor",
  inReply: "en réplica",
  aboutWords: (words) => `sobre ${quoted(words)}`,
  broughtIn: (name, file) => `incorporado por ${name} de ${file}`,
  notResolved: "sin resolver",
  resolvedBy: "resuelto por",
  notAnswered: "aún sin respuesta",
  takenBack: (day) => `retirada el ${day}`,
  takenBackWhole: (day) => `Retirada el ${day}.`,
  loggedBy: "anotado por",

  sources: "Fuentes",
  archivedAt: "Archivado en",
  quotedIn: (count) => `Citado en ${count === 1 ? "la frase" : "las frases"}`,
  history: "Qué pasó, en orden",
  software: "Linecheck",
  happened: clauseIn(phrasesIn({ marks, checkability, roles, evidenceTags })),
  bySentence: "Frase por frase",
  identity: "De qué habla este archivo",
  identityRows: {
    status: "Estado",
    final: "Aprobado",
    draft: "BORRADOR, sin aprobar",
    coverage: "Cobertura",
    document: "Documento",
    version: "Versión",
    textHash: "SHA-256 del texto",
    log: "Registro",
    logSize: (entries) => counted(entries, "entrada", "entradas"),
    logHead: "Cabeza del registro",
    exported: "Exportado",
    exportedBy: "Exportado por",
    format: "Formato",
  },
  coverage: ({ total, checked, setAside, open }) =>
    `${grouped(checked + setAside)} de ${grouped(total)} frases atendidas, ${counted(open, "abierta", "abiertas")}`,
  textHashOf: (version) => `SHA-256 del texto de la versión ${version}`,
  logHead: (origin, entries) => `Registro ${origin}, ${counted(entries, "entrada", "entradas")}, cabeza`,
  versionOf: (version, words) => `Versión ${version} del documento, ${counted(words, "palabra", "palabras")}`,
  editionOf: (version, words, instant) =>
    `Versión ${version}, ${counted(words, "palabra", "palabras")}. Informe del ${instant}`,
  exportedBy: (name) => `Exportado por ${name}`,
  sameBytes: "El mismo informe da el mismo archivo, byte por byte.",
  nothingLoaded: "Hecho con Linecheck; nada en él se carga de otro lugar.",
  wholeAttached: "Hecho con Linecheck. El informe entero va adjunto a este archivo.",
  attached: "El informe entero, para programas: de lo que está hecho este archivo.",
  conformance: {
    "ua-1": "Este archivo está etiquetado para lectores de pantalla (PDF/UA-1).",
    "missing-glyphs":
      "Este archivo está etiquetado, pero no es PDF/UA: algunos de sus caracteres no están en ninguna de las fuentes disponibles y figuran como casillas vacías. El informe adjunto los tiene todos.",
    tagged: "Este archivo está etiquetado, pero no es PDF/UA: algo en él incumple una regla de esa norma.",
  },

  check: {
    holds:
      "Hasta donde una página puede decirlo de sí misma, cada palabra y cada enlace de ella están como se firmaron con la clave de abajo. Compare la clave con la que le dieron; linecheck verify lo dice del archivo.",
    unsigned: "Esta copia no está firmada.",
    broken: "La firma de esta página no es válida: alguien la cambió.",
    changed: "Lo que se ve de esta página no es lo que se firmó: alguien la cambió.",
    unable: "Este navegador no puede comprobar la firma: linecheck verify puede.",
    narrowed: "Solo se muestran los párrafos con esta marca: {shown} de {all}.",
  },

  absences: {
    unknown: {
      title: "No hay ningún informe en esta dirección",
      words: "Compare la dirección con la que recibió: cada letra y cada cifra cuenta.",
    },
    broken: {
      title: "El informe no puede mostrarse en este momento",
      words: "Sigue ahí, pero algo falló al hacer su página: vuelva dentro de unos minutos.",
    },
    withdrawn: (until) => ({
      title: "Este informe fue retirado",
      words: `Se pudo leer aquí hasta el ${until}. Quien lo publicó lo ha retirado.`,
    }),
    inWork: (since) => ({
      title: "Se trabaja de nuevo en este informe",
      words: `Se reabrió el ${since}. En cuanto se apruebe de nuevo, se leerá otra vez aquí, en la misma dirección.`,
    }),
  },

  tables: {
    number: "N.º",
    sentence: "Frase",
    sentences: "Frases",
    mark: "Marca",
    meaning: "Significado",
    verdicts: "Veredictos",
    missing: "Falta",
    source: "Fuente",
    quotedIn: "Citado en las frases",
    when: "Cuándo",
    what: "Qué",
    who: "Quién",
    entry: "Entrada",
    entryOfLog: "Entrada del registro",
    exactly: "En palabras, o letra por letra",
    about: "Sobre este archivo",
    inWords: "En palabras",
    summary: "Resumen",
    thisReport: "Este informe",
    origin: "Origen",
    documentTitle: "Título del documento",
    method: "Método",
    version: "Versión",
    text: "Texto",
    state: "Estado",
    checkability: "Verificabilidad",
    withheld: "Retenidos",
    evidence: "Pruebas",
    decisions: "Decisiones",
    role: "Función",
    paragraph: "Párrafo",
    id: "Identificador",
    verdict: "Veredicto",
    reviewer: "Verificador",
    filed: "Emitido",
    reasons: "Razones",
    detail: "En detalle",
    confidence: "Confianza",
    wording: "Redacción",
    presentWording: "la actual",
    earlierWording: "una anterior",
    stance: "Postura",
    quote: "Cita",
    sourceTitle: "Título de la fuente",
    place: "Lugar",
    tier: "Rango",
    quoteLink: "Enlace a la cita",
    copy: "Copia guardada",
    notInQuote: "No está en la cita",
    tags: "Etiquetas",
    became: "Qué fue de ello",
    attachedBy: "Adjuntado por",
    by: "Por",
    written: "Escrito",
    resolved: "Resuelto",
    openThread: "abierto",
    resolvedBy: (name, day) => `por ${name}, ${day}`,
    title: "Título",
    author: "Autor",
    publisher: "Editor",
    published: "Publicado",
    kind: "Tipo",
    address: "Dirección",
    archivedAt: "Archivado en",
    copies: "Copias citadas",
    history: "Historia",
    leafHash: "Huella de la entrada",
    notes: "Notas",
    sources: "Fuentes",
    cut: " … [cortado aquí: la exportación JSON lo tiene todo]",
  },
};
