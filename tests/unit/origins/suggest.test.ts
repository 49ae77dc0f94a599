import { describe, expect, test } from "vitest";
import { type Publication, publicationOf } from "../../../lib/origins/publication.ts";
import { sharedPassages } from "../../../lib/origins/shared-passages.ts";
import { type Suggestion, suggestDerivation, suggestedDerivation } from "../../../lib/origins/suggest.ts";
import { prose } from "./prose.ts";

const STORY = prose("s", 200);
const SPEECH = prose("q", 30);

type Sketch = { text: string; on?: string; publisher?: string; author?: string };

function publication(id: string, { text, on, publisher, author }: Sketch): Publication {
  return publicationOf({ id, text, publishedOn: on ?? null, publisher: publisher ?? null, author: author ?? null });
}

/** What two sources A and B suggest, which has to be the same from either side. */
function suggested(a: Sketch, b: Sketch): Suggestion | null {
  const [left, right] = [publication("A", a), publication("B", b)];
  const suggestion = suggestDerivation(left, right, sharedPassages(left.words, right.words));
  expect(suggestDerivation(right, left, sharedPassages(right.words, left.words))).toEqual(suggestion);
  return suggestion;
}

/** "B reprint A, told". */
function brief(suggestion: Suggestion | null): string | null {
  return suggestion && `${suggestion.from} ${suggestion.kind} ${suggestion.to}, ${suggestion.direction}`;
}

describe("what is suggested", () => {
  test.each<[what: string, a: Sketch, b: Sketch, suggestion: string | null]>([
    [
      "the later of two that have a story in common reprints it",
      { text: STORY, on: "2024-03-12" },
      { text: `${STORY} ${prose("b", 40)}`, on: "2024-03-14" },
      "B reprint A, told",
    ],
    ["which may be the first", { text: STORY, on: "2024-04" }, { text: STORY, on: "2024-03-14" }, "A reprint B, told"],
    [
      "a long text that has a passage of another in it quotes it",
      { text: STORY, on: "2024-03-12" },
      { text: `${prose("b", 900)} ${STORY}`, on: "2024-03-14" },
      "B quotes A, told",
    ],
    [
      "without days nobody knows which was first",
      { text: STORY },
      { text: STORY, on: "2024-03-14" },
      "B reprint A, open",
    ],
    [
      "nor on one day",
      { text: STORY, on: "2024-03-14" },
      { text: `${prose("b", 9)} ${STORY}`, on: "2024-03-14" },
      "B reprint A, open",
    ],
    [
      "what credits the agency that published the other carries its story, whatever the days say",
      { text: `VELDEN (Reuters) - ${STORY}`, on: "2024-03-12" },
      { text: STORY, on: "2024-03-14", publisher: "Reuters" },
      "A wire B, told",
    ],
    [
      "an agency's own is a wire story for who credits nobody as well",
      { text: STORY, on: "2024-03-12", publisher: "Reuters" },
      { text: STORY, on: "2024-03-14" },
      "B wire A, told",
    ],
    [
      "two that credit one agency carry a story of it that is neither",
      { text: `Velden (dpa) - ${STORY}`, on: "2024-03-12" },
      { text: `${STORY}\ndpa/AFP`, on: "2024-03-14" },
      "B wire A, common",
    ],
    [
      "and so does who is silent about it",
      { text: `Velden (dpa) - ${STORY}`, on: "2024-03-14" },
      { text: STORY, on: "2024-03-12" },
      "A wire B, common",
    ],
    [
      "what has the words of a press release passes it on",
      { text: `PRESS RELEASE\n${STORY}`, on: "2024-03-14" },
      { text: `${prose("b", 300)} ${STORY}`, on: "2024-03-14" },
      "B press-release A, told",
    ],
    [
      "two that speak of a statement have it from one",
      { text: `${prose("a", 300)} ${STORY} it said in a statement`, on: "2024-03-14" },
      { text: `${prose("b", 300)} ${STORY} the firm said in a statement`, on: "2024-03-15" },
      "B press-release A, common",
    ],
    [
      "who says where it was printed first reprints it, though nobody knows when",
      { text: `${STORY}\nThis article was originally published in the Velden Herald.` },
      { text: STORY, publisher: "The Velden Herald" },
      "A reprint B, told",
    ],
    [
      "who reports what another reports has it from there",
      { text: `As the Velden Herald reported, ${STORY} ${prose("a", 700)}`, on: "2024-03-14" },
      { text: STORY, publisher: "Velden Herald", on: "2024-03-14" },
      "A quotes B, told",
    ],
    [
      "two that refer to each other are told apart by their days",
      { text: `As the Velden Herald reported, ${STORY}`, publisher: "Orlo Post", on: "2024-03-14" },
      { text: `As the Orlo Post reported, ${STORY}`, publisher: "Velden Herald", on: "2024-03-12" },
      "A reprint B, told",
    ],
    [
      "who has the other's words in quotation marks quotes it",
      { text: `“${SPEECH}”, it said. ${prose("a", 90)}`, on: "2024-03-12" },
      { text: `${SPEECH} ${prose("b", 90)}`, on: "2024-03-14" },
      "A quotes B, told",
    ],
    [
      "two that quote the same speech have it from a third",
      { text: `“${SPEECH}”, he said. ${prose("a", 90)}`, on: "2024-03-12" },
      { text: `He said: "${SPEECH}" ${prose("b", 90)}`, on: "2024-03-14" },
      "B quotes A, common",
    ],
    [
      "unless one is the press release that gave it out",
      { text: `Press release\n“${SPEECH}”, she said. ${prose("a", 90)}` },
      { text: `He said: "${SPEECH}" ${prose("b", 90)}` },
      "B cites A, told",
    ],
    [
      "and more so for who says that it was given out",
      { text: `Press release\n“${SPEECH}”, she said. ${prose("a", 90)}` },
      { text: `The firm said in a statement: "${SPEECH}" ${prose("b", 90)}` },
      "B press-release A, told",
    ],
    [
      "two that quote each other",
      { text: `${SPEECH} “${prose("p", 30)}”` },
      { text: `“${SPEECH}” ${prose("p", 30)}` },
      "B quotes A, open",
    ],
    [
      "who names the other's publisher and has no words of it cites it, as far as anybody can tell",
      { text: `According to the Velden Herald, ${prose("a", 90)}`, publisher: "Orlo Post", on: "2024-03-14" },
      { text: STORY, publisher: "Velden Herald", on: "2024-03-12" },
      "A cites B, told",
    ],
    [
      "and quotes it with a sentence of it",
      { text: `According to the Velden Herald, ${prose("s", 20)} ${prose("a", 90)}`, on: "2024-03-14" },
      { text: STORY, publisher: "Velden Herald", on: "2024-03-12" },
      "A quotes B, told",
    ],
    [
      "but not who was first",
      { text: `According to the Velden Herald, ${prose("a", 90)}`, on: "2024-03-10" },
      { text: STORY, publisher: "Velden Herald", on: "2024-03-12" },
      null,
    ],
    ["two texts with nothing in common", { text: prose("a", 200) }, { text: prose("b", 200) }, null],
    [
      "two sentences of background are too little",
      { text: `${prose("s", 49)} ${prose("a", 90)}` },
      { text: `${prose("s", 49)} ${prose("b", 90)}` },
      null,
    ],
    [
      "and what is more is not",
      { text: `${prose("s", 50)} ${prose("a", 90)}` },
      { text: `${prose("s", 50)} ${prose("b", 90)}` },
      "B reprint A, open",
    ],
    [
      "what stands on the pages of one publisher",
      { text: `${prose("s", 60)} ${prose("a", 300)}`, publisher: "Velden Herald" },
      { text: `${prose("s", 60)} ${prose("b", 300)}`, publisher: "velden herald" },
      null,
    ],
    [
      "which may well name it",
      { text: `${STORY} ${prose("a", 30)} as the Velden Herald reported`, publisher: "Velden Herald", on: "2024-01" },
      { text: `${STORY} ${prose("b", 30)}`, publisher: "Velden Herald", on: "2024-02" },
      "B reprint A, told",
    ],
    [
      "but a story that it prints twice",
      { text: `${STORY} ${prose("a", 30)}`, publisher: "Velden Herald", on: "2024-01" },
      { text: `${STORY} ${prose("b", 30)}`, publisher: "Velden Herald", on: "2024-02" },
      "B reprint A, told",
    ],
  ])("%s", (_, a, b, suggestion) => {
    expect(brief(suggested(a, b))).toBe(suggestion);
  });
});

