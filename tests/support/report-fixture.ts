import { createHash } from "node:crypto";
import type { Contact } from "../../lib/contacts/model.ts";
import type { DocumentHeader } from "../../lib/documents/model.ts";
import type { Evidence, EvidencePin } from "../../lib/evidence/model.ts";
import type { Note } from "../../lib/notes/model.ts";
import type { Query } from "../../lib/queries/model.ts";
import { buildReport, type ReadClaim, type ReportParts } from "../../lib/reports/build.ts";
import type { Report } from "../../lib/reports/model.ts";
import { EVERYTHING } from "../../lib/reports/selection.ts";
import { gatesOf } from "../../lib/reviews/gates.ts";
import type { Verdict } from "../../lib/reviews/model.ts";
import { stateOf } from "../../lib/reviews/state.ts";
import { INDEPENDENT } from "../../lib/sources/derivations/origins.ts";
import type { Source } from "../../lib/sources/model.ts";
import type { CopyIdentity } from "../../lib/sources/snapshots/model.ts";

/** The moment everything in the fixtures happens at, unless said otherwise. */
export const NOW = new Date("2026-05-12T14:05:00.000Z");

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** What a test says of a sentence; the rest follows. */
export type SentenceParts = Partial<
  Pick<
    ReadClaim,
    | "role"
    | "checkability"
    | "verdicts"
    | "withheld"
    | "evidence"
    | "notes"
    | "queries"
    | "contacts"
    | "accuses"
    | "adjudication"
    | "waiver"
    | "exceptions"
    | "signOff"
    | "corrections"
    | "gates"
    | "state"
  >
> & { readonly text: string };

/** A source of the given number, on a host that never resolves to anything. */
export function aSource(number: number, parts: Partial<Source> = {}): Source {
  return {
    id: `source-${number}`,
    title: `Source ${number}`,
    url: `https://example.org/source-${number}`,
    kind: "document",
    tier: "primary",
    publisher: null,
    author: null,
    publishedOn: null,
    withheld: false,
    copy: { state: "none", snapshotId: null, takenAt: null, failure: null, archivedUrl: null },
    addedAt: NOW.toISOString(),
    revision: 1,
    ...parts,
  };
}

export function anEvidence(parts: Partial<Evidence> = {}): Evidence {
  return {
    id: "evidence-1",
    claimId: "claim-1",
    source: aSource(1),
    quote: "As it stands in the source.",
    locator: null,
    stance: "supports",
    tags: [],
    found: false,
    pin: null,
    readerLink: null,
    lapse: null,
    notice: null,
    attachedBy: { id: "ada", name: "Ada Quill" },
    attachedAt: NOW.toISOString(),
    revision: 1,
    ...parts,
  };
}

/** Where a quote stands in the kept copy of this id. */
export function aPin(snapshotId: string, parts: Partial<EvidencePin> = {}): EvidencePin {
  return {
    snapshotId,
    start: 0,
    end: 27,
    how: "exact",
    prefix: "",
    suffix: "",
    transcribed: false,
    page: null,
    pinnedAt: NOW.toISOString(),
    ...parts,
  };
}

/** What names a kept copy; its hashes are those of its id. */
export function aCopy(snapshotId: string, parts: Partial<CopyIdentity> = {}): CopyIdentity {
  return {
    snapshotId,
    url: null,
    mediaType: "application/pdf",
    sha256: sha256(snapshotId),
    warcSha256: sha256(`${snapshotId}, packed`),
    textSha256: sha256(`${snapshotId}, read`),
    transcribed: false,
    takenAt: NOW.toISOString(),
    ...parts,
  };
}

export function aVerdict(parts: Partial<Verdict> = {}): Verdict {
  return {
    id: "verdict-1",
    claimId: "claim-1",
    code: "supported",
    rationale: "The source says so.",
    detail: null,
    confidence: null,
    confidenceReason: null,
    evidenceIds: [],
    reviewer: { id: "ada", name: "Ada Quill" },
    textSha256: "",
    filedAt: NOW.toISOString(),
    revision: 1,
    ...parts,
  };
}

export function aNote(parts: Partial<Note> = {}): Note {
  return {
    id: "note-1",
    claimId: "claim-1",
    kind: "note",
    text: "Ask the harbour office.",
    replyTo: null,
    author: { id: "ben", name: "Ben Ledger" },
    writtenAt: NOW.toISOString(),
    resolved: null,
    mentions: [],
    revision: 1,
    ...parts,
  };
}

export function aQuery(parts: Partial<Query> = {}): Query {
  return {
    id: "query-1",
    claimId: "claim-1",
    question: "Who told you?",
    askedBy: { id: "ben", name: "Ben Ledger" },
    askedAt: NOW.toISOString(),
    answer: null,
    onAuthor: false,
    answeredBy: null,
    answeredAt: null,
    withdrawnAt: null,
    revision: 1,
    ...parts,
  };
}

export function aContact(parts: Partial<Contact> = {}): Contact {
  return {
    id: "contact-1",
    claimId: "claim-1",
    party: "The harbour office",
    channel: "phone",
    contactedAt: NOW.toISOString(),
    question: "Is it so?",
    response: "none",
    reply: null,
    loggedBy: { id: "ben", name: "Ben Ledger" },
    loggedAt: NOW.toISOString(),
    ...parts,
  };
}

