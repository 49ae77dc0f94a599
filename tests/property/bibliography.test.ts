import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalUrl } from "../../lib/bibliography/canonical-url.ts";
import { doiAddress, parseDoi } from "../../lib/bibliography/doi.ts";

const RUNS = { numRuns: 3_000, seed: 20221125 };

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
      expect(URL.canParse(once)).toBe(true);
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