describe("why", () => {
  test("is said in words, the amount first and the days last", () => {
    const suggestion = suggested(
      { text: STORY, publisher: "Reuters", on: "2024-03-12" },
      { text: `VELDEN (Reuters) – ${STORY}. ${prose("b", 48)}`, on: "2024-03-14" },
    );
    expect(suggestion?.reasons).toEqual([
      "Shares 200 words in 1 passage, which cover 80% of its text.",
      "Credits Reuters at its beginning, whose story the other is.",
      "Published 2 days later.",
    ]);
  });

  test("names what speaks against it, which takes from its strength", () => {
    const story = { text: STORY, publisher: "Reuters", on: "2024-03-12" };
    const after = suggested(story, { text: `(Reuters) – ${STORY}`, on: "2024-03-13" });
    const before = suggested(story, { text: `(Reuters) – ${STORY}`, on: "2024-03-11" });
    expect(before?.reasons.at(-1)).toBe("Published 1 day earlier, which speaks against it.");
    expect(before?.strength).toBeLessThan(after?.strength ?? 0);
  });

  test("says so where the direction cannot be told", () => {
    expect(suggested({ text: STORY }, { text: STORY })?.reasons).toEqual([
      "They share 200 words in 1 passage.",
      "Which of them derives from the other cannot be told: when they were published is not known of both.",
    ]);
  });
});

test("one author of both makes a reprint likelier, and tells nothing of its direction", () => {
  const by = (a?: string, b?: string) =>
    suggested(
      { text: STORY, ...(a && { author: a }) },
      { text: `${STORY} ${prose("b", 200)}`, ...(b && { author: b }) },
    );
  expect(by("Ann Poe", "ann poe ")?.reasons[1]).toBe("Both name Ann Poe as author.");
  expect(by("Ann Poe", "Ann Poe")?.strength).toBeGreaterThan(by("Ann Poe", "Ben Marsh")?.strength ?? 1);
  expect(by("Ann Poe", "Ann Poe")?.direction).toBe("open");
});

test("two that quote a third are told of, and nothing is stored that would make them one origin", () => {
  const quoting = suggested({ text: `“${SPEECH}” ${prose("a", 50)}` }, { text: `“${SPEECH}” ${prose("b", 50)}` });
  expect(quoting && suggestedDerivation(quoting)).toBe(null);
  const reprint = suggested({ text: STORY, on: "2024" }, { text: STORY, on: "2025" });
  expect(reprint && suggestedDerivation(reprint)).toEqual({
    from: "B",
    to: "A",
    kind: "reprint",
    standing: "suggested",
  });
});
