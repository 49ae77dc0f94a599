import { describe, expect, test } from "vitest";
import { decodeHtml } from "../../../../lib/extraction/html/decode-html.ts";

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? ascii(part) : part)));

describe("the encoding of a page", () => {
  test("iso-8859-1 is windows-1252, as browsers have it", () => {
    const page = bytes('<meta charset="iso-8859-1">', [0x93], "caf", [0xe9], [0x94]);
    expect(decodeHtml(page, {})).toEqual({ text: '<meta charset="iso-8859-1">“café”', notes: [] });
  });

  test("the Content-Type goes before the page's own word", () => {
    const page = bytes('<meta charset="windows-1252">', [0x93, 0xfa, 0x96, 0x7b]);
    expect(decodeHtml(page, { charset: "Shift_JIS" }).text).toContain("日本");
  });

  test("shift_jis is read by its meta", () => {
    expect(decodeHtml(bytes("<meta charset=shift_jis>", [0x93, 0xfa, 0x96, 0x7b]), {}).text).toContain("日本");
  });

  test("utf-16 is read by its mark, which is left out", () => {
    expect(decodeHtml(bytes([0xff, 0xfe], "<\0p\0>\0"), {}).text).toBe("<p>");
    expect(decodeHtml(bytes([0xfe, 0xff], "\0<\0p\0>"), {}).text).toBe("<p>");
  });

  test("UTF-8 that is declared as something else is UTF-8, and told", () => {
    const page = new TextEncoder().encode('<meta charset="iso-8859-1">café');
    expect(decodeHtml(page, {})).toEqual({
      text: '<meta charset="iso-8859-1">café',
      notes: ["The page says it is windows-1252 but is UTF-8, and was read as UTF-8."],
    });
  });

  test("UTF-8 that is declared as nothing is UTF-8, without a word", () => {
    expect(decodeHtml(new TextEncoder().encode("café"), {}).notes).toEqual([]);
  });

  test("characters that cannot be read are counted", () => {
    const { text, notes } = decodeHtml(bytes("<meta charset=utf-8>caf", [0xe9], " cr", [0xe8], "me"), {});
    expect(text).toContain("caf\uFFFD cr\uFFFDme");
    expect(notes).toEqual(["2 characters could not be read and became \uFFFD; compare the text with the page."]);
  });

  test("an encoding meant never to be read is told", () => {
    const { notes } = decodeHtml(bytes("<meta charset=iso-2022-kr>caf", [0xe9]), {});
    expect(notes[0]).toMatch(/^The page names an encoding that cannot be read/);
  });

  test("NUL is dropped and line ends become LF", () => {
    expect(decodeHtml(bytes("a\0b\r\nc\rd"), {}).text).toBe("ab\nc\nd");
  });
});
