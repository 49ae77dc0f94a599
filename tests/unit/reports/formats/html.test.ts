import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { reader } from "../../../../lib/reports/formats/html/reading.ts";
import { SCRIPT } from "../../../../lib/reports/formats/html/script.ts";
import { STYLE } from "../../../../lib/reports/formats/html/style.ts";
import { html } from "../../../../lib/reports/formats/html.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { Report } from "../../../../lib/reports/model.ts";
import { bridgeReport } from "../../../support/bridge-report.ts";
import { anEvidence, aReport, aSource, aVerdict } from "../../../support/report-fixture.ts";
import { reportFullOf } from "../hostile-report.ts";
import { HOSTILE_STRINGS } from "../hostile-strings.ts";
import { readStrictly, type Token } from "../strict-html.ts";

/** All a report may consist of: each element with its attributes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  html: ["lang"],
  head: [],
  meta: ["charset", "http-equiv", "content", "name"],
  title: [],
  style: [],
  body: [],
  main: [],
  header: [],
  footer: [],
  section: ["class", "aria-labelledby"],
  div: ["class", "dir", "lang"],
  h1: ["dir"],
  h2: ["id"],
  h3: ["class"],
  h4: [],
  p: [
    "class",
    "dir",
    "id",
    "role",
    "data-narrowed",
    ...["holds", "unsigned", "broken", "changed", "unable"].map((outcome) => `data-${outcome}`),
  ],
  br: [],
  span: ["class", "id", "aria-hidden", "data-mark"],
  strong: [],
  bdi: ["class"],
  code: [],
  cite: ["dir"],
  a: ["class", "href", "rel", "aria-label", "data-originalurl", "data-versionurl"],
  ul: ["class"],
  ol: [],
  li: ["id", "data-mark"],
  dl: [],
  dt: [],
  dd: [],
  details: ["class", "id", "open", "data-mark"],
  summary: [],
  figure: ["class"],
  figcaption: [],
  blockquote: ["class", "dir"],
  svg: ["class", "viewBox".toLowerCase(), "preserveaspectratio", "shape-rendering", "role", "aria-label"],
  rect: ["class", "x", "y", "width", "height"],
};

function pageOf(report: Report): string {
  return [...html.render(report)].join("");
}

/** The scripts there are: the constant one, and behind it the place for the signature, which no browser runs. */
const SCRIPTS = `\n<script>${SCRIPT.source}</script>\n<script type="application/jose" id="signature"></script>\n</body>\n</html>\n`;

function tokensOf(report: Report): Token[] {
  const page = pageOf(report);
  expect(page.endsWith(SCRIPTS)).toBe(true);
  // SVG spells two attributes with capitals, which the strict reader does not know.
  return [
    ...readStrictly(
      `${page.slice(0, -SCRIPTS.length)}\n</body>\n</html>\n`
        .replaceAll("viewBox=", "viewbox=")
        .replaceAll("preserveAspectRatio=", "preserveaspectratio="),
    ),
  ];
}

function attributesNamed(name: string, tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => (token.kind === "open" ? (token.attributes.get(name) ?? []) : []));
}

