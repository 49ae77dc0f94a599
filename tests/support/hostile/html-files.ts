import { ARTICLE, EITHER, type HostileFile, IMPORTED, refused, SENTENCE } from "./hostile-file.ts";

const BODY = ARTICLE.map((words) => `<p>${words}</p>`).join("\n");

/** A page with an honest article in it, and this before and behind it. */
export function pageOf(before: string, behind = "", head = ""): Buffer {
  return Buffer.from(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bread</title>${head}</head><body>${before}<article><h1>Bread</h1>${BODY}</article>${behind}</body></html>`,
  );
}

const many = (times: number, words: string) => words.repeat(times);
const numbered = (times: number, words: (at: number) => string) =>
  Array.from({ length: times }, (_, at) => words(at)).join("");

const SHAPES: readonly HostileFile[] = [
  { name: "nested-100000-deep.html", make: () => pageOf(many(100_000, "<div>")), outcome: refused(/deep/) },
  {
    name: "article-100000-deep.html",
    make: () => Buffer.from(`<!doctype html><body>${many(100_000, "<div>")}${BODY}${many(100_000, "</div>")}`),
    outcome: refused(/deep/),
  },
  { name: "inline-100000-deep.html", make: () => pageOf(`<p>${many(100_000, "<b><i>")}`), outcome: refused(/deep/) },
  { name: "tables-20000-deep.html", make: () => pageOf(many(20_000, "<table><tr><td>")), outcome: refused(/deep/) },
  { name: "lists-50000-deep.html", make: () => pageOf(many(50_000, "<ul><li>x")), outcome: refused(/deep/) },
  { name: "drawings-50000-deep.html", make: () => pageOf(many(50_000, "<svg><g>")), outcome: refused(/deep/) },
  { name: "templates-30000-deep.html", make: () => pageOf(many(30_000, "<template>")), outcome: refused(/deep/) },
  { name: "20-mb-of-b.html", make: () => Buffer.from(many(6_990_000, "<b>")), outcome: refused(/deep/) },
  { name: "1-mb-of-b-closed.html", make: () => pageOf(many(150_000, "<b></b>")), outcome: EITHER },
  {
    name: "a-million-attributes.html",
    make: () => pageOf(`<p${numbered(1_000_000, (at) => ` a${at}=1`)}>x</p>`),
    outcome: refused(/attributes/),
  },
  {
    name: "300000-paragraphs.html",
    make: () => Buffer.from(`<!doctype html><article>${many(300_000, "<p>a b")}`),
    outcome: EITHER,
  },
  { name: "300000-unclosed-links.html", make: () => pageOf(many(300_000, "<a href=x>y")), outcome: refused(/deep/) },
  { name: "500000-comments-unclosed.html", make: () => pageOf("", many(500_000, "<!--")), outcome: EITHER },
  { name: "5-mb-of-less-than.html", make: () => pageOf("", many(5 * 2 ** 20, "<")), outcome: EITHER },
  { name: "tags-that-never-end.html", make: () => pageOf("", many(200_000, "<a b='")), outcome: EITHER },
  { name: "scripts-that-never-end.html", make: () => pageOf("", many(200_000, "<script>")), outcome: EITHER },
  { name: "100000-scripts.html", make: () => pageOf(many(100_000, "<script>1</script>")), outcome: EITHER },
  { name: "formatting-adopted.html", make: () => pageOf(many(3000, "<a><b><i><p><div>")), outcome: refused(/deep/) },
  { name: "frames-over-frames.html", make: () => pageOf(many(50_000, "<frameset><iframe>")), outcome: refused(/deep/) },
  {
    name: "a-line-of-15-mb.html",
    make: () => Buffer.from(`<!doctype html><article><p>${many(1_700_000, "one two, ")}`),
    outcome: refused(/characters|10 seconds|512 MB/),
  },
  { name: "a-word-of-1-mb.html", make: () => pageOf(`<p>${many(2 ** 20, "x")}</p>`), outcome: IMPORTED },
  { name: "spaces-5-mb.html", make: () => pageOf(`<p>a${many(5 * 2 ** 20, " ")}b</p>`), outcome: IMPORTED },
  { name: "line-ends-2-mb.html", make: () => pageOf(`<pre>a${many(2 * 2 ** 20, "\n")}b</pre>`), outcome: EITHER },
  { name: "2-mb-of-br.html", make: () => pageOf(`<p>a${many(500_000, "<br>")}b</p>`), outcome: EITHER },
  {
    name: "picture-in-an-address-10-mb.html",
    make: () => pageOf(`<img src="data:image/png;base64,${many(10 * 2 ** 20, "A")}">`),
    outcome: EITHER,
  },
  {
    name: "plaintext-and-noscript.html",
    make: () => pageOf(`<noscript>${many(1000, "<noscript>")}</noscript>`, "<plaintext></plaintext>x"),
    outcome: EITHER,
  },
];

const METADATA: readonly HostileFile[] = [
  {
    name: "body-that-ends-too-soon.html",
    make: () => Buffer.from(`${SENTENCE}</body><article>${BODY}</article>`),
    outcome: EITHER,
  },
  {
    name: "json-ld-nested.html",
    make: () =>
      pageOf("", "", `<script type="application/ld+json">${many(100_000, "[")}${many(100_000, "]")}</script>`),
    outcome: IMPORTED,
  },
  {
    name: "json-ld-prototypes.html",
    make: () =>
      pageOf(
        "",
        "",
        `<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"author":{"__proto__":{"name":"x"},"name":["a",{"toString":1}]},"headline":{"a":1}}</script>`,
      ),
    outcome: IMPORTED,
  },
  {
    name: "300000-authors.html",
    make: () =>
      pageOf(
        "",
        "",
        numbered(300_000, (at) => `<meta name="author" content="a${at}">`),
      ),
    outcome: refused(/attributes/),
  },
  {
    name: "a-title-of-5-mb.html",
    make: () => Buffer.from(`<title>${many(5 * 2 ** 20, "x")}</title><article>${BODY}</article>`),
    outcome: IMPORTED,
  },
];

const REFERENCES: readonly HostileFile[] = [
  {
    name: "calls-home.html",
    make: ({ file, address }) =>
      pageOf(
        `<iframe src="${address}/frame"></iframe><iframe src="file://${file}"></iframe><img src="${address}/p.png" srcset="${address}/2.png 2x"><img src="file://${file}"><object data="file://${file}"></object><embed src="${address}/e"><video src="${address}/v" poster="${address}/o"></video><form action="${address}/f"><input type="image" src="${address}/i"></form><script>fetch("${address}/s");document.title="run"</script><script src="${address}/s.js"></script><svg><image href="${address}/g"/><use href="file://${file}#a"/></svg>`,
        `<style>@import "${address}/i.css"; p { background: url(${address}/b.png) }</style>`,
        `<base href="${address}/base/"><meta http-equiv="refresh" content="0;url=${address}/r"><link rel="stylesheet" href="${address}/c.css"><link rel="preload" as="script" href="${address}/l.js"><link rel="canonical" href="${address}/canonical"><meta http-equiv="Content-Security-Policy" content="report-uri ${address}/csp">`,
      ),
    outcome: IMPORTED,
  },
  {
    name: "entities-outside.xhtml",
    make: ({ file, address }) =>
      Buffer.from(
        `<?xml version="1.0"?><?xml-stylesheet href="${address}/x.xsl"?><!DOCTYPE html [<!ENTITY a SYSTEM "file://${file}"><!ENTITY b SYSTEM "${address}/e">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bread</title></head><body><article><p>&a;&b;</p>${BODY}</article></body></html>`,
      ),
    outcome: IMPORTED,
  },
  {
    name: "scripts-in-foreign-content.html",
    make: () =>
      pageOf(
        '<svg><style><img src=x onerror=alert(1)></style><script>alert(1)</script><foreignObject><p>inside</p></foreignObject></svg><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></math>',
      ),
    outcome: IMPORTED,
  },
];

const withCharset = (name: string, bytes: Uint8Array) =>
  Buffer.concat([Buffer.from(`<!doctype html><meta charset="${name}"><title>Bread</title><article>`), bytes]);

const CHARSETS: readonly HostileFile[] = [
  {
    name: "utf-7.html",
    make: () => withCharset("utf-7", Buffer.from(`<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>${BODY}`)),
    outcome: IMPORTED,
  },
  { name: "says-utf-16-is-ascii.html", make: () => withCharset("utf-16", Buffer.from(BODY)), outcome: IMPORTED },
  {
    name: "says-a-charset-nobody-knows.html",
    make: () => withCharset("x-unheard-of", Buffer.from(BODY)),
    outcome: IMPORTED,
  },
  {
    name: "iso-2022-jp-escapes.html",
    make: () => withCharset("iso-2022-jp", Buffer.from(`<p>\x1b$B<script>\x1b(B</p>${BODY}`, "latin1")),
    outcome: EITHER,
  },
  {
    name: "invalid-utf-8.html",
    make: () =>
      withCharset("utf-8", Buffer.concat([Buffer.from([0xc3, 0x28, 0xf0, 0x80, 0xed, 0xa0, 0x80]), Buffer.from(BODY)])),
    outcome: IMPORTED,
  },
  {
    name: "utf-16.html",
    make: () => Buffer.from(`\uFEFF<!doctype html><title>Bread</title><article>${BODY}</article>`, "utf16le"),
    outcome: IMPORTED,
  },
  {
    name: "nul-everywhere.html",
    make: () => pageOf(`<p>a\0b&#0;c&#xD800;d&#xDFFF;e&#x110000;f&#x80;\uFFFE</p>`),
    outcome: IMPORTED,
  },
];

const TEXTS: readonly HostileFile[] = [
  { name: "empty.txt", make: () => Buffer.alloc(0), outcome: refused(/empty/) },
  { name: "only-spaces.txt", make: () => Buffer.alloc(2 ** 20, " "), outcome: refused(/empty/) },
  { name: "only-nul.txt", make: () => Buffer.alloc(2 ** 20), outcome: refused(/NUL|letter/) },
  { name: "a-line-of-19-mb.txt", make: () => Buffer.from(many(2_100_000, "one two, ")), outcome: refused(/2,000,000/) },
  { name: "more-than-20-mb.txt", make: () => Buffer.alloc(25 * 2 ** 20, "a"), outcome: refused(/20 MB/) },
  {
    name: "a-line-of-2-mb.txt",
    make: () => Buffer.from(`${SENTENCE} ${many(200_000, "one two, ")}`),
    outcome: IMPORTED,
  },
  {
    name: "invalid-utf-8.txt",
    make: () => Buffer.from("The price of br\xe9ad rose.", "latin1"),
    outcome: refused(/UTF-8/),
  },
  {
    name: "utf-16-half-a-character.txt",
    make: () => Buffer.from("\uFEFFbread \ud83d rose", "utf16le"),
    outcome: refused(/UTF-16/),
  },
  {
    name: "utf-16-big-endian.txt",
    make: () => Buffer.from(`\uFEFF${SENTENCE}`, "utf16le").swap16(),
    outcome: IMPORTED,
  },
];

export const HTML_FILES: readonly HostileFile[] = [...SHAPES, ...METADATA, ...REFERENCES, ...CHARSETS, ...TEXTS];
