import { alphaNominal } from "../agreement/alpha.ts";
import { kappa } from "../agreement/kappa.ts";
import { figureOf } from "../agreement/model.ts";
import { groupBy } from "../group-by.ts";
import type { ReviewedClaim, Verdict } from "../reviews/model.ts";
import { VERDICTS } from "../reviews/verdict-kinds.ts";
import type { Agreement, Disagreement } from "./model.ts";

/** What a comparison of reviewers needs of a claim. */
export type ComparedClaim = Pick<ReviewedClaim, "state" | "textSha256" | "withheld"> & {
  readonly verdicts: readonly Pick<Verdict, "reviewer" | "code" | "textSha256">[];
};

const familyOf = ({ code }: Pick<Verdict, "code">) => VERDICTS[code].family;

/**
 * How far reviewers agree, as the verdicts stand now. A claim with a verdict that is withheld from the onlooker is left
 * out altogether, and so are claims that were split or merged away and verdicts on earlier words.
 */
export function agreementOf(claims: readonly ComparedClaim[]): Agreement {
  const standing = claims.filter(({ state }) => state !== "superseded");
  const compared = standing
    .filter(({ withheld }) => withheld === 0)
    .map(({ verdicts, textSha256 }) => verdicts.filter((verdict) => verdict.textSha256 === textSha256))
    .filter(({ length }) => length >= 2);
  return {
    claims: compared.length,
    withheld: standing.filter(({ withheld }) => withheld > 0).length,
    families: figureOf(alphaNominal(compared.map((verdicts) => verdicts.map(familyOf)))),
    codes: figureOf(alphaNominal(compared.map((verdicts) => verdicts.map(({ code }) => code)))),
    pairs: pairsOf(compared),
  };
}

type Judged = ComparedClaim["verdicts"][number];

/** Every two people with a claim in common: their verdicts on each, and how far these agree. */
function pairsOf(claims: readonly (readonly Judged[])[]): Agreement["pairs"] {
  const both = claims.flatMap((verdicts) => {
    const byName = verdicts.toSorted((a, b) => compareNames(a.reviewer, b.reviewer));
    return byName.flatMap((one, index) => byName.slice(index + 1).map((other) => [one, other] as const));
  });
  const pairs = groupBy(both, ([one, other]) => `${one.reviewer.id} ${other.reviewer.id}`);
  return [...pairs.values()]
    .flatMap((common) => {
      const [first] = common;
      if (!first) return [];
      const families = common.map(([one, other]) => [familyOf(one), familyOf(other)] as const);
      return {
        reviewers: [first[0].reviewer, first[1].reviewer] satisfies [unknown, unknown],
        common: common.length,
        alike: families.filter(([one, other]) => one === other).length,
        kappa: figureOf(kappa(families)),
      };
    })
    .sort(({ reviewers: [a, b] }, { reviewers: [c, d] }) => compareNames(a, c) || compareNames(b, d));
}

/** By name, and by id where two people have the same; without regard to where the server stands. */
export function compareNames(a: Verdict["reviewer"], b: Verdict["reviewer"]): number {
  const [one, other] = [`${a.name}\n${a.id}`, `${b.name}\n${b.id}`];
  return one < other ? -1 : Number(one > other);
}

/** The contested claims among those given, in their order, as the onlooker may see them. */
export function disagreementsOf(claims: readonly ReviewedClaim[]): Disagreement[] {
  return claims
    .filter(({ state }) => state === "contested")
    .map(({ id, ordinal, text, verdicts }) => ({
      claimId: id,
      ordinal,
      text,
      verdicts: verdicts.map(({ reviewer, code }) => ({ reviewer, code })),
    }));
}
