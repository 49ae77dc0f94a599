import { describe, expect, test } from "vitest";
import { dayInWords, instantInWords } from "../../../lib/reports/dates.ts";
import { fileName } from "../../../lib/reports/file-name.ts";
import { revealHidden } from "../../../lib/reports/hidden-characters.ts";
import { draftNotice, fetchedLine, originLine, summarySentence } from "../../../lib/reports/summary.ts";
import { webLink } from "../../../lib/reports/web-link.ts";
import { counted, grouped } from "../../../lib/text/counts.ts";
import { bridgeReport } from "../../support/bridge-report.ts";
import { aHeader, aReport, aVerdict } from "../../support/report-fixture.ts";

describe("what cannot be seen is shown", () => {
  test.each([
    ["abc", "abc"],
    ["a\u202Eb\u202C", "a⟨U+202E⟩b⟨U+202C⟩"],
    ["a\u2066b\u2069", "a⟨U+2066⟩b⟨U+2069⟩"],
    ["zero\u200Bwidth", "zero⟨U+200B⟩width"],
    ["\uFEFFmark", "⟨U+FEFF⟩mark"],
    ["nul\u0000", "nul⟨U+0000⟩"],
    ["lone \uD800", "lone ⟨U+D800⟩"],
    ["tag \u{E0041}", "tag ⟨U+E0041⟩"],
    ["soft\u00ADhyphen", "soft\u00ADhyphen"],
    ["two\nlines\tand a tab", "two\nlines\tand a tab"],
    ["می\u200Cخواهم", "می\u200Cخواهم"],
    ["क्\u200Dष", "क्\u200Dष"],
    ["👩\u200D🔬", "👩\u200D🔬"],
    ["❤\uFE0F\u200D🔥", "❤\uFE0F\u200D🔥"],
    ["pay\u200Dpal", "pay⟨U+200D⟩pal"],
    ["\u200Cstart", "⟨U+200C⟩start"],
  ])("%j is shown as %j", (text, shown) => {
    expect(revealHidden(text)).toBe(shown);
  });
});

describe("only web addresses become links", () => {
  test.each([
    ["https://example.org/a b", { href: "https://example.org/a%20b", host: "example.org" }],
    ["http://example.org:8080", { href: "http://example.org:8080/", host: "example.org:8080" }],
    ["HTTPS://EXAMPLE.ORG", { href: "https://example.org/", host: "example.org" }],
    ["https://bank.example@example.org/", { href: "https://bank.example@example.org/", host: "example.org" }],
    ["javascript:alert(1)", null],
    ["java\tscript:alert(1)", null],
    ["data:text/html,x", null],
    ["file:///etc/passwd", null],
    ["//example.org/", null],
    ["example.org", null],
    ["", null],
    [null, null],
  ])("%j", (address, link) => {
    expect(webLink(address)).toEqual(link);
  });

  test("and stay links however many addresses were read before", () => {
    const address = "https://exämple.org/";
    // URL.canParse is compiled after some six thousand calls, and says no from then on (Node.js 20).
    for (let count = 0; count < 20_000; count += 1) webLink(address);
    expect(webLink(address)).toEqual({ href: "https://xn--exmple-cua.org/", host: "xn--exmple-cua.org" });
  });
});

describe("dates and numbers in words", () => {
  test.each([
    ["2026-05-04", "4 May 2026"],
    ["2026-12-31T23:59:00.000Z", "31 December 2026"],
    ["2026-05", "May 2026"],
    ["2026", "2026"],
    ["last spring", "last spring"],
    ["2026-13-01", "2026-13-01"],
  ])("%s is %s", (date, words) => {
    expect(dayInWords(date)).toBe(words);
  });

  test("an instant is told in UTC wherever the report is made", () => {
    expect(instantInWords("2026-05-12T22:05:00.000Z")).toBe("12 May 2026, 22:05 UTC");
  });

  test.each([
    [7, "7"],
    [999, "999"],
    [1120, "1\u202F120"],
    [1234567, "1\u202F234\u202F567"],
  ])("%d is %s", (count, words) => {
    expect(grouped(count)).toBe(words);
  });
});

