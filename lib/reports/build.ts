import { z } from "zod";
import type { DocumentHeader } from "../documents/model.ts";
import { withoutWords } from "../evidence/confidential.ts";
import { Evidence } from "../evidence/model.ts";
import { untellingState } from "../reviews/blind.ts";
import { coverageOf } from "../reviews/coverage.ts";
import { NO_DECISIONS } from "../reviews/decisions/model.ts";
import { fittedTo } from "../reviews/fitted.ts";
import { VERDICT_CODES, type VerdictCode } from "../reviews/verdict-kinds.ts";
import { CopyIdentity } from "../sources/snapshots/model.ts";
import { byCodeUnit } from "../text/by-code-unit.ts";
import { fittedWhenRead } from "./fitted-when-read.ts";
import { forReaders, Pseudonyms } from "./for-readers.ts";
import {
  type LogHead,
  REPORT_SCHEMA,
  Report,
  ReportedClaim,
  type ReportedEvent,
  type ReportedSource,
} from "./model.ts";
import { isSelected, withoutWork } from "./scope.ts";
import type { Selection } from "./selection.ts";
import type { Words } from "./words/en.ts";
import { WORDS } from "./words/languages.ts";

const { shape: Parts } = ReportedClaim;
const Pieces = z.array(Evidence);
const Copy = CopyIdentity.nullable();
const WithoutClaims = Report.omit({ claims: true });

/** A claim as it is read: its evidence is neither compared with it nor redacted yet. */
export type ReadClaim = Omit<ReportedClaim, "evidence" | "isLeftOut"> & { readonly evidence: readonly Evidence[] };

/** Everything a report is made of, as it was read in one look at the database. */
export type ReportParts = {
  readonly document: DocumentHeader;
  /** The text of the version the header names. */
  readonly text: string;
  /** The claims of that version as the exporter may see them; their order and that of their parts does not matter. */
  readonly claims: readonly ReadClaim[];
  /** The kept copies that their quotes were found in, by id. */
  readonly copies: ReadonlyMap<string, CopyIdentity>;
  readonly log: LogHead;
  readonly exporter: { readonly name: string };
  readonly final: boolean;
  readonly selection: Selection;
  /** What happened, oldest first; told only in a report for legal review. */
  readonly history: readonly ReportedEvent[];
  readonly now: Date;
};

/**
 * Puts the parts of a report together: in order, counted, its sources numbered. Fields that are no part of a report
 * are dropped, so a caller may pass richer rows.
 *
 * @throws Error when the claims do not tile the text: such a report would silently leave words out.
 */
export function buildReport(parts: ReportParts): Report {
  const { document, text, claims, copies, log, exporter, final, selection, history, now } = parts;
  const words = WORDS[selection.labels];
  const copyOf = (id: string) => Copy.parse(copies.get(id) ?? null);
  const ordered = claims.map((claim) => blinded(reported(claim, { lang: document.lang, words, copyOf }))).sort(inPlace);
  assertTiling(text, ordered);
  const isPublic = selection.audience === "public";
  const pseudonyms = new Pseudonyms(`${document.version.id}-${now.getTime()}`, words);
  const told = selected(ordered, selection, pseudonyms);
  const {
    sources,
    history: happened,
    ...head
  } = WithoutClaims.parse({
    schema: REPORT_SCHEMA,
    document: {
      id: document.id,
      title: document.title,
      lang: document.lang,
      origin: document.origin,
      // Where the house got it from may be a draft within the house.
      fetched: isPublic ? null : document.fetched,
      versionId: document.version.id,
      versionOrdinal: document.version.ordinal,
      sha256: document.version.sha256,
      text,
      words: document.version.words,
    },
    exportedAt: now.toISOString(),
    exportedBy: isPublic ? words.people.desk : exporter.name,
    log,
    final,
    selection: {
      ...selection,
      person: isPublic && selection.person ? pseudonyms.of("reviewer", selection.person) : selection.person,
    },
    coverage: coverageOf(ordered.map((claim) => claim.state)),
    verdictCounts: countVerdicts(told),
    sources: numberSources(told),
    history: selection.audience === "legal" ? history : [],
  });
  return { ...head, claims: told, sources, history: happened };
}

/**
 * The claims as the selection has them. Which sentences a scope takes is told before anything is taken from them; those that
 * were split or merged away are no readers' business.
 */
function selected(claims: readonly ReportedClaim[], selection: Selection, pseudonyms: Pseudonyms): ReportedClaim[] {
  const scoped = claims.map((claim) => (isSelected(claim, selection) ? claim : withoutWork(claim)));
  if (selection.audience !== "public") return scoped;
  return scoped.filter(({ state }) => state !== "superseded").map((claim) => forReaders(claim, pseudonyms));
}

/** What the parts of a claim are told with. */
type Telling = {
  /** Of the document, as a BCP 47 tag. */
  readonly lang: string;
  readonly words: Words;
  readonly copyOf: (snapshotId: string) => CopyIdentity | null;
};

