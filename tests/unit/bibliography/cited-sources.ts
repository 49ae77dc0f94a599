import type { DateParts } from "../../../lib/bibliography/reference.ts";
import type { Cited } from "../../../lib/bibliography/styles/cited.ts";

const person = (given: string, family: string) => ({ family, given });
const on = (...parts: DateParts) => ({ "date-parts": [parts] as [DateParts] });

const archived = {
  address: "https://web.archive.org/web/20260303091500/https://quay.example/a",
  capturedOn: "2026-03-03T09:15:00Z",
};

/** Sources of every shape, with much known of them and with little. */
export const CASES = {
  journal: {
    locator: "p. 15",
    reference: {
      type: "article-journal",
      author: [person("Ann", "Lovatt"), person("Jan", "van den Berg")],
      title: "Scour at “Old” Piers",
      "container-title": "Piers",
      volume: "12",
      issue: "3",
      page: "14-19",
      issued: on(2021, 7),
      DOI: "10.1000/xyz",
    },
  },
  "title alone": { reference: { type: "article-journal", title: "Is It So?" } },
  paper: {
    locator: "p. A4",
    archived,
    reference: {
      type: "article-newspaper",
      author: [person("Ann", "Lovatt")],
      title: "Bridge to close",
      "container-title": "Quay Lantern",
      issued: on(2026, 3, 3),
      accessed: on(2026, 3, 4),
      URL: "https://quay.example/a",
    },
  },
  "undated page": {
    archived: { ...archived, capturedOn: null },
    reference: {
      type: "webpage",
      author: [{ literal: "Harbour Board" }],
      title: "Our bridges",
      "container-title": "Harbour Board",
      accessed: on(2026, 3, 4),
      URL: "https://quay.example/a",
    },
  },
  "address alone": { reference: { type: "webpage", URL: "https://quay.example/b" } },
  book: {
    locator: "pp. 14-15",
    reference: {
      type: "book",
      author: [person("Ann", "Lovatt"), person("Piers", "Okonjo"), person("Jan", "Berg")],
      translator: [person("Bo", "Lind")],
      title: "On Piers",
      edition: "2",
      publisher: "Quay Press",
      "publisher-place": "Quay",
      issued: on(2021),
    },
  },
  "edited book": {
    reference: { type: "book", editor: [person("Ann", "Lovatt"), person("Piers", "Okonjo")], title: "On Piers" },
  },
  "many authors": {
    reference: {
      type: "book",
      author: Array.from({ length: 12 }, () => person("Ann", "Lovatt")),
      title: "On Piers",
      issued: on(2021),
    },
  },
  chapter: {
    locator: "p. 15",
    reference: {
      type: "chapter",
      author: [person("Ann", "Lovatt")],
      editor: [person("Jan", "Berg")],
      title: "Scour",
      "container-title": "On Piers",
      page: "14-19",
      publisher: "Quay Press",
      issued: on(2021),
    },
  },
  report: {
    locator: "table 2",
    reference: {
      type: "report",
      author: [{ literal: "Harbour Board" }],
      title: "State of the Bridges",
      genre: "Report",
      number: "7/2021",
      publisher: "Harbour Board",
      issued: on(2021, 7, 3),
      URL: "https://quay.example/r.pdf",
    },
  },
  "data set": {
    reference: {
      type: "dataset",
      title: "Crossings",
      version: "3",
      publisher: "Statistics Quay",
      issued: on(2024),
      accessed: on(2026, 3, 4),
      DOI: "10.1000/abc",
    },
  },
  law: {
    locator: "§ 7(2)",
    reference: {
      type: "legislation",
      title: "Harbour Act",
      volume: "12",
      "container-title": "Q.C.",
      section: "7",
      issued: on(2021),
    },
  },
  judgment: {
    locator: "p. 16",
    reference: {
      type: "legal_case",
      title: "Lovatt v. Harbour Board",
      volume: "12",
      "container-title": "Q.R.",
      page: "14",
      authority: "Quay Ct. App.",
      issued: on(2021),
    },
  },
  interview: {
    locator: "at 00:12:40",
    reference: {
      type: "interview",
      author: [person("Ann", "Lovatt")],
      interviewer: [person("Jan", "Berg")],
      issued: on(2026, 3, 3),
    },
  },
  attestation: {
    reference: {
      type: "personal_communication",
      author: [person("Ann", "Lovatt")],
      title: "On the herring season",
      genre: "author attestation",
      issued: on(2026, 3, 3),
    },
  },
  broadcast: {
    locator: "at 00:12:40",
    reference: {
      type: "broadcast",
      title: "The Bridge",
      "container-title": "Low Water",
      number: "7",
      publisher: "Radio Quay",
      issued: on(2026, 3, 3),
      medium: "podcast",
      URL: "https://quay.example/p",
    },
  },
  film: {
    locator: "00:12:40",
    reference: { type: "motion_picture", title: "The Bridge", publisher: "Quay Films", issued: on(2026) },
  },
  "archived document": {
    reference: {
      type: "document",
      title: "Letter to the board",
      archive: "Quay Archive",
      archive_location: "HB 7/12",
    },
  },
  nothing: { reference: { type: "document" } },
} as const satisfies Record<string, Cited>;
