import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { canonicalBytes } from "../../../lib/provenance/canonical.ts";
import { commitment } from "../../../lib/provenance/commitment.ts";
import { entryOf, leafHash } from "../../../lib/provenance/entry.ts";
import type { Json } from "../../../lib/provenance/model.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

// RFC 8785, appendix and section 3.2.3: property order by UTF-16 code units, escapes as JSON.stringify writes them.
test("canonical bytes are those of RFC 8785", () => {
  const value = {
    "€": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew",
    "1": "One",
    "😀": "Emoji",
    ö: "Latin",
  };
  expect(text(canonicalBytes(value))).toBe(
    '{"\\r":"Carriage Return","1":"One","ö":"Latin","€":"Euro Sign","😀":"Emoji","\ufb33":"Hebrew"}',
  );
  expect(text(canonicalBytes('\u20ac$\u000f\nA\'B"\\\\"/'))).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
});

test("Unicode forms are kept apart", () => {
  expect(text(canonicalBytes("\u00e9"))).not.toBe(text(canonicalBytes("e\u0301")));
});

test.each<[string, Json]>([
  ["a fraction", 0.1],
  ["a fraction deep inside", { a: [{ b: 1.5 }] }],
  ["a number beyond the safe integers", 2 ** 53],
  ["not a number", Number.NaN],
  ["half a character", "\ud800"],
])("%s has no place in the log", (_, value) => {
  expect(() => canonicalBytes(value)).toThrow();
});

test("a commitment is the hash the format document says", () => {
  const salt = new Uint8Array(32).fill(7);
  const value = canonicalBytes("supported");
  const byHand = createHash("sha256")
    .update(Buffer.concat([Buffer.from("cf/v1"), salt, Buffer.from("000000000000000b", "hex"), value]))
    .digest("hex");
  expect(commitment(salt, value)).toBe(byHand);
  expect(() => commitment(new Uint8Array(16), value)).toThrow("32 bytes");
});

test("a leaf is SHA-256 of a zero byte and the entry", () => {
  expect(leafHash(new Uint8Array())).toBe(
    createHash("sha256")
      .update(Buffer.from([0]))
      .digest("hex"),
  );
});

const PLACE = {
  origin: "linecheck/test",
  seq: 4,
  prevDoc: null,
  ts: "2026-11-23T12:00:00.000Z",
  clockRegressed: false,
  boot: { id: "b", upMs: 5 },
  app: "linecheck/0",
};
const ACTOR = { pseudonym: "p-1", auth: { method: "operator" as const } };

test("an entry has no null, no name and nothing it was not given", () => {
  const event = { kind: "claim.triaged" as const, documentId: "d", claimId: "c", data: { checkability: "opinion" } };
  const entry = entryOf(event, ACTOR, "editor", PLACE, () => new Uint8Array(32));
  const [payload] = entry.payloads;
  expect(text(payload?.value ?? new Uint8Array())).toBe('"opinion"');
  expect(JSON.parse(text(entry.bytes))).toEqual({
    v: 1,
    schema: 3,
    app: "linecheck/0",
    origin: "linecheck/test",
    seq: 4,
    ts: "2026-11-23T12:00:00.000Z",
    boot: "b",
    upMs: 5,
    kind: "claim.triaged",
    actor: "p-1",
    role: "editor",
    auth: { method: "operator" },
    doc: "d",
    claim: "c",
    data: { checkability: commitment(new Uint8Array(32), canonicalBytes("opinion")) },
  });
});

test("the same event in another place is another leaf", () => {
  const event = { kind: "claim.triaged" as const, documentId: "d", claimId: "c", data: { checkability: "opinion" } };
  const leaf = (place: Partial<typeof PLACE>) =>
    entryOf(event, ACTOR, "editor", { ...PLACE, ...place }, () => new Uint8Array(32)).leafHash;
  expect(new Set([leaf({}), leaf({ seq: 5 }), leaf({ clockRegressed: true }), leaf({ origin: "x" })]).size).toBe(4);
});

test("the worked example of the format document is what the code writes", () => {
  const salt = new Uint8Array(32);
  salt[31] = 1;
  const place = { ...PLACE, origin: "linecheck/example", seq: 7, app: "linecheck/0.1.0" };
  const actor = { pseudonym: "p-0123456789abcdef", auth: { method: "operator" as const } };
  const event = { kind: "claim.triaged" as const, documentId: "d", claimId: "c", data: { checkability: "opinion" } };
  const entry = entryOf(event, actor, "editor", place, () => salt);
  const document = readFileSync("docs/formats.md", "utf8");
  expect(document).toContain(`commitment  ${commitment(salt, canonicalBytes("opinion"))}\n`);
  expect(document).toContain(`entry       ${text(entry.bytes)}\n`);
  expect(document).toContain(`leaf        ${entry.leafHash}\n`);
});
