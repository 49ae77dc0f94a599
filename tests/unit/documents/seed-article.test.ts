import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { originOf, titleOf } from "../../../lib/documents/origin.ts";
import { segment } from "../../../lib/documents/segment.ts";

const bytes = readFileSync(new URL("../../../seeds/mek-article.txt", import.meta.url));
const text = bytes.toString("utf8");
const { lang, segments } = segment(text);
const ofRole = (wanted: string) => segments.filter(({ role }) => role === wanted);
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

test("the seed article is byte for byte the one its README names", () => {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(sha256).toBe("9947026a92b4141dc9cb6f093ee325a82f37817de760eebfbb60a263a5843587");
  expect(readFileSync(new URL("../../../seeds/README.md", import.meta.url), "utf8")).toContain(sha256);
});

test("it has 35 segments: a title, an origin, 28 sentences and 5 pieces of furniture", () => {
  expect(lang).toBe("en");
  expect(segments).toHaveLength(35);
  expect(ofRole("title")).toHaveLength(1);
  expect(ofRole("origin")).toHaveLength(1);
  expect(ofRole("body")).toHaveLength(28);
  expect(ofRole("furniture").map(words)).toEqual([
    "3 minutes, 12 seconds Read",
    "Similar Posts",
    "Leave a Reply",
    "Your email address will not be published.",
    "Required fields are marked *",
  ]);
});

test("its 28 sentences stand in 11 paragraphs", () => {
  const perBlock = new Map<number, number>();
  for (const { block } of ofRole("body")) perBlock.set(block, (perBlock.get(block) ?? 0) + 1);
  expect([...perBlock.values()]).toEqual([3, 4, 1, 3, 3, 3, 1, 2, 2, 2, 4]);
});

test("its title and origin are read from its own lines", () => {
  expect(titleOf(text, segments, "untitled")).toBe(
    "History and ideology of the Mojahedin-e-Khalq (MEK) militant group",
  );
  expect(originOf(text, segments)).toEqual({ publisher: "Instagram", url: null, publishedOn: "2022-11-25" });
});

test("an article with the line ends of Windows has the same segments", () => {
  const windows = text.replaceAll("\n", "\r\n");
  const found = segment(windows).segments.map(({ start, end, role }) => [role, windows.slice(start, end)]);
  expect(found).toEqual(segments.map((piece) => [piece.role, words(piece)]));
});
