import { buildReport, type ReportParts } from "../../lib/reports/build.ts";
import type { Report } from "../../lib/reports/model.ts";
import {
  aContact,
  aCopy,
  aNote,
  anEvidence,
  aPin,
  aQuery,
  aSource,
  aVerdict,
  reportParts,
  type SentenceParts,
  sha256,
  withUndivided,
} from "./report-fixture.ts";

const ada = { id: "ada", name: "Ada Quill" };
const ben = { id: "ben", name: "Ben Ledger" };
const ines = { id: "ines", name: "Ines Falk" };

const account = aSource(1, {
  copy: {
    state: "kept",
    snapshotId: "copy-account",
    takenAt: "2026-05-12T13:40:00.000Z",
    failure: null,
    archivedUrl: "https://archive.example.org/web/20260512134000/https://example.org/source-1",
  },
  title: "Closing account of the bridge project",
  publisher: "Harbour Council",
  publishedOn: "2017-03-03",
});
const history = aSource(2, {
  title: "Council budget history, table 6",
  publisher: "Harbour Council",
  kind: "data-set",
});
const counts = aSource(3, {
  title: "Traffic counts 2025",
  publisher: "Road Office",
  publishedOn: "2026-01",
  kind: "data-set",
});
const survey = aSource(4, {
  title: "Who crosses the bridge? A survey of hauliers",
  author: "M. Sample",
  kind: "article",
  tier: "secondary",
  publishedOn: "2025-11-20",
});
const clerk = aSource(5, {
  title: "Telephone call with the council's clerk",
  url: null,
  kind: "interview",
  publishedOn: "2026-05-11",
});

const minutes = aSource(6, {
  title: "Minutes of the council",
  publisher: "Harbour Council",
  publishedOn: "2021-10-14",
});

const whisperer = aSource(7, {
  title: "An officer of the toll office",
  author: "N. Amed",
  kind: "confidential",
  publishedOn: "2026-05-10",
});

/**
 * An invented article with every mark but two, every stance, a confidential source, a thread, questions, contacts, and a
 * hostile quote. One sentence of it was split in two after a verdict on the whole, and its second half judged anew.
 */
