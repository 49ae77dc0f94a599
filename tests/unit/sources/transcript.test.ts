import { describe, expect, test } from "vitest";
import type { Extractor } from "../../../lib/extraction/model.ts";
import { refuse } from "../../../lib/extraction/unread.ts";
import { readTranscript } from "../../../lib/sources/snapshots/transcript.ts";

const WORDS = "HARBOUR BRIDGE\n\nOpened 4 May 2016.";
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

const fileOf = (bytes: Uint8Array | string, fileName: string, mediaType = "application/octet-stream") => ({
  bytes: typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes,
  mediaType,
  charset: null,
  fileName,
  page: null,
});
const unasked: Extractor = () => Promise.reject(new Error("a picture needs no extractor"));

describe("a transcript", () => {
  test.each([
    ["a picture", fileOf(PNG, "plaque.png")],
    ["a recording", fileOf("ID3\x04\0", "call.mp3")],
    ["a film", fileOf("\0\0\0\x20ftypisom", "council.mp4")],
    ["a drawing", fileOf('<svg xmlns="http://www.w3.org/2000/svg"/>', "map.svg")],
    ["a table", fileOf("a,b\n1,2\n", "costs.csv")],
  ])("is what can be read in %s", async (_, file) => {
    const read = await readTranscript(file, WORDS, unasked);
    expect(read).toMatchObject({ ok: true, value: { text: WORDS, transcribed: true, lang: "en" } });
    expect(read.ok && read.value.blocks.map(({ start, end }) => WORDS.slice(start, end))).toEqual(WORDS.split("\n\n"));
  });

  test("is taken of a PDF that holds pictures of pages, and of none that has words", async () => {
    const scan = fileOf("%PDF-1.7\n", "scan.pdf");
    const none: Extractor = async () => refuse("This PDF holds pictures of pages and no text.");
    expect(await readTranscript(scan, WORDS, none)).toMatchObject({ ok: true, value: { transcribed: true } });
    const busy: Extractor = async () => ({ ok: false, reason: { kind: "busy", sentence: "Too many at once." } });
    expect(await readTranscript(scan, WORDS, busy)).toEqual({
      ok: false,
      reason: { kind: "busy", sentence: "Too many at once." },
    });
    expect(await readTranscript(fileOf("It says this.", "page.txt"), WORDS, unasked)).toEqual(
      refuse("The words of this file are read here: bring it without a transcript."),
    );
  });

  test.each([
    ["nothing", fileOf("", "empty.png"), /^This file is empty/],
    ["a program", fileOf("MZ\x90\0", "player.exe"), /^This is a program/],
    ["a packed folder", fileOf("7z\xbc\xaf\x27\x1c", "photos.7z"), /^This is an archive/],
    ["what nobody knows", fileOf("\x01\0\x02\0", "blob"), /neither text nor a kind/],
  ])("is not taken of %s", async (_, file, sentence) => {
    expect(await readTranscript(file, WORDS, unasked)).toMatchObject({
      ok: false,
      reason: { kind: "refused", sentence: expect.stringMatching(sentence) },
    });
  });

  test("has words", async () => {
    expect(await readTranscript(fileOf(PNG, "plaque.png"), " \n", unasked)).toMatchObject({ ok: false });
  });
});
