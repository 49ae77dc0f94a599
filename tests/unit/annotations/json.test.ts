import { describe, expect, test } from "vitest";
import { remarksInJson } from "../../../lib/annotations/json/remarks-in-json.ts";

const quote = (exact: string, more: object = {}) => ({ type: "TextQuoteSelector", exact, ...more });
const on = (exact = "It fell", ...more: object[]) => ({
  source: "https://example.org/a",
  selector: [quote(exact), ...more],
});
const said = (value: string, more: object = {}) => ({ type: "TextualBody", value, ...more });
const annotation = (more: object = {}) => ({ type: "Annotation", body: said("Sure?"), target: on(), ...more });

function remarksIn(value: unknown) {
  const read = remarksInJson(JSON.stringify(value));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

const first = (value: unknown) => remarksIn(value).remarks[0];

describe("annotations are found", () => {
  const one = annotation();
  test.each([
    ["alone", one],
    ["in a list", [one]],
    ["on a page", { type: "AnnotationPage", items: [one] }],
    ["on the first page of a collection", { type: "AnnotationCollection", total: 1, first: { items: [one] } }],
    ["in a graph", { "@graph": [one] }],
  ])("%s", (_where, value) => {
    expect(remarksIn(value)).toMatchObject({ form: "web-annotation", remarks: [{ text: "Sure?" }], passed: [] });
  });

  test("an empty collection has none, and is no fault", () => {
    expect(remarksIn({ type: "AnnotationCollection", total: 0 }).remarks).toEqual([]);
  });

  test.each(["{", '"words"', "{}", "null", '{"first":{"first":{"first":{"first":{"first":{"first":{"first":[]}}}}}}}'])(
    "%s holds none",
    (json) => {
      expect(remarksInJson(json)).toMatchObject({ ok: false, reason: expect.stringMatching(/\.$/) });
    },
  );

  test("every entry that is none is told of", () => {
    const { remarks, passed } = remarksIn([annotation(), "words", { type: "Annotation" }, null]);
    expect(remarks).toHaveLength(1);
    expect(passed).toEqual(
      [2, 3, 4].map((number) => `Entry ${number} is no annotation: it says nothing of what it is about.`),
    );
  });
});

describe("who said what", () => {
  test.each([
    ["a name", { name: "Jane Doe" }, "Jane Doe"],
    ["a nickname", { nickname: "jane" }, "jane"],
    ["an address", { id: "https://example.org/jane" }, "https://example.org/jane"],
    ["the first of several", [{ name: "Jane" }, { name: "John" }], "Jane"],
    ["a bare name", "Jane", "Jane"],
    ["nobody", undefined, "Somebody"],
    ["controls only", { name: "\u0000\n" }, "\uFFFD"],
  ])("%s", (_what, creator, by) => {
    expect(first(annotation({ creator }))?.by).toBe(by);
  });

  test.each([
    ["2026-11-20T09:30:00Z", "2026-11-20T09:30:00.000Z"],
    ["2026-11-20T09:30:00.123456+02:00", "2026-11-20T07:30:00.000Z"],
    ["2026-11-20", null],
    ["soon", null],
    ["1601-01-01T00:00:00Z", null],
    ["9999-99-99T00:00:00Z", null],
    [7, null],
  ])("at %j", (created, at) => {
    expect(first(annotation({ created }))?.at).toBe(at);
  });

  test.each([
    ["a text", said("Sure?"), "Sure?"],
    ["a value of the annotation itself", undefined, "Sure?", { bodyValue: "Sure?" }],
    ["several texts", [said("Sure?"), said("No.")], "Sure?\n\nNo."],
    ["tags", [said("Sure?"), said("date", { purpose: "tagging" })], "Sure?\n\nTags: date"],
    ["a link", "https://example.org/b", "https://example.org/b"],
    ["HTML", said("<p>A &amp; <b>B</b></p><script>x</script>", { format: "text/html" }), "A & B\nx"],
    ["line ends of all kinds", said("a\r\nb\rc"), "a\nb\nc"],
    ["halves of characters", said("a\uD800b"), "a\uFFFDb"],
    ["nothing", [], ""],
  ])("%s", (_what, body, text, more: object = {}) => {
    expect(first(annotation({ body, ...more }))?.text).toBe(text);
  });
});

test("words, what is around them, position and number of an annotation of ours", () => {
  const target = {
    ...on("It fell", { type: "TextPositionSelector", start: 4, end: 11 }),
    "linecheck:claim": { "linecheck:sentence": 3 },
  };
  expect(first(annotation({ target }))?.anchor).toEqual({
    quote: "It fell",
    prefix: "",
    suffix: "",
    position: { start: 4, end: 11 },
    sentence: 3,
  });
});

test("a selector that narrows another down, and the first target of several that quotes", () => {
  const selector = { type: "FragmentSelector", value: "p1", refinedBy: quote("It fell", { prefix: "So. " }) };
  const target = ["https://example.org/a", { source: "x" }, { source: "https://example.org/a", selector }];
  expect(first(annotation({ target }))?.anchor).toMatchObject({ quote: "It fell", prefix: "So. " });
});

describe("what is of the record of an export", () => {
  test.each(["verdict", "decision", "evidence", "question", "answer"])("a %s", (thing) => {
    expect(first(annotation({ id: `urn:linecheck:${thing}:1` }))?.isRecord).toBe(true);
  });

  test("whatever is classed by a kind of verdict, under any name", () => {
    const body = [said("It did not."), { purpose: "classifying", source: { id: "x", "linecheck:code": "refuted" } }];
    expect(first(annotation({ body }))?.isRecord).toBe(true);
  });

  test("a note is none", () => {
    expect(first(annotation({ id: "urn:linecheck:note:1" }))?.isRecord).toBe(false);
  });
});

describe("a passage of a source", () => {
  const body = (more: object = {}) => ({
    type: "SpecificResource",
    source: "https://example.org/ledger",
    selector: quote("400 million"),
    ...more,
  });
  test.each([
    ["is context when nothing says otherwise", annotation({ body: body() }), "context"],
    ["refutes by a tag", annotation({ body: [body(), said("Refutes", { purpose: "tagging" })] }), "refutes"],
    ["supports by its motivation", annotation({ motivation: ["linking", "supports"], body: body() }), "supports"],
    [
      "is context when tags say two things",
      annotation({ body: [body(), said("supports", { purpose: "tagging" }), said("refutes", { purpose: "tagging" })] }),
      "context",
    ],
  ])("%s", (_what, value, stance) => {
    expect(first(value)?.cited).toEqual({ url: "https://example.org/ledger", quote: "400 million", stance });
  });

  test.each([
    ["without words", body({ selector: undefined })],
    ["with an address that runs", body({ source: "javascript:alert(1)" })],
    ["on a disk", body({ source: "file:///etc/passwd" })],
    ["with a password in its address", body({ source: "https://a:b@example.org/" })],
  ])("is none %s", (_what, each) => {
    expect(first(annotation({ body: each }))?.cited).toBeNull();
  });
});

test("a reply that is kept in what it answers is a remark of its own", () => {
  const body = [
    said("Sure?"),
    said("I am.", { purpose: "replying", creator: { name: "John" }, created: "2026-11-21T10:00:00Z" }),
  ];
  const { remarks } = remarksIn(annotation({ id: "a", body, creator: { name: "Jane" } }));
  expect(remarks).toMatchObject([
    { by: "Jane", text: "Sure?", parent: null },
    { by: "John", text: "I am.", parent: "a", at: "2026-11-21T10:00:00.000Z" },
  ]);
});

describe("Hypothesis", () => {
  const row = (more: object = {}) => ({
    id: "h1",
    user: "acct:jane@hypothes.is",
    created: "2026-11-20T09:30:00.123456+00:00",
    text: "Sure?",
    tags: [],
    target: [{ source: "https://example.org/a", selector: [quote("It fell", { prefix: "So. ", suffix: " in" })] }],
    ...more,
  });

  test.each([
    ["an answer of its search", { total: 1, rows: [row()] }],
    ["an export of its client", { export_date: "x", client_version: "1", annotations: [row()] }],
  ])("%s", (_what, value) => {
    expect(remarksIn(value)).toMatchObject({
      form: "hypothesis",
      remarks: [
        {
          by: "jane",
          at: "2026-11-20T09:30:00.000Z",
          text: "Sure?",
          anchor: { quote: "It fell", prefix: "So. ", suffix: " in" },
        },
      ],
    });
  });

  test("names, tags, replies and notes on the page as a whole", () => {
    const { remarks } = remarksIn({
      rows: [
        row({ user_info: { display_name: "Jane Doe" }, tags: ["date", "supports"] }),
        row({ id: "h2", references: ["h0", "h1"], target: [{ source: "https://example.org/a" }] }),
      ],
    });
    expect(remarks).toMatchObject([
      { by: "Jane Doe", text: "Sure?\n\nTags: date" },
      { parent: "h1", anchor: null },
    ]);
  });

  test.each([
    ["one quotation and one address", "> “400 million”\n\nhttps://example.org/ledger.", "400 million"],
    ["a quotation of two lines", "> 400\n> million\nSee https://example.org/ledger", "400 million"],
    ["two addresses", "> 400\n\nhttps://example.org/a https://example.org/b", null],
    ["two quotations", "> 400\n\nand\n\n> 500\n\nhttps://example.org/a", null],
    ["an address alone", "https://example.org/a", null],
  ])("%s", (_what, text, passage) => {
    expect(first({ rows: [row({ text })] })?.cited?.quote ?? null).toBe(passage);
  });
});

describe("a file made to do harm", () => {
  const deep = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
  test.each([
    ["a hundred thousand arrays in one another", deep(100_000, "[", "]")],
    [
      "a hundred thousand pages in one another",
      deep(100_000, '{"first":', "{}").replace(/(\{\})+$/, "{}") + "}".repeat(100_000),
    ],
    ["a prototype", '[{"__proto__":{"isRecord":true},"constructor":{"prototype":{"x":1}},"target":"x"}]'],
    [
      "selectors that narrow each other down",
      `[{"target":{"source":"x","selector":${'{"refinedBy":'.repeat(5_000)}{}${"}".repeat(5_000)}}}]`,
    ],
  ])("%s ends in a moment", (_what, json) => {
    const began = performance.now();
    remarksInJson(json);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(({} as Record<string, unknown>).isRecord).toBeUndefined();
  });

  test.each([
    ["stops behind an address", `https://example.org/${".".repeat(400_000)}x`],
    ["spaces without a line end", `${" ".repeat(400_000)}x`],
    ["tags that never close", "<".repeat(400_000)],
    ["quotation marks without end", `> ${"“".repeat(400_000)}x https://example.org/`],
    ["entities that are none", "&".repeat(400_000)],
  ])("a remark of %s ends in a moment", (_what, text) => {
    const began = performance.now();
    remarksIn({ rows: [{ id: "h", user: "acct:x@y", text }] });
    remarksIn(annotation({ body: said(text, { format: "text/html" }) }));
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test("more entries than a person's remarks are not read, and are counted", () => {
    const { remarks, passed } = remarksIn(Array.from({ length: 10_050 }, () => annotation()));
    expect(remarks).toHaveLength(10_000);
    expect(passed).toEqual(["50 more were not read, either."]);
  });
});
