import { describe, expect, test } from "vitest";
import { archivedCopyAt } from "../../../lib/bibliography/archived-copy.ts";
import { canonicalUrl } from "../../../lib/bibliography/canonical-url.ts";

describe("one page under two addresses", () => {
  test.each([
    ["scheme", "http://example.org/a", "https://example.org/a"],
    ["case and www.", "HTTPS://WWW.Example.ORG/a", "https://example.org/a"],
    ["a full stop behind the host", "https://example.org./a", "https://example.org/a"],
    ["punycode", "https://bücher.example/a", "https://xn--bcher-kva.example/a"],
    ["default port", "http://example.org:80/a", "https://example.org:443/a"],
    ["dot segments", "https://example.org/x/../a/./", "https://example.org/a"],
    ["escapes", "https://example.org/%7Eann/%c3%a9", "https://example.org/~ann/é"],
    ["slash at the end", "https://example.org/a/", "https://example.org/a"],
    ["index file", "https://example.org/a/index.html", "https://example.org/a"],
    ["index file of the site", "https://example.org/index.php", "https://example.org"],
    ["fragment", "https://example.org/a#part-2", "https://example.org/a"],
    ["text fragment", "https://example.org/a#:~:text=nine%20boats", "https://example.org/a"],
    ["text fragment behind a page's own", "https://example.org/#!a:~:text=nine", "https://example.org/#!a"],
    ["order of parameters", "https://example.org/?b=2&a=1", "https://example.org/?a=1&b=2"],
    ["empty query", "https://example.org/a?", "https://example.org/a"],
    ["tracking", "https://example.org/a?utm_source=x&id=7&fbclid=z", "https://example.org/a?id=7"],
    [
      "tracking by several makers",
      "https://example.org/a?pk_kwd=x&__hstc=y&mtm_cid=z&yclid=1",
      "https://example.org/a",
    ],
    ["tracking, escaped and in capitals", "https://example.org/a?UTM%5Fsource=x", "https://example.org/a"],
    ["session", "https://example.org/a;jsessionid=0A1?PHPSESSID=7", "https://example.org/a"],
    [
      "a telephone's name of a known site",
      "https://en.m.wikipedia.org/wiki/Quay",
      "https://en.wikipedia.org/wiki/Quay",
    ],
    ["an older name of a known site", "https://mobile.twitter.com/a/status/1?s=20", "https://x.com/a/status/1"],
    ["AMP cache", "https://quay-example.cdn.ampproject.org/c/s/quay.example/a?b=1", "https://quay.example/a?b=1"],
    ["AMP viewer", "https://www.google.com/amp/s/quay.example/a", "https://quay.example/a"],
    ["DOI", "http://dx.doi.org/10.1000/XYZ", "https://doi.org/10.1000/xyz"],
    ["preprint", "http://arxiv.org/pdf/2101.00001v2.pdf", "https://arxiv.org/abs/2101.00001v2"],
    ["medicine", "https://www.ncbi.nlm.nih.gov/pubmed/1234567", "https://pubmed.ncbi.nlm.nih.gov/1234567/"],
    [
      "library",
      "https://www.jstor.org/stable/pdf/1234.pdf?refreqid=x",
      "https://www.jstor.org/stable/pdf/1234.pdf?refreqid=x",
    ],
    ["film", "https://youtu.be/abcdefghijk?si=x&t=42", "https://m.youtube.com/watch?v=abcdefghijk&list=PL1"],
  ])("%s", (_what, one, other) => {
    expect(canonicalUrl(one)).not.toBeNull();
    expect(canonicalUrl(one)).toBe(canonicalUrl(other));
  });
});

describe("two pages", () => {
  test.each([
    ["path in another case", "https://example.org/A", "https://example.org/a"],
    ["another port", "https://example.org:8443/a", "https://example.org/a"],
    ["another parameter", "https://example.org/?id=1", "https://example.org/?id=2"],
    ["a key of the site's own", "https://example.org/?pk_id=1", "https://example.org/?pk_id=2"],
    ["ref may be content", "https://example.org/?ref=1", "https://example.org/?ref=2"],
    ["order of one parameter's values", "https://example.org/?a=1&a=2", "https://example.org/?a=2&a=1"],
    ["an escaped slash", "https://example.org/a%2Fb", "https://example.org/a/b"],
    ["an escape of an escape", "https://example.org/%2561", "https://example.org/a"],
    ["m. of a site that is not known", "https://m.example.org/a", "https://example.org/a"],
    ["a page that draws itself", "https://example.org/#!a", "https://example.org/#!b"],
    ["a route", "https://example.org/#/a", "https://example.org/"],
    ["versions of a preprint", "https://arxiv.org/abs/2101.00001v1", "https://arxiv.org/abs/2101.00001v2"],
    ["two slashes", "https://example.org/a//", "https://example.org/a"],
    ["www. before a name with no dot", "https://www.com/", "https://com/"],
    ["a part of a paper", "https://arxiv.org/pdf/2101.00001?x=1", "https://arxiv.org/abs/2101.00001"],
    ["films", "https://youtu.be/abcdefghijk", "https://youtu.be/abcdefghijl"],
    ["another site's parameter", "https://example.org/?t=1", "https://example.org/?t=2"],
    [
      "a page and its copy in an archive",
      "https://web.archive.org/web/2020/https://example.org/",
      "https://example.org/",
    ],
  ])("%s", (_what, one, other) => {
    expect(canonicalUrl(one)).not.toBeNull();
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });
});

test.each([
  "",
  "example.org",
  "ftp://example.org/",
  "javascript:alert(1)",
  "https://ann:key@example.org/",
  `https://a.example/${"é".repeat(3000)}`,
])("%.60s is no address of a page", (address) => {
  expect(canonicalUrl(address)).toBeNull();
});

test("a cache of a cache is made up, and stays as it is", () => {
  const nested = "https://a.cdn.ampproject.org/c/s/b.cdn.ampproject.org/c/s/quay.example/a";
  expect(canonicalUrl(nested)).toBe(nested);
});

describe("a copy in an archive", () => {
  test.each([
    [
      "https://web.archive.org/web/20260303091500/https://example.org/a?b=1#c",
      "https://example.org/a?b=1#c",
      "2026-03-03T09:15:00Z",
    ],
    ["https://web.archive.org/web/20260303091500id_/http:/example.org/", "http://example.org/", "2026-03-03T09:15:00Z"],
    ["http://www.archive.org/web/2026/example.org", "http://example.org/", "2026"],
    ["https://archive.ph/20260303/https://example.org/", "https://example.org/", "2026-03-03"],
    ["https://web.archive.org/web/20261303091500/https://example.org/", "https://example.org/", null],
  ])("%s is one of %s", (address, page, capturedAt) => {
    expect(archivedCopyAt(address)).toEqual({ address: page, capturedAt });
  });

  test.each([
    "https://example.org/web/2026/https://example.org/",
    "https://web.archive.org/web/*/https://example.org/",
    "https://web.archive.org/about",
    "https://archive.ph/AbCdE",
    "https://web.archive.org/web/20260303091500/nothing",
    "no address",
  ])("%s is none", (address) => {
    expect(archivedCopyAt(address)).toBeNull();
  });
});
