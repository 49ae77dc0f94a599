import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A comment that somebody makes in Word. */
export type NewComment = {
  readonly by: string;
  /** As Word writes it: the hour of the wall, with a Z behind it. */
  readonly at?: string;
  readonly text: string;
  /** Words within one run of letters, the first of them in the file; without it the comment is on nothing. */
  readonly on?: string;
  /** Words of the comment that it answers, which is in the file. */
  readonly answers?: string;
  readonly isResolved?: boolean;
};

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml";

/** A Word file with more comments in it, written as Word 16 writes them. It may have had some before, or none. */
export function withComments(file: Uint8Array, comments: readonly NewComment[]): Uint8Array {
  const parts = unzipSync(file);
  const textOf = (name: string, empty: string) => (parts[name] ? strFromU8(parts[name]) : empty);
  let body = textOf("word/document.xml", "");
  let words = textOf("word/comments.xml", `<w:comments ${NAMESPACES}></w:comments>`);
  let threads = textOf("word/commentsExtended.xml", `<w15:commentsEx xmlns:w15="${WORD_2012}"></w15:commentsEx>`);
  for (const [
    index,
    { by, at = "2026-11-20T09:30:00Z", text, on, answers, isResolved = false },
  ] of comments.entries()) {
    const id = 5_000 + index;
    const paragraph = (0x5a000000 + index).toString(16).toUpperCase();
    const parent = answers === undefined ? "" : ` w15:paraIdParent="${lastParagraphOf(words, answers)}"`;
    const lines = text.split("\n").map((line, row, all) => {
      const known = row === all.length - 1 ? ` w14:paraId="${paragraph}" w14:textId="77777777"` : "";
      return `<w:p${known}><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`;
    });
    const comment = `<w:comment w:id="${id}" w:author="${escaped(by)}" w:date="${at}" w:initials="X">${lines.join("")}</w:comment>`;
    words = words.replace("</w:comments>", () => `${comment}</w:comments>`);
    threads = threads.replace(
      "</w15:commentsEx>",
      `<w15:commentEx w15:paraId="${paragraph}"${parent} w15:done="${isResolved ? 1 : 0}"/></w15:commentsEx>`,
    );
    if (on !== undefined) body = anchored(body, escaped(on), id);
  }
  return zipSync({
    ...parts,
    "word/document.xml": strToU8(body),
    "word/comments.xml": strToU8(words),
    "word/commentsExtended.xml": strToU8(threads),
  });
}

/** Cuts the run that has the words in three, and sets the marks of a comment around the one in the middle. */
function anchored(body: string, words: string, id: number): string {
  const run = /<w:r(?: [^>]*)?>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gs;
  for (const found of body.matchAll(run)) {
    const [whole, properties = "", letters = ""] = found;
    const at = letters.indexOf(words);
    if (at === -1) continue;
    const piece = (text: string) =>
      text === "" ? "" : `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const reference = `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
    const cut = [
      piece(letters.slice(0, at)),
      `<w:commentRangeStart w:id="${id}"/>`,
      piece(words),
      `<w:commentRangeEnd w:id="${id}"/>${reference}`,
      piece(letters.slice(at + words.length)),
    ].join("");
    return body.slice(0, found.index) + cut + body.slice(found.index + whole.length);
  }
  throw new Error(`no run of the file has the words ${words}`);
}

/** What the last paragraph of the comment with these words is called. */
function lastParagraphOf(comments: string, words: string): string {
  const comment = comments.split("</w:comment>").find((each) => each.includes(escaped(words)));
  const id = comment
    ?.match(/w14:paraId="([0-9A-F]{8})"/g)
    ?.at(-1)
    ?.slice('w14:paraId="'.length, -1);
  if (id === undefined) throw new Error(`no comment of the file says ${words}`);
  return id;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
