import type { Holder } from "../../auth/grant.ts";
import type { Checkability } from "../../claims/model.ts";
import type { Context } from "../../context.ts";
import { sqlList } from "../../db/sql.ts";
import { onlookerOf, visibleVerdicts } from "../../reviews/blind.ts";
import { holding } from "../../reviews/decisions/settled.ts";
import { stateOf } from "../../reviews/state.ts";
import { VERDICTS, type VerdictCode } from "../../reviews/verdict-kinds.ts";
import { sha256 } from "../../text/sha256.ts";
import type { Checked } from "../model.ts";
import { checkedElsewhere } from "./fact-check.ts";

/**
 * What was checked before, by its ids, as `holder` may see it. Left out is what no longer counts as checked: a claim whose
 * sign-off holds no more, and one that was corrected since. Whoever may read one document may read all
 * (`auth/ability.ts`), so no claim is hidden; its verdict is, from whoever may still file a blind one.
 */
export async function findChecked(
  ctx: Context,
  holder: Holder,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Checked>> {
  const wanted = [...new Set(ids)];
  const [own, elsewhere] = await Promise.all([
    findOwn(ctx, holder, wanted),
    ctx.db.read.factCheck.findMany({ where: { id: { in: wanted } } }),
  ]);
  return new Map([...own, ...elsewhere.map(checkedElsewhere)].map((checked) => [checked.id, checked]));
}

async function findOwn(ctx: Context, holder: Holder, ids: readonly string[]): Promise<Checked[]> {
  const rows = await signedOff(ctx, ids);
  const standing = rows.filter((row) => isSignedOff(row));
  if (standing.length === 0) return [];
  const numberOf = await findNumbers(
    ctx,
    standing.map(({ claimId }) => claimId),
  );
  return standing.map((row) => checkedHere(row, numberOf(row.claimId), isWithheld(row, holder)));
}

/** The claims of these that have a sign-off, with what it rests on. */
function signedOff(ctx: Context, ids: readonly string[]) {
  return ctx.db.read.signOff.findMany({
    where: { claimId: { in: [...ids] } },
    include: {
      claim: {
        include: {
          verdicts: { select: { id: true, revision: true, reviewerId: true, code: true, textSha256: true } },
          corrections: { select: { correctedAt: true }, orderBy: { correctedAt: "desc" }, take: 1 },
          document: { include: { signOffs: { where: { reopenedAt: null }, select: { id: true } } } },
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof signedOff>>[number];

function isSignedOff({ claim, ...signOff }: Row): boolean {
  const verdicts = claim.verdicts.map((verdict) => ({ ...verdict, code: verdict.code as VerdictCode }));
  const correctedAt = claim.corrections[0]?.correctedAt ?? null;
  const state = stateOf({
    checkability: claim.checkability as Checkability,
    textSha256: sha256(claim.text),
    verdicts,
    ...holding({ adjudication: null, signOff, waived: false, correctedAt }, verdicts),
    superseded: claim.supersededAt !== null,
  });
  return state === "signed-off";
}

/** The verdict is shown where its own document shows it, and once that document is sealed: nobody files there any more. */
function isWithheld({ claim: { verdicts, document } }: Row, holder: Holder): boolean {
  if (document.signOffs.length > 0) return false;
  const onlooker = onlookerOf(holder, holder !== null && document.authorId === holder.userId);
  const filed = verdicts.map(({ reviewerId }) => ({ reviewer: { id: reviewerId } }));
  return visibleVerdicts(filed, onlooker).withheld > 0;
}

/** The number of each of these claims, which stand, in its own document; in one query, however many they are. */
async function findNumbers(ctx: Context, claimIds: readonly string[]): Promise<(claimId: string) => number> {
  const rows = await ctx.db.read.$queryRaw<{ id: string; number: bigint | number }[]>`
    SELECT c."id", (SELECT COUNT(*) FROM "Claim" b WHERE b."documentId" = c."documentId" AND b."supersededAt" IS NULL
      AND b."start" <= c."start") AS "number"
    FROM "Claim" c WHERE c."id" IN (${sqlList([...claimIds])})`;
  const numbers = new Map(rows.map(({ id, number }) => [id, Number(number)]));
  return (claimId) => {
    const number = numbers.get(claimId);
    if (number === undefined) throw new Error(`claim ${claimId} was signed off and is not among the claims`);
    return number;
  };
}

function checkedHere({ claim, code: signedCode, signedAt }: Row, ordinal: number, withheld: boolean): Checked {
  const { id, text, documentId, document } = claim;
  const code = signedCode as VerdictCode;
  const { label, rating: value } = VERDICTS[code];
  return {
    kind: "own",
    ...{ id, text, lang: document.lang, title: document.title },
    verdict: withheld ? null : { code, label, value },
    withheld,
    checkedOn: signedAt.toISOString().slice(0, 10),
    ...{ publisher: null, claimant: null, url: null },
    own: { documentId, claimId: id, ordinal },
  };
}