const paragraphs: readonly (readonly SentenceParts[])[] = [
  [{ text: "The harbour bridge, ten years on", role: "title", checkability: "untriaged" }],
  [{ text: "4 minutes read", role: "furniture", checkability: "no-claim" }],
  [
    {
      text: "The bridge opened to traffic on 12 June 2016, four years after the first pile was driven.",
      verdicts: [
        aVerdict({
          reviewer: ada,
          rationale: "The account gives both days.",
          confidence: "high",
          evidenceIds: ["e1"],
        }),
        aVerdict({
          reviewer: ben,
          rationale: "Same days in the account.",
          evidenceIds: ["e1"],
          filedAt: "2026-05-12T15:00:00.000Z",
        }),
      ],
      evidence: [
        anEvidence({
          id: "e1",
          source: account,
          quote: "First pile: 4 June 2012. Opened to traffic: 12 June 2016.",
          locator: "p. 2",
          found: true,
          pin: aPin("copy-account", { page: 2 }),
          readerLink: "https://example.org/source-1#:~:text=First%20pile,12%20June%202016.",
        }),
      ],
    },
    { text: "Nobody who stood on the quay that morning will have forgotten the fog.", checkability: "rhetoric" },
    { text: "It carries six lanes and, on its northern side, a path for walkers and bicycles." },
  ],
  [{ text: "What it cost", role: "heading", checkability: "no-claim" }],
  [
    {
      text: "It cost 412 million crowns, the largest sum the city council had ever voted for a single project.",
      verdicts: [
        aVerdict({
          code: "mostly-supported",
          reviewer: ada,
          rationale: "The account gives the sum, and the table shows no larger vote since 1950.",
          detail: "Years before 1950 are not in the table.",
          confidence: "medium",
          confidenceReason: "one table, from the council itself",
          evidenceIds: ["e2", "e3"],
        }),
      ],
      evidence: [
        anEvidence({
          id: "e2",
          source: account,
          quote: "Total outlay amounted to 412 million crowns, as approved by the city council on 3 March.",
          locator: "p. 14",
        }),
        anEvidence({
          id: "e3",
          source: history,
          quote: "No earlier appropriation exceeds 390 million.",
          locator: "table 6",
          stance: "qualifies",
          attachedAt: "2026-05-12T14:20:00.000Z",
        }),
      ],
      notes: [
        aNote({
          kind: "comment",
          text: "Does the table count the tram of 1911, @Ada?",
          mentions: [ada],
          resolved: { at: "2026-05-13T09:00:00.000Z", by: ben },
          revision: 2,
        }),
        aNote({ id: "note-3", text: "The table has no page numbers.", writtenAt: "2026-05-12T15:00:00.000Z" }),
        aNote({
          id: "note-2",
          kind: "comment",
          text: "It begins in 1950. I have asked the archive.",
          replyTo: "note-1",
          author: ada,
          writtenAt: "2026-05-12T16:00:00.000Z",
        }),
      ],
      queries: [
        aQuery({
          question: "Which sums did you compare it with?",
          answer: "Those in the council’s own table.",
          onAuthor: true,
          answeredBy: ines,
          answeredAt: "2026-05-13T10:00:00.000Z",
          revision: 2,
        }),
        aQuery({
          id: "query-2",
          question: "And with the tram?",
          askedAt: "2026-05-13T10:05:00.000Z",
          withdrawnAt: "2026-05-13T10:06:00.000Z",
          revision: 2,
        }),
      ],
    },
    {
      text: "The final bill was more than twice the first estimate.",
      verdicts: [
        aVerdict({
          code: "refuted",
          reviewer: ben,
          rationale: "390 against 412 million is a rise of six per cent.",
          detail: "The final bill was 6 % above the first estimate.",
          evidenceIds: ["e4"],
        }),
      ],
      evidence: [
        anEvidence({
          id: "e4",
          source: account,
          quote: "Estimate of 2011: 390 million. Final outlay: 412 million.",
          locator: "p. 3",
          stance: "refutes",
          attachedBy: ben,
        }),
      ],
    },
    {
      text: "Tolls have paid for it since 2019.",
      verdicts: [
        aVerdict({
          code: "mixed",
          reviewer: ada,
          rationale: "Tolls began in 2019, but they cover the upkeep and not the loan.",
          evidenceIds: ["e5"],
        }),
        aVerdict({
          code: "refuted",
          reviewer: ben,
          rationale: "“Paid for it” can only mean the building cost. Not a crown of toll went there.",
          detail: "The loan is paid from the general budget.",
          evidenceIds: ["e5"],
          filedAt: "2026-05-12T15:10:00.000Z",
        }),
      ],
      evidence: [
        anEvidence({
          id: "e5",
          source: clerk,
          quote: "The toll pays for upkeep. The loan is in the general budget.",
          stance: "refutes",
          found: true,
          pin: aPin("copy-call", { how: "normalised", transcribed: true }),
        }),
        anEvidence({
          id: "e6",
          source: history,
          quote: "Bridge toll (since 1 January 2019)",
          locator: "table 9",
          stance: "context",
          tags: ["better-source-needed", "paywalled"],
          attachedBy: ben,
          attachedAt: "2026-05-12T14:30:00.000Z",
        }),
        anEvidence({
          id: "e7b",
          source: whisperer,
          quote: "We never meant the toll to pay for the bridge.",
          locator: "at the harbour gate",
          stance: "refutes",
          found: true,
          attachedAt: "2026-05-12T14:40:00.000Z",
        }),
      ],
    },
  ],
  [{ text: "Who uses it", role: "heading", checkability: "no-claim" }],
  [
    {
      text: "About 30,000 vehicles cross it every working day, a third of them lorries.",
      verdicts: [
        aVerdict({
          code: "disputed",
          reviewer: ada,
          rationale: "The count and the survey agree on the vehicles and differ on the lorries.",
          evidenceIds: ["e7", "e8"],
        }),
      ],
      evidence: [
        anEvidence({
          id: "e7",
          source: counts,
          quote: "Working days: 30,410 vehicles, of which 3,120 lorries.",
          locator: "row 7",
          stance: "refutes",
        }),
        anEvidence({
          id: "e8",
          source: survey,
          quote: "Every third vehicle we saw was a lorry \u202E(yrrol)\u202C.",
          locator: "§ 3",
          attachedAt: "2026-05-12T14:10:00.000Z",
        }),
      ],
    },
    {
      text: "On Sundays the number falls to a half.",
      verdicts: [
        aVerdict({
          reviewer: ada,
          rationale: "14,900 of 30,410.",
          textSha256: sha256("On Sundays it falls to a third."),
        }),
      ],
    },
    { text: "The port authority expects a quarter more by the end of the decade.", checkability: "prediction" },
    {
      text: "Most who cross it live on the northern bank.",
      verdicts: [
        aVerdict({
          code: "unproven",
          reviewer: ben,
          rationale: "Nobody seems to have counted.",
          detail: "Road Office, council statistics, the survey of hauliers",
        }),
      ],
    },
  ],
  [
    {
      text: "A second crossing was proposed in 2021",
      queries: [aQuery({ id: "query-3", question: "By whom?", askedBy: ada })],
      contacts: [
        aContact({
          question: "Did your office propose it?",
          response: "answered",
          reply: "It was the council’s proposal, not ours.",
        }),
        aContact({
          id: "contact-2",
          party: "The council",
          channel: "e-mail",
          contactedAt: "2026-05-12T16:30:00.000Z",
          question: "Who proposed it?",
        }),
      ],
    },
    {
      text: "and rejected by the council in a vote of 31 to 28.",
      verdicts: [
        aVerdict({
          code: "mostly-supported",
          reviewer: ben,
          rationale: "The clerk remembers the vote.",
          detail: "The two who abstained are left out.",
          evidenceIds: ["e9"],
        }),
      ],
      evidence: [anEvidence({ id: "e9", source: clerk, quote: "31 against, 28 for, and two abstained." })],
    },
    { text: "Its supporters say they will try again after the autumn election." },
  ],
  [{ text: "Similar posts", role: "furniture", checkability: "no-claim" }],
];

