import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMarkdown, markdownLink } from "../../../../lib/reports/formats/markdown/escape.ts";
import { markdown } from "../../../../lib/reports/formats/markdown.ts";
import { bridgeReport } from "../../../support/bridge-report.ts";
import { anEvidence, aReport, aVerdict } from "../../../support/report-fixture.ts";
import { reportFullOf } from "../hostile-report.ts";
import { HOSTILE_STRINGS } from "../hostile-strings.ts";

describe("text never becomes markup", () => {
  test.each([
    ["# heading", "\\# heading"],
    ["*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"],
    ["[a](javascript:alert(1))", "\\[a\\](javascript:alert(1))"],
    ["![a](https://example.org/x.png)", "\\!\\[a\\](https\\://example.org/x.png)"],
    ["<b>bold</b>", "\\<b\\>bold\\</b\\>"],
    ["&lt;b&gt;", "\\&lt;b\\&gt;"],
    ["- item", "\\- item"],
    ["+ item", "\\+ item"],
    ["1. item", "1\\. item"],
    ["2022) item", "2022\\) item"],
    ["2022 was dry.", "2022 was dry."],
    ["---", "\\---"],
    ["===", "\\==="],
    ["> quote", "\\> quote"],
    ["| a | b |", "\\| a \\| b \\|"],
    ["[^1]: note", "\\[\\^1\\]: note"],
    ["    code", "code"],
    ["a\n# b\n\n- c", "a \\# b - c"],
    ["back\\slash", "back\\\\slash"],
    ["www.example.org", "www\\.example.org"],
    ["$x$ :smile: @name", "\\$x\\$ :smile: \\@name"],
    ["\u202Eevil", "⟨U+202E⟩evil"],
  ])("%j is written %j", (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  test("and reads back as it was, but for white space", () => {
    const unescaped = (written: string) => written.replace(/\\(?=[!-/:-@[-`{-~])/g, "");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."\\`*_{}[]()#+-.!|<>&~^$@=:1a \n") }), (text) => {
        const folded = text
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean)
          .join(" ");
        expect(unescaped(escapeMarkdown(text).replaceAll("\\\\", "\u0001")).replaceAll("\u0001", "\\")).toBe(folded);
      }),
      { seed: 1965, numRuns: 500 },
    );
  });

  test.each(HOSTILE_STRINGS.map((hostile) => [JSON.stringify(hostile), hostile]))(
    "not even %s in every field",
    (_, hostile) => {
      const file = [...markdown.render(reportFullOf(hostile))].join("");
      const bare = file
        .replace(/\\[!-/:-@[-`{-~]/g, "") // what is escaped
        .replace(/\]\(<https?:[^<>\s]+>\)/g, "]") // links we wrote, to the web
        .replace(/^> \*\*DRAFT\.\*\*/m, "")
        .replace(/^> /gm, "") // our own quotation
        .replace(/<!-- linecheck-signature: {2}-->\n$/, "");
      expect(bare).not.toMatch(/[<>&]/);
      expect(bare).not.toMatch(/\]\(|!\[/);
      // The title, corrections, marks, method and article with its own two, sources.
      expect(bare.match(/^#+/gm)).toEqual(["#", "##", "##", "##", "##", "###", "####", "##"]);
    },
  );

  test("a link cannot be closed from inside its address", () => {
    expect(markdownLink("a]b", "https://example.org/<x>")).toBe("[a\\]b](<https://example.org/%3Cx%3E>)");
  });
});

describe("the markdown export", () => {
  const file = [...markdown.render(bridgeReport())].join("");

  test("has one footnote for each reference and the other way round", () => {
    const references = [...file.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number);
    const notes = [...file.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
    expect(references).toEqual(["3", "7", "8", "9", "11", "12", "14", "15", "16"]);
    expect(notes).toEqual(references);
  });

  test("tells in the footnote of the first piece what was filed before the sentence was split, and leads there", () => {
    const [, first = "", second = ""] = file.split(/^\[\^1[56]\]:/m);
    expect(first).toContain("**Filed before the sentence was split**, on “A second crossing was proposed in 2021 and");
    expect(first).toContain("The minutes have the proposal and the vote.");
    expect(first).toContain("28 to 31.");
    expect(first).toContain("two sentences?");
    expect(second).toContain("told of with sentence 15.");
    expect(second).not.toContain("The minutes have");
  });

  test("gives evidence that no verdict rests on yet under the name of the mark", () => {
    const found = [...markdown.render(aReport([[{ text: "It rained.", evidence: [anEvidence()] }]]))].join("");
    expect(found).toContain("It rained. [^1]");
    expect(found).toContain("[^1]: **Open.** Nobody has filed a verdict yet.");
  });

  test("tells of a page that no longer says what is quoted, each sentence with one full stop", () => {
    const lapse = { kind: "drifted", seenAt: "2026-12-03T08:00:00.000Z", keptAt: "2026-11-12T08:00:00.000Z" } as const;
    const evidence = [anEvidence({ lapse, quote: "It rained.", tags: ["paywalled"] })];
    const found = [...markdown.render(aReport([[{ text: "It rained in 1912.", evidence }]]))].join("");
    expect(found).toContain(
      ". *Tagged:* paywalled. *The page no longer says this, seen on 3 December 2026. The kept copy of 12 November 2026 does.* *Not in the quote: 1912.*\n",
    );
  });

  test("says draft at its top until it is final", () => {
    expect(file.slice(0, 200)).toContain("**DRAFT.**");
    const final = aReport([[{ text: "It rained.", verdicts: [aVerdict()] }]], { final: true });
    expect([...markdown.render(final)].join("")).not.toContain("DRAFT");
  });
});
