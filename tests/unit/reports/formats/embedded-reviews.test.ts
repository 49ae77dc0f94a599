import { describe, expect, test } from "vitest";
import { buildReport } from "../../../../lib/reports/build.ts";
import { html } from "../../../../lib/reports/formats/html.ts";
import type { Report } from "../../../../lib/reports/model.ts";
import { AUDIENCES, type Audience } from "../../../../lib/reports/selection.ts";
import { bridgeParts } from "../../../support/bridge-report.ts";
import { expanded } from "../../../support/linked-graph.ts";
import { rendered, textIn } from "../../../support/rendered.ts";
import { reportFullOf } from "../hostile-report.ts";
import { HOSTILE_STRINGS } from "../hostile-strings.ts";

type Node = Readonly<Record<string, unknown>>;

/** The bridge report as it is for an audience, final or not. */
function bridgeFor(audience: Audience, final: boolean): Report {
  return buildReport({ ...bridgeParts(), final, selection: { scope: "all", person: null, audience, labels: "en" } });
}

/** Any report as one that readers have. */
function published(report: Report): Report {
  return { ...report, final: true, selection: { ...report.selection, audience: "public" } };
}

const pageOf = (report: Report) => [...html.render(report)].join("");

/** What stands in the blocks of data in a page, as the tokenizer of a browser cuts them: to the next end tag of a script. */
function blocksIn(page: string): string[] {
  return [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script/gi)].map(([, data = ""]) => data);
}

function graphIn(report: Report): Node[] {
  const [block = "{}"] = blocksIn(pageOf(report));
  return JSON.parse(block)["@graph"];
}

describe("the reviews in a page", () => {
  const report = bridgeFor("public", true);

  test("are those of the ClaimReview export for readers, each with the place of its sentence in the page", () => {
    const exported: Node[] = JSON.parse(textIn(rendered("claimreview", report)))["@graph"];
    const inPage = graphIn(report);
    expect(exported.length).toBeGreaterThan(5);
    // A page is signed as a whole, a file of reviews in the node that names the export.
    expect(inPage.map(({ url: _, ...node }) => node)).toEqual(
      exported.map(({ "linecheck:signature": _, ...node }) => node),
    );
    const placeOf = new Map(report.claims.map(({ id, ordinal }) => [`urn:linecheck:review:${id}`, `#c${ordinal}`]));
    expect(inPage.map(({ "@id": id, url }) => [id, url])).toEqual(
      exported.map(({ "@id": id }) => [id, placeOf.get(String(id))]),
    );
  });

  test("lead to sentences that are in the page", () => {
    const page = pageOf(report);
    const places = graphIn(report).flatMap(({ url }) => (url === undefined ? [] : String(url).slice(1)));
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter((place) => !page.includes(` id="${place}"`))).toEqual([]);
  });

  test("have for their address that of the page they stand in, wherever it is put", async () => {
    const [block = ""] = blocksIn(pageOf(report));
    const nodes = await expanded(block, "https://news.example.org/checks/bridge?from=mail");
    const addresses = nodes.flatMap((node) => node["http://schema.org/url"] ?? []);
    expect(addresses).toContainEqual({ "@id": "https://news.example.org/checks/bridge?from=mail#c8" });
  });

  test.each(AUDIENCES.flatMap((audience) => [true, false].map((final): [Audience, boolean] => [audience, final])))(
    "stand in a page for %s that is final: %s, only where it is for readers and final",
    (audience, final) => {
      const page = pageOf(bridgeFor(audience, final));
      const expected = audience === "public" && final ? 1 : 0;
      expect(blocksIn(page)).toHaveLength(expected);
      expect(page.match(/ld\+json|og:title|name="description"/g) ?? []).toHaveLength(3 * expected);
    },
  );
});

describe("no text of a report ends the block of data or begins anything in it", () => {
  const ends = [
    "</script>",
    "</SCRIPT >",
    "</script\t/>",
    "<!--<script>",
    "<!-- <script> --> </script>",
    "]]>",
    "-->",
    "&lt;/script&gt;",
    "\u2028alert(1)\u2029",
    '"}]}</script><script>alert(1)</script>',
    'id="signature">eyJ.eyJ.x</script>\n</body>\n</html>\n',
    "\\u003c/script>",
    "\\",
    "\u0000",
    "\uFEFF",
  ];

  test.each([...ends, ...HOSTILE_STRINGS].map((hostile) => [JSON.stringify(hostile), hostile]))(
    "not %s",
    (_name, hostile) => {
      const report = published(reportFullOf(hostile));
      const page = pageOf(report);
      const [block = "", ...others] = blocksIn(page);
      expect(others).toEqual([]);
      // What is none of JSON's in these places: with it a browser could leave the block, or read it as something else.
      expect(block).not.toMatch(/[<>&\u2028\u2029]/);
      expect(page.match(/<script/gi)).toHaveLength(3);
      const reviews = graphIn(report).filter((node) => node["@type"] === "ClaimReview");
      expect(reviews).toHaveLength(6);
      expect(reviews[0]?.claimReviewed).toBe(`${hostile} (in a sentence).`);
      expect(page.endsWith('<script type="application/jose" id="signature"></script>\n</body>\n</html>\n')).toBe(true);
    },
  );
});

test("what messengers and search engines show of a page is its summary, as text", () => {
  const page = pageOf(published(reportFullOf(`"><script>alert(1)</script>`)));
  const head = page.slice(0, page.indexOf("<style>"));
  expect(head).toContain('<meta property="og:title" content="Fact check of “&quot;&gt;&lt;script&gt;');
  expect(head).toMatch(/<meta name="description" content="12 sentences: [^"<>]+">/);
  expect(head).not.toContain("<script");
});
