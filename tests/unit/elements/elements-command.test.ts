import { describe, expect, test } from "vitest";
import { run } from "../../../bin/commands/elements.ts";
import { piped } from "../../support/piped.ts";

describe("a batch", () => {
  test("is answered line by line in order, the language told from the text where it is missing", async () => {
    const { code, out } = await piped(
      run,
      ["--batch"],
      [
        '{"id":"a","text":"Taxes fell by 10% in 2019 and wages rose.","lang":"en"}\n{"id":2,"te',
        'xt":"Das ist nicht wahr."}\n\n',
      ],
    );
    expect(code).toBe(0);
    const [first, second] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toEqual({
      id: "a",
      elements: [
        { start: 14, end: 17, kind: "number", of: "percentage" },
        { start: 21, end: 25, kind: "date", of: "year" },
      ],
      worth: expect.any(Number),
      reasons: expect.arrayContaining(["number", "date"]),
      checkability: "checkable",
    });
    expect(second).toMatchObject({ id: 2, elements: [{ start: 8, end: 13, kind: "negation" }] });
  });

  test("names the lines it cannot read, passes them over, and says so by its exit code", async () => {
    const lines = ['{"text":"No id."}', '{"id":1}', "nonsense", '{"id":1,"text":"x","lang":"!"}', '{"id":9,"text":""}'];
    const { code, out, err } = await piped(run, ["--batch"], [lines.join("\n")]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ id: 9, elements: [] });
    expect(err.match(/Line \d/g)).toEqual(["Line 1", "Line 2", "Line 3", "Line 4"]);
  });
});

test("a text is cut into sentences, and the offsets are the text's", async () => {
  const { out } = await piped(run, ["-"], ["It is so. Taxes fell by 10%.\n"]);
  const { lang, text, sentences } = JSON.parse(out);
  expect(lang).toBe("en");
  expect(sentences).toHaveLength(2);
  const [{ start, end }] = sentences[1].elements;
  expect(text.slice(start, end)).toBe("10%");
});

describe("a call is refused", () => {
  test.each([
    [["a.txt", "b.txt"], 2, "takes one file"],
    [["--lang", "?"], 2, "must be a language tag"],
    [["--type", "rtf"], 2, "--type must be text, markdown, html, docx or pdf, not rtf."],
    [["--batch", "--type", "html"], 2, "--batch takes texts"],
    [["no-such-file.txt"], 1, "does not exist"],
    [["package-lock.json"], 1, "This is a file for programs"],
  ])("%s", async (args, code, because) => {
    expect(await piped(run, args)).toMatchObject({ code, err: expect.stringContaining(because) });
  });

  test("for bytes that are not UTF-8", async () => {
    expect(await piped(run, [], [Uint8Array.of(0x63, 0xe9)])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/not UTF-8/),
    });
  });
});
