/** An invented article about nobody, with what two invented reviewers made of it: what the pictures show. */
export const ARTICLE = `The harbour bridge, ten years on

4 minutes read

Originally published in The Quay on May 4th, 2026

The bridge opened to traffic on 12 June 2016, four years after the first pile was driven. Nobody who stood on the quay that morning will have forgotten the fog. It carries six lanes and, on its northern side, a path for walkers and bicycles.

What it cost

It cost 412 million crowns, the largest sum the city council had ever voted for a single project. The final bill was more than twice the first estimate. Tolls have paid for it since 2019.

About 30,000 vehicles cross it every working day, a third of them lorries. On Sundays the number falls to a half. The port authority expects a quarter more by the end of the decade.

Who comes next

A second crossing was proposed in 2021 and rejected by the council in a vote of 31 to 28. Its supporters say they will try again after the autumn election.

Similar posts`;

type Passage = { title: string; tier: "primary" | "secondary"; locator?: string; quote: string; stance: string };
type Judged = { starts: string; code: string; rationale: string; detail?: string; passages?: Passage[] };

const account = { title: "Closing account of the bridge project", tier: "primary" as const };

/** In the order of the work: sentence by its first words, verdict, reason, passages. */
export const FIRST_READER: Judged[] = [
  {
    starts: "The bridge opened",
    code: "supported",
    rationale: "The account gives both days.",
    passages: [{ ...account, locator: "p. 2", quote: "opened to traffic on 12 June 2016", stance: "supports" }],
  },
  {
    starts: "It carries six",
    code: "supported",
    rationale: "Six lanes and the northern path are in the description of works.",
    passages: [{ ...account, locator: "p. 3", quote: "six lanes; a path on the northern side", stance: "supports" }],
  },
  {
    starts: "It cost 412",
    code: "supported",
    rationale: "The account gives the sum; the table shows no larger vote since 1950. Earlier years are not covered.",
    passages: [
      {
        ...account,
        locator: "p. 14",
        quote: "Total outlay amounted to 412 million crowns, as approved by the city council on 3 March.",
        stance: "supports",
      },
      {
        title: "Council budget history, table 6",
        tier: "primary",
        quote: "No earlier appropriation exceeds 390 million.",
        stance: "supports",
      },
    ],
  },
  {
    starts: "The final bill",
    code: "refuted",
    rationale: "The first estimate was 240 million, so the bill was 1.7 times that.",
    detail: "The final bill was about 1.7 times the first estimate.",
    passages: [{ ...account, locator: "p. 15", quote: "first estimated at 240 million crowns", stance: "refutes" }],
  },
  {
    starts: "Tolls have paid",
    code: "misleading",
    rationale: "They pay for upkeep.",
    detail: "The loan itself is paid from the city's budget until 2041.",
  },
  {
    starts: "About 30,000",
    code: "disputed",
    rationale: "The road office counts 30,200, the hauliers' survey 21,000.",
    passages: [
      { title: "Traffic counts 2025", tier: "primary", quote: "30,200 vehicles on a working day", stance: "supports" },
      { title: "A survey of hauliers", tier: "secondary", quote: "some 21,000 crossings a day", stance: "refutes" },
    ],
  },
  { starts: "A second crossing", code: "supported", rationale: "The minutes have the vote." },
];

export const SECOND_READER: Judged[] = [
  { starts: "The bridge opened", code: "supported", rationale: "Same days in the account." },
  {
    starts: "The final bill",
    code: "mostly-refuted",
    rationale: "Not twice, though the loan's interest would make it so.",
  },
  { starts: "A second crossing", code: "outdated", rationale: "The vote was repeated.", detail: "Since March 2026." },
];

export const OPINIONS = ["Nobody who stood", "The port authority", "Its supporters"];
