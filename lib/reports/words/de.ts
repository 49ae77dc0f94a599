import { clauseIn } from "../../changes/phrases.ts";
import { counted, grouped } from "../../text/counts.ts";
import { writtenDay, writtenInstant } from "../dates.ts";
import type { Words } from "./en.ts";
import { gateIn } from "./gates.ts";
import { OUTCOMES, phrasesIn } from "./history/de.ts";
import { listed } from "./listed.ts";

const MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

function day(date: string): string {
  return writtenDay(date, MONTHS, ({ day, month, year }) =>
    day === null ? `${month} ${year}` : `${day}. ${month} ${year}`,
  );
}

const quoted = (words: string) => `„${words}“`;

const marks: Words["marks"] = {
  supported: { label: "Belegt", counted: "belegt", meaning: "Die Belege tragen den Satz." },
  "mostly-supported": {
    label: "Belegt mit Vorbehalt",
    counted: "mit Vorbehalt belegt",
    meaning: "Die Belege tragen den Satz, bis auf einen Vorbehalt.",
  },
  mixed: {
    label: "Teils, teils",
    counted: "teils belegt, teils widerlegt",
    meaning: "Ein Teil des Satzes ist belegt, einem anderen wird widersprochen.",
  },
  "mostly-refuted": {
    label: "Überwiegend falsch",
    counted: "überwiegend falsch",
    meaning: "Die Belege widersprechen der Hauptaussage des Satzes.",
  },
  refuted: { label: "Widerlegt", counted: "widerlegt", meaning: "Die Belege widersprechen dem Satz." },
  misleading: {
    label: "Zusammenhang fehlt",
    counted: "ohne den nötigen Zusammenhang",
    meaning: "Was gesagt wird, mag stimmen, führt aber irre ohne das, was fehlt.",
  },
  misattributed: {
    label: "Falsch zugeschrieben oder zitiert",
    counted: "falsch zugeschrieben oder zitiert",
    meaning: "Jemand anders hat es gesagt, oder es wurde anders gesagt.",
  },
  outdated: { label: "Überholt", counted: "überholt", meaning: "Es hat einmal gestimmt und stimmt nicht mehr." },
  disputed: {
    label: "Unter Quellen umstritten",
    counted: "unter Quellen umstritten",
    meaning: "Quellen verschiedener Herkunft widersprechen einander.",
  },
  unproven: {
    label: "Nicht genug Belege",
    counted: "ohne genügende Belege",
    meaning: "Was gefunden wurde, trägt den Satz nicht und widerspricht ihm nicht.",
  },
  contested: {
    label: "Prüfende uneins",
    counted: "mit uneinigen Prüfenden",
    meaning: "Prüfende kamen zu verschiedenen Urteilen. Jedes steht mit seinen Gründen da.",
  },
  stale: {
    label: "Veraltet",
    counted: "seit dem Urteil geändert",
    meaning: "Der Satz wurde nach seinem Urteil geändert und gilt daher wieder als offen.",
  },
  withheld: {
    label: "Zurückgehalten",
    counted: "mit zurückgehaltenem Urteil",
    meaning:
      "Ein Urteil liegt vor, bleibt aber der Person, die diesen Bericht erstellt hat, verborgen, bis sie selbst geurteilt hat.",
  },
  open: {
    label: "Offen",
    counted: "offen",
    meaning: "Noch hat niemand ein Urteil abgegeben. Das sagt nichts darüber, ob der Satz stimmt.",
  },
  "set-aside": {
    label: "Ausgenommen",
    counted: "ausgenommen",
    meaning: "Nicht zur Prüfung gestellt und nie als geprüft gezählt.",
  },
  "left-out": {
    label: "Ausgelassen",
    counted: "ausgelassen",
    meaning: "Dieser Bericht erzählt nicht davon. Das sagt nichts darüber, ob der Satz geprüft wurde.",
  },
};

