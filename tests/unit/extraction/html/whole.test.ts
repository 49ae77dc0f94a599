import { expect, test } from "vitest";
import { extractHtml } from "../../../../lib/extraction/html/extract-html.ts";
import type { Hints } from "../../../../lib/extraction/model.ts";

const ARTICLE = "The weir at Lund was rebuilt in 2019, after the flood had taken most of it away. ".repeat(6).trim();
const PAGE = `<!doctype html><html><head><title>The weir</title><style>p { color: red }</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/rivers">Rivers</a></li></ul></nav>
<main><article><h1>The weir</h1><p>${ARTICLE}</p><p>It has stood since.</p></article>
<aside class="box"><h2>The weir in figures</h2><p>Cost: 41 million crowns</p></aside></main>
<script>document.write("written by a script")</script>
<div style="display:none">Not shown to anybody.</div>
<footer><p>Published by the Weir Press, 12 Mill Lane.</p></footer></body></html>`;

function blocksOf(hints: Hints): [kind: string, text: string][] {
  const read = extractHtml(new TextEncoder().encode(PAGE), hints);
  if (!read.ok) throw new Error(read.reason);
  const { text, blocks } = read.value;
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

test("asked for the whole of a page, what stands around the article comes behind it", () => {
  const article = blocksOf({});
  const whole = blocksOf({ whole: true });
  expect(whole.slice(0, article.length)).toEqual(article);
  const rest = whole.slice(article.length);
  expect(new Set(rest.map(([kind]) => kind))).toEqual(new Set(["furniture"]));
  expect(rest.map(([, text]) => text).join("\n")).toContain("Published by the Weir Press, 12 Mill Lane.");
  expect(whole.map(([, text]) => text)).toContain("Cost: 41 million crowns");
});

test("nothing comes twice, and nothing that a browser would not show", () => {
  const texts = blocksOf({ whole: true }).map(([, text]) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.join("\n")).not.toMatch(/written by a script|color: red|Not shown/);
});
