import type { Stance } from "../evidence/model.ts";
import { type EvidenceTag, evidenceTagsInWords, inEvidenceTagOrder, tagsAgainst } from "../evidence/tags.ts";
import { isOpenQuery, type Query } from "../queries/model.ts";
import type { Origins } from "../sources/derivations/origins.ts";
import { type Decisions, EXCEPTABLE_GATES, type ExceptableGate } from "./decisions/model.ts";
import type { Gate } from "./model.ts";
import { type Carries, VERDICTS, type VerdictCode } from "./verdict-kinds.ts";

type GatedVerdict = {
  readonly id: string;
  readonly code: VerdictCode;
  readonly detail: string | null;
  readonly rationale: string;
  readonly textSha256: string;
  readonly evidenceIds: readonly string[];
  readonly reviewer: { readonly id: string };
};

/** What the gates look at. */
export type GatedClaim = {
  readonly textSha256: string;
  readonly verdicts: readonly GatedVerdict[];
  readonly evidence: readonly {
    readonly id: string;
    readonly stance: Stance;
    readonly source: { readonly id: string; readonly tier: string };
    /** Whether its quote was found in a kept copy. */
    readonly found: boolean;
    readonly tags: readonly EvidenceTag[];
  }[];
  /** What its sources go back to: sources of one origin count once. */
  readonly origins: Origins;
  /** The named party that an accusation in it is against. */
  readonly accuses: string | null;
  /** When that party was asked for a reply. */
  readonly contacts: readonly unknown[];
  readonly queries: readonly Pick<Query, "answer" | "withdrawnAt">[];
  readonly adjudication: Decisions["adjudication"];
  readonly exceptions: Decisions["exceptions"];
};

/**
 * What stands between a claim and its sign-off, in reading order; empty while nobody has filed a verdict. A gate that
 * is not met says what to do. `approverId` is who would sign it off, where somebody who may is asking. Evidence that a tag
 * speaks against counts for nothing, and the gates that miss it say so.
 */
export function gatesOf(claim: GatedClaim, approverId: string | null = null): Gate[] {
  if (claim.verdicts.length === 0) return [];
  const decisive = decisiveVerdicts(claim);
  const counted = { ...claim, evidence: claim.evidence.filter(({ tags }) => tagsAgainst(tags).length === 0) };
  const notCounted = notCountedInWords(claim, decisive);
  return [
    secondVerdict(claim),
    ...agreement(claim),
    presentText(claim),
    ...[...duties(counted, decisive), ...sourcing(counted, decisive)].map((gate) => because(gate, notCounted)),
    ...rightOfReply(claim),
    ...questions(claim),
    ...approver(claim, approverId),
  ];
}

/** The gates that are not met. */
export function unmet(gates: readonly Gate[]): Gate[] {
  return gates.filter(({ met }) => !met);
}

/** Whether somebody decided between the verdicts, and it holds. */
function isDecided({ adjudication }: GatedClaim): boolean {
  return adjudication?.holds === true && adjudication.code !== null;
}

/** The verdicts that what is signed off would rest on: all of them, or what an editor decided. */
function decisiveVerdicts(claim: GatedClaim): readonly Pick<GatedVerdict, "code" | "detail" | "evidenceIds">[] {
  const { adjudication, verdicts, evidence } = claim;
  if (!isDecided(claim) || !adjudication?.code) return verdicts;
  const accepted = verdicts.filter(({ id }) => id === adjudication.verdictId);
  if (accepted.length > 0) return accepted;
  // An editor's own decision rests on everything that is attached, and says in its reason what it must say.
  return [{ code: adjudication.code, detail: adjudication.reason, evidenceIds: evidence.map(({ id }) => id) }];
}

function gate(code: string, met: boolean, sentence: string): Gate {
  return { code, met, sentence, exceptable: false, reason: null };
}

/** The same gate with why it is not met, where that has to be told; behind what was told already. */
function because(open: Gate, why: string | null): Gate {
  if (open.met || why === null) return open;
  return { ...open, because: open.because === undefined ? why : `${open.because} ${why}` };
}

/** A gate that a written reason opens. */
function exceptable(code: ExceptableGate, isMet: boolean, sentence: string, { exceptions }: GatedClaim): Gate {
  const reason = exceptions.find((exception) => exception.gate === code)?.reason ?? null;
  return { code, met: isMet || reason !== null, sentence, exceptable: !isMet, reason: isMet ? null : reason };
}

/** Whether a gate is one that a written reason opens. */
export function isExceptable(code: string): code is ExceptableGate {
  return (EXCEPTABLE_GATES as readonly string[]).includes(code);
}

function secondVerdict(claim: GatedClaim): Gate {
  const filed = new Set(claim.verdicts.map((verdict) => verdict.reviewer.id)).size >= 2;
  if (isDecided(claim) && !filed) return gate("second-verdict", true, "An editor decided on the verdict");
  return gate("second-verdict", filed, filed ? "Two people filed a verdict" : "A second person's verdict");
}

function agreement(claim: GatedClaim): Gate[] {
  const families = new Set(claim.verdicts.map(({ code }) => VERDICTS[code].family));
  if (isDecided(claim)) return families.size > 1 ? [gate("agreement", true, "An editor decided between them")] : [];
  if (claim.adjudication?.holds && claim.adjudication.outcome === "reject")
    return [gate("agreement", false, "The verdicts were sent back: file them anew")];
  return families.size > 1 ? [gate("agreement", false, "Agreement, or an editor's decision between the verdicts")] : [];
}

