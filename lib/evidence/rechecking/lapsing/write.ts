import type { Context } from "../../../context.ts";
import type { Tx } from "../../../db/types.ts";
import { notify } from "../../../notifications/write.ts";
import type { Record } from "../../../provenance/write.ts";
import { type RecheckOutcome, TELLING } from "../../../sources/rechecks/model.ts";
import type { Before } from "../../../sources/rechecks/write.ts";
import { type LapseKind, lapseIn } from "../../lapses/lapse.ts";
import { ON_OPEN_CLAIM } from "../read.ts";

/** A look as far as it tells what has lapsed. */
type Look = {
  readonly recheckId: string;
  readonly sourceId: string;
  readonly lookedById: string;
  readonly outcome: RecheckOutcome;
  readonly lost: readonly string[];
};

type Quoted = {
  readonly id: string;
  readonly claimId: string;
  readonly documentId: string;
  readonly attachedById: string;
};

/**
 * Writes into the log of each claim what has lapsed on it since the look before, or stands again, and tells whoever
 * attached what has lapsed; inside the transaction that writes the look. Documents that are signed off hear of nothing.
 * No column is changed by it: the entries are for who has the document open, and for its history.
 */
export async function tellLapses(
  ctx: Context,
  tx: Tx,
  record: Record,
  { recheckId, sourceId, lookedById, outcome, lost }: Look,
  told: Before["told"],
): Promise<void> {
  if (!TELLING.includes(outcome)) return;
  const lostBefore: string[] = told ? JSON.parse(told.lost) : [];
  const changed = (await listOpen(tx, sourceId)).flatMap((quoted) => {
    const was = told && lapseIn(told.outcome, lostBefore, quoted.id);
    const is = lapseIn(outcome, lost, quoted.id);
    return was === is ? [] : [{ ...quoted, is }];
  });
  if (changed.length === 0) return;
  for (const { id: evidenceId, documentId, claimId, is } of changed)
    if (is === null) record({ kind: "evidence.restored", documentId, claimId, data: { evidenceId, recheckId } });
    else record({ kind: "evidence.lapsed", documentId, claimId, data: { evidenceId, recheckId, lapse: is } });
  const { title: words } = await tx.source.findUniqueOrThrow({ where: { id: sourceId }, select: { title: true } });
  const lapsed = changed.flatMap(({ is, ...quoted }) => (is === null ? [] : [{ ...quoted, kind: is }]));
  await notify(
    ctx,
    tx,
    record,
    onceEach(lapsed).map(({ kind, attachedById: to, documentId, claimId }) => ({
      kind,
      to,
      causedById: lookedById,
      documentId,
      claimId,
      words,
    })),
  );
}

/** Of several quotes that one person attached to one claim, the first: one thing happened to them. */
function onceEach<Piece extends Quoted & { readonly kind: LapseKind }>(lapsed: readonly Piece[]): Piece[] {
  const byPerson = new Map(
    lapsed.toReversed().map((piece) => [JSON.stringify([piece.attachedById, piece.claimId]), piece]),
  );
  return [...byPerson.values()].toReversed();
}

/** The evidence from a source on claims that stand, in documents that are not signed off; in the order it was attached. */
async function listOpen(tx: Tx, sourceId: string): Promise<Quoted[]> {
  return tx.evidence.findMany({
    where: { sourceId, ...ON_OPEN_CLAIM },
    select: { id: true, claimId: true, documentId: true, attachedById: true },
    orderBy: [{ attachedAt: "asc" }, { id: "asc" }],
  });
}
