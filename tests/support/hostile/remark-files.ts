import { docxOf } from "./docx-files.ts";
import { EITHER, type HostileFile, refused, SENTENCE } from "./hostile-file.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
const WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml";
const SPACES = `xmlns:w="${WORD}" xmlns:w14="${WORD_2010}"`;

const comment = (id: number, words: string, paragraph = id) =>
  `<w:comment w:id="${id}" w:author="Jane" w:date="2026-11-20T09:30:00Z"><w:p w14:paraId="${paragraph.toString(16).padStart(8, "0")}"><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;
const comments = (inside: string, before = "") => `${before}<w:comments ${SPACES}>${inside}</w:comments>`;
const threads = (inside: string) => `<w15:commentsEx xmlns:w15="${WORD_2012}">${inside}</w15:commentsEx>`;
const text = (body: string) => `<w:document ${SPACES}><w:body><w:p>${body}</w:p></w:body></w:document>`;
const letters = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const range = (id: number, inside: string) =>
  `<w:commentRangeStart w:id="${id}"/>${inside}<w:commentRangeEnd w:id="${id}"/>`;
const bytes = (value: string) => Buffer.from(value);

/** Traps in what a file of remarks has and an article has not. */
export const REMARK_FILES: readonly HostileFile[] = [
  {
    name: "entities-in-comments.docx",
    make: ({ file }) => {
      const type = `<!DOCTYPE w:comments [<!ENTITY x SYSTEM "file://${file}">]>`;
      return docxOf({ "word/comments.xml": comments(comment(0, "&x;"), type) });
    },
    outcome: refused(/document type or entities/),
  },
  {
    name: "laughs-in-comments.docx",
    make: () => {
      const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
      return docxOf({ "word/comments.xml": comments(comment(0, "&l9;"), `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`) });
    },
    outcome: refused(/document type or entities/),
  },
  {
    name: "comments-outside.docx",
    make: ({ address }) =>
      docxOf({
        "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="${address}/comments.xml" TargetMode="External"/></Relationships>`,
      }),
    outcome: refused(/no comments/),
  },
  {
    name: "threads-in-a-circle.docx",
    make: () =>
      docxOf({
        "word/document.xml": text(range(1, letters(SENTENCE))),
        "word/comments.xml": comments(comment(1, "a") + comment(2, "b")),
        "word/commentsExtended.xml": threads(
          '<w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000002"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/>',
        ),
      }),
    outcome: { is: "imported", holding: "a" },
  },
  {
    name: "all-comments-under-one-name.docx",
    make: () =>
      docxOf({ "word/comments.xml": comments(Array.from({ length: 2_000 }, () => comment(7, "a", 7)).join("")) }),
    outcome: { is: "imported", holding: "a" },
  },
  {
    name: "ranges-over-one-another.docx",
    make: () => {
      const ids = Array.from({ length: 5_000 }, (_, id) => id);
      const begin = ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join("");
      const end = ids.map((id) => `<w:commentRangeEnd w:id="${id}"/>`).join("");
      return docxOf({
        "word/document.xml": text(`${begin}${letters(`${SENTENCE} `.repeat(2_000))}${end}`),
        "word/comments.xml": comments(ids.map((id) => comment(id, `a${id}`)).join("")),
      });
    },
    // Five thousand times the words of a page: more than is handed on.
    outcome: EITHER,
  },
  {
    name: "ranges-that-end-before-they-begin.docx",
    make: () =>
      docxOf({
        "word/document.xml": text(`<w:commentRangeEnd w:id="0"/>${letters(SENTENCE)}<w:commentRangeStart w:id="0"/>`),
        "word/comments.xml": comments(comment(0, "a")),
      }),
    outcome: { is: "imported", holding: "a" },
  },
  {
    name: "a-comment-without-end.docx",
    make: () => docxOf({ "word/comments.xml": comments(comment(0, "so ".repeat(5_000_000))) }),
    outcome: EITHER,
  },
  {
    name: "a-hundred-thousand-bookmarks.docx",
    make: () => {
      const marks = Array.from(
        { length: 100_000 },
        (_, id) => `<w:bookmarkStart w:id="${id}" w:name="c${id}"/><w:bookmarkEnd w:id="${id}"/>`,
      );
      return docxOf({
        "word/document.xml": text(`${marks.join("")}${range(0, letters(SENTENCE))}`),
        "word/comments.xml": comments(comment(0, "a")),
      });
    },
    outcome: EITHER,
  },
  {
    name: "comments-in-one-another.docx",
    make: () => {
      const open = `<w:comment w:id="0" w:author="x"><w:p>`;
      return docxOf({ "word/comments.xml": comments(open.repeat(500) + "</w:p></w:comment>".repeat(500)) });
    },
    outcome: refused(/nested more than/),
  },
  {
    name: "arrays-in-one-another.json",
    make: () => bytes("[".repeat(9_000_000) + "]".repeat(9_000_000)),
    outcome: EITHER,
  },
  { name: "objects-without-end.json", make: () => bytes(`[${"{},".repeat(6_000_000)}{}]`), outcome: EITHER },
  {
    name: "halves-of-characters.json",
    make: () => bytes('[{"target":"x","body":{"value":"a\\ud800\\u0000"}}]'),
    outcome: { is: "imported", holding: "a\uFFFD\uFFFD" },
  },
  {
    name: "not-utf-8.json",
    make: () => Buffer.from([0x5b, 0xff, 0xfe, 0x5d]),
    outcome: refused(/neither a Word file nor JSON/),
  },
  {
    name: "a-page.html",
    make: () => bytes("<!doctype html><script>alert(1)</script>"),
    outcome: refused(/neither a Word file nor JSON/),
  },
  { name: "an-empty-file.json", make: () => bytes(""), outcome: refused(/is empty/) },
  {
    name: "a-prototype.json",
    make: () =>
      bytes(
        '[{"__proto__":{"polluted":true},"target":"x","bodyValue":"a","constructor":{"prototype":{"polluted":true}}}]',
      ),
    outcome: { is: "imported", holding: "a" },
  },
];