const copies = [
  aCopy("copy-account", { url: "https://example.org/source-1", takenAt: "2026-05-12T13:40:00.000Z" }),
  aCopy("copy-call", { mediaType: "audio/mpeg", transcribed: true, takenAt: "2026-05-12T14:00:00.000Z" }),
];

export function bridgeParts(): ReportParts {
  const parts = { copies: new Map(copies.map((copy) => [copy.snapshotId, copy])) };
  return withUndivided(reportParts(paragraphs, parts), {
    into: ["A second crossing was proposed in 2021", "and rejected by the council in a vote of 31 to 28."],
    verdicts: [
      aVerdict({
        reviewer: ada,
        rationale: "The minutes have the proposal and the vote.",
        evidenceIds: ["e10"],
        filedAt: "2026-05-11T09:00:00.000Z",
      }),
    ],
    evidence: [
      anEvidence({
        id: "e10",
        source: minutes,
        quote: "The motion for a second crossing was lost, 28 to 31.",
        locator: "item 4",
        attachedAt: "2026-05-11T08:50:00.000Z",
      }),
    ],
    notes: [aNote({ id: "note-4", text: "The year is one thing and the vote another: two sentences?" })],
  });
}

/** The fixed report that the golden files are rendered from. */
export function bridgeReport(): Report {
  return buildReport(bridgeParts());
}
