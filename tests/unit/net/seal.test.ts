import { describe, expect, test } from "vitest";
import { isSealed, sealOf } from "../../../lib/net/seal.ts";

const SECRET = "a secret of forty-two characters, or so it is";
const FETCHED = {
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  url: "https://paper.example/article?id=1",
  fetchedAt: "2026-11-24T08:15:00.000Z",
  mediaType: "text/html",
  charset: "windows-1251",
};

describe("a seal", () => {
  test("holds for what was sealed, whatever the order of its fields", () => {
    const seal = sealOf(SECRET, FETCHED);
    const { url, ...others } = FETCHED;
    expect(isSealed(SECRET, { url, ...others }, seal)).toBe(true);
    const unnamed = { ...FETCHED, mediaType: null, charset: null };
    expect(isSealed(SECRET, unnamed, sealOf(SECRET, unnamed))).toBe(true);
  });

  test.each([
    ["other bytes", { ...FETCHED, sha256: FETCHED.sha256.replace("9", "8") }],
    ["another address", { ...FETCHED, url: "https://paper.example/article?id=2" }],
    ["another time", { ...FETCHED, fetchedAt: "2026-11-24T08:15:00.001Z" }],
    ["another type", { ...FETCHED, mediaType: "text/plain" }],
    ["no type", { ...FETCHED, mediaType: null }],
    ["no type, spelt as one", { ...FETCHED, mediaType: "null" }],
    ["half a character", { ...FETCHED, mediaType: "\ud800" }],
    ["another encoding", { ...FETCHED, charset: "windows-1252" }],
    ["no encoding", { ...FETCHED, charset: null }],
    ["no encoding, spelt as one", { ...FETCHED, charset: "null" }],
    ["half a character in its encoding", { ...FETCHED, charset: "\udc00" }],
    ["a field that runs into the next", { ...FETCHED, url: `${FETCHED.url}","x":"`, mediaType: "text/html" }],
  ])("does not hold for %s", (_name, fetched) => {
    expect(isSealed(SECRET, fetched, sealOf(SECRET, FETCHED))).toBe(false);
  });

  test.each([
    ["of another installation", sealOf("another secret", FETCHED)],
    ["that is empty", ""],
    ["that is cut short", sealOf(SECRET, FETCHED).slice(0, -2)],
    ["that is longer", `${sealOf(SECRET, FETCHED)}AAAA`],
    ["that is no base64", "…"],
  ])("does not hold %s", (_name, seal) => {
    expect(isSealed(SECRET, FETCHED, seal)).toBe(false);
  });

  test("is always the same, and not the bare HMAC of its JSON", () => {
    expect(sealOf(SECRET, FETCHED)).toBe(sealOf(SECRET, { ...FETCHED }));
    expect(sealOf(SECRET, FETCHED)).toMatch(/^[\w-]{43}$/);
  });
});