describe("counts in words", () => {
  test.each([
    [counted(1, "word"), "1 word"],
    [counted(0, "word"), "0 words"],
    [counted(1120, "entry", "entries"), "1\u202F120 entries"],
  ])("%s", (written, words) => {
    expect(written).toBe(words);
  });
});

describe("the summary", () => {
  test("says in one sentence how far the work has come and what it found", () => {
    expect(summarySentence(bridgeReport())).toBe(
      "18 sentences: 7 checked, 6 set aside, 5 open; 1 supported, 2 supported with a caveat, 1 refuted, " +
        "1 disputed among sources, 1 without enough evidence, 1 with the reviewers divided, 1 changed since the verdict. One verdict rests on no evidence yet. One sentence has an answer that rests on the author alone.",
    );
  });

  test("has no second half before the first verdict", () => {
    expect(summarySentence(aReport([[{ text: "It rained." }]]))).toBe("1 sentence: 0 checked, 0 set aside, 1 open.");
  });

  test.each([
    [
      [{ text: "It rained." }],
      false,
      "This document is not signed off. 1 sentence is still open. Verdicts may change.",
    ],
    [
      [{ text: "A." }, { text: "B." }],
      false,
      "This document is not signed off. 2 sentences are still open. Verdicts may change.",
    ],
    [[{ text: "It rained.", verdicts: [aVerdict()] }], false, "This document is not signed off. Verdicts may change."],
    [[{ text: "It rained." }], true, null],
  ])("warns of a draft: %#", (sentences, final, notice) => {
    expect(draftNotice(aReport([sentences], { final }))).toBe(notice);
  });

  test.each([
    [
      { publisher: "The Quay", url: "https://example.org/1", publishedOn: "2026-05-04" },
      "First published by The Quay, 4 May 2026",
    ],
    [{ publisher: null, url: "https://example.org/1", publishedOn: null }, "First published by example.org"],
    [{ publisher: null, url: "javascript:alert(1)", publishedOn: "2026" }, "First published 2026"],
    [{ publisher: null, url: null, publishedOn: null }, "Where it was first published is not recorded"],
    [
      { publisher: "The Quay", url: null, publishedOn: "2026-05-04", authors: ["Ines Falk", "Ole Brandt"] },
      "By Ines Falk and Ole Brandt. First published by The Quay, 4 May 2026",
    ],
  ])("tells the origin: %#", (told, line) => {
    const origin = { authors: [], modifiedOn: null, ...told };
    expect(originLine(aReport([[{ text: "A." }]], { document: aHeader("A.", { origin }) }))).toBe(line);
  });
});

test("what a page says of itself is told from where it was fetched", () => {
  const at = "2026-11-24T09:30:00.000Z";
  const line = (fetchedFrom: string | null, url: string | null) =>
    fetchedLine(
      aReport([[{ text: "A." }]], {
        document: aHeader("A.", {
          fetched: fetchedFrom === null ? null : { url: fetchedFrom, at },
          origin: { publisher: null, url, authors: [], publishedOn: null, modifiedOn: null },
        }),
      }),
    );
  expect(line(null, "https://example.org/a")).toBeNull();
  expect(line("https://example.net/a", "https://example.net/b")).toBe("Fetched from example.net on 24 November 2026");
  expect(line("https://example.net/a", "https://example.org/a")).toBe(
    "Fetched from example.net on 24 November 2026; it is said to be published at example.org",
  );
});

describe("the name of the file", () => {
  test.each([
    ["The harbour bridge, ten years on", false, "the-harbour-bridge-ten-years-on-v3-draft.html"],
    ["Ærø & Łódź: Zoë’s café", true, "r-odz-zoe-s-cafe-v3.html"],
    ["../../etc/passwd", true, "etc-passwd-v3.html"],
    ["تاریخ", true, "report-v3.html"],
    ["x".repeat(200), true, `${"x".repeat(60)}-v3.html`],
    ['"; rm -rf /\r\nX-Header: 1', true, "rm-rf-x-header-1-v3.html"],
  ])("of %j, final %s, is %s", (title, final, name) => {
    const report = aReport([[{ text: "A." }]], { final, document: aHeader("A.", { title }) });
    expect(fileName(report, { extension: "html" })).toBe(name);
    expect(name).toMatch(/^[a-z0-9-]+\.html$/);
  });
});
