import { buildReport } from "../../../lib/reports/build.ts";
import type { Report } from "../../../lib/reports/model.ts";
import {
  aContact,
  aHeader,
  aNote,
  anEvidence,
  aQuery,
  aSource,
  aVerdict,
  NOW,
  reportParts,
  type SentenceParts,
  sha256,
} from "../../support/report-fixture.ts";

/** A report with the given string in every field that holds text from outside. */
export function reportFullOf(hostile: string): Report {
  const person = { id: hostile, name: hostile };
  const source = aSource(1, {
    id: hostile,
    title: hostile,
    url: hostile,
    publisher: hostile,
    author: hostile,
    publishedOn: hostile,
  });
  const evidence = [
    anEvidence({ id: hostile, source, quote: hostile, locator: hostile, attachedBy: person }),
    anEvidence({
      id: "second",
      source: { ...source, id: "second", kind: "confidential" },
      quote: hostile,
      stance: "refutes",
    }),
  ];
  const verdict = aVerdict({
    code: "mostly-supported",
    rationale: hostile,
    detail: hostile,
    confidence: "low",
    confidenceReason: hostile,
    evidenceIds: [hostile],
    reviewer: person,
  });
  const other = aVerdict({
    code: "refuted",
    rationale: hostile,
    detail: hostile,
    reviewer: { id: "other", name: hostile },
    evidenceIds: ["second"],
  });
  const text = `${hostile} (in a sentence).`;
  const sentence: SentenceParts = {
    text,
    verdicts: [verdict, other],
    evidence,
    notes: [
      aNote({ text: hostile, author: person, replyTo: hostile }),
      aNote({ id: "second", kind: "comment", text: hostile, resolved: { at: NOW.toISOString(), by: person } }),
    ],
    queries: [
      aQuery({ question: hostile, askedBy: person, withdrawnAt: NOW.toISOString() }),
      aQuery({ id: "second", answer: hostile, onAuthor: true, answeredBy: person, answeredAt: NOW.toISOString() }),
    ],
    contacts: [aContact({ party: hostile, question: hostile, response: "answered", reply: hostile, loggedBy: person })],
    accuses: hostile,
    adjudication: {
      outcome: "override",
      verdictId: hostile,
      code: "mixed",
      reason: hostile,
      editor: person,
      decidedAt: NOW.toISOString(),
      holds: false,
    },
    waiver: { reason: hostile, editor: person, waivedAt: NOW.toISOString() },
    exceptions: [{ gate: "two-origins", reason: hostile, editor: person, writtenAt: NOW.toISOString() }],
    signOff: { code: "mixed", editor: person, signedAt: NOW.toISOString(), holds: true },
    corrections: [
      { id: "one", kind: "error", note: hostile, replacement: hostile, editor: person, correctedAt: NOW.toISOString() },
    ],
    gates: [{ code: hostile, met: false, sentence: hostile, exceptable: true, reason: hostile }],
  };
  const roles = ["title", "heading", "quote", "list-item", "furniture", "body"] as const;
  const article = roles.map((role): SentenceParts[] => [
    { ...sentence, role },
    { text, checkability: "opinion", role },
  ]);
  const parts = reportParts(article, {
    document: aHeader(text, {
      id: hostile,
      title: hostile,
      lang: hostile,
      origin: { publisher: hostile, url: hostile, authors: [hostile], publishedOn: hostile, modifiedOn: hostile },
      importedBy: hostile,
      version: { id: hostile, ordinal: 1, sha256: sha256(text), length: text.length, words: 1 },
    }),
    log: { origin: hostile, size: 1, headHash: sha256("head") },
    exporter: { name: hostile },
    now: NOW,
  });
  const gone = parts.claims.slice(0, 1).map((claim) => ({
    ...claim,
    id: `${hostile} before`,
    state: "superseded" as const,
    lineage: { from: [hostile], into: [hostile, hostile] },
  }));
  return buildReport({ ...parts, claims: [...parts.claims, ...gone] });
}