const details: Words["details"] = {
  supported: "Näheres",
  "mostly-supported": "Der Vorbehalt",
  mixed: "Näheres",
  "mostly-refuted": "Näheres",
  refuted: "Die Berichtigung",
  misleading: "Was fehlt",
  misattributed: "Wer es gesagt hat oder was gesagt wurde",
  outdated: "Seit wann",
  disputed: "Näheres",
  unproven: "Wo gesucht wurde",
};

const checkability: Words["checkability"] = {
  untriaged: "Nicht gesichtet",
  checkable: "Prüfbar",
  opinion: "Meinung",
  prediction: "Vorhersage",
  "personal-experience": "Eigenes Erleben",
  rhetoric: "Rhetorik",
  "too-vague": "Zu vage zum Prüfen",
  "no-claim": "Keine Behauptung",
};

const roles: Words["roles"] = {
  title: "Titel",
  byline: "Verfasserzeile",
  dateline: "Ortszeile",
  origin: "Herkunftszeile",
  heading: "Überschrift",
  body: "Text",
  quote: "Blockzitat",
  "list-item": "Listenpunkt",
  caption: "Bildunterschrift",
  footnote: "Fußnote",
  furniture: "Seitenbeiwerk",
};

const evidenceTags: Words["evidenceTags"] = {
  "failed-verification": "Trägt die Aussage nicht",
  "better-source-needed": "Bessere Quelle nötig",
  circular: "Zirkelschluss",
  retracted: "Zurückgezogene Arbeit",
  paywalled: "Bezahlschranke",
  "dead-link": "Toter Link",
};

// Nouns keep their capital amid a sentence. These labels begin with something else.
const NOT_NOUNS = /^(?:Nicht|Zu|Keine|Ohne|Eigenes|Anderer|Trägt|Bessere|Zurückgezogene|Toter|Prüfbar)/;

