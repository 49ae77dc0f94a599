import { describe, expect, test } from "vitest";
import { admitText, type InadmissibleReason, whyInadmissible } from "../../../lib/text/admit.ts";
import { decodeText, UNDECODABLE } from "../../../lib/text/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("the bytes of a file", () => {
  test("are read as UTF-8, and nothing is noted when nothing was changed", () => {
    expect(decodeText(utf8("Über\r\n"))).toEqual({ ok: true, value: { text: "Über\r\n", notes: [] } });
  });

  test("lose a byte order mark, which is noted", () => {
    const read = decodeText(utf8("\uFEFF\uFEFFa"));
    expect(read).toMatchObject({ ok: true, value: { text: "\uFEFFa" } });
    expect(read.ok && read.value.notes).toHaveLength(1);
  });

  test.each([
    ["little-endian", [0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8, 0x00, 0xde], "a😀"],
    ["big-endian", [0xfe, 0xff, 0x00, 0x61, 0xd8, 0x3d, 0xde, 0x00], "a😀"],
  ])("are read as %s UTF-16 when they say so", (_order, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ ok: true, value: { text } });
  });

  test.each([
    ["Latin-1", [0x63, 0x61, 0x66, 0xe9], "not-utf-8"],
    ["overlong UTF-8", [0xc0, 0xaf], "not-utf-8"],
    ["a surrogate in UTF-8", [0xed, 0xa0, 0x80], "not-utf-8"],
    ["UTF-16 with half a character", [0xff, 0xfe, 0x3d, 0xd8], "broken-utf-16"],
    ["UTF-16 with an odd byte", [0xff, 0xfe, 0x61, 0x00, 0x62], "broken-utf-16"],
    ["big-endian UTF-16 with an odd byte", [0xfe, 0xff, 0x00, 0x61, 0x00], "broken-utf-16"],
  ])("are refused when they are %s", (_what, bytes, reason) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, reason });
  });

  test("that are refused leave a sentence with the remedy", () => {
    for (const sentence of Object.values(UNDECODABLE)) expect(sentence).toMatch(/save it as UTF-8, or paste it\.$/);
  });
});

describe("a text", () => {
  test.each<[string, InadmissibleReason]>([
    ["", "empty"],
    [" \r\n\uFEFF\u3000", "empty"],
    ["… — !?", "no-sentence"],
    ["😀", "no-sentence"],
    ["abcdefghijk", "too-long"],
    ["a\0", "nul"],
    ["a\uD83D", "lone-surrogate"],
    ["\uDE00a", "lone-surrogate"],
  ])("%j is refused: %s", (text, reason) => {
    expect(admitText(text, 10)).toEqual({ ok: false, reason });
    expect(whyInadmissible(reason, 10)).toMatch(/^This text .*; .*\.$/);
  });

  test.each(["é", "e\u0301", " a ", "\u00A0a", "ﬁ", "a\u200B", "7", "あ", "a😀", "a\u2028b"])(
    "%j comes in as it is",
    (text) => {
      expect(admitText(text, 10)).toEqual({ ok: true, value: { text, notes: [] } });
    },
  );

  test("has its line ends made LF and loses its byte order mark, each noted", () => {
    const admitted = admitText("\uFEFFa\r\nb\rc\n\r", 10);
    expect(admitted).toMatchObject({ ok: true, value: { text: "a\nb\nc\n\n" } });
    expect(admitted.ok && admitted.value.notes).toHaveLength(2);
  });

  test("may be as long as the limit once its line ends are LF", () => {
    expect(admitText("a\r\nb", 3).ok).toBe(true);
    expect(admitText("a\nbc", 3)).toEqual({ ok: false, reason: "too-long" });
  });
});