function presentText({ verdicts, textSha256 }: GatedClaim): Gate {
  const met = verdicts.every((verdict) => verdict.textSha256 === textSha256);
  return gate("present-text", met, met ? "Filed on the present text" : "Verdicts on the present text");
}

type Decisive = ReturnType<typeof decisiveVerdicts>;

function duties(claim: GatedClaim, decisive: Decisive): Gate[] {
  const gates = new Map<string, Gate>();
  for (const verdict of decisive) {
    const cited = claim.evidence.filter((evidence) => verdict.evidenceIds.includes(evidence.id));
    for (const duty of VERDICTS[verdict.code].carries) {
      const own = gateOf(duty, cited, verdict.detail, claim.origins);
      const known = gates.get(own.code);
      // Two verdicts of one kind share a gate, which is met when both carry what they must.
      if (!known || known.met) gates.set(own.code, own);
    }
  }
  return [...gates.values()];
}

/** A prompt as a call to do it: "What is missing" becomes "Say what is missing", which nobody takes for a list. */
export function asking(prompt: string): string {
  return `Say ${prompt.slice(0, 1).toLowerCase()}${prompt.slice(1)}`;
}

/** What is cited and does not count: "1 quotation is not counted: retracted." Null where all of it counts. */
function notCountedInWords({ evidence }: GatedClaim, decisive: Decisive): string | null {
  const cited = evidence.filter(({ id }) => decisive.some(({ evidenceIds }) => evidenceIds.includes(id)));
  const against = cited.map(({ tags }) => tagsAgainst(tags)).filter((tags) => tags.length > 0);
  if (against.length === 0) return null;
  const quotations = against.length === 1 ? "1 quotation is" : `${against.length} quotations are`;
  return `${quotations} not counted: ${evidenceTagsInWords(inEvidenceTagOrder(against.flat()))}.`;
}

function gateOf(duty: Carries, cited: GatedClaim["evidence"], detail: string | null, origins: Origins): Gate {
  switch (duty.what) {
    case "words":
      return gate(`words:${duty.prompt}`, Boolean(detail), asking(duty.prompt));
    case "evidence": {
      const met = duty.stances.every((stance) => cited.some((evidence) => evidence.stance === stance));
      return gate(
        `evidence:${duty.stances.join("+")}`,
        met,
        `Evidence that ${duty.stances.join(" and evidence that ")} it`,
      );
    }
    case "evidence-of-two-origins": {
      const sourcesOf = (stance: Stance) =>
        cited.filter((evidence) => evidence.stance === stance).map((evidence) => evidence.source.id);
      const [first = [], second = []] = duty.stances.map(sourcesOf);
      const met = first.some((one) => second.some((other) => origins.areApart(one, other)));
      const open = gate("evidence:two-origins", met, "A supporting and a refuting source of different origin");
      return because(open, first.length > 0 && second.length > 0 ? origins.why([...first, ...second]) : null);
    }
  }
}

/** Of what something decisive rests on. That too little was found rests on where was searched, and on no source. */
function sourcing(claim: GatedClaim, decisive: Decisive): Gate[] {
  if (decisive.every(({ code }) => VERDICTS[code].family === "open")) return [];
  const { evidence, origins } = claim;
  const found = evidence.filter((piece) => piece.found);
  const allCite = (some: GatedClaim["evidence"]) =>
    decisive.every(
      ({ code, evidenceIds }) => VERDICTS[code].family === "open" || some.some(({ id }) => evidenceIds.includes(id)),
    );
  const [cites, citesFound] = [allCite(evidence), allCite(found)];
  // What nobody rests a verdict on makes none of them better founded.
  const cited = evidence.filter(({ id }) => decisive.some(({ evidenceIds }) => evidenceIds.includes(id)));
  const sourceIds = cited.map(({ source }) => source.id);
  const isOfTwo = origins.count(sourceIds) >= 2;
  const hasPrimary = cited.some((piece) => piece.source.tier === "primary");
  return [
    gate("cited", cites, cites ? "Every verdict cites evidence" : "Evidence that every verdict cites"),
    gate("found", citesFound, citesFound ? FOUND : "For every verdict, a quote found word for word in a kept copy"),
    because(
      exceptable("two-origins", isOfTwo, "At least two sources of independent origin", claim),
      origins.why(sourceIds),
    ),
    exceptable("primary-source", hasPrimary, "At least one primary source", claim),
  ];
}

const FOUND = "Every verdict cites a quote found word for word in a kept copy";

function rightOfReply({ accuses, contacts }: GatedClaim): Gate[] {
  if (accuses === null) return [];
  const met = contacts.length > 0;
  return [gate("right-of-reply", met, met ? `${accuses} was asked for a reply` : `Ask ${accuses} for a reply`)];
}

function questions({ queries }: GatedClaim): Gate[] {
  return queries.some(isOpenQuery) ? [gate("questions", false, "The author's answer")] : [];
}

/** Nobody signs off what they judged themselves, be it by a verdict or by a decision over all of them. */
function approver({ verdicts, adjudication }: GatedClaim, approverId: string | null): Gate[] {
  if (approverId === null) return [];
  if (verdicts.some(({ reviewer }) => reviewer.id === approverId))
    return [gate("approver", false, "An editor who filed no verdict on it signs off")];
  const isOverride = adjudication?.holds === true && adjudication.outcome === "override";
  return isOverride && adjudication.editor.id === approverId
    ? [gate("approver", false, "Another editor than the one who decided otherwise signs off")]
    : [];
}