/**
 * Claims and text of an article given as paragraphs of sentences. Sentences are joined by a space, paragraphs by an
 * empty line. State, gates and hashes are computed as the product does; a verdict without a hash stands on the present
 * text.
 */
export function anArticle(paragraphs: readonly (readonly SentenceParts[])[]): {
  text: string;
  claims: ReadClaim[];
} {
  const claims: ReadClaim[] = [];
  let text = "";
  for (const [at, sentences] of paragraphs.entries()) {
    if (at > 0) text += "\n\n";
    for (const [place, sentence] of sentences.entries()) {
      if (place > 0) text += " ";
      claims.push(aClaim(sentence, { ordinal: claims.length + 1, block: at + 1, start: text.length }));
      text += sentence.text;
    }
  }
  return { text, claims };
}

function aClaim(sentence: SentenceParts, place: Pick<ReadClaim, "ordinal" | "block" | "start">): ReadClaim {
  const id = `claim-${place.ordinal}`;
  const textSha256 = sha256(sentence.text);
  const verdicts = (sentence.verdicts ?? []).map((verdict, at) => ({
    ...verdict,
    id: `verdict-${place.ordinal}-${at + 1}`,
    claimId: id,
    textSha256: verdict.textSha256 || textSha256,
  }));
  const evidence = (sentence.evidence ?? []).map((piece) => ({ ...piece, claimId: id }));
  const checkability = sentence.checkability ?? "checkable";
  const contacts = (sentence.contacts ?? []).map((contact) => ({ ...contact, claimId: id }));
  const queries = (sentence.queries ?? []).map((query) => ({ ...query, claimId: id }));
  const {
    accuses = null,
    adjudication = null,
    waiver = null,
    exceptions = [],
    signOff = null,
    corrections = [],
  } = sentence;
  const decisions = { adjudication, waiver, exceptions, signOff, corrections };
  const claim = {
    id,
    ...place,
    textSha256,
    verdicts,
    evidence,
    checkability,
    contacts,
    queries,
    accuses,
    ...decisions,
  };
  return {
    ...claim,
    end: place.start + sentence.text.length,
    text: sentence.text,
    role: sentence.role ?? "body",
    state:
      sentence.state ??
      stateOf({ ...claim, verdicts: verdicts.map((verdict) => ({ ...verdict, reviewerId: verdict.reviewer.id })) }),
    withheld: sentence.withheld ?? 0,
    notes: (sentence.notes ?? []).map((note) => ({ ...note, claimId: id })),
    gates: sentence.gates ?? gatesOf({ ...claim, origins: INDEPENDENT }),
    lineage: { from: [], into: [] },
  };
}

/** A sentence as it stood before it was split into others, which follow one another; its text is theirs. */
export type UndividedParts = Omit<SentenceParts, "text" | "state"> & { readonly into: readonly string[] };

/** The same claims, with the undivided sentence among them and every piece's way back to it. */
export function withUndivided(parts: ReportParts, { into, ...undivided }: UndividedParts): ReportParts {
  const pieces = parts.claims.filter(({ text }) => into.includes(text));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || pieces.length !== into.length)
    throw new Error(`the article does not hold ${into.join(" | ")}`);
  const text = parts.text.slice(first.start, last.end);
  const sentence: SentenceParts = { ...undivided, text, state: "superseded", gates: [] };
  const place = { ordinal: first.ordinal, block: first.block, start: first.start };
  const id = `claim-${first.ordinal}-undivided`;
  const gone = { ...aClaim(sentence, place), id, lineage: { from: [], into: pieces.map((piece) => piece.id) } };
  const claims = parts.claims.map((claim) =>
    pieces.includes(claim) ? { ...claim, lineage: { from: [id], into: [] } } : claim,
  );
  return { ...parts, claims: [...claims, gone] };
}

/** The parts of a report on the given article. */
export function reportParts(
  paragraphs: readonly (readonly SentenceParts[])[],
  parts: Partial<ReportParts> = {},
): ReportParts {
  const { text, claims } = anArticle(paragraphs);
  return {
    document: aHeader(text),
    text,
    claims,
    copies: new Map(),
    log: { origin: "example.org/linecheck", size: 214, headHash: sha256("head") },
    exporter: { name: "Eva Margin" },
    final: false,
    selection: EVERYTHING,
    history: [],
    now: NOW,
    ...parts,
  };
}

export function aReport(paragraphs: readonly (readonly SentenceParts[])[], parts: Partial<ReportParts> = {}): Report {
  return buildReport(reportParts(paragraphs, parts));
}

export function aHeader(text: string, parts: Partial<DocumentHeader> = {}): DocumentHeader {
  return {
    fetched: null,
    dueAt: null,
    signedOff: null,
    id: "document-1",
    title: "The harbour bridge, ten years on",
    lang: "en",
    origin: {
      publisher: "The Quay Letter",
      url: "https://example.org/quay-letter/41",
      authors: ["Ines Falk"],
      publishedOn: "2026-05-04",
      modifiedOn: null,
    },
    importedAt: NOW.toISOString(),
    importedBy: "Eva Margin",
    version: {
      id: "version-3",
      ordinal: 3,
      sha256: sha256(text),
      length: text.length,
      words: text.split(/\s+/).filter(Boolean).length,
    },
    revision: 1,
    ...parts,
  };
}
