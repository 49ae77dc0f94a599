import { expect, test } from "vitest";
import { agreementOf, type ComparedClaim } from "../../../lib/overview/agreement.ts";
import type { VerdictCode } from "../../../lib/reviews/verdict-kinds.ts";

const NOW = "hash of the present words";

/** A claim with a verdict by each person named. */
function claim(said: Readonly<Record<string, VerdictCode>>, given: Partial<ComparedClaim> = {}): ComparedClaim {
  const verdicts = Object.entries(said).map(([name, code]) => ({
    reviewer: { id: `id of ${name}`, name },
    code,
    textSha256: NOW,
  }));
  return { state: "verified", textSha256: NOW, withheld: 0, verdicts, ...given };
}

test("two who agree by family and not by code", () => {
  const agreement = agreementOf([
    claim({ Ben: "supported", Ada: "mostly-supported" }),
    claim({ Ada: "refuted", Ben: "refuted" }),
    claim({ Ada: "unproven" }),
  ]);
  expect(agreement).toMatchObject({ claims: 2, withheld: 0, families: { value: 1, why: null } });
  expect(agreement.codes.value).toBeLessThan(1);
  expect(agreement.pairs).toEqual([
    {
      reviewers: [
        { id: "id of Ada", name: "Ada" },
        { id: "id of Ben", name: "Ben" },
      ],
      common: 2,
      alike: 2,
      kappa: { value: 1, why: null },
    },
  ]);
});

test("three people are three pairs, in the order of their names, and who shares nothing is in none", () => {
  const { pairs } = agreementOf([
    claim({ Cy: "supported", Ada: "supported", Ben: "refuted" }),
    claim({ Cy: "mixed", Ada: "mixed" }),
    claim({ Dee: "mixed" }),
  ]);
  expect(pairs.map(({ reviewers, common, alike }) => [...reviewers.map(({ name }) => name), common, alike])).toEqual([
    ["Ada", "Ben", 1, 0],
    ["Ada", "Cy", 2, 2],
    ["Ben", "Cy", 1, 0],
  ]);
});

test("a claim with a withheld verdict is left out altogether", () => {
  const open = [claim({ Ada: "supported", Ben: "supported" }), claim({ Ada: "mixed", Ben: "mixed" })];
  // What is shown of it is the onlooker's own verdict, and perhaps that of a third person: neither may be told.
  const blind = claim({ Ada: "refuted", Cy: "supported" }, { withheld: 1 });
  const agreement = agreementOf([...open, blind]);
  expect(agreement).toEqual({ ...agreementOf(open), withheld: 1 });
});

test("what gave way to other claims, and verdicts on earlier words, are no part of it", () => {
  const [old] = claim({ Ben: "refuted" }).verdicts;
  const earlier = claim({ Ada: "supported" });
  const verdicts = [...earlier.verdicts, ...(old ? [{ ...old, textSha256: "of other words" }] : [])];
  const agreement = agreementOf([
    claim({ Ada: "supported", Ben: "refuted" }, { state: "superseded" }),
    { ...earlier, verdicts },
  ]);
  expect(agreement).toMatchObject({
    claims: 0,
    pairs: [],
    families: { value: null, why: "Fewer than two values can be compared." },
  });
});
