import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../../lib/extraction/html/extract-html.ts";
import { dropInlinedFiles } from "../../../../lib/extraction/html/inlined-files.ts";
import { runReadability } from "../../../../lib/extraction/html/run-readability.ts";
import { weighPage } from "../../../../lib/extraction/html/weigh-page.ts";

const SENTENCE = "The council voted on Tuesday, by nine to four, to close the bridge for a year. ";

const UNTOLD =
  "The article could not be told from the rest of this page, so its main part was taken whole; look through it for menus.";

function read(page: string) {
  return extractHtml(new TextEncoder().encode(page), {});
}

function treeOf(page: string): Document {
  return new DOMParser().parseFromString(page, "text/html") as unknown as Document;
}

const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ["tags nested 100,000 deep", `${"<div>".repeat(100_000)}x`, /nests its parts more than 256 deep/],
  ["tags nested where one closes another", "<p><td>".repeat(5_000), /nests its parts/],
  ["links and parts left open in one another", "<a><b><i><p><div>".repeat(3_000), /nests its parts/],
  ["a million attributes", `<p ${"a1=1 ".repeat(1_000_000)}>x`, /more than 300,000 tags/],
  ["a tag with too many attributes", `<p ${Array.from({ length: 600 }, (_, n) => `a${n}=1`).join(" ")}>x`, /too long/],
  ["a tag that never ends", `<a href="${"x".repeat(3_000_000)}`, /too long/],
  ["nothing but references", "&amp;".repeat(400_000), /more than 300,000 tags/],
  ["nothing but brackets", "<".repeat(400_000), /more than 300,000 tags/],
  ["end tags of nothing", `${"<i>".repeat(200)}${"</b>".repeat(400_000)}`, /more than 300,000 tags/],
  ["a class of a million names", `<p class="${"a b c ".repeat(300_000)}">${SENTENCE}`, /cannot be read/],
  ["200,000 line ends", `<p>${"one<br>".repeat(200_000)}`, /more than 300,000 tags/],
  ["seven million characters", `<p>${"word ".repeat(1_400_000)}`, /more than 6,000,000 characters/],
  ["no text", "<html><body><div id=app></div><script>draw()</script></body></html>", /a script may draw it/],
  ["no bytes", "", /a script may draw it/],
  ["an unfinished comment", `<!--${"<!--".repeat(100_000)}`, /a script may draw it/],
];

const READ: readonly (readonly [string, string, number])[] = [
  ["one line of a million characters", `<p>${"word ".repeat(200_000)}`, 1],
  ["a million spaces", `<p>${" ".repeat(1_000_000)}${SENTENCE}`, 1],
  ["a cell of 100,000 no-break spaces", `<table><tr><td>${"\u00A0".repeat(100_000)}a<td>b<tr><td>c<td>d</table>`, 2],
  ["40,000 line ends", `<p>${"one<br>".repeat(40_000)}`, 1],
  ["20,000 notes", `<p>${`${SENTENCE}<sup>[1]</sup>`.repeat(20_000)}`, 1],
  ["a table in a table, 80 times", `${"<table><tr><td>".repeat(80)}${SENTENCE}`, 1],
  [
    "a share bar in a share bar, 250 times",
    `${"<div class=share>".repeat(240)}${`<p>${SENTENCE}</p>`.repeat(500)}`,
    500,
  ],
  [
    "JSON-LD nested 100,000 deep",
    `<script type="application/ld+json">${"[".repeat(100_000)}</script><p>${SENTENCE}`,
    1,
  ],
  ["10,000 fonts that are never closed", `<p><font>${SENTENCE}</font><p><font size=2>nine`.repeat(5_000), 10_000],
  ["300 links that are never closed", `<p><a href=x>${SENTENCE}`.repeat(300), 300],
  ["a table of 20,000 rows", `<table>${"<tr><td>a<td>b".repeat(20_000)}</table>`, 20_000],
];

