import { describe, expect, test } from "vitest";
import { extracted, outline, outlineWithin } from "./outline.ts";

const RULES: readonly (readonly [string, string, readonly string[]])[] = [
  ["headings keep their level", "<h2>Costs</h2><h3>Who pays</h3>", ["heading2: Costs", "heading3: Who pays"]],
  ["a heading with a block inside stays one", "<h2><div>Costs</div></h2>", ["heading2: Costs"]],
  ["a div with text is a paragraph", "<div>Nine voted for it.</div>", ["paragraph: Nine voted for it."]],
  [
    "text beside blocks is a paragraph of its own",
    "<div>Nine voted for it.<p>Four did not.</p>One was away.</div>",
    ["paragraph: Nine voted for it.", "paragraph: Four did not.", "paragraph: One was away."],
  ],
  ["white space collapses", "<p>  Nine\n\t voted   for it. </p>", ["paragraph: Nine voted for it."]],
  ["a no-break space stays", "<p>It cost 5&nbsp;000 crowns.</p>", ["paragraph: It cost 5\u00A0000 crowns."]],
  [
    "inline elements add no space",
    "<p>un<b>believ</b>able <i>news</i>, they said.</p>",
    ["paragraph: unbelievable news, they said."],
  ],
  ["inline elements take no space away", "<p>Nine <b>voted </b>for<i> it</i>.</p>", ["paragraph: Nine voted for it."]],
  ["a line break is a line end", "<p>Harrow Quay<br>North Pier</p>", ["paragraph: Harrow Quay\nNorth Pier"]],
  [
    "two line breaks part paragraphs",
    "<div>Nine voted for it.<br><br>Four did not.<br> <br>One was away.</div>",
    ["paragraph: Nine voted for it.", "paragraph: Four did not.", "paragraph: One was away."],
  ],
  ["a word break opportunity is nothing", "<p>harbour<wbr>board</p>", ["paragraph: harbourboard"]],
  ["a soft hyphen is taken out", "<p>har&shy;bour</p>", ["paragraph: harbour"]],
  ["a zero-width space stays", "<p>ខ្ញុំ&#8203;ទៅ</p>", ["paragraph: ខ្ញុំ\u200Bទៅ"]],
  [
    "each paragraph of a quotation is a block",
    "<blockquote><p>We were not asked.</p><p>Nobody was.</p></blockquote>",
    ["quotation: We were not asked.", "quotation: Nobody was."],
  ],
  [
    "quotation marks around q are shown",
    "<p>He said <q>we were <q>not</q> asked</q>.</p>",
    ["paragraph: He said “we were ‘not’ asked”."],
  ],
  [
    "entries of a list are blocks without marks",
    "<ol><li>The piers.<ul><li>North pier</li></ul></li><li><p>The deck.</p><p>All of it.</p></li></ol>",
    ["list-item: The piers.", "list-item: North pier", "list-item: The deck.", "list-item: All of it."],
  ],
  [
    "terms and what they mean are entries",
    "<dl><dt>Ferry</dt><dd>A boat.</dd></dl>",
    ["list-item: Ferry", "list-item: A boat."],
  ],
  [
    "a summary and its details are read",
    "<details><summary>The vote</summary><p>Nine to four.</p></details>",
    ["paragraph: The vote", "paragraph: Nine to four."],
  ],
  [
    "a picture is its caption",
    '<figure><img src="a.jpg" alt="A bridge"><figcaption>The bridge in 1931.</figcaption></figure>',
    ["caption: The bridge in 1931."],
  ],
  [
    "a table is read row by row",
    "<table><caption>Votes</caption><tr><th>Party<th>For<th>Against<tr><td>Harbour List<td><td>4</table>",
    ["caption: Votes", "table-row: Party | For | Against", "table-row: Harbour List | | 4"],
  ],
  [
    "a table that only sets out the page is read as its blocks",
    "<table role=presentation><tr><td><p>Nine voted for it.</p></td><td><p>Four did not.</p></td></tr></table>",
    ["paragraph: Nine voted for it.", "paragraph: Four did not."],
  ],
  ["code keeps its spaces", "<pre><code>if  (a)\n  b();</code></pre>", ["code: if  (a)\n  b();"]],
  [
    "a rule parts two stretches of text",
    "<hr><p>Later that day.</p><hr>",
    ["rule: * * *", "paragraph: Later that day.", "rule: * * *"],
  ],
  [
    "a note's link is dropped",
    '<p>It opened in 1931.<sup><a href="#fn1">1</a></sup> It turns.</p>',
    ["paragraph: It opened in 1931. It turns."],
  ],
  [
    "a note's role is believed",
    '<p>It opened in 1931<a role="doc-noteref" href="#n">1</a>.</p>',
    ["paragraph: It opened in 1931."],
  ],
  [
    "a bracketed note is dropped",
    "<p>It opened<sup>[12]</sup> in 1931.<sup>[a]</sup></p>",
    ["paragraph: It opened in 1931."],
  ],
  [
    "a raised number behind a stop is a note",
    "<p>It opened in 1931.<sup>3</sup> It turns.</p>",
    ["paragraph: It opened in 1931. It turns."],
  ],
  [
    "a power is no note",
    "<p>About 10<sup>6</sup> tons and 40 m<sup>2</sup>.</p>",
    ["paragraph: About 10⁶ tons and 40 m²."],
  ],
  ["an ordinal is no note", "<p>On the 1<sup>st</sup> of March.</p>", ["paragraph: On the 1st of March."]],
  ["lowered figures stay plain", "<p>Less CO<sub>2</sub> than before.</p>", ["paragraph: Less CO2 than before."]],
  [
    "readings above characters are left out",
    "<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>です。</p>",
    ["paragraph: 東京です。"],
  ],
  ["a formula is its text", '<p>It holds <math alttext="a = b"><mi>a</mi></math>.</p>', ["paragraph: It holds a = b."]],
  ["struck words are left out", "<p>Nine <del>ten</del> voted for it.</p>", ["paragraph: Nine voted for it."]],
  [
    "what is hidden is left out",
    '<p>Nine<span hidden> and ten</span><span style="display: none"> or so</span><span class="sr-only"> members</span> voted.</p><script>a()</script><template>b</template><noscript>c</noscript><p aria-hidden="true">d</p>',
    ["paragraph: Nine voted."],
  ],
  ["a button is no word", "<p>Nine voted.</p><button>Share</button>", ["paragraph: Nine voted."]],
  ["a share bar is left out", '<div class="share-bar"><a href="/x">Tweet this</a></div>', []],
  [
    "a sentence in a box amid the article stays as furniture",
    '<aside class="newsletter"><p>Every Friday we write to you about the harbour.</p></aside>',
    ["furniture: Every Friday we write to you about the harbour."],
  ],
];

