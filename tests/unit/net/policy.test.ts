import { describe, expect, test } from "vitest";
import { FetchedFile } from "../../../lib/documents/model.ts";
import { parseAllowList } from "../../../lib/net/allow-list.ts";
import { MAX_ADDRESS_LENGTH } from "../../../lib/net/model.ts";
import { isPublicAddress, judgeAddress, judgeAnswers, WEB_PORTS } from "../../../lib/net/policy.ts";
import { must } from "../../support/newsroom.ts";

describe("an IP address is public", () => {
  test.each([
    "1.1.1.1",
    "8.8.8.8",
    "93.184.215.14",
    "172.15.255.255",
    "172.32.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "::ffff:8.8.8.8",
    "2606:4700:4700::1111",
    "2a00:1450:4001:81b::200e",
  ])("when it is one of the internet at large: %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    "0.0.0.0",
    "10.255.255.255",
    "100.64.0.0",
    "100.127.255.255",
    "127.0.0.1",
    "169.254.0.1",
    "172.16.0.0",
    "172.31.255.255",
    "192.0.0.8",
    "192.168.255.255",
    "198.19.255.255",
    "224.0.0.251",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "::8.8.8.8",
    "64:ff9b::8.8.8.8",
    "2001::1",
    "2002:808:808::1",
    "fe80::1%eth0",
    "fd00::1",
    "1fff::1",
    "4000::1",
    "",
    "localhost",
    "8.8.8",
    "8.8.8.8/32",
    "8.8.8.8 ",
  ])("and not otherwise: %j", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

/** Rules with the list as an operator writes it. */
const rulesOf = (list: string) => ({ allow: must(parseAllowList(list)), ports: WEB_PORTS });

/** What becomes of an address whose name stands for these. */
function outcome(list: string, address: string, answers: readonly string[]): string {
  const rules = rulesOf(list);
  const url = judgeAddress(address, rules);
  if (!url.ok) return url.reason.kind;
  const judged = judgeAnswers(url.value, answers, rules);
  return judged.ok ? "fetched" : judged.reason.kind;
}

describe("what the operator has opened up", () => {
  test.each([
    ["nothing", "", "http://wiki.corp/", ["10.1.2.3"], "private"],
    ["a host", "wiki.corp", "http://wiki.corp/", ["10.1.2.3"], "fetched"],
    ["a host, on every port", "wiki.corp", "http://wiki.corp:8080/", ["10.1.2.3"], "fetched"],
    ["a public host, on another port", "paper.example", "https://paper.example:8443/", ["8.8.8.8"], "fetched"],
    ["a host, in the browser's spelling of it", "WIKI.corp", "http://Wiki.Corp./", ["10.1.2.3"], "fetched"],
    ["a host with letters of its language", "Bücher.example", "http://xn--bcher-kva.example/", ["10.1.2.3"], "fetched"],
    ["a host on one port", "wiki.corp:8080", "http://wiki.corp:8080/", ["10.1.2.3"], "fetched"],
    ["a host on one port, not on the others", "wiki.corp:8080", "http://wiki.corp/", ["10.1.2.3"], "private"],
    ["a host, not those below it", "wiki.corp", "http://a.wiki.corp/", ["10.1.2.3"], "private"],
    ["a host, not those that end like it", "wiki.corp", "http://evilwiki.corp/", ["10.1.2.3"], "private"],
    ["a range", "10.1.0.0/16", "http://any.example/", ["10.1.2.3"], "fetched"],
    ["a range, on every port", "10.1.0.0/16", "http://any.example:8080/", ["10.1.2.3"], "fetched"],
    ["a range, and no address beside it", "10.1.0.0/16", "http://any.example/", ["10.2.0.1"], "private"],
    ["a range, with one answer outside", "10.1.0.0/16", "http://any.example/", ["10.1.2.3", "127.0.0.1"], "private"],
    ["a range, with one answer in public", "10.1.0.0/16", "http://any.example/", ["10.1.2.3", "8.8.8.8"], "fetched"],
    ["a range, which opens no port of others", "10.1.0.0/16", "http://any.example:8080/", ["8.8.8.8"], "port"],
    ["a range, written as IPv6", "10.1.0.0/16", "http://[::ffff:10.1.2.3]/", ["::ffff:a01:203"], "fetched"],
    ["one address on one port", "127.0.0.1:8080", "http://127.1:8080/", ["127.0.0.1"], "fetched"],
    ["one address on one port, not on the next", "127.0.0.1:8080", "http://127.1:8081/", ["127.0.0.1"], "port"],
    ["an address of IPv6", "[::1]:8080", "http://[::1]:8080/", ["::1"], "fetched"],
    ["an address of IPv6 without brackets", "::1", "http://[::1]/", ["::1"], "fetched"],
    ["a range of IPv6", "fd00::/8", "http://any.example/", ["fd12::1"], "fetched"],
    [
      "several, by commas and blanks",
      "a.example, b.example\n10.0.0.0/8",
      "http://b.example/",
      ["127.0.0.1"],
      "fetched",
    ],
  ])("%s", (_name, list, address, answers, becomes) => {
    expect(outcome(list, address, answers)).toBe(becomes);
  });

  test.each([
    "*.example.org",
    "https://example.org",
    "example.org/path",
    "10/8",
    "10.0.0.0/33",
    "fd00::/129",
    "wiki.corp:0",
    "wiki.corp:65536",
    "user@wiki.corp",
    "[::1",
    "1.2.3.4.5",
    "10.0.0.0/8:80",
    "a..b/8",
  ])("is refused with a sentence that quotes it: %s", (list) => {
    expect(parseAllowList(list)).toEqual({
      ok: false,
      reason: expect.stringMatching(/^must list hosts .* is neither$/),
    });
  });

  test("is nothing where nothing is said", () => {
    expect(parseAllowList("")).toEqual({ ok: true, value: [] });
    expect(parseAllowList(" ,\n")).toEqual({ ok: true, value: [] });
  });
});

test("an address is read as a browser reads it, and loses its fragment", () => {
  expect(must(judgeAddress(" HTTPS://Paper.example:443/a/../b?q#part ", rulesOf(""))).href).toBe(
    "https://paper.example/b?q",
  );
});

test("an address is fetched up to the length that an import takes back with its page", () => {
  const base = "https://paper.example/";
  const longest = base + "a".repeat(MAX_ADDRESS_LENGTH - base.length);
  const taken = { fetchedAt: "2026-11-24T08:15:00.000Z", mediaType: null, charset: null, seal: "" };
  const url = must(judgeAddress(longest, rulesOf(""))).href;
  expect(FetchedFile.safeParse({ ...taken, url }).success).toBe(true);
  for (const longer of [`${longest}a`, `${base}${"é".repeat(2000)}`]) {
    expect(judgeAddress(longer, rulesOf(""))).toMatchObject({ reason: { kind: "too-long" } });
    expect(FetchedFile.safeParse({ ...taken, url: new URL(longer).href }).success).toBe(false);
  }
});

test("a refusal names the host and never the private address behind it", () => {
  const url = must(judgeAddress("http://wiki.corp/", rulesOf("")));
  const judged = judgeAnswers(url, ["10.1.2.3"], rulesOf(""));
  expect(judged.ok || judged.reason.sentence).toMatch(
    /^The address of wiki\.corp belongs to a private network.*LINECHECK_FETCH_ALLOW/,
  );
  expect(JSON.stringify(judged)).not.toContain("10.1.2.3");
});
