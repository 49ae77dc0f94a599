import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { extractDocx } from "../../../../lib/extraction/docx/extract-docx.ts";
import { REFUSALS, type Refusal } from "../../../../lib/extraction/docx/refusals.ts";
import { buildDocx, footnote, footnoteMark, p, part, partsOf, r } from "./build-docx.ts";
import { type End, type Entry, joined, writeZip } from "./write-zip.ts";

const DOCUMENT: readonly Entry[] = Object.entries(partsOf({ body: p("The council voted.") })).map(
  ([name, content]) => ({
    name,
    content,
  }),
);

/** An honest document with more entries in it, and an end that may lie. */
function archive(more: readonly Entry[], end: End = {}): Uint8Array {
  return writeZip([...DOCUMENT, ...more], end);
}

/** The honest document with one of its entries changed. */
function changed(name: string, change: Partial<Entry>): Uint8Array {
  return writeZip(DOCUMENT.map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const extract = await extractDocx(bytes, {});
  return extract.ok ? `read: ${extract.value.text.slice(0, 80)}` : extract.reason;
}

const ZEROES = new Uint8Array(5_000_000);
const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const MAIN = "word/document.xml";

/** An honest document whose end is told in 64 bits as well (APPNOTE 4.3.14 and 4.3.15). */
function archiveOf64Bits(): Uint8Array {
  const plain = Buffer.from(archive([]));
  const end = plain.length - 22;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeUInt32LE(44, 4);
  record.writeUInt32LE(plain.readUInt16LE(end + 10), 24);
  record.writeUInt32LE(plain.readUInt16LE(end + 10), 32);
  record.writeUInt32LE(plain.readUInt32LE(end + 12), 40);
  record.writeUInt32LE(plain.readUInt32LE(end + 16), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeUInt32LE(end, 8);
  locator.writeUInt32LE(1, 16);
  return archive([], { between: joined([record, locator]) });
}

/** A part of that length which packs to a tenth of it. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let at = 0; at < length; at += 12) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

test("an honest archive is read", async () => {
  expect(await refusalOf(archive([]))).toBe("read: The council voted.");
});

describe("a file of another kind", () => {
  test.each<[Refusal, string, Uint8Array]>([
    ["empty", "nothing", new Uint8Array()],
    ["old-word", "a .doc", joined([COMPOUND, new Uint8Array(600)])],
    ["locked", "a locked .docx", joined([COMPOUND, new Uint8Array(600), Buffer.from("EncryptedPackage", "utf16le")])],
    ["rich-text", "an .rtf", strToU8("{\\rtf1\\ansi Hello}")],
    ["pdf", "a .pdf", strToU8("%PDF-1.7\n")],
    ["no-archive", "a page of the web", strToU8("<!DOCTYPE html><p>Hello")],
    ["no-archive", "a .zip without a part", writeZip([])],
    ["damaged", "the beginning of a .docx", archive([]).subarray(0, 300)],
    [
      "open-document",
      "an .odt",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8("<a/>") }),
    ],
    ["spreadsheet", "an .xlsx", zipSync({ "xl/workbook.xml": strToU8("<a/>") })],
    ["slides", "a .pptx", zipSync({ "ppt/presentation.xml": strToU8("<a/>") })],
    ["no-document", "a .zip of pictures", zipSync({ "a.png": strToU8("x") })],
    ["no-document", "a .docx whose main part is something else", writeZip([{ name: MAIN, content: "<html/>" }])],
  ])("%s: %s", async (refusal, _what, bytes) => {
    expect(await refusalOf(bytes)).toBe(REFUSALS[refusal]);
  });
});

describe("an archive made to harm", () => {
  const photo: Entry = { name: "word/media/image1.png", content: "x" };
  test.each<[Refusal, string, Uint8Array]>([
    [
      "too-dense",
      "a part that unpacks to a thousand times its size",
      archive([{ name: "word/media/a.bin", content: ZEROES }]),
    ],
    [
      "too-dense",
      "such a part beside one that does not pack at all",
      archive([
        { name: "word/media/a.bin", content: ZEROES },
        { name: "word/media/b.bin", content: noise(200_000), method: 0 },
      ]),
    ],
    [
      "too-dense",
      "many parts that do so together",
      archive(
        Array.from({ length: 40 }, (_, at) => ({ name: `word/media/${at}`, content: ZEROES.subarray(0, 900_000) })),
      ),
    ],
    [
      "too-large",
      "more than 200 MB by its own account",
      archive(Array.from({ length: 5 }, (_, at) => ({ ...photo, name: `word/media/${at}`, size: 50_000_000 }))),
    ],
    ["false-size", "a part longer than it says", changed(MAIN, { size: 10 })],
    ["false-size", "a part shorter than it says", changed(MAIN, { size: 90_000 })],
    ["false-size", "a stored part shorter than it says", archive([{ ...photo, method: 0, size: 9 }])],
    ["false-size", "a bomb that says it is small", changed(MAIN, { content: ZEROES, size: 900 })],
    ["damaged", "a part that does not fit its sum", changed(MAIN, { sum: 1 })],
    ["damaged", "a part that cannot be unpacked", changed(MAIN, { packed: Uint8Array.of(0xff, 0xff, 0xff) })],
    ["damaged", "bytes after its end", joined([archive([]), new Uint8Array(9)])],
    [
      "overlap",
      "parts that lie over one another",
      archive([
        {
          ...photo,
          name: MAIN.replace(".xml", "2.xml"),
          content: DOCUMENT[0]?.content ?? "",
          at: 0,
          localName: DOCUMENT[0]?.name ?? "",
        },
      ]),
    ],
    ["overlap", "a part beyond the table of contents", archive([{ ...photo, at: 900_000 }])],
    [
      "two-directories",
      "a part whose own header bears another name",
      archive([{ ...photo, localName: "word/media/image9.png" }]),
    ],
    ["two-directories", "fewer parts by its account than there are", archive([photo], { count: DOCUMENT.length })],
    ["damaged", "more parts by its account than there are", archive([photo], { count: DOCUMENT.length + 2 })],
    [
      "zip64",
      "the end of a far larger archive",
      archive([], { between: joined([Uint8Array.of(0x50, 0x4b, 6, 7), new Uint8Array(16)]) }),
    ],
    ["zip64", "a whole end of a far larger archive", archiveOf64Bits()],
    [
      "zip64",
      "a part with sizes of 64 bits",
      archive([{ ...photo, extra: Uint8Array.of(1, 0, 8, 0, 0, 0, 0, 0, 1, 0, 0, 0) }]),
    ],
    [
      "too-many-entries",
      "2,001 parts",
      archive(Array.from({ length: 2_001 }, (_, at) => ({ name: `a${at}`, content: "x" }))),
    ],
    ["bad-name", "a name that climbs", archive([{ ...photo, name: "../../etc/cron.d/x" }])],
    ["bad-name", "a name that climbs backwards", archive([{ ...photo, name: "word\\..\\..\\x" }])],
    ["bad-name", "a name from the root", archive([{ ...photo, name: "/etc/passwd" }])],
    ["bad-name", "a name from a drive", archive([{ ...photo, name: "C:/Windows/x" }])],
    [
      "link",
      "a link to another file",
      archive([{ ...photo, attributes: (0o120777 << 16) >>> 0, content: "/etc/passwd" }]),
    ],
    ["encrypted", "a part under a password", archive([{ ...photo, flags: 0x801 }])],
    ["encrypted", "a part strongly encrypted", archive([{ ...photo, flags: 0x841 }])],
    ["unknown-packing", "a part packed with bzip2", archive([{ ...photo, method: 12 }])],
    ["same-name", "two main parts", archive([{ name: MAIN, content: part("document", "") }])],
    [
      "same-name",
      "two main parts but for capitals",
      archive([{ name: "Word/Document.xml", content: part("document", "") }]),
    ],
    ["part-too-large", "a part of 32 MB", archive([{ name: "word/media.xml", content: noise(32_000_001) }])],
  ])("%s: %s", async (refusal, _what, bytes) => {
    expect(await refusalOf(bytes)).toBe(REFUSALS[refusal]);
  });

  test("65,536 parts are refused by their number, which is then written as none", async () => {
    const entries = Array.from({ length: 65_535 }, (_, at) => ({ name: `a${at}`, content: "", method: 0 }));
    expect(await refusalOf(writeZip(entries))).toBe(REFUSALS["too-many-entries"]);
    expect(await refusalOf(writeZip([...entries, ...DOCUMENT]))).toBe(REFUSALS["two-directories"]);
  });

  test("an archive within the archive is never opened", async () => {
    const bomb = writeZip([{ name: "bomb", content: ZEROES }]);
    expect(await refusalOf(archive([{ name: "word/embeddings/bomb.zip", content: bomb, method: 0 }]))).toBe(
      "read: The council voted.",
    );
  });
});

describe("XML made to harm", () => {
  const LAUGHS = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const OUTSIDE = '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>';
  const whole = partsOf({
    body: p("The council voted."),
    styles: "",
    footnotes: footnote(1, "Note."),
    endnotes: "",
    properties: "<dc:title>Votes</dc:title>",
    parts: {
      "word/_rels/document.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      "word/header1.xml": part("hdr", p("Page 1")),
      "word/comments.xml": part("comments", ""),
      "word/settings.xml": part("settings", ""),
      "word/numbering.xml": part("numbering", ""),
      "docProps/custom.xml": "<Properties/>",
      "customXml/item1.xml": "<item/>",
    },
  });

  test.each(
    Object.keys(whole).flatMap(
      (name) =>
        [
          [name, "billion laughs", LAUGHS],
          [name, "an entity from outside", OUTSIDE],
        ] as const,
    ),
  )("%s with %s", async (name, _what, declaration) => {
    const inside = String(whole[name as keyof typeof whole]).replace(/^<\?xml[^>]*\?>/, "");
    for (const bytes of [
      strToU8(declaration + inside),
      new Uint8Array(Buffer.from(`\uFEFF${declaration}${inside}`, "utf16le")),
    ])
      expect(await refusalOf(buildDocx({ parts: { ...whole, [name]: bytes } }))).toBe(REFUSALS.doctype);
  });

  test.each<[Refusal, string, string]>([
    ["too-deep", "100,000 nested elements", `${"<w:p>".repeat(100_000)}${"</w:p>".repeat(100_000)}`],
    [
      "too-deep",
      "namespaces declared on 40 levels",
      `${Array.from({ length: 40 }, (_, at) => `<a${at}:p xmlns:a${at}="x">`).join("")}`,
    ],
    ["too-many-elements", "4,000,001 elements", "<a/>".repeat(4_000_000)],
    ["malformed", "an entity nobody declared", r("&xxe;")],
    ["malformed", "elements that cross", "<w:p><w:r></w:p></w:r>"],
    ["malformed", "an element that does not end", "<w:p"],
    ["malformed", "an attribute that does not end", '<w:p w:x="'],
    ["malformed", "an attribute without quotation marks", "<w:p w:x=1/>"],
    ["malformed", "a comment that does not end", "<!-- "],
    ["malformed", "character data that does not end", "<![CDATA[ "],
  ])("%s: %s", async (refusal, _what, body) => {
    expect(await refusalOf(archiveOf(body))).toBe(REFUSALS[refusal]);
  });

  /** Stored, since such XML packs so well that its density would be refused first. */
  function archiveOf(body: string): Uint8Array {
    return writeZip(Object.entries(partsOf({ body })).map(([name, content]) => ({ name, content, method: 0 })));
  }

  test("two roots, words outside the root, and bytes that are no text are malformed", async () => {
    const document = String(partsOf({})[MAIN as keyof ReturnType<typeof partsOf>]);
    for (const content of [document + document, `${document}words`, "", " ", Uint8Array.of(0xff, 0xff)])
      expect(await refusalOf(changed(MAIN, { content }))).toBe(REFUSALS.malformed);
  });

  test("a part nobody reads may be broken", async () => {
    expect(await refusalOf(archive([{ name: "customXml/item1.xml", content: "<a><b>" }]))).toBe(
      "read: The council voted.",
    );
  });

  test("a document type told of in a comment or in character data is none", async () => {
    const content = "<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE html>]]></a>";
    const words = p("<w:r><w:t><![CDATA[<!DOCTYPE html>]]></w:t></w:r>");
    expect(await refusalOf(archive([{ name: "customXml/item1.xml", content }]))).toBe("read: The council voted.");
    expect(await refusalOf(archiveOf(words))).toBe("read: <!DOCTYPE html>");
    const behind = `<!-- --><a><![CDATA[]]></a><!DOCTYPE a>`;
    expect(await refusalOf(archive([{ name: "customXml/item1.xml", content: behind }]))).toBe(REFUSALS.doctype);
  });

  test("256 levels are read", async () => {
    const depth = 256 - 4;
    const body = `${"<w:customXml>".repeat(depth - 1)}${p("Deep.")}${"</w:customXml>".repeat(depth - 1)}`;
    expect(await refusalOf(archiveOf(body))).toBe("read: Deep.");
    expect(await refusalOf(archiveOf(`<w:customXml>${body}</w:customXml>`))).toBe(REFUSALS["too-deep"]);
  });

  test("what a document names outside itself is not followed", async () => {
    const external = (type: string, target: string) =>
      `<Relationship Id="r${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
    const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${external("image", "file:///etc/passwd")}${external("styles", "http://127.0.0.1:9/styles.xml")}${external("footnotes", "../../../etc/passwd")}</Relationships>`;
    const body = p(
      r("Seen.") +
        r('<w:drawing><pic:pic><pic:blipFill><a:blip r:link="rimage"/></pic:blipFill></pic:pic></w:drawing>'),
    );
    const extract = await extractDocx(
      buildDocx({ body, parts: { "word/_rels/document.xml.rels": relationships } }),
      {},
    );
    expect(extract).toMatchObject({ ok: true, value: { text: "Seen.", notes: ["1 picture was left out."] } });
  });

  test("a part of the same name as something outside is not taken for it", async () => {
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="notes.xml" TargetMode="External"/></Relationships>';
    const parts = {
      "word/_rels/document.xml.rels": relationships,
      "word/notes.xml": part("footnotes", footnote(1, "From elsewhere.")),
    };
    expect(await refusalOf(buildDocx({ body: p(r("Claim.") + footnoteMark(1)), parts }))).toBe("read: Claim.");
  });

  test("a main part outside the archive is not followed", async () => {
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
    expect(await refusalOf(writeZip([{ name: "_rels/.rels", content: relationships }]))).toBe(REFUSALS["no-document"]);
  });
});

test.each(Object.entries(REFUSALS))("the refusal %s names a remedy in one plain sentence", (_name, words) => {
  expect(words).toMatch(/^[A-Z][^!]*: .*\b(paste the text|choose the file again|open it).*\.$/);
});