describe("blocks of a page", () => {
  test.each(RULES)("%s", (_, markup, expected) => {
    expect(outlineWithin(markup)).toEqual(expected);
  });

  test("a list of footnotes at the end is footnotes, without the ways back", () => {
    const page = `<main><p>The council voted to close the swing bridge for a year, in spite of a petition signed by many.<sup><a href="#fn1">1</a></sup></p>
      <section role="doc-endnotes"><h2>Notes</h2><ol><li id="fn1"><p>Minutes of the council. <a href="#fnref1">↩︎</a></p></li></ol></section></main>`;
    expect(outline(extracted(page))).toEqual([
      "paragraph: The council voted to close the swing bridge for a year, in spite of a petition signed by many.",
      "heading2: Notes",
      "footnote: Minutes of the council.",
    ]);
  });

  test("what was left out or mended is told", () => {
    const { notes } = extracted(
      "<nav><a href=/>Home</a></nav><main><p>Har&shy;bour.<sup>[1]</sup> <s>No.</s> <ruby>東<rt>とう</rt></ruby></p></main>",
    );
    expect(notes).toEqual([
      "Menus and other parts of the page around the article were left out.",
      "1 footnote mark was left out.",
      "1 passage struck through on the page was left out.",
      "The readings above 1 word were left out.",
      "1 soft hyphen was taken out of words.",
    ]);
  });
});
