import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../../bin/commands/segment.ts";
import { MAX_FILE_BYTES } from "../../../lib/extraction/model.ts";
import { piped } from "../../support/piped.ts";

const folder = mkdtempSync(join(tmpdir(), "linecheck-segment-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("one text", () => {
  test("is given back as it came, byte order mark and line ends included", async () => {
    const { code, out } = await piped(run, ["-", "--lang", "en"], ["\uFEFFIt is", " so.\r\nYes."]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      lang: "en",
      text: "\uFEFFIt is so.\r\nYes.",
      segments: [
        { start: 1, end: 10, role: "body" },
        { start: 12, end: 16, role: "body" },
      ],
    });
  });

  test("in a file that ends in .md is Markdown, unless --type says otherwise", async () => {
    const file = join(folder, "votes.md");
    writeFileSync(file, "# Votes.\n\nIt is so.");
    expect(JSON.parse((await piped(run, [file])).out).segments[0].role).toBe("title");
    expect(JSON.parse((await piped(run, [file, "--type", "text"])).out).segments[0].role).toBe("body");
  });

  test("of bytes that are not UTF-8 is refused with the remedy", async () => {
    const { code, out, err } = await piped(run, [], [Uint8Array.of(0x63, 0xe9)]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/not UTF-8.*save it as UTF-8/);
  });

  test("in a file that is not there is refused", async () => {
    expect(await piped(run, [join(folder, "none.txt")])).toMatchObject({
      code: 1,
      err: expect.stringContaining("does not exist"),
    });
    expect(await piped(run, [folder])).toMatchObject({ code: 1, err: expect.stringContaining("is a folder") });
  });
});

describe("a file", () => {
  test.each([
    ["picture.png", "\x89PNG\r\n\x1a\n\0\0", /picture/],
    ["old.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", /older|Word/],
    ["parts.zip", "PK\x03\x04\0\0", /archive/],
    ["writer.odt", "PK\x03\x04\0\0", /OpenDocument/],
    ["table.csv", "a,b\n1,2\n", /table/],
    ["empty.pdf", "", /empty/],
    ["noise", "a\0b\0c", /neither text/],
    ["latin.txt", "caf\xe9", /not UTF-8/],
  ])("%s is refused for what it is", async (name, bytes, because) => {
    const file = join(folder, name);
    writeFileSync(file, Buffer.from(bytes, "latin1"));
    const { code, out, err } = await piped(run, [file]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(because);
  });

  test("is text when that is said, whatever it is called", async () => {
    const file = join(folder, "said.csv");
    writeFileSync(file, "It is so.");
    expect(await piped(run, [file])).toMatchObject({ code: 1 });
    expect(JSON.parse((await piped(run, [file, "--type", "text"])).out).text).toBe("It is so.");
  });

  test("that is larger than an import may be is refused unless it is text", async () => {
    const long = Buffer.alloc(MAX_FILE_BYTES + 1, "\n");
    const file = join(folder, "long.html");
    writeFileSync(file, long);
    expect(await piped(run, [file])).toMatchObject({ code: 1, err: expect.stringContaining("larger than 20 MB") });
    expect((await piped(run, ["-"], [long])).code).toBe(0);
  });

  test("that is empty has no segments when it is text", async () => {
    const file = join(folder, "empty.txt");
    writeFileSync(file, "");
    expect(JSON.parse((await piped(run, [file])).out).segments).toEqual([]);
  });
});

describe("a batch", () => {
  test("is answered in order, whatever the chunks", async () => {
    const lines = ['{"id":"a","text":"Über uns. 😀 Ja.","lang":"de"}', "", '{"id":2,"text":"It is. So."}'].join("\r\n");
    const bytes = Buffer.from(lines);
    const whole = await piped(run, ["--batch"], [lines]);
    expect(whole.code).toBe(0);
    expect(
      whole.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        id: "a",
        spans: [
          [0, 12],
          [13, 16],
        ],
        roles: ["body", "body"],
      },
      {
        id: 2,
        spans: [
          [0, 6],
          [7, 10],
        ],
        roles: ["body", "body"],
      },
    ]);
    const bytewise = await piped(
      run,
      ["--batch"],
      Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)),
    );
    expect(bytewise).toEqual(whole);
  });

  test.each([
    ["{nope", "is not JSON"],
    ["[1]", "is not a JSON object"],
    ['{"text":"x"}', 'has no "id"'],
    ['{"id":"a"}', 'has no "text"'],
    ['{"id":"a","text":"x","lang":"English"}', 'has a "lang" that is no language tag'],
  ])("names the number of the broken line %s and goes on", async (line, why) => {
    const { code, out, err } = await piped(
      run,
      ["--batch"],
      [`{"id":1,"text":"Yes."}\n\n${line}\n{"id":3,"text":"No."}\n`],
    );
    expect(code).toBe(1);
    expect(err).toContain(`Line 3 ${why}`);
    expect(
      out
        .trim()
        .split("\n")
        .map((answer) => JSON.parse(answer).id),
    ).toEqual([1, 3]);
  });
});

test.each([
  [["--type", "rtf"], "--type must be text, markdown, html, docx or pdf, not rtf."],
  [["--lang", "English"], "--lang must be a language tag"],
  [["a.txt", "b.txt"], "segment takes one file, not 2."],
  [["--nope"], "--nope"],
  [["--batch", "--type", "pdf"], "--batch takes texts"],
])("%j is wrong usage", async (args, why) => {
  expect(await piped(run, args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(why) });
});
