import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fileTypeOf } from "../../../lib/extraction/file-type.ts";
import { MAX_FILE_BYTES } from "../../../lib/extraction/model.ts";
import { REFUSED_KINDS, type RefusedKind } from "../../../lib/extraction/refused-kinds.ts";
import { SIGNATURES } from "../../../lib/extraction/signatures.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
const zip = (...names: string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, latin1("something")]))));
const declared = (type: string) => Buffer.from(zipSync({ mimetype: [latin1(type), { level: 0 }] }));
const ole = (stream: string) =>
  Buffer.concat([latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".padEnd(2048, "\0")), Buffer.from(stream, "utf16le")]);

const DOCX = zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
const PDF = latin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
const WORDS = Buffer.from("The price of bread rose by a fifth in 2023.\n");

type Case = readonly [what: string, bytes: Uint8Array, said: { name?: string; mediaType?: string }, is: string];

const READ: readonly Case[] = [
  ["plain words", WORDS, {}, "text"],
  ["words in a .txt", WORDS, { name: "a.txt" }, "text"],
  ["words in a .md", WORDS, { name: "A.MD" }, "markdown"],
  ["words sent as Markdown", WORDS, { mediaType: "text/markdown; charset=utf-8" }, "markdown"],
  ["words under an ending that says nothing", WORDS, { name: "notes.2023" }, "text"],
  ["words in UTF-16", utf16("The price of bread"), {}, "text"],
  ["words that speak of a PDF's header", latin1("A PDF begins with %PDF-1.4, always."), {}, "text"],
  ["words that begin with two letters of a picture or a program", latin1("BMW and MZ are makers."), {}, "text"],
  ["a page by its name", WORDS, { name: "a.htm" }, "html"],
  ["a page by who sent it", WORDS, { mediaType: "text/html;charset=koi8-r" }, "html"],
  ["a page by its doctype", latin1(" \n<!DOCTYPE html>\n<p>a"), {}, "html"],
  ["a page after comments", latin1("<!-- saved --><!-- from --><html lang=en>"), { name: "page" }, "html"],
  ["a page of XHTML", latin1('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "">'), {}, "html"],
  ["a page in UTF-16", utf16("<html><p>a"), {}, "html"],
  ["a page that is called a Word document", latin1("<html xmlns:w=''>"), { name: "a.doc" }, "html"],
  ["a page in a text file is the text it is called", latin1("<!doctype html>"), { name: "a.txt" }, "text"],
  ["a Word document", DOCX, { name: "a.docx" }, "docx"],
  ["a Word document called something else", DOCX, { name: "a.pdf", mediaType: "text/plain" }, "docx"],
  ["a Word document behind something else", Buffer.concat([WORDS, DOCX]), { name: "a.txt" }, "text"],
  ["a Word document whose end is lost", DOCX.subarray(0, 60), { name: "a.docx" }, "docx"],
  ["a PDF", PDF, {}, "pdf"],
  ["a PDF called a page", PDF, { name: "a.html", mediaType: "text/html" }, "pdf"],
  ["a PDF behind a few bytes, by its name", Buffer.concat([latin1("\0\0junk\n"), PDF]), { name: "a.pdf" }, "pdf"],
];

describe("what can be read", () => {
  test.each(READ)("%s", (_what, bytes, said, is) => {
    expect(fileTypeOf(bytes, said)).toEqual({ ok: true, value: is });
  });
});

const REFUSED: readonly (readonly [what: string, bytes: Uint8Array, said: Case[2], is: RefusedKind])[] = [
  ["nothing", Buffer.alloc(0), { name: "a.txt" }, "empty"],
  ["more than 20 MB", Buffer.alloc(MAX_FILE_BYTES + 1, 32), { name: "a.txt" }, "large"],
  ["an old Word document", ole("WordDocument"), { name: "a.docx" }, "word"],
  ["a locked Word document", ole("EncryptedPackage"), { name: "a.docx" }, "locked"],
  ["an old spreadsheet", ole("Workbook"), {}, "spreadsheet"],
  ["an old set of slides", ole("PowerPoint Document"), {}, "slides"],
  ["a saved e-mail", ole("__properties_version1.0"), {}, "mail"],
  ["another old Office file", ole("nothing known"), {}, "office"],
  ["rich text called a Word document", latin1("{\\rtf1\\ansi"), { name: "a.docx" }, "rtf"],
  ["an OpenDocument text", declared("application/vnd.oasis.opendocument.text"), { name: "a.docx" }, "odt"],
  ["an OpenDocument sheet", declared("application/vnd.oasis.opendocument.spreadsheet"), {}, "spreadsheet"],
  ["OpenDocument slides", declared("application/vnd.oasis.opendocument.presentation"), {}, "slides"],
  ["an e-book", declared("application/epub+zip"), {}, "book"],
  ["a document of Pages", zip("Index/Document.iwa", "preview.jpg"), { name: "a.pages" }, "pages"],
  ["a spreadsheet", zip("[Content_Types].xml", "xl/workbook.xml"), { name: "a.docx" }, "spreadsheet"],
  ["slides", zip("[Content_Types].xml", "ppt/presentation.xml"), {}, "slides"],
  ["an archive", zip("article.txt"), {}, "archive"],
  ["an archive that says it is a text", zip("article.txt"), { name: "a.txt" }, "archive"],
  [
    "an archive whose directory leads nowhere",
    latin1(`PK\x03\x04${"\xff".repeat(60)}PK\x05\x06${"\xff".repeat(18)}`),
    {},
    "archive",
  ],
  ["an archive of a few bytes", latin1("PK\x03\x04"), {}, "archive"],
  ["a picture called a PDF", latin1("\x89PNG\r\n\x1a\n"), { name: "scan.pdf" }, "image"],
  ["a drawing", latin1('<svg xmlns="http://www.w3.org/2000/svg">'), {}, "drawing"],
  ["a table of values", latin1("a,b\n1,2\n"), { name: "a.csv" }, "spreadsheet"],
  ["an e-mail", latin1("From: a@example.org\n"), { name: "a.eml" }, "mail"],
  ["values for programs", latin1("{}"), { mediaType: "application/json" }, "structured"],
  ["a feed", latin1('<?xml version="1.0"?><rss>'), {}, "structured"],
  ["a sound by who sent it", Buffer.alloc(64), { mediaType: "audio/x-unheard-of" }, "sound"],
  ["a picture by who sent it", Buffer.alloc(64), { mediaType: "image/x-unheard-of" }, "image"],
  ["words called a PDF", WORDS, { name: "a.pdf" }, "not-pdf"],
  ["words called a Word document", WORDS, { name: "a.docx" }, "not-docx"],
  ["bytes of no kind", Buffer.from([1, 0, 2, 0, 3, 250, 251]), {}, "unknown"],
];

describe("what cannot be read is told for what it is", () => {
  test.each(REFUSED)("%s", (_what, bytes, said, is) => {
    expect(fileTypeOf(bytes, said)).toEqual({ ok: false, reason: REFUSED_KINDS[is] });
  });
});

test.each(SIGNATURES)("$bytes at $at is known as $kind, whatever the file is called", ({ at, bytes, kind }) => {
  const file = Buffer.concat([Buffer.alloc(at, "x"), latin1(bytes.replaceAll("?", "\x11")), Buffer.alloc(200, "x")]);
  expect(fileTypeOf(file, { name: "a.txt", mediaType: "text/plain" })).toEqual({
    ok: false,
    reason: REFUSED_KINDS[kind],
  });
});

test.each(Object.entries(REFUSED_KINDS))("the refusal of %s says that the text can be pasted", (_kind, sentence) => {
  expect(sentence).toMatch(/^[A-Z][^!]+\bpaste its text\.$/);
});

test("whatever bytes a file has and whatever it is called, it is told or refused", () => {
  const beginning = fc.constantFrom(
    "",
    "PK\x03\x04",
    "PK\x05\x06",
    "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "%PDF-",
    "<?xml",
    "\0",
  );
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom("PK\x05\x06", "PK\x01\x02", "\xff\xff\xff\xff", "mimetypeapplication/").map(latin1),
  );
  const name = fc.constantFrom(undefined, "", "a", ".", "a.docx", "a.pdf", "a.doc", "a.__proto__", "a.constructor");
  const property = fc.property(beginning, fc.array(piece, { maxLength: 6 }), name, (start, pieces, called) => {
    const type = fileTypeOf(Buffer.concat([latin1(start), ...pieces]), { name: called, mediaType: called });
    if (!type.ok) expect(Object.values(REFUSED_KINDS)).toContain(type.reason);
  });
  fc.assert(property, { seed: 7, numRuns: 5000 });
});
