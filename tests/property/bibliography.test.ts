import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeLatex, encodeLatex } from "../../lib/bibliography/bibtex/latex.ts";
import { parseBibtex } from "../../lib/bibliography/bibtex/parse-bibtex.ts";
import { renderBibtex } from "../../lib/bibliography/bibtex/render-bibtex.ts";
import { canonicalUrl } from "../../lib/bibliography/canonical-url.ts";
import { cite, NOTE_STYLES } from "../../lib/bibliography/cite.ts";
import { type KeyedReference, parseCsl, renderCsl } from "../../lib/bibliography/csl.ts";
import { doiAddress, parseDoi } from "../../lib/bibliography/doi.ts";
import { NAME_FIELDS, Reference, TEXT_FIELDS } from "../../lib/bibliography/reference.ts";
import { parseRis } from "../../lib/bibliography/ris/parse-ris.ts";
import { renderRis } from "../../lib/bibliography/ris/render-ris.ts";
import { NAME_TAGS, READ_TYPES, TEXT_TAGS, WRITTEN_TYPES } from "../../lib/bibliography/ris/tags.ts";
import { marksOf, sameBy } from "../../lib/bibliography/sameness.ts";
import { CITATION_FORMS } from "../../lib/bibliography/styles/cited.ts";
import { plainText } from "../../lib/bibliography/styles/runs.ts";
import { parseUrl } from "../../lib/parse-url.ts";
import { anyReference } from "../unit/bibliography/references.ts";

const RUNS = { numRuns: 3_000, seed: 20221125 };
// A reference has thirty fields, each of which takes its time to make.
const FEWER = { ...RUNS, numRuns: 1_000 };

// Addresses from the pieces that the rules look for, so that they meet in every order.
const address = fc
  .tuple(
    fc.constantFrom("http://", "https://", "HTTPS://"),
    fc
      .array(
        fc.constantFrom("www.", "m.", "en.", "amp.", "example.", "youtube.", "wikipedia.", "doi.", "google.", "a.."),
        {
          maxLength: 3,
        },
      )
      .map((parts) => parts.join("")),
    fc.constantFrom("org", "com", "org.", "com:80", "com:443", "org:8080", "cdn.ampproject.org", "1.2.3.4", "de"),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            "/",
            "/",
            "//",
            "index.html",
            "Default.aspx",
            "..",
            ".",
            ";jsessionid=",
            ";jsession",
            "id=1",
            "%2e",
          ),
          fc.constantFrom(
            "%",
            "%2",
            "%25",
            "%36",
            "31",
            "%C3%A9",
            "é",
            "a",
            "amp/s/",
            "c/s/",
            "x.example/",
            "10.1000/",
            "watch",
          ),
          fc.constantFrom(
            "?",
            "&",
            "v=abcdefghijk",
            "utm_source=1",
            "UTM%5Fa",
            "b=2",
            "a=1",
            "=",
            "+",
            "#",
            "#!",
            ":~:text=",
            "#/",
          ),
          fc.string({ maxLength: 3 }),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  )
  .map(([scheme, host, top, rest]) => `${scheme}${host}${top}/${rest}`);

test("a canonical address is its own canonical address, and one that can be parsed", () => {
  fc.assert(
    fc.property(address, (given) => {
      const once = canonicalUrl(given);
      if (once === null) return;
      expect(canonicalUrl(once)).toBe(once);
      expect(parseUrl(once)).not.toBeNull();
    }),
    { ...RUNS, numRuns: 20_000 },
  );
});

const doi = fc
  .tuple(fc.integer({ min: 1000, max: 999_999 }), fc.string({ unit: "binary", minLength: 1, maxLength: 20 }))
  .map(([registrant, suffix]) => `10.${registrant}/${suffix}`);

test("a DOI that was read is read as itself, and so is its address", () => {
  fc.assert(
    fc.property(fc.oneof(doi, fc.string()), (typed) => {
      const once = parseDoi(typed);
      if (once === null) return;
      expect(parseDoi(once)).toBe(once);
      expect(parseDoi(doiAddress(once))).toBe(once);
    }),
    RUNS,
  );
});

const keyed = fc.uniqueArray(
  fc.record({ key: fc.stringMatching(/^[a-z][a-z0-9:.+_/]{0,9}$/), reference: anyReference() }),
  { maxLength: 3, selector: ({ key }) => key },
);

test("CSL-JSON is read as it was written", () => {
  fc.assert(
    fc.property(anyReference(), (reference) => {
      expect(parseCsl(JSON.parse(JSON.stringify(renderCsl({ key: "a", reference }))))).toEqual(reference);
    }),
    FEWER,
  );
});

test("whatever else is read as CSL-JSON is a reference, and is read as itself", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.object({ key: fc.constantFrom("title", "author", "issued", "DOI", "page") })),
      (raw) => {
        const once = parseCsl(raw);
        if (once === null) return;
        expect(Reference.safeParse(once).success).toBe(true);
        expect(parseCsl(once)).toEqual(once);
      },
    ),
    RUNS,
  );
});

