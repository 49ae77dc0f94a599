import type { Evidence } from "../evidence/model.ts";
import type { FittedEvidence } from "../reviews/model.ts";
import { unsaidInWords } from "../reviews/unsaid.ts";
import type { CopyIdentity } from "../sources/snapshots/model.ts";
import { ReportedEvidence } from "./model.ts";
import type { Words } from "./words/en.ts";

const Elements = ReportedEvidence.pick({ missing: true, denied: true });

/** What a quote does not say of its claim. */
type Fit = Pick<ReportedEvidence, "missing" | "denied" | "unsaid">;

/** What a piece is compared with, and told with. */
type Fitting = {
  /** The words of its claim. */
  readonly claim: string;
  /** Compares a piece with them. */
  readonly fitted: (piece: Evidence) => FittedEvidence;
  readonly words: Words;
  readonly copyOf: (snapshotId: string) => CopyIdentity | null;
};

/**
 * A piece of evidence as a report tells it: with the copy it stands in, and with what it does not say of the claim, which is
 * worked out when it is first read. That takes more time than all else of a report, and of thousands of pieces it would all
 * stand before the first byte of a file. The piece is redacted already: of words that are withheld, what they say and do not
 * say is withheld as well.
 */
export function fittedWhenRead(piece: Evidence, { claim, fitted, words, copyOf }: Fitting): ReportedEvidence {
  let known: Fit | undefined;
  const comparison = () => {
    known ??= inWords(fitted(piece), claim, words);
    return known;
  };
  return written(piece, piece.pin && copyOf(piece.pin.snapshotId), comparison);
}

/** The same piece with another source and another name to it; its fit is still worked out when it is read. */
export function renamed(
  piece: ReportedEvidence,
  names: Pick<ReportedEvidence, "source" | "attachedBy">,
): ReportedEvidence {
  return written(piece, piece.copy, () => piece, names);
}

function written(
  piece: Evidence,
  copy: CopyIdentity | null,
  comparison: () => Fit,
  { source, attachedBy }: Pick<Evidence, "source" | "attachedBy"> = piece,
): ReportedEvidence {
  return {
    id: piece.id,
    claimId: piece.claimId,
    source,
    quote: piece.quote,
    locator: piece.locator,
    stance: piece.stance,
    tags: piece.tags,
    found: piece.found,
    pin: piece.pin,
    readerLink: piece.readerLink,
    lapse: piece.lapse,
    notice: piece.notice,
    attachedBy,
    attachedAt: piece.attachedAt,
    revision: piece.revision,
    get missing() {
      return comparison().missing;
    },
    get denied() {
      return comparison().denied;
    },
    get unsaid() {
      return comparison().unsaid;
    },
    copy,
  };
}

function inWords({ missing, denied, quote, stance }: FittedEvidence, claim: string, words: Words): Fit {
  const unsaid = unsaidInWords({ missing, denied, quote, stance }, claim, words.unsaid);
  return { ...Elements.parse({ missing, denied }), unsaid: unsaid.length > 0 ? `${unsaid.join(". ")}.` : null };
}
