/** How a person gets a document in all the same. */
const SAVE_AGAIN = "open it in a word processor, save it as .docx again, or paste the text.";

/** What a person reads when a file is refused, with the remedy. */
export const REFUSALS = {
  empty: "This file is empty: choose the file again, or paste the text.",
  "old-word":
    "This is a Word document of the old kind (.doc): open it in a word processor, save it as .docx, or paste the text.",
  locked:
    "This document is locked with a password: open it in a word processor, save it without the password, or paste the text.",
  "open-document":
    "This is an OpenDocument file, not a .docx: open it in a word processor, save it as .docx, or paste the text.",
  "rich-text":
    "This is a rich text file (.rtf), not a .docx: open it in a word processor, save it as .docx, or paste the text.",
  pdf: "This is a PDF, not a .docx: give it the ending .pdf and import it again, or paste the text.",
  spreadsheet: "This is a spreadsheet, not a document: paste the text that should be checked.",
  slides: "These are slides, not a document: paste the text that should be checked.",
  "no-archive": `This file is not a .docx document: choose another file, or ${SAVE_AGAIN}`,
  "no-document": `This is a zip archive, but no Word document is in it: choose another file, or ${SAVE_AGAIN}`,
  damaged: `This document is damaged or was cut short on its way: fetch it again, or ${SAVE_AGAIN}`,
  "too-many-entries": `This document is made of more than 2,000 parts, which no article needs: ${SAVE_AGAIN}`,
  "too-large": `This document unpacks to more than 200 MB: take out pictures and other files and save it again, or paste the text.`,
  "too-dense": `This document unpacks to more than a hundred times its size, as only a trap does: ${SAVE_AGAIN}`,
  overlap: `Parts of this document lie over one another or outside the file, as only a trap's do: ${SAVE_AGAIN}`,
  "bad-name": `A part of this document bears a name that leads out of it: ${SAVE_AGAIN}`,
  "same-name": `Two parts of this document bear the same name, so it can be read in two ways: ${SAVE_AGAIN}`,
  "two-directories": `What this document says of its parts does not fit the parts, so it can be read in two ways: ${SAVE_AGAIN}`,
  link: `A part of this document is a link to another file: ${SAVE_AGAIN}`,
  encrypted: `Parts of this document are encrypted: open it in a word processor, save it without a password, or paste the text.`,
  zip64: `This document is packed for archives of many gigabytes, which no article needs: ${SAVE_AGAIN}`,
  "unknown-packing": `A part of this document is packed in a way Word never uses: ${SAVE_AGAIN}`,
  "false-size": `A part of this document is not as long as the document says: ${SAVE_AGAIN}`,
  "part-too-large": `A part of this document holds more than 32 MB of text and formatting: save it in several documents, or paste the text.`,
  doctype: `A part of this document declares a document type or entities, which no word processor writes: ${SAVE_AGAIN}`,
  "too-deep": `A part of this document is nested more than 256 levels deep: ${SAVE_AGAIN}`,
  "too-many-elements": `A part of this document holds more than 4,000,000 elements, or one with more than 1,000 attributes: save it in several documents, or paste the text.`,
  malformed: `A part of this document is not well-formed XML: ${SAVE_AGAIN}`,
} as const;

export type Refusal = keyof typeof REFUSALS;
