import { describe, expect, test } from "vitest";
import { run } from "../../../bin/commands/quote.ts";
import { piped } from "../../support/piped.ts";

const SOURCE = "The council said: “Rents rose by 4 % in 2023.” It did not say why.";

/** The answers to a batch of questions, each a line. */
async function ask(...questions: object[]) {
  const { code, out, err } = await piped(run, ["--batch"], [questions.map((each) => JSON.stringify(each)).join("\n")]);
  const answers = out === "" ? [] : out.trimEnd().split("\n");
  return { code, err, answers: answers.map((line) => JSON.parse(line)) };
}

describe("a batch", () => {
  test("is answered line by line in order", async () => {
    const { code, answers } = await ask(
      { id: "a", source: SOURCE, quote: "Rents rose by 4 %", claim: "Rents rose by 5 % in 2023.", lang: "en" },
      { id: 2, source: SOURCE, quote: "“Rents rose by 4 % in 2023.”", claim: "Rents rose by 4 percent in 2023." },
      { id: 3, source: SOURCE, quote: "Rents rose by 40 %", claim: null },
      { id: 4, source: SOURCE, quote: '"Rents rose by 4\u00A0% in 2023."' },
    );
    expect(code).toBe(0);
    expect(answers).toEqual([
      {
        id: "a",
        found: true,
        at: [19, 36],
        how: "exact",
        missing: [
          { start: 14, end: 17, kind: "number" },
          { start: 21, end: 25, kind: "date" },
        ],
      },
      { id: 2, found: true, at: [18, 46], how: "exact", missing: [] },
      { id: 3, found: false, at: null, how: null, missing: [] },
      { id: 4, found: true, at: [18, 46], how: "normalised", missing: [] },
    ]);
  });

  test("reads claim and quote each in its own language", async () => {
    const source = "Die Mieten stiegen im vergangenen Jahr um 1,5 Prozent, und das war nicht das Ende der Geschichte.";
    const { answers } = await ask(
      {
        id: 1,
        source,
        quote: "stiegen im vergangenen Jahr um 1,5 Prozent",
        claim: "The rents that people pay rose by 1.5%.",
      },
      { id: 2, source, quote: "stiegen im vergangenen Jahr um 1,5 Prozent", claim: "Rents: 15%." },
    );
    expect(answers[0].missing).toEqual([]);
    expect(answers[1].missing).toHaveLength(1);
  });

  test("names the lines it cannot read, passes them over, and says so by its exit code", async () => {
    const { code, answers, err } = await ask(
      { source: "a", quote: "a" },
      { id: 1, quote: "a" },
      { id: 1, source: "a" },
      { id: 1, source: "a", quote: "a", claim: 5 },
      { id: 1, source: "a", quote: "a", lang: "!" },
      { id: 9, source: "a", quote: "a" },
    );
    expect(code).toBe(1);
    expect(answers).toMatchObject([{ id: 9, at: [0, 1] }]);
    expect(err.match(/Line \d has/g)).toHaveLength(5);
  });
});

describe("one question", () => {
  test("is told everything that is known of the passage", async () => {
    const { code, out, err } = await piped(
      run,
      ["-", "--quote", "did not say why", "--claim", "It said why."],
      [SOURCE],
    );
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual({
      found: true,
      at: [50, 65],
      how: "exact",
      count: 1,
      passage: "did not say why",
      missing: [],
      denied: [{ start: 4, end: 7, kind: "negation" }],
      pin: {
        quote: "did not say why",
        prefix: "“Rents rose by 4 % in 2023.” It ",
        suffix: ".",
        start: 50,
        end: 65,
      },
      fragment: "#:~:text=did%20not%20say%20why",
    });
  });

  test("that the source does not answer is told what is nearest, and refused", async () => {
    const { code, out, err } = await piped(run, ["-", "--quote", "Rents rose by 5 % in 2023."], [SOURCE]);
    expect(code).toBe(1);
    expect(err).toContain("in other words");
    expect(JSON.parse(out)).toMatchObject({
      found: false,
      at: null,
      reason: "altered",
      nearest: { span: { start: 19, end: 45 }, differences: [{ inQuote: "5", inSource: "4" }] },
    });
  });
});

describe("a call is refused", () => {
  test.each([
    [["a.txt"], 2, "needs --quote"],
    [["a.txt", "b.txt", "--quote", "x"], 2, "takes one file"],
    [["--quote"], 2, "--quote"],
    [["--batch", "--type", "pdf"], 2, "--batch takes texts"],
    [["no-such-file.txt", "--quote", "x"], 1, "does not exist"],
  ])("%s", async (args, code, because) => {
    expect(await piped(run, args)).toMatchObject({ code, err: expect.stringContaining(because) });
  });
});