test("LaTeX is decoded to the words it was encoded from", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."-`'~^\\{}$&éßÅı aA?") }));
  fc.assert(
    fc.property(text, (words) => {
      expect(decodeLatex(encodeLatex(words))).toBe(words);
    }),
    RUNS,
  );
});

/** An entry without where it stood. */
const unplaced = ({ key, reference }: KeyedReference): KeyedReference => ({ key, reference });

test("BibTeX is read as it was written", () => {
  fc.assert(
    fc.property(keyed, (entries) => {
      const { entries: read, refusals } = parseBibtex(renderBibtex(entries));
      expect([read.map(unplaced), refusals]).toEqual([entries, []]);
    }),
    FEWER,
  );
});

const bibtexSoup = fc
  .array(
    fc.oneof(
      fc.constantFrom("@article{", "@misc(", "@string{", "@comment{", "@", "{", "}", ")", '"', ",", "=", "#", "\n"),
      fc.constantFrom(
        "key",
        "author",
        "title = ",
        "jan",
        " and ",
        "\\",
        "\\'e",
        "\\c",
        "year = 2021",
        "pages={1--2}",
        "~",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));

test("whatever is read as BibTeX gives references and refusals, and never throws", () => {
  fc.assert(
    fc.property(bibtexSoup, (text) => {
      const { entries } = parseBibtex(text);
      for (const { reference } of entries) expect(Reference.safeParse(reference).success).toBe(true);
      expect(parseBibtex(renderBibtex(entries)).entries.map(({ reference }) => reference)).toEqual(
        entries.map(({ reference }) => reference),
      );
    }),
    { ...RUNS, numRuns: 10_000 },
  );
});

// What RIS has no tag for, and types that it writes alike.
const notInRis = [
  ...TEXT_FIELDS.filter((field) => field !== "page" && TEXT_TAGS[field] === undefined),
  ...NAME_FIELDS.filter((field) => NAME_TAGS[field] === undefined),
];

test("RIS is read as it was written, in all that it has a place for", () => {
  const held = anyReference(notInRis).filter(
    ({ type }) => (READ_TYPES.get(WRITTEN_TYPES[type]) ?? "document") === type,
  );
  const entries = fc.array(fc.record({ key: fc.stringMatching(/^[a-z]{1,9}$/), reference: held }), { maxLength: 3 });
  fc.assert(
    fc.property(entries, (given) => {
      const { entries: read, refusals } = parseRis(renderRis(given));
      expect([read.map(unplaced), refusals]).toEqual([given, []]);
    }),
    FEWER,
  );
});

const risSoup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "TY  - BOOK\n",
        "ER  - \n",
        "\nTI  - ",
        "\nAU  - ",
        "\nSP  - ",
        "\nEP  - 9",
        "\nDA  - 2021/",
        "\n",
        "a, b",
        ",",
        "-",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));

test("whatever is read as RIS gives references and refusals, and never throws", () => {
  fc.assert(
    fc.property(risSoup, (text) => {
      const { entries } = parseRis(text);
      for (const { reference } of entries) expect(Reference.safeParse(reference).success).toBe(true);
      expect(parseRis(renderRis(entries)).entries.map(unplaced)).toEqual(entries.map(unplaced));
    }),
    { ...RUNS, numRuns: 10_000 },
  );
});

test("every source is cited, in a sentence with an end, and a confidential one gives nothing away", () => {
  const cited = fc.record({
    reference: anyReference(),
    locator: fc.option(fc.constantFrom("p. 14", "at 00:12:40", " ")),
  });
  fc.assert(
    fc.property(cited, fc.constantFrom(...NOTE_STYLES), fc.constantFrom(...CITATION_FORMS), (source, style, form) => {
      const runs = cite(style, form, source);
      expect(plainText(runs)).toMatch(/[.?!…]["”’]?$/);
      expect(plainText(runs)).not.toMatch(/^\s|\s$|\s\s|\(\)/);
      for (const { text, href } of runs) {
        expect(text).not.toBe("");
        if (href !== undefined) expect(href).toMatch(/^https?:/);
      }
      expect(plainText(cite(style, form, { ...source, isConfidential: true }))).toBe(
        "Confidential source, known to the desk.",
      );
    }),
    FEWER,
  );
});

test("of two lists of marks the same mark is found from either side, and every list shares its first with itself", () => {
  const known = fc.record({
    addresses: fc.array(address, { maxLength: 2 }),
    contentHashes: fc.array(fc.constantFrom("ab", "cd"), { maxLength: 1 }),
    reference: fc.constantFrom(
      { type: "book" as const, ISBN: "9780306406157" },
      { type: "chapter" as const, ISBN: "9780306406157", DOI: "10.1000/xyz" },
      { type: "article-journal" as const, DOI: "10.1000/abc" },
    ),
  });
  fc.assert(
    fc.property(known, known, (one, other) => {
      const [marks, others] = [marksOf(one), marksOf(other)];
      expect(sameBy(marks, others)).toBe(sameBy(others, marks));
      expect(sameBy(marks, marks)).toBe(marks[0] ?? null);
    }),
    RUNS,
  );
});