/** German. */
export const de: Words = {
  lang: "de",
  day,
  instant: (at) => writtenInstant(at, day(at)),
  amid: (label) => (NOT_NOUNS.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label),
  quoted,

  marks,
  details,
  checkability,
  waived: "Ohne Prüfung freigegeben",
  states: {
    untriaged: "Nicht gesichtet",
    open: "Offen",
    proposed: "Vorgeschlagen",
    verified: "Bestätigt",
    contested: "Strittig",
    adjudicated: "Entschieden",
    "signed-off": "Abgenommen",
    waived: "Ohne Prüfung freigegeben",
    query: "Beim Verfasser",
    stale: "Veraltet",
    corrected: "Berichtigt",
    superseded: "Abgelöst",
    "not-checkable": "Nicht prüfbar",
  },
  progress: {
    untriaged: "nicht gesichtet",
    open: "offen",
    proposed: "ein Urteil",
    verified: "übereinstimmende Urteile",
    contested: "keine Einigung",
    adjudicated: "entschieden",
    "signed-off": "abgenommen",
    waived: "ohne Prüfung freigegeben",
    query: "beim Verfasser",
    stale: "Wortlaut geändert",
    corrected: "berichtigt",
    superseded: "abgelöst",
    "not-checkable": "nicht prüfbar",
  },
  roles,
  stances: { supports: "Stützt", refutes: "Widerspricht", qualifies: "Schränkt ein", context: "Zusammenhang" },
  sourceKinds: {
    "web-page": "Webseite",
    article: "Artikel",
    document: "Dokument",
    book: "Buch",
    "data-set": "Datensatz",
    law: "Gesetz",
    interview: "Interview",
    recording: "Aufnahme",
    image: "Bild",
    "author-attestation": "Angabe des Verfassers",
    confidential: "Vertrauliche Quelle",
  },
  tiers: { primary: "primär", secondary: "sekundär", tertiary: "tertiär" },
  tierSource: { primary: "Primärquelle", secondary: "Sekundärquelle", tertiary: "Tertiärquelle" },
  evidenceTags,
  channels: {
    "e-mail": "E-Mail",
    phone: "Telefon",
    letter: "Brief",
    "in-person": "Gespräch",
    message: "Nachricht",
    other: "Anderer Weg",
  },
  responses: {
    none: "Keine Antwort",
    declined: "Wollte sich nicht äußern",
    answered: "Hat geantwortet",
    promised: "Hat eine Antwort zugesagt",
  },
  confidence: { high: "Sicherheit hoch", medium: "Sicherheit mittel", low: "Sicherheit gering" },

  people: {
    reviewer: (number) => `Prüfende Person ${number}`,
    editor: (number) => `Redaktion ${number}`,
    researcher: (number) => `Recherche ${number}`,
    author: "Der Verfasser oder die Verfasserin",
    desk: "Die Redaktion",
    installation: "Diese Installation",
  },

  title: "Kommentierter Faktencheck",
  factCheckOf: (title, version) => `Faktencheck zu ${quoted(title)}, Version ${version}`,
  draft: "ENTWURF",
  draftNotice: (open) =>
    `Dieses Dokument ist nicht abgenommen.${
      open === 0 ? "" : ` ${counted(open, "Satz ist", "Sätze sind")} noch offen.`
    } Urteile können sich ändern.`,
  version: (version) => `Version ${version}`,
  words: (count) => counted(count, "Wort", "Wörter"),
  reportOf: (instant) => `Bericht vom ${instant}`,
  origin: ({ authors, publisher, day }) => {
    const by = authors.length > 0 ? `Von ${listed(authors, "und")}. ` : "";
    if (publisher) return `${by}Zuerst erschienen bei ${[publisher, day].filter(Boolean).join(", ")}`;
    return by + (day ? `Zuerst erschienen: ${day}` : "Wo der Text zuerst erschien, ist nicht festgehalten");
  },
  fetched: (from, day, named) =>
    `Abgerufen von ${from ?? "einer Adresse"} am ${day}${named ? `; erschienen sein soll der Text bei ${named}` : ""}`,
  summary: ({ total, checked, setAside, open, found, bare, onAuthor }) => {
    const counts = `${grouped(checked)} geprüft, ${grouped(setAside)} ausgenommen, ${grouped(open)} offen`;
    const warnings = [
      bare > 0 && ` ${bare === 1 ? "Ein Urteil beruht" : `${grouped(bare)} Urteile beruhen`} noch auf keinem Beleg.`,
      onAuthor > 0 &&
        ` ${onAuthor === 1 ? "Ein Satz hat" : `${grouped(onAuthor)} Sätze haben`} eine Antwort, die allein auf dem Verfasser beruht.`,
    ];
    return `${counted(total, "Satz", "Sätze")}: ${[counts, found].filter(Boolean).join("; ")}.${warnings.filter(Boolean).join("")}`;
  },
  share: (marks) => `Anteil der Sätze: ${marks}`,
  reviewedBy: "Geprüft von",
  nobodyYet: "noch niemandem",
  noVerdictShown: "In diesem Bericht wird kein Urteil gezeigt",
  namesWithheld: "anderen, deren Namen mit ihren Urteilen zurückgehalten werden",
  legend: "Was die Zeichen bedeuten",
  here: (reasons) => ` Hier: ${reasons}.`,
  methodTitle: "Wie geprüft wurde",
  method: [
    "Jeder Satz des Artikels hat eine Nummer und wird gezählt: Er ist geprüft, ausgenommen oder offen, und keiner fällt aus der Zählung.",
    "Wer prüft, liest den Satz, fügt wörtliche Stellen aus fremden Quellen an und gibt ein Urteil mit seinen Gründen ab. Eine zweite Person urteilt, ohne das erste Urteil gesehen zu haben.",
    "Geprüft heißt, dass mindestens ein Urteil über den Satz in seinem jetzigen Wortlaut vorliegt. Ausgenommen heißt, dass eine Person oder eine Regel nichts zu prüfen darin fand oder auf die Prüfung verzichtete. Offen heißt, dass die Arbeit noch aussteht.",
    "Ein Urteil gilt einem Satz. Es gilt weder dem ganzen Artikel noch den Menschen, die er nennt.",
  ],
  methodInWord:
    "Urteile, Entscheidungen, Fragen und Notizen stehen als Kommentare am Satz, jeweils unter dem Namen dessen, der sie abgegeben hat. Die Stellen aus den Quellen sind Fußnoten.",
  contents: "Inhalt",
  limits: {
    disputed: "gegen die jemand etwas gefunden hat",
    person: (name) => `zu denen ${name ?? "eine Person"} ein Urteil abgegeben hat`,
    scope: (which) =>
      `Dieser Bericht erzählt nur von Sätzen, ${which}. Die übrigen stehen ohne Zeichen im Text und sind mitgezählt.`,
    readers:
      "Für Leserinnen und Leser: Die Leute der Redaktion haben hier keine Namen, und ihre Notizen, ihre Fragen und was noch fehlt, sind weggelassen.",
    legal:
      "Für die rechtliche Prüfung: mit allem, was die exportierende Person sehen darf, und der Geschichte des Dokuments.",
  },

  article: "Der Artikel",
  sentence: (ordinal) => `Satz ${ordinal}`,
  linkToSentence: (ordinal) => `Link zu Satz ${ordinal}`,
  sentenceMarked: (ordinal, mark) => `Satz ${ordinal}: ${mark}`,
  sourceNumber: (number) => `Quelle ${number}`,

  restsOn: "Beruht auf",
  restsOnNothingYet: "Beruht noch auf keinem Beleg",
  restsOnNoneBelow: "Beruht auf keinem der Belege unten",
  earlierWording: "Abgegeben zu einem früheren Wortlaut des Satzes",
  verdictsWithheld: "Zurückgehaltene Urteile",
  withheld: (count) =>
    `${count === 1 ? "Ein Urteil bleibt" : `${count} Urteile bleiben`} zurückgehalten, bis die Person, die diesen Bericht erstellt hat, selbst geurteilt hat.`,
  withheldFrom: (count) =>
    `${count === 1 ? "Ein Urteil bleibt" : `${count} Urteile bleiben`} zurückgehalten, bis die Person, die diesen Bericht erstellt hat, zu jedem Satz geurteilt hat, in dem diese Worte jetzt stehen.`,
  beforeSplit: "bevor der Satz geteilt wurde",
  beforeJoined: "bevor die Sätze verbunden wurden",
  filedBefore: (when) => `Abgegeben, ${when}`,
  amidFiledBefore: (when) => `, abgegeben, ${when}`,
  filedBeforeShape: "angefügt, bevor der Satz geteilt oder verbunden wurde",
  onWords: "zu",
  toldWith: "siehe",
  filed: ({ verdicts, passages, questions, contacts, notes }) =>
    [
      verdicts > 0 && counted(verdicts, "Urteil", "Urteile"),
      passages > 0 && counted(passages, "Beleg", "Belege"),
      questions > 0 && counted(questions, "Frage", "Fragen"),
      contacts > 0 && counted(contacts, "Anfrage", "Anfragen"),
      notes > 0 && counted(notes, "Notiz", "Notizen"),
    ]
      .filter(Boolean)
      .join(", "),
  quoteWithheld: (title, tier) => `[${title}, ${de.tiers[tier]}; Wortlaut zurückgehalten]`,
  attachedBy: (name) => `angefügt von ${name}`,
  attachedByWhole: (name) => `Angefügt von ${name}.`,
  tagged: "Vermerk",
  lapse: ({ kind, seenAt, keptAt }) => {
    const [what, still] =
      kind === "drifted"
        ? ["Auf der Seite steht das nicht mehr", "enthält es"]
        : ["Die Seite gibt es nicht mehr", "enthält, was zitiert wird"];
    const kept = keptAt === null ? "" : ` Die aufbewahrte Kopie vom ${day(keptAt)} ${still}.`;
    return `${what}, gesehen am ${day(seenAt)}.${kept}`;
  },
  notice: ({ kind, on, service }) => {
    const what = {
      retraction: "Zurückgezogen",
      removal: "Entfernt",
      withdrawal: "Vom Verlag zurückgenommen",
      "partial-retraction": "Teilweise zurückgezogen",
      concern: "Unter ausdrücklichem Vorbehalt",
    }[kind];
    const date = on === null ? "" : `, ${on.length === 10 ? "am" : on.length === 7 ? "im" : "im Jahr"} ${day(on)}`;
    return `${what}, laut ${service}${date}.`;
  },
  unsaid: { missing: "Nicht im Zitat", denied: "Nur im Zitat" },
  copyFound: (exactly, original, day, page) => {
    const written = {
      picture: "der Abschrift des Bildes",
      recording: "der Abschrift der Aufnahme",
      file: "der Abschrift der Datei",
    };
    const where = original === null ? "der aufbewahrten Kopie" : written[original];
    return `${exactly ? "Buchstäblich" : "Wörtlich"} gefunden in ${where} vom ${day}${page === null ? "" : `, Seite ${page}`}.`;
  },
  copyKept: (day) => `Kopie vom ${day}`,
  originalKept: (day) => `Original vom ${day}`,
  decisions: {
    lacks: {
      "two-origins": "Freigegeben mit Quellen einer einzigen Herkunft",
      "primary-source": "Freigegeben ohne Primärquelle",
    },
    signedOffAs: (code) => `Abgenommen als ${quoted(marks[code].label)}`,
    waived: "Ohne Prüfung freigegeben",
    corrections: {
      error: "Berichtigung",
      update: "Aktualisierung",
      clarification: "Klarstellung",
      retraction: "Rücknahme",
    },
    shouldHaveRead: (replacement) => ` Richtig wäre gewesen: ${quoted(replacement)}`,
    adjudicated: (outcome, code, holds) => {
      const made = code === null ? OUTCOMES[outcome] : `hat entschieden: ${quoted(marks[code].label)}`;
      return holds ? `Die Redaktion ${made}` : `Die Redaktion ${made}, bevor sich die Urteile änderten`;
    },
  },
  correctionLog: {
    title: "Berichtigungen",
    sentence: (ordinal) => `Satz ${ordinal}`,
    says: "Der Satz",
    shouldRead: "Richtig wäre gewesen",
  },
  missing: "Fehlt vor der Abnahme",
  gate: gateIn({
    secondVerdict: "Das Urteil einer zweiten Person",
    agreement: "Einigung, oder eine Entscheidung der Redaktion zwischen den Urteilen",
    sentBack: "Die Urteile wurden zurückgegeben: neue abgeben",
    presentText: "Urteile zum jetzigen Wortlaut",
    say: (code) => `Angabe: ${details[code]}`,
    evidence: (stances) =>
      `Belege: ${stances.map((stance) => ({ supports: "stützende", refutes: "widersprechende" })[stance]).join(" und ")}`,
    twoSides: "Eine stützende und eine widersprechende Quelle verschiedener Herkunft",
    cited: "Belege, auf die sich jedes Urteil beruft",
    found: "Zu jedem Urteil ein Zitat, das in einer aufbewahrten Kopie wörtlich gefunden wurde",
    twoOrigins: "Mindestens zwei Quellen unabhängiger Herkunft",
    primarySource: "Mindestens eine Primärquelle",
    rightOfReply: (party) => `${party} um eine Stellungnahme bitten`,
    questions: "Die Antwort des Verfassers",
    approver: "Abnahme durch jemanden aus der Redaktion, der daran nicht beteiligt ist",
  }),

  questions: "Fragen an den Verfasser",
  question: "Frage an den Verfasser",
  askedOfAuthor: "An den Verfasser",
  askedForReply: "Um Stellungnahme gebeten",
  notes: "Notizen",
  note: "Notiz",
  comment: "Kommentar",
  reply: "Erwiderung",
  answer: "Antwort",
  onAuthor: "Laut Verfasser",
  inReply: "als Erwiderung",
  aboutWords: (words) => `zu ${quoted(words)}`,
  broughtIn: (name, file) => `übernommen von ${name} aus ${file}`,
  notResolved: "nicht erledigt",
  resolvedBy: "erledigt von",
  notAnswered: "noch nicht beantwortet",
  takenBack: (day) => `zurückgenommen am ${day}`,
  takenBackWhole: (day) => `Zurückgenommen am ${day}.`,
  loggedBy: "festgehalten von",

  sources: "Quellen",
  archivedAt: "Archiviert bei",
  quotedIn: (count) => `Zitiert zu ${count === 1 ? "Satz" : "den Sätzen"}`,
  history: "Was geschah, der Reihe nach",
  software: "Linecheck",
  happened: clauseIn(phrasesIn({ marks, checkability, roles, evidenceTags })),
  bySentence: "Satz für Satz",
  identity: "Wovon diese Datei spricht",
  identityRows: {
    status: "Stand",
    final: "Abgenommen",
    draft: "ENTWURF, nicht abgenommen",
    coverage: "Abdeckung",
    document: "Dokument",
    version: "Version",
    textHash: "SHA-256 des Textes",
    log: "Protokoll",
    logSize: (entries) => counted(entries, "Eintrag", "Einträge"),
    logHead: "Letzter Eintrag",
    exported: "Exportiert",
    exportedBy: "Exportiert von",
    format: "Format",
  },
  coverage: ({ total, checked, setAside, open }) =>
    `${grouped(checked + setAside)} von ${grouped(total)} Sätzen erfasst, ${grouped(open)} offen`,
  textHashOf: (version) => `SHA-256 des Textes in Version ${version}`,
  logHead: (origin, entries) => `Protokoll ${origin}, ${counted(entries, "Eintrag", "Einträge")}, der letzte`,
  versionOf: (version, words) => `Version ${version} des Dokuments, ${counted(words, "Wort", "Wörter")}`,
  editionOf: (version, words, instant) =>
    `Version ${version}, ${counted(words, "Wort", "Wörter")}. Bericht vom ${instant}`,
  exportedBy: (name) => `Exportiert von ${name}`,
  sameBytes: "Derselbe Bericht ergibt dieselbe Datei, Byte für Byte.",
  nothingLoaded: "Erstellt mit Linecheck; nichts darin wird von anderswo geladen.",
  wholeAttached: "Erstellt mit Linecheck. Der ganze Bericht ist dieser Datei angehängt.",
  attached: "Der ganze Bericht, für Programme: woraus diese Datei gemacht ist.",
  conformance: {
    "ua-1": "Diese Datei ist für Vorleseprogramme ausgezeichnet (PDF/UA-1).",
    "missing-glyphs":
      "Diese Datei ist ausgezeichnet, aber kein PDF/UA: Einige ihrer Zeichen sind in keiner verfügbaren Schrift enthalten und stehen als leere Kästchen da. Der angehängte Bericht enthält sie alle.",
    tagged: "Diese Datei ist ausgezeichnet, aber kein PDF/UA: Etwas darin verletzt eine Regel dieser Norm.",
  },

  check: {
    holds:
      "Soweit eine Seite das von sich sagen kann, ist jedes Wort und jeder Link darin so, wie sie mit dem Schlüssel unten unterschrieben wurden. Vergleichen Sie den Schlüssel mit dem, den Sie erhalten haben; über die Datei gibt linecheck verify Auskunft.",
    unsigned: "Diese Fassung ist nicht unterschrieben.",
    broken: "Die Unterschrift dieser Seite gilt nicht: Jemand hat sie verändert.",
    changed: "Was von dieser Seite zu sehen ist, ist nicht, was unterschrieben wurde: Jemand hat sie verändert.",
    unable: "Dieser Browser kann die Unterschrift nicht prüfen: linecheck verify kann es.",
    narrowed: "Nur Absätze mit diesem Zeichen werden gezeigt: {shown} von {all}.",
  },

  absences: {
    unknown: {
      title: "Unter dieser Adresse steht kein Bericht",
      words: "Vergleichen Sie die Adresse mit der, die Sie bekommen haben: Jeder Buchstabe und jede Ziffer zählt.",
    },
    broken: {
      title: "Der Bericht kann gerade nicht gezeigt werden",
      words: "Er ist noch da, doch ging beim Herstellen der Seite etwas schief: Kommen Sie in einigen Minuten wieder.",
    },
    withdrawn: (until) => ({
      title: "Dieser Bericht wurde zurückgezogen",
      words: `Er war hier bis zum ${until} zu lesen. Wer ihn veröffentlicht hatte, hat ihn wieder entfernt.`,
    }),
    inWork: (since) => ({
      title: "An diesem Bericht wird wieder gearbeitet",
      words: `Er wurde am ${since} wieder geöffnet. Sobald er neu abgenommen ist, steht er wieder hier, unter derselben Adresse.`,
    }),
  },

  tables: {
    number: "Nr.",
    sentence: "Satz",
    sentences: "Sätze",
    mark: "Zeichen",
    meaning: "Bedeutung",
    verdicts: "Urteile",
    missing: "Fehlt",
    source: "Quelle",
    quotedIn: "Zitiert zu Sätzen",
    when: "Wann",
    what: "Was",
    who: "Wer",
    entry: "Eintrag",
    entryOfLog: "Eintrag im Protokoll",
    exactly: "In Worten oder Zeichen für Zeichen",
    about: "Über diese Datei",
    inWords: "In Worten",
    summary: "Zusammenfassung",
    thisReport: "Dieser Bericht",
    origin: "Herkunft",
    documentTitle: "Titel des Dokuments",
    method: "Methode",
    version: "Version",
    text: "Wortlaut",
    state: "Stand",
    checkability: "Prüfbarkeit",
    withheld: "Zurückgehalten",
    evidence: "Belege",
    decisions: "Entscheidungen",
    role: "Rolle",
    paragraph: "Absatz",
    id: "Kennung",
    verdict: "Urteil",
    reviewer: "Geprüft von",
    filed: "Abgegeben",
    reasons: "Gründe",
    detail: "Näheres",
    confidence: "Sicherheit",
    wording: "Zu welchem Wortlaut",
    presentWording: "dem jetzigen",
    earlierWording: "einem früheren",
    stance: "Haltung",
    quote: "Zitat",
    sourceTitle: "Titel der Quelle",
    place: "Stelle",
    tier: "Rang",
    quoteLink: "Link zum Zitat",
    copy: "Aufbewahrte Kopie",
    notInQuote: "Nicht im Zitat",
    tags: "Vermerke",
    became: "Was daraus wurde",
    attachedBy: "Angefügt von",
    by: "Von",
    written: "Geschrieben",
    resolved: "Erledigt",
    openThread: "offen",
    resolvedBy: (name, day) => `von ${name}, ${day}`,
    title: "Titel",
    author: "Verfasser",
    publisher: "Herausgeber",
    published: "Erschienen",
    kind: "Art",
    address: "Adresse",
    archivedAt: "Archiviert bei",
    copies: "Zitierte Kopien",
    history: "Geschichte",
    leafHash: "Hash des Eintrags",
    notes: "Notizen",
    sources: "Quellen",
    cut: " … [hier gekürzt: der JSON-Export enthält alles]",
  },
};
