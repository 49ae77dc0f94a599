import type { Grant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import { groupBy } from "../../group-by.ts";
import { differencesBetween } from "../../matches/differences.ts";
import type { MatchDifference } from "../../matches/model.ts";
import { findChecked } from "../checked/read.ts";
import type { Checked } from "../model.ts";
import { inOrder } from "../order.ts";

/** A claim of a document, and the best of what was checked before that it may be. */
export type CheckedBefore = {
  readonly claimId: string;
  readonly checked: Checked;
  readonly differences: readonly MatchDifference[];
};

/** What was found at import, or said by a person, of the claims that stand in a document, in reading order; what was dismissed is left out. */
export async function listCheckedBefore(ctx: Context, grant: Grant<"read">): Promise<CheckedBefore[]> {
  const { documentId, holder } = grant;
  const rows = await ctx.db.read.claimMatch.findMany({
    where: { documentId, claim: { supersededAt: null }, OR: [{ standing: null }, { standing: "confirmed" }] },
    select: {
      claimId: true,
      matchId: true,
      score: true,
      claim: { select: { text: true, document: { select: { lang: true } } } },
    },
    orderBy: { claim: { start: "asc" } },
  });
  const checked = await findChecked(
    ctx,
    holder,
    rows.map(({ matchId }) => matchId),
  );
  return [...groupBy(rows, ({ claimId }) => claimId).values()].flatMap((suggested) => {
    const [best] = inOrder(
      suggested.flatMap(({ matchId, score, claimId, claim }) => {
        const found = checked.get(matchId);
        return found ? [{ ...found, score, claimId, claim }] : [];
      }),
    );
    if (!best) return [];
    const { claimId, claim, score: _, ...found } = best;
    const differences = differencesBetween(claim.text, found.text, claim.document.lang);
    return [{ claimId, checked: found, differences }];
  });
}