/**
 * A claim with its parts in order. What it is is written out, so that nothing else can be in it; what hangs on it is parsed,
 * which drops what is no part of a report. Most of thousands have nothing, and to parse those as well, or to begin one with
 * a spread, takes longer than to read them.
 */
function reported(claim: ReadClaim, { lang, words, copyOf }: Telling): ReportedClaim {
  const fitted = fittedTo(claim.text, lang);
  return {
    id: claim.id,
    ordinal: claim.ordinal,
    start: claim.start,
    end: claim.end,
    block: claim.block,
    role: claim.role,
    checkability: claim.checkability,
    state: claim.state,
    text: claim.text,
    textSha256: claim.textSha256,
    verdicts: parsed(Parts.verdicts, inOrder(claim.verdicts, byTimeOf("filedAt"))),
    withheld: claim.withheld,
    evidence: inOrder(parsed(Pieces, claim.evidence.map(withoutWords)), byTimeOf("attachedAt")).map((piece) =>
      fittedWhenRead(piece, { claim: claim.text, fitted, words, copyOf }),
    ),
    notes: parsed(Parts.notes, inOrder(claim.notes, byTimeOf("writtenAt"))),
    queries: parsed(Parts.queries, inOrder(claim.queries, byTimeOf("askedAt"))),
    contacts: parsed(Parts.contacts, inOrder(claim.contacts, byTimeOf("contactedAt"))),
    accuses: claim.accuses,
    adjudication: Parts.adjudication.parse(claim.adjudication),
    waiver: Parts.waiver.parse(claim.waiver),
    exceptions: parsed(Parts.exceptions, claim.exceptions),
    signOff: Parts.signOff.parse(claim.signOff),
    corrections: parsed(Parts.corrections, claim.corrections),
    gates: parsed(Parts.gates, claim.gates),
    lineage: { from: claim.lineage.from, into: claim.lineage.into },
    isLeftOut: false,
  };
}

function parsed<Part>(schema: z.ZodType<Part[]>, parts: readonly Part[]): Part[] {
  return parts.length === 0 ? [] : schema.parse(parts);
}

/**
 * Keeps from a reader whose second verdict is still to come what others' verdicts would be told by: whether they agree,
 * which duties they brought along, and what an editor decided on them.
 */
function blinded(claim: ReportedClaim): ReportedClaim {
  if (claim.withheld === 0) return claim;
  return { ...claim, ...NO_DECISIONS, state: untellingState(claim.state), gates: [] };
}

function inOrder<Part>(parts: readonly Part[], before: (a: Part, b: Part) => number): readonly Part[] {
  return parts.length < 2 ? parts : parts.toSorted(before);
}

/** By when it was done, and of two at once by id. */
function byTimeOf<Time extends string>(time: Time) {
  return (a: Record<Time | "id", string>, b: Record<Time | "id", string>) =>
    byCodeUnit(a[time], b[time]) || byCodeUnit(a.id, b.id);
}

/** In the order of the text; those that were split or merged away follow the claim that stands where they began. */
function inPlace(a: ReportedClaim, b: ReportedClaim): number {
  const isGone = ({ state }: ReportedClaim) => Number(state === "superseded");
  return a.start - b.start || isGone(a) - isGone(b) || b.end - a.end || byCodeUnit(a.id, b.id);
}

function countVerdicts(claims: readonly ReportedClaim[]): Record<VerdictCode, number> {
  const counts = Object.fromEntries(VERDICT_CODES.map((code) => [code, 0])) as Record<VerdictCode, number>;
  for (const { state, verdicts } of claims)
    if (state !== "superseded") for (const { code } of verdicts) counts[code] += 1;
  return counts;
}

function numberSources(claims: readonly ReportedClaim[]): ReportedSource[] {
  const sources = new Map<string, ReportedSource>();
  for (const claim of claims)
    for (const { source } of claim.evidence) {
      const known = sources.get(source.id) ?? { number: sources.size + 1, citedBy: [], ...source };
      if (known.citedBy.at(-1) !== claim.ordinal) known.citedBy.push(claim.ordinal);
      sources.set(source.id, known);
    }
  return [...sources.values()];
}

function assertTiling(text: string, claims: readonly ReportedClaim[]): void {
  let end = 0;
  for (const claim of claims) {
    if (claim.text !== text.slice(claim.start, claim.end))
      throw new Error(
        `claim ${claim.id} does not say what the text says at [${claim.start}, ${claim.end}): read both of one version`,
      );
    if (claim.state === "superseded") continue;
    if (claim.start < end) throw new Error(`claim ${claim.id} starts at ${claim.start}, inside the claim before it`);
    assertBlank(text, end, claim.start);
    end = claim.end;
  }
  assertBlank(text, end, text.length);
}

function assertBlank(text: string, start: number, end: number): void {
  const gap = text.slice(start, end);
  if (/[^\s\p{White_Space}]/u.test(gap))
    throw new Error(`no claim covers ${JSON.stringify(gap.trim())} at [${start}, ${end}): import the version again`);
}
