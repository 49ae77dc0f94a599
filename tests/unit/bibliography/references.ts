import fc from "fast-check";
import { oneLine } from "../../../lib/bibliography/one-line.ts";
import { pageRange } from "../../../lib/bibliography/pages.ts";
import {
  DateParts,
  parseAddress,
  REFERENCE_TYPES,
  Reference,
  ReferenceName,
  TEXT_FIELDS,
} from "../../../lib/bibliography/reference.ts";

// What formats take for their own, and letters of many kinds, so that they meet in every order.
const piece = fc.oneof(
  fc.constantFrom(
    "a",
    "B",
    "é",
    "ß",
    "Å",
    "\u212B",
    "e\u0301",
    "ı",
    "ł",
    "青",
    "😀",
    "\u200D",
    " ",
    "and",
    " and ",
    "others",
  ),
  fc.constantFrom(
    "{",
    "}",
    "\\",
    "~",
    "^",
    "%",
    "$",
    "#",
    "_",
    "&",
    '"',
    "'",
    "`",
    "-",
    "--",
    "–",
    "@",
    "=",
    ",",
    "#",
    "/",
  ),
  fc.constantFrom("TY  - ", "ER  -", "\\'e", "\\emph{", "``", "1", "2021", "jan", "https://a.example/", "<", "?`"),
  fc.string({ unit: "binary", maxLength: 3 }),
);

const words = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => oneLine(pieces.join("").replaceAll("\0", "")))
  .filter((text) => text !== "");

const name: fc.Arbitrary<ReferenceName> = fc
  .oneof(
    fc.record({ literal: words }),
    fc.record({ family: words, given: words }),
    fc.record({ family: words, given: words, suffix: words }),
    fc.constantFrom({ family: "van den Berg", given: "Jan" }, { family: "Doe", given: "Jane", suffix: "Jr." }),
  )
  .filter((given) => ReferenceName.safeParse(given).success);

const date = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.option(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 1, max: 31 })))),
  )
  .map(([year, rest]) => [year, ...(rest === null ? [] : [rest[0], ...(rest[1] === null ? [] : [rest[1]])])])
  .filter((parts) => DateParts.safeParse(parts).success)
  .map((parts) => ({ "date-parts": [parts] }));

const address = fc
  .tuple(fc.constantFrom("https://a.example/", "http://b.example/?q="), words)
  .map(([host, path]) => parseAddress(host + path))
  .filter((url) => url !== null);

/** Any reference that the schema allows, without what `except` names. */
export function anyReference(except: readonly string[] = []): fc.Arbitrary<Reference> {
  const texts = TEXT_FIELDS.filter((field) => field !== "page" && field !== "language" && !except.includes(field));
  const names = ["author", "editor", "translator", "interviewer"].filter((field) => !except.includes(field));
  return fc
    .record(
      {
        ...Object.fromEntries(texts.map((field) => [field, words])),
        ...Object.fromEntries(names.map((field) => [field, fc.array(name, { minLength: 1, maxLength: 3 })])),
        page: fc.oneof(
          fc.constantFrom("14", "14-19", "14-14", "e14", "A-1-A-9", "xiv-xix"),
          words.map(pageRange).filter((page) => page !== ""),
        ),
        language: fc.constantFrom("en", "pt-BR", "zh-Hant"),
        issued: date,
        accessed: date,
        DOI: fc.constantFrom("10.1000/xyz", "10.1000/a_b%c~d", "10.1000/(sici)1<1::aid>2.0.co;2-k"),
        ISBN: fc.constantFrom("9780306406157", "9791034304363"),
        ISSN: fc.constantFrom("0317-8471", "1050-124X"),
        URL: address,
      },
      { requiredKeys: [] },
    )
    .chain((fields) => fc.constantFrom(...REFERENCE_TYPES).map((type) => ({ type, ...fields })))
    .map((fields) => Reference.safeParse(fields).data)
    .filter((reference) => reference !== undefined);
}