describe("a hostile string in every field", () => {
  test.each(HOSTILE_STRINGS.map((hostile) => [JSON.stringify(hostile), hostile]))("%s stays text", (_, hostile) => {
    const tokens = tokensOf(reportFullOf(hostile));
    for (const token of tokens) {
      if (token.kind !== "open") continue;
      expect(Object.keys(ALLOWED)).toContain(token.name);
      for (const attribute of token.attributes.keys()) expect(ALLOWED[token.name]).toContain(attribute);
    }
    for (const href of attributesNamed("href", tokens)) expect(href).toMatch(/^(#[cds]\d+|https?:\/\/[^\s"<>]+)$/);
    const text = tokens.map((token) => (token.kind === "text" ? token.text : "")).join("");
    // Once as the title of the page at least, and in each of the twelve sentences.
    expect(text.split(revealHidden(hostile)).length).toBeGreaterThan(13);
  });

  test("the list is as long as it claims to be, and without twins", () => {
    expect(new Set(HOSTILE_STRINGS).size).toBeGreaterThanOrEqual(60);
    expect(new Set(HOSTILE_STRINGS).size).toBe(HOSTILE_STRINGS.length);
  });
});

describe("the page", () => {
  const tokens = tokensOf(bridgeReport());

  test("forbids everything but its own style and script", () => {
    const hash = createHash("sha256").update(SCRIPT.source).digest("base64");
    expect(pageOf(bridgeReport())).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
  });

  test("has no style but the constant one, which loads nothing", () => {
    const page = pageOf(reportFullOf("</style>"));
    expect(page.match(/<style>([\s\S]*?)<\/style>/)?.[1]).toBe(STYLE.source);
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(STYLE.source).not.toMatch(/url\(|@import|@font-face|<|expression/);
  });

  test("has no id twice, and every inner link leads somewhere", () => {
    const ids = attributesNamed("id", tokens);
    expect(new Set(ids).size).toBe(ids.length);
    const inner = attributesNamed("href", tokens).filter((href) => href.startsWith("#"));
    expect(inner.length).toBeGreaterThan(20);
    expect(inner.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test("keeps every word of the article, in order", () => {
    const { document } = bridgeReport();
    const article = pageOf(bridgeReport())
      .replace(/<(?:span class="(?:mark|why)|a class="no")[^>]*>[^<]*<\/(?:span|a)>/g, "")
      .replace(/<div class="cards"[\s\S]*?<\/div>\n<\/div>/g, "</div>");
    const words = [
      ...readStrictly(
        `<!doctype html>\n<p>${article.slice(article.indexOf('<div class="row'), article.indexOf('\n</section>\n<section class="sources"'))}</p>`,
      ),
    ]
      .map((token) => (token.kind === "text" ? token.text : ""))
      .join("")
      .split(/\s+/)
      .filter(Boolean);
    expect(words).toEqual(document.text.split(/\s+/));
  });

  test("marks a verdict by glyph and by words, not by colour alone", () => {
    const page = pageOf(bridgeReport());
    expect(page).toContain(
      '<span class="mark refuted" aria-hidden="true">×</span><span class="claim refuted" id="c8" data-mark="refuted">',
    );
    expect(page).toContain('<a class="no" href="#d8" aria-label="Sentence 8: Refuted">8</a>');
  });

  test("explains the marks that occur and no other", () => {
    const legend = pageOf(bridgeReport()).match(/<ul class="legend">([\s\S]*?)<\/ul>/)?.[1] ?? "";
    expect([...legend.matchAll(/<strong>(.*?)<\/strong>/g)].map(([, label]) => label)).toEqual([
      "Supported",
      "Supported with a caveat",
      "Refuted",
      "Disputed among sources",
      "Not enough evidence",
      "Reviewers differ",
      "Stale",
      "Open",
      "Set aside",
    ]);
  });

  test("says draft until it is final", () => {
    const article = [[{ text: "It rained." }]];
    expect(pageOf(aReport(article))).toContain("<strong>DRAFT</strong>");
    expect(pageOf(aReport(article, { final: true }))).not.toMatch(/DRAFT/);
  });

  test("shows how many verdicts are withheld and nothing of them", () => {
    const page = pageOf(aReport([[{ text: "It rained.", withheld: 2, state: "verified" }]]));
    expect(page).toContain("2 verdicts are withheld until the reader who made this report has filed their own.");
    expect(page).toContain('<span class="state"></span>');
  });

  test("folds what was filed before a sentence was split into the card of its first piece, and leads there", () => {
    const page = pageOf(bridgeReport());
    const [first = "", second = ""] = page
      .split(/<details class="card \w+" id="d1[56]" data-mark="[\w-]+" open>/)
      .slice(1);
    expect(first).toContain("<summary>Filed before the sentence was split: 1 verdict, 1 passage, 1 note</summary>");
    expect(first).toContain("The minutes have the proposal and the vote.");
    expect(second).toContain('told of with <a href="#d15">sentence 15</a>');
    expect(second).not.toContain("The minutes have");
    expect(page).not.toContain("claim-15-undivided");
  });

  test("names the host a link leads to, as a browser reads it", () => {
    const source = aSource(1, { url: "https://bank.example@еxample.org/x" });
    const page = pageOf(
      aReport([[{ text: "It rained.", evidence: [anEvidence({ source })], verdicts: [aVerdict()] }]]),
    );
    expect(page).toContain('<span class="host">xn--xample-2of.org</span>');
    expect(page).toContain('rel="noopener noreferrer nofollow"');
  });

  test.each([
    ["en", "NATO said no.", "ltr"],
    ["fa", "NATO گفت که این درست نیست.", "rtl"],
    ["he", "הגשר נפתח ב-2016.", "rtl"],
    ["en", "The word پل is Persian and means bridge.", "ltr"],
    ["und", "2016", "ltr"],
  ])("sets an article in %s that reads %s as %s", (lang, text, direction) => {
    const report = aReport([[{ text }]]);
    const page = pageOf({ ...report, document: { ...report.document, lang } });
    expect(page).toContain(`<div class="row" dir="${direction}">\n<div class="text" lang="${lang}">`);
  });
});

describe("the script", () => {
  test("reaches for nothing, and writes no markup", () => {
    expect(SCRIPT.source).not.toMatch(
      /fetch|XMLHttp|import\(|eval|innerHTML|outerHTML|insertAdjacent|document\.write|<\//,
    );
  });
});

describe("what is to be seen", () => {
  const read = (report: Report) => [...html.render(report)].map(reader()).join("");

  test("is the style sheet, every element with its attributes, and every word as it is and not as it is written", () => {
    const seen = read(reportFullOf(`Ben & Ada's "<b>" \r\n &lt; line`));
    expect(seen.startsWith(STYLE.source)).toBe(true);
    expect(seen).toContain(`Ben & Ada's "<b>" \n &lt; line (in a sentence).`);
    expect(seen).toContain('<a class="no" href="#d1" aria-label="Sentence 1: Mixed">1</a>');
    expect(seen).toContain('<svg class="bar" viewBox="0 0 12 1" preserveAspectRatio="none"');
    expect(seen).toContain('height="1"></rect>');
    expect(seen).toContain('data-mark="mixed" open="">');
    expect(seen.endsWith("</main>")).toBe(true);
    expect(seen).not.toMatch(/application\/jose|<meta|<script/);
  });

  test("is the same when the page comes in one piece, and nothing behind it is read", () => {
    const report = reportFullOf("It stands.");
    const whole = [...html.render(report)].join("");
    expect(reader()(whole)).toBe(read(report));
    const readOn = reader();
    expect([readOn(whole).length > 0, readOn("<main>Ivan was here.</main>")]).toEqual([true, ""]);
  });

  test("is another one when a word, a link or an attribute is", () => {
    expect(read(aReport([[{ text: "It rained." }]]))).toBe(read(aReport([[{ text: "It rained." }]])));
    expect(read(aReport([[{ text: "It rained." }]]))).not.toBe(read(aReport([[{ text: "It rains." }]])));
    const linked = (url: string) =>
      read(aReport([[{ text: "It rained.", evidence: [anEvidence({ source: aSource(1, { url }) })] }]]));
    expect(linked("https://example.org/a")).not.toBe(linked("https://example.org/b"));
  });
});
