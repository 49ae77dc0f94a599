import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parseExtract } from "../../../lib/extraction/adapters/answer.ts";
import { parseQuestion, renderAnswer, renderQuestion } from "../../../lib/extraction/adapters/question.ts";
import { sandboxedExtractor } from "../../../lib/extraction/adapters/sandboxed-extractor.ts";
import { compose } from "../../../lib/extraction/compose.ts";

import { type Extract, MAX_FILE_BYTES, NO_CITATION, NO_METADATA } from "../../../lib/extraction/model.ts";
import { refuse } from "../../../lib/extraction/unread.ts";
import { fail, ok } from "../../../lib/result.ts";

// Each starts processes, of which a busy machine starts few at once.
vi.setConfig({ testTimeout: 60_000 });

const EXTRACT: Extract = {
  ...compose([
    { kind: "heading", level: 2, text: "Bread 😀" },
    { kind: "paragraph", text: "It rose.\nTwice." },
  ]),
  metadata: { ...NO_METADATA, title: "Bread", authors: ["Ada"] },
  notes: ["A note."],
};

describe("what goes to the process and what comes back", () => {
  test.each([new Uint8Array(0), Buffer.from("\n\0\xff\n", "latin1"), Buffer.from('{"kind":"pdf"}\n')])(
    "a question is read as it was written, whatever its bytes are: %j",
    (bytes) => {
      const question = { kind: "html", hints: { charset: "koi8-r", url: "https://example.org/é\n" }, bytes } as const;
      expect(parseQuestion(renderQuestion(question))).toEqual({ ...question, bytes: new Uint8Array(bytes) });
    },
  );

  test.each(["", "no header", "{}\nx", '{"kind":"exe","hints":{}}\nx', '{"kind":"pdf"}\nx'])(
    "%j is no question",
    (words) => {
      expect(() => parseQuestion(Buffer.from(words))).toThrow();
    },
  );

  test.each([ok(EXTRACT), fail("No text; paste it.")])("an answer is read as it was written", (answer) => {
    expect(parseExtract(renderAnswer(answer))).toEqual(answer);
  });
});

test("a citation travels with what the file says of itself, and a foreign part of it does not", () => {
  const citation = { ...NO_CITATION, journal: "Piers", identifiers: ["doi:10.1000/xyz"] };
  const answer = ok({ ...EXTRACT, metadata: { ...EXTRACT.metadata, citation } });
  expect(parseExtract(renderAnswer(answer))).toEqual(answer);
  const foreign = { ...answer.value, metadata: { ...answer.value.metadata, citation: { ...citation, script: "x" } } };
  expect(parseExtract(renderAnswer(ok(foreign)))).toBeNull();
});

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "linecheck-extractor-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the extractor makes of a process with this source. */
async function answerOf(name: string, source: string) {
  const program = join(folder, `${name}.mjs`);
  writeFileSync(program, source);
  return sandboxedExtractor(program)("html", Buffer.from("<p>Bread"), {});
}

const answering = (words: string) => `process.stdout.write(${JSON.stringify(words)});`;

test("a lawful answer comes through", async () => {
  expect(await answerOf("lawful", answering(JSON.stringify(ok(EXTRACT))))).toEqual(ok(EXTRACT));
});

test("a refusal comes through", async () => {
  expect(await answerOf("refusing", answering(JSON.stringify(fail("No text; paste it."))))).toEqual(
    refuse("No text; paste it."),
  );
});

const OTHER: readonly (readonly [name: string, words: string])[] = [
  ["nothing", ""],
  ["rubbish", "<p>"],
  ["another-shape", '{"ok":true,"value":{}}'],
  ["more-than-asked", JSON.stringify(ok({ ...EXTRACT, script: "alert(1)" }))],
  ["prototype", JSON.stringify(ok(EXTRACT)).replace('"notes"', '"__proto__":{"x":1},"notes"')],
  ["unknown-block", JSON.stringify(ok(EXTRACT)).replace('"heading"', '"script"')],
  ["no-tiles", JSON.stringify(ok({ ...EXTRACT, blocks: [] }))],
  ["endless-refusal", JSON.stringify(fail("x".repeat(2000)))],
];

describe("an answer that no reader of ours gives is told as a damaged file", () => {
  test.each(OTHER)("%s", async (name, words) => {
    expect(await answerOf(name, answering(words))).toMatchObject({
      ok: false,
      reason: {
        kind: "refused",
        sentence: expect.stringMatching(/^This file could not be read: .*paste its text\.$/),
      },
    });
  });

  test("it is not UTF-8", async () => {
    const answer = await answerOf("not-utf-8", "process.stdout.write(Buffer.from([0xff, 0xfe, 0x22]));");
    expect(answer).toMatchObject({ ok: false, reason: { sentence: expect.stringContaining("could not be read") } });
  });

  test("it breaks", async () => {
    expect(await answerOf("breaking", "throw new Error('no');")).toMatchObject({
      ok: false,
      reason: { sentence: expect.stringContaining("could not be read") },
    });
  });
});

test("an answer without end is cut off, with a sentence of its own", async () => {
  const source = 'const more = () => process.stdout.write("x".repeat(1_000_000), more); more();';
  expect(await answerOf("endless", source)).toMatchObject({
    ok: false,
    reason: { sentence: expect.stringMatching(/more in this file than a document can hold; paste/) },
  });
});

test("a file that is too large is refused before a process begins", async () => {
  const extract = sandboxedExtractor(join(folder, "not-there.mjs"));
  expect(await extract("pdf", new Uint8Array(MAX_FILE_BYTES + 1), {})).toMatchObject({
    ok: false,
    reason: { kind: "refused", sentence: expect.stringContaining("20 MB") },
  });
});

test("a file that finds no place in the queue is told apart from one that is refused", async () => {
  const program = join(folder, "slow.mjs");
  writeFileSync(program, `process.stdin.resume().on("end", () => setTimeout(() => {}, 100));`);
  const extract = sandboxedExtractor(program);
  const answers = await Promise.all(Array.from({ length: 11 }, () => extract("html", Buffer.from("<p>Bread"), {})));
  expect(answers.at(-1)).toEqual({
    ok: false,
    reason: { kind: "busy", sentence: expect.stringMatching(/^Too many files .*try again/) },
  });
});
