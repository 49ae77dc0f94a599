import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../../lib/extraction/html/extract-html.ts";

const TAGS =
  "p div span b a sup h1 h2 ul li ol blockquote table tr td th caption pre code q del ruby rt br hr figure figcaption aside nav article main header footer section details summary form math svg custom-box".split(
    " ",
  );
const CLASSES = [
  "",
  "share",
  "byline",
  "date",
  "footnotes",
  "caption",
  "article-body",
  "related",
  "entry-content",
  "sr-only",
];

const tag = fc.record({
  name: fc.constantFrom(...TAGS),
  className: fc.constantFrom(...CLASSES),
  shape: fc.constantFrom("open", "close", "open", "close", "void"),
});
const words = fc.constantFrom(
  "The council voted on Tuesday, by nine to four, to close the old swing bridge for a year. ",
  "Nine",
  " ",
  "\n\n",
  "\u00A0",
  "\u00AD",
  "1",
  "[2]",
  "&amp;",
  "&#xD800;",
  "\u{1F309}",
  "«لم يسألنا أحد».",
  "日本。",
);
const page = fc
  .array(fc.oneof({ weight: 3, arbitrary: tag }, { weight: 2, arbitrary: words }), { maxLength: 60 })
  .map((parts) =>
    parts
      .map((part) => {
        if (typeof part === "string") return part;
        return part.shape === "close" ? `</${part.name}>` : `<${part.name} class="${part.className}">`;
      })
      .join(""),
  );

describe("for any page", () => {
  test("blocks tile the text: trimmed, ascending, apart, with white space alone between them", () => {
    fc.assert(
      fc.property(page, (source) => {
        const result = extractHtml(new TextEncoder().encode(source), {});
        if (!result.ok) return;
        const { text, blocks } = result.value;
        let end = 0;
        for (const block of blocks) {
          expect(text.slice(end, block.start).trim()).toBe("");
          const inside = text.slice(block.start, block.end);
          expect(inside).not.toBe("");
          expect(inside.trim()).toBe(inside);
          end = block.end;
        }
        expect(text.slice(end)).toBe("");
        expect(/[\0\r\p{Cs}]/u.test(text)).toBe(false);
      }),
      { seed: 1931, numRuns: 250 },
    );
  });

  test("every word of an article in plain paragraphs is there once, in its place", () => {
    const sentence = fc.stringMatching(/^[A-Z][a-z]{2,9}( [a-z]{2,9}){5,20}\.$/);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 3, maxLength: 12 }), (sentences) => {
        const source = `<html><body><article>${sentences.map((line) => `<p>${line}</p>`).join("")}</article></body></html>`;
        const result = extractHtml(new TextEncoder().encode(source), {});
        expect(result.ok && result.value.text).toBe(sentences.join("\n\n"));
      }),
      { seed: 1931, numRuns: 100 },
    );
  });
});