describe("pages made to do harm", () => {
  test.each(REFUSED)("%s is refused in a sentence", (_, page, reason) => {
    const result = read(page);
    expect(result.ok ? "read" : result.reason).toMatch(reason);
    expect(result.ok ? "" : result.reason).toMatch(/paste (?:it|its text)\.$/);
  });

  test.each(READ)("%s is read", (_, page, blocks) => {
    const result = read(page);
    expect(result.ok ? result.value.blocks.length : result.reason).toBe(blocks);
  });

  test("NUL and halves of characters never reach the text", () => {
    const result = read(`<p>${SENTENCE}a\u0000b&#0;c&#xD800;d&#xDFFF;</p>`);
    expect(result.ok && !/[\0\p{Cs}]/u.test(result.value.text)).toBe(true);
  });
});

describe("the weight of a page", () => {
  const weigh = (page: string) => weighPage(page, 256);

  test("unclosed entries and paragraphs do not nest", () => {
    expect(weigh(`<ul>${"<li>a".repeat(1_000)}</ul>${"<p>b".repeat(1_000)}`).depth).toBe(2);
  });

  test("drawings close their own tags", () => {
    expect(weigh(`<svg>${"<path/>".repeat(1_000)}</svg>`).depth).toBe(2);
    expect(weigh(`<svg><desc>${"<a/>".repeat(300)}`).depth).toBe(257);
  });

  test("what becomes a character reference when a tree is written out counts as one", () => {
    expect(weigh("<p>a &amp; b\u00A0c > d</p>").references).toBe(3);
  });

  test("tags in scripts, comments and values are none", () => {
    expect(weigh('<script>"<b>"</script><!-- <b> --><a title="<b>">').tags).toBe(4);
    expect(weigh("<script>if (a</script/b) <b></SCRIPT ><i>").tags).toBe(4);
  });
});

describe("a page saved in a single file", () => {
  const picture = `data:image/png;base64,${"iVBORw0KGgo".repeat(480_000)}`;

  test.each([
    ["a picture", `<img src="${picture}" alt=Pier>`],
    ["a picture in two sizes", `<img srcset="${picture} 1x, ${picture} 2x">`],
    ["a background", `<div style='background: url("${picture}") no-repeat; color: red'></div>`],
    ["a background without quotation marks", `<div style=background:url(${picture})></div>`],
    ["a drawing in plain characters", `<img src='data:image/svg+xml;utf8,<svg>${"<g></g>".repeat(400_000)}</svg>'>`],
    ["a frame with a picture", `<iframe srcdoc="<img src=&quot;${picture}&quot;>"></iframe>`],
  ])("is read without %s of 5 MB", (_, inlined) => {
    const result = read(`<article><p>${SENTENCE}</p>${inlined}<p>${SENTENCE}</p></article>`);
    expect(result.ok ? result.value.text : result.reason).toBe(`${SENTENCE.trim()}\n\n${SENTENCE.trim()}`);
  });

  test("keeps what only begins like an address of that kind", () => {
    const summary = `Data: ${SENTENCE.repeat(6)}`.trim();
    const page = `<article><p>data:image/png;base64,AAAA is ${SENTENCE}</p></article>`;
    expect(dropInlinedFiles(`<meta name=description content="${summary}">${page}`)).toContain(summary);
    expect(dropInlinedFiles(page)).toBe(page);
  });
});

describe("a page whose body ends before its article", () => {
  const page = `x</body><article>${`<p>${SENTENCE}</p>`.repeat(6)}</article>`;

  test("is read whole", () => {
    const result = read(`${page}</html>`);
    expect(result.ok ? result.value.text.split(SENTENCE.trim()).length - 1 : result.reason).toBe(6);
  });

  test("gives a tree that Readability stumbles over when it is taken as it is", () => {
    expect(runReadability(treeOf(`<html><head></head><body>${page}</body></html>`))).toBe("stumbled");
  });
});

describe("a page on which finding the article would take too long", () => {
  test("is read by its main part, and says so", () => {
    const result = read(`<p>${SENTENCE}</p>${`${"<div>".repeat(200)}a${"</div>".repeat(200)}`.repeat(20)}`);
    expect(result.ok ? result.value.notes : result.reason).toEqual([UNTOLD]);
  });
});
