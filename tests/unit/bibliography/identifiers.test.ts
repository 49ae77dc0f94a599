import { describe, expect, test } from "vitest";
import { doiAddress, doiIn, parseDoi } from "../../../lib/bibliography/doi.ts";
import { isbnIn, parseIsbn } from "../../../lib/bibliography/isbn.ts";
import { parseIssn } from "../../../lib/bibliography/issn.ts";

test.each([
  ["10.1000/xyz", "10.1000/xyz"],
  ["doi:10.1000/XYZ.", "10.1000/xyz"],
  ["DOI 10.1000/xyz", "10.1000/xyz"],
  ["doi: https://doi.org/10.1000/xyz", "10.1000/xyz"],
  ["info:doi/10.1000/xyz", "10.1000/xyz"],
  ["https://doi.org/10.1000/xyz", "10.1000/xyz"],
  ["http://dx.doi.org/10.1000/xyz,", "10.1000/xyz"],
  ["doi.org/10.1000/xyz", "10.1000/xyz"],
  ["https://doi.org/10.1000/a%28b%29%3Cc%3E", "10.1000/a(b)<c>"],
  ["https://doi.org/10.1000/xyz?nosfx=y#top", "10.1000/xyz"],
  ["https://doi.org/10.1000/100%", "10.1000/100%"],
  ["10.1000.12/xyz", "10.1000.12/xyz"],
  ["10.1000/(sici)1234(199722)34:3<1::aid-x>2.0.co;2-k", "10.1000/(sici)1234(199722)34:3<1::aid-x>2.0.co;2-k"],
  ["10.1000/xyz)", "10.1000/xyz"],
  ["10.1000/x(y)", "10.1000/x(y)"],
  ["(10.1000/xyz)", null],
  ["10.1000/", null],
  ["10.1000/.", null],
  ["10.12/xyz", null],
  ["110.1000/xyz", null],
  ["see 10.1000/xyz", null],
  ["10.1000/xyz and more", null],
  ["https://example.org/10.1000/xyz", null],
  ["", null],
])("typed %j is the DOI %j", (typed, doi) => {
  expect(parseDoi(typed)).toBe(doi);
});

test.each([
  ["As shown (doi:10.1000/Xyz), it fell.", "10.1000/xyz"],
  ["See <https://doi.org/10.1000/xyz>.", "10.1000/xyz"],
  ["See https://doi.org/10.1000/a%3Cb%3E.", "10.1000/a<b>"],
  ["“10.1000/xyz”", "10.1000/xyz"],
  ["Version 10.1000 / none", null],
])("in %j stands the DOI %j", (text, doi) => {
  expect(doiIn(text)).toBe(doi);
});

test("the address of a DOI keeps what would end its path", () => {
  expect(doiAddress("10.1000/a?b#c<d>")).toBe("https://doi.org/10.1000/a%3Fb%23c%3Cd%3E");
});

test.each([
  ["9780306406157", "9780306406157"],
  ["978-0-306-40615-7", "9780306406157"],
  ["ISBN 978 0 306 40615 7.", "9780306406157"],
  ["ISBN-13: 978-0-306-40615-7", "9780306406157"],
  ["urn:isbn:9780306406157", "9780306406157"],
  ["0306406152", "9780306406157"],
  ["ISBN-10 0-306-40615-2", "9780306406157"],
  ["0-8044-2957-x", "9780804429573"],
  ["979-10-343-0436-3", "9791034304363"],
  ["9790260000438", null],
  ["978-0-306-40615-8", null],
  ["0306406153", null],
  ["978--0306406157", null],
  ["1234567890123", null],
  ["03064061520", null],
  ["X306406152", null],
  ["", null],
])("typed %j is the ISBN %j", (typed, isbn) => {
  expect(parseIsbn(typed)).toBe(isbn);
});

describe("in a text", () => {
  test.each([
    ["Oxford 1998, ISBN 0-306-40615-2, 300 pages", "9780306406157"],
    ["printed as 978-0-306-40615-7 in Leiden", "9780306406157"],
    ["ISBN 978-0-306-40615-8, corrected to ISBN 978-0-306-40615-7", "9780306406157"],
    ["call 0306406152", null],
    ["number 19780306406157", null],
  ])("%j stands the ISBN %j", (text, isbn) => {
    expect(isbnIn(text)).toBe(isbn);
  });
});

test.each([
  ["0317-8471", "0317-8471"],
  ["ISSN 03178471", "0317-8471"],
  ["eISSN: 1050-124x", "1050-124X"],
  ["0317-8472", null],
  ["317-8471", null],
])("typed %j is the ISSN %j", (typed, issn) => {
  expect(parseIssn(typed)).toBe(issn);
});
