import { describe, expect, test } from "vitest";
import { contentType } from "../../../lib/net/content-type.ts";
import { parseAnswer, parseQuestion, renderAnswer, renderQuestion } from "../../../lib/net/exchange.ts";
import { failureMeans } from "../../../lib/net/failures.ts";
import { REFUSAL_KINDS, refusal, sentOn } from "../../../lib/net/refusal.ts";
import { fail, ok } from "../../../lib/result.ts";

const PAGE = {
  requestedUrl: "https://paper.example/a",
  url: "https://paper.example/b",
  redirects: [{ status: 301, from: "https://paper.example/a", to: "https://paper.example/b" }],
  status: 200,
  statusText: "OK",
  headers: [
    ["Content-Type", "text/html"],
    ["X-Umlaut", "ü\n"],
  ] as const,
  remoteAddress: "93.184.215.14",
  mediaType: "text/html",
  charset: null,
  bytes: new Uint8Array([10, 0, 255, 123, 10]),
};

describe("between the processes", () => {
  const written = (...answer: Parameters<typeof renderAnswer>) =>
    Uint8Array.from(Buffer.concat(renderAnswer(...answer)));

  test("a page comes back as it went, line feeds and all", () => {
    expect(parseAnswer(written(ok(PAGE)))).toEqual(ok(PAGE));
    const empty = { ...PAGE, bytes: new Uint8Array() };
    expect(parseAnswer(written(ok(empty)))).toEqual(ok(empty));
  });

  test("a refusal comes back as it went", () => {
    const refused = fail(refusal("not-there", "404"));
    expect(parseAnswer(written(refused))).toEqual(refused);
  });

  test("a question comes back as it went", () => {
    const question = {
      url: "https://paper.example/ü",
      allow: [
        { host: "wiki.corp", port: null },
        { range: "10.0.0.0/8", port: 8080 },
      ],
      accepts: ["text/html"],
    };
    expect(parseQuestion(renderQuestion(question))).toEqual(question);
  });

  test.each([
    ["nothing", ""],
    ["no whole line", "{}"],
    ["another object", '{"page":{"url":"https://paper.example/"}}\n'],
    ["a reason that there is not", '{"refused":{"kind":"mood","sentence":"No."}}\n'],
    ["no JSON", "hello\n"],
  ])("an answer of %s is a fault and no page", (_name, text) => {
    expect(() => parseAnswer(new TextEncoder().encode(text))).toThrow();
  });
});

describe("a Content-Type", () => {
  test.each([
    ["text/html", "text/html", null],
    ["Text/HTML; Charset=UTF-8", "text/html", "utf-8"],
    ['text/plain;format=flowed;charset="iso-8859-1"', "text/plain", "iso-8859-1"],
    ["text/html; charset=", "text/html", null],
    ["text/html; charset=a b", "text/html", null],
    ["text/html;", "text/html", null],
    ["text", null, null],
    ["", null, null],
    ["; charset=utf-8", null, "utf-8"],
    ["text/html, text/plain", null, null],
  ])("%j names %s and %s", (value, mediaType, charset) => {
    expect(contentType([["content-type", value]])).toEqual({ mediaType, charset });
  });

  test("that comes twice counts the second time, and none names nothing", () => {
    const twice = [
      ["Content-Type", "text/html"],
      ["CONTENT-TYPE", "text/plain"],
    ] as const;
    expect(contentType(twice).mediaType).toBe("text/plain");
    expect(contentType([])).toEqual({ mediaType: null, charset: null });
  });
});

describe("a failure", () => {
  test.each([
    ["ENOTFOUND", "no-such-host"],
    ["EAI_AGAIN", "name-not-found-now"],
    ["ECONNREFUSED", "unreachable"],
    ["ETIMEDOUT", "unreachable"],
    ["CERT_HAS_EXPIRED", "certificate"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "certificate"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "no-secure-connection"],
    ["EPROTO", "no-secure-connection"],
    ["UND_ERR_HEADERS_OVERFLOW", "headers-too-large"],
    ["HPE_INVALID_CONSTANT", "not-http"],
    ["ECONNRESET", "broken-off"],
    ["UND_ERR_SOCKET", "broken-off"],
    ["Z_BUF_ERROR", "broken-off"],
    ["Z_DATA_ERROR", "unknown-packing"],
  ])("%s means %s", (code, kind) => {
    expect(failureMeans(code, "paper.example")?.kind).toBe(kind);
  });

  test.each(["", "ERR_ASSERTION", "ERR_INVALID_ARG_TYPE"])("%j is a fault of ours, and told as one", (code) => {
    expect(failureMeans(code, "paper.example")).toBeNull();
  });
});

test("every refusal is a sentence with a remedy, typed or led to", () => {
  for (const kind of REFUSAL_KINDS) {
    const { sentence } = refusal(kind, "paper.example");
    expect(sentence).toMatch(/^[A-Z].*[.:] .*([Ss]ave|copy|leave|look|[Tt]ry again|give|paste) /);
    expect(sentence).not.toMatch(/!|undefined/);
    expect(sentOn(refusal(kind)).sentence).toMatch(/^The page sends its readers on to another address\. /);
  }
});
