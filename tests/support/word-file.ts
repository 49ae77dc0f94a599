import { unzipSync } from "fflate";
import { elementsIn, readXml, textOf, type XmlElement } from "./strict-xml.ts";

/** A comment as a reader of the file finds it: whose it is, its words, the words it is anchored to, its thread. */
export type WordComment = {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
  readonly anchor: string;
  /** The comment it answers. */
  readonly parent: string | null;
  readonly isResolved: boolean;
};

/** A Word file, read part by part as strict XML. */
export type WordFile = {
  readonly parts: ReadonlyMap<string, XmlElement>;
  /** The paragraphs of the text, with line ends and tabs where it has them. */
  readonly paragraphs: readonly string[];
  readonly comments: readonly WordComment[];
  /** The notes by their numbers in the file, and the text that stands before each one in its paragraph. */
  readonly footnotes: readonly { readonly id: string; readonly text: string; readonly after: string }[];
};

/** Reads a Word file; throws where a part is no XML, or refers to what is not there. */
export function readWord(file: Uint8Array): WordFile {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, readXml(decoder.decode(bytes))]));
  const part = (name: string) => {
    const found = parts.get(name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  const document = part("word/document.xml");
  const paragraphs = elementsIn(document, "p");
  return {
    parts,
    paragraphs: paragraphs.map(words),
    comments: commentsOf(part("word/comments.xml"), part("word/commentsExtended.xml"), document),
    footnotes: footnotesOf(part("word/footnotes.xml"), paragraphs),
  };
}

/** The letters of an element, without those of the notes and comments it refers to. */
function words(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return "";
      if (child.name === "t") return textOf(child);
      if (child.name === "br") return "\n";
      if (child.name === "tab") return "\t";
      return words(child);
    })
    .join("");
}

function commentsOf(comments: XmlElement, extended: XmlElement, document: XmlElement): WordComment[] {
  const threads = new Map(
    elementsIn(extended, "commentEx").map(({ attributes }) => [attributes["w15:paraId"], attributes]),
  );
  const idOf = new Map<string | undefined, string>();
  const read = elementsIn(comments, "comment").map((comment) => {
    const id = comment.attributes["w:id"] ?? "";
    const paragraphs = elementsIn(comment, "p");
    const last = paragraphs.at(-1)?.attributes["w14:paraId"];
    idOf.set(last, id);
    return { id, last, comment, text: paragraphs.map(words).join("\n") };
  });
  return read.map(({ id, last, comment, text }) => {
    const thread = threads.get(last);
    if (!thread) throw new Error(`comment ${id} is in no thread`);
    const parent = thread["w15:paraIdParent"];
    if (parent !== undefined && !idOf.has(parent)) throw new Error(`comment ${id} answers none that is there`);
    return {
      id,
      author: comment.attributes["w:author"] ?? "",
      date: comment.attributes["w:date"] ?? "",
      text,
      anchor: anchorOf(document, id),
      parent: parent === undefined ? null : (idOf.get(parent) ?? null),
      isResolved: thread["w15:done"] === "1",
    };
  });
}

/** The letters between the two marks of a comment. */
function anchorOf(document: XmlElement, id: string): string {
  let isInside = false;
  let text = "";
  const walk = (element: XmlElement) => {
    if (element.attributes["w:id"] === id && element.name === "commentRangeStart") isInside = true;
    if (element.attributes["w:id"] === id && element.name === "commentRangeEnd") isInside = false;
    if (element.name === "t" && isInside) text += textOf(element);
    if (element.name === "br" && isInside) text += "\n";
    if (element.name === "tab" && isInside) text += "\t";
    for (const child of element.children) if (typeof child !== "string") walk(child);
  };
  walk(document);
  return text;
}

function footnotesOf(notes: XmlElement, paragraphs: readonly XmlElement[]): WordFile["footnotes"] {
  const texts = new Map(elementsIn(notes, "footnote").map((note) => [note.attributes["w:id"] ?? "", words(note)]));
  return paragraphs.flatMap((paragraph) =>
    elementsIn(paragraph, "footnoteReference").map(({ attributes }) => {
      const id = attributes["w:id"] ?? "";
      const text = texts.get(id);
      if (text === undefined) throw new Error(`there is no note ${id}`);
      return { id, text: text.trim(), after: textBefore(paragraph, id) };
    }),
  );
}

/** What stands in a paragraph before its reference to a note. */
function textBefore(paragraph: XmlElement, id: string): string {
  let isPast = false;
  let text = "";
  const walk = (element: XmlElement) => {
    if (element.name === "footnoteReference" && element.attributes["w:id"] === id) isPast = true;
    if (element.name === "t" && !isPast) text += textOf(element);
    for (const child of element.children) if (typeof child !== "string") walk(child);
  };
  walk(paragraph);
  return text;
}
