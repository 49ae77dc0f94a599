import { describe, expect, test } from "vitest";
import { segment } from "../../../lib/documents/segment.ts";

/** The role of each segment of a text, with its first words. */
function rolesIn(text: string, type: "text" | "markdown" = "text"): string[] {
  return segment(text, { lang: "en", type }).segments.map(
    ({ start, end, role }) => `${role}: ${text.slice(start, end)}`,
  );
}

const BODY = "The council met on Monday. It voted for the plan.";

describe("a line above the article", () => {
  test.each([
    ["title", "Council votes for the plan"],
    ["title", "Who voted for the plan?"],
    ["title", "Dr. Lee and the U.S. plan"],
  ])("%s: %s", (role, line) => {
    expect(rolesIn(`${line}\n\n${BODY}\n\n${BODY}`)[0]).toBe(`${role}: ${line}`);
  });

  test.each([
    ["byline", "By Jane Doe"],
    ["byline", "By JANE DOE and John van Roe, Chief Reporter"],
    ["byline", "Words: Jane Doe"],
    ["byline", "By Ann Poe and Bob Roe | 12 June 2026"],
    ["byline", "By Ann Poe • Updated on 12 June 2026, 10:30 GMT"],
    ["byline", "By Maren Holt 12 June 2026 Reading Time: 6 minutes"],
    ["byline", "By Ann Poe | 6 min read"],
    ["dateline", "March 5, 2022"],
    ["dateline", "Updated 5 March 2022, 10:30 GMT"],
    ["dateline", "London, 5 March 2022"],
    ["dateline", "Published on 2022-03-05"],
    ["origin", "Originally published on Instagram on November 25th, 2022"],
    ["origin", "This article was first published in The Example Gazette."],
    ["origin", "Republished from Example.org with permission"],
    ["furniture", "3 minutes, 12 seconds Read"],
    ["furniture", "5 min read"],
    ["furniture", "Reading time: 7 minutes"],
    ["furniture", "Skip to content"],
    ["furniture", "Home | News | Sport"],
    ["furniture", "Share on Facebook"],
    ["furniture", "We use cookies to improve our service. By continuing you agree."],
    ["caption", "Photo: Jane Doe / Example Agency"],
    ["caption", "Figure 1: Votes by year"],
  ])("%s: %s", (role, line) => {
    const roles = rolesIn(`Council votes for the plan\n\n${line}\n\n${BODY}`);
    expect(roles[0]).toBe("title: Council votes for the plan");
    expect(roles[1]).toMatch(new RegExp(`^${role}: `));
  });

  test("furniture above the title does not take its place", () => {
    expect(rolesIn(`Skip to content\n\n5 min read\n\nCouncil votes\n\n${BODY}`).slice(0, 3)).toEqual([
      "furniture: Skip to content",
      "furniture: 5 min read",
      "title: Council votes",
    ]);
  });
});

describe("a title that the layout marks", () => {
  test("is the title where a line stands above it", () => {
    expect(rolesIn(`From the archive\n\n# Council votes\n\n${BODY}`, "markdown").slice(0, 2)).toEqual([
      "heading: From the archive",
      "title: # Council votes",
    ]);
  });
});

describe("what is not a title", () => {
  test.each([
    ["a first line with a full stop", `The council voted.\n\n${BODY}`],
    ["the only line of a text", "Council votes for the plan"],
    ["two sentences of which the last lost its stop", `He resigned in 2019. He later moved\n\n${BODY}`],
    ["a line that starts with a small letter", `and so it goes on\n\n${BODY}`],
  ])("%s", (_why, text) => {
    expect(rolesIn(text)[0]).toMatch(/^body: /);
  });
});

