import type { Report } from "../../model.ts";
import { type Markup, markup } from "../markup.ts";
import { annotationsIn, type Comment } from "./annotations.ts";
import { paragraph, run } from "./text.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
const WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml";

/** The comments in the margin (ECMA-376-1, 17.13.4). */
export function* commentsPart(report: Report): Generator<Markup> {
  yield markup`<w:comments xmlns:w="${WORD}" xmlns:w14="${WORD_2010}">`;
  for (const { comments } of annotationsIn(report)) for (const comment of comments) yield drawComment(comment);
  yield markup`</w:comments>`;
}

/** Which comment answers which, and which are resolved ([MS-DOCX] 2.5.3.1): by the last paragraph of each. */
export function* threadsPart(report: Report): Generator<Markup> {
  yield markup`<w15:commentsEx xmlns:w15="${WORD_2012}">`;
  for (const { comments } of annotationsIn(report))
    for (const { id, parent, isResolved } of comments) {
      const answers = parent === null ? null : markup` w15:paraIdParent="${lastParagraphOf(parent)}"`;
      yield markup`<w15:commentEx w15:paraId="${lastParagraphOf(id)}"${answers} w15:done="${isResolved ? 1 : 0}"/>`;
    }
  yield markup`</w15:commentsEx>`;
}

/** The marks in the text that a comment begins, ends and is referred to at. */
export function anchorsOf(comments: readonly Comment[]): Record<"begin" | "end", readonly Markup[]> {
  return {
    begin: comments.map(({ id }) => markup`<w:commentRangeStart w:id="${id}"/>`),
    end: comments.map(
      ({ id }) =>
        markup`<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`,
    ),
  };
}

function drawComment({ id, by, at, head, paragraphs }: Comment): Markup {
  const lines = [run(head, { style: "Strong" }), ...paragraphs.map((text) => run(text))];
  const reference = markup`<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>`;
  const last = lines.length - 1;
  return markup`<w:comment w:id="${id}" w:author="${by}" w:date="${withoutFraction(at)}" w:initials="${initialsOf(by)}">${lines.map(
    (line, index) =>
      paragraph(
        "CommentText",
        index === 0 ? [reference, line] : line,
        null,
        index === last ? markup` w14:paraId="${lastParagraphOf(id)}"` : null,
      ),
  )}</w:comment>`;
}

/** Eight hexadecimal digits below 80000000, as the format wants them: a paragraph's id by the number of its comment. */
function lastParagraphOf(comment: number): string {
  return (0x10000000 + comment).toString(16).toUpperCase();
}

/** Word writes whole seconds. */
function withoutFraction(instant: string): string {
  return instant.replace(/\.\d+Z$/, "Z");
}

/** "Ada Quill" as "AQ". */
function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .join("")
    .slice(0, 9);
}