describe("a block between paragraphs", () => {
  test.each([
    ["heading", "What comes next"],
    ["quote", "“We shall see what comes of it.”"],
    ["list-item", "- the first point of the plan"],
    ["list-item", "2) the second point of the plan"],
    ["footnote", "[1] See the minutes of the meeting."],
    ["furniture", "* * *"],
    ["furniture", "Advertisement"],
    ["furniture", "Read more: Why the plan failed"],
    ["body", "“Yes,” she said. “We shall see.”"],
    ["body", "By Monday the council had voted."],
    ["body", "2026 8,450"],
    ["body", "The council had voted.[^1]"],
    ["body", "The council had voted.[12][note-3]"],
    ["body", "Originally the plan was published in 2019 and nobody minded it at all."],
    ["body", "The site says that it uses cookies."],
    ["body", "Related work was done in Ohio."],
  ])("%s: %s", (role, line) => {
    expect(rolesIn(`Council votes\n\n${BODY}\n\n${line}\n\n${BODY}`)[3]).toBe(`${role}: ${line.split(" “We")[0]}`);
  });
});

describe("below the article", () => {
  test("what looks like furniture stays furniture to the end", () => {
    const tail = [
      "Related articles",
      "Why the plan failed",
      "The mayor and her cat",
      "Leave a Comment",
      "Post Comment",
      "© 2022 Example Gazette",
    ];
    expect(rolesIn(`Council votes\n\n${BODY}\n\n${tail.join("\n\n")}`).slice(3)).toEqual(
      tail.map((line) => `furniture: ${line}`),
    );
  });

  test("a paragraph of prose does not become furniture", () => {
    const roles = rolesIn(
      `Council votes\n\n${BODY}\n\nRelated articles\n\nCorrection: the council met on Tuesday, not on Monday.`,
    );
    expect(roles.at(-1)).toBe("body: Correction: the council met on Tuesday, not on Monday.");
  });
});

describe("markdown", () => {
  test.each([
    ["# Council votes", ["title: # Council votes"]],
    ["Council votes\n===", ["title: Council votes\n==="]],
    ["## Next\n\n# Council votes", ["heading: ## Next", "heading: # Council votes"]],
    ["---\ntitle: Votes\n---\n\n# Council votes", ["furniture: ---\ntitle: Votes\n---", "title: # Council votes"]],
    ["> It is so. It stays so.", ["quote: > It is so.", "quote: It stays so."]],
    ["> one\n>\n> two", ["quote: > one\n>", "quote: > two"]],
    ["- one\n- two\n  goes on", ["list-item: - one", "list-item: - two\n  goes on"]],
    ["Text goes\non here.\n\n***\n\nMore.", ["body: Text goes\non here.", "furniture: ***", "body: More."]],
    ["```js\nlet a. B\n```", ["furniture: ```js\nlet a. B\n```"]],
    ["[^1]: See p. 5. It says so.", ["footnote: [^1]: See p. 5.", "footnote: It says so."]],
    ["![A map](map.png)", ["caption: ![A map](map.png)"]],
    ["| a | b |\n|---|---|\n| 1 | 2 |", ["body: | a | b |", "furniture: |---|---|", "body: | 1 | 2 |"]],
    ["<!-- note. To self -->\nIt is so.", ["furniture: <!-- note. To self -->", "body: It is so."]],
    ["<!-- never closed. But text.", ["body: <!-- never closed.", "body: But text."]],
    [
      "**It is so.** [It stays.](http://a.b/) Yes.",
      ["body: **It is so.**", "body: [It stays.](http://a.b/)", "body: Yes."],
    ],
  ])("%j", (text, expected) => {
    expect(rolesIn(text, "markdown")).toEqual(expected);
  });
});

test("every reason is a phrase for a person", () => {
  const text = `Council votes\n\nBy Jane Doe\n\n5 min read\n\n${BODY}\n\nWhat next\n\n- one\n\n[1] See.\n\n“Yes.”`;
  for (const { reason } of segment(text).segments) expect(reason).toMatch(/^[a-z][a-z ,-]{9,}$/i);
});

test("lines one below the other with as many bars or tabs are the rows of a table", () => {
  const roles = (text: string) => segment(text, { lang: "en" }).segments.map(({ reason }) => reason);
  const row = "a row of a table";
  expect(roles("Name | Age | City\nBob | 12 | Rome\nAnn | 13 | Oslo")).toEqual([row, row, row]);
  expect(roles("Name\tAge\nBob\t12")).toEqual([row, row]);
  expect(roles("Home | News | Sport\n\nThe council met.")[0]).toBe("looks like a row of links");
});
