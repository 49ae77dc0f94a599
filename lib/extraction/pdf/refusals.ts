/** What a person reads when a PDF is refused, with the remedy. */
export const REFUSALS = {
  notPdf: "This file is not a PDF, whatever its name says; choose another file, or paste the text.",
  encrypted: "This PDF is locked with a password; save a copy without it, or paste the text.",
  broken: "This PDF is damaged and cannot be read; save or download it again, or paste the text.",
  noText:
    "This PDF holds pictures of pages and no text; recognise its text with an OCR program first, or paste the text.",
  sideways: "The words of this PDF run from top to bottom, which cannot be read in order; paste the text.",
  unreadable:
    "The letters of this PDF are drawings without the characters behind them; recognise its text with an OCR program, or paste the text.",
  tooFine:
    "This PDF paints its text in more single pieces than can be put in order; save the pages to check as a PDF of their own, or paste their text.",
  tooMuchPacked:
    "This PDF unpacks to more than can be read; print it to a new PDF without its drawings, or paste its text.",
  tooIntricate:
    "This PDF nests its drawings so often in one another that it cannot be read; print it to a new PDF, or paste its text.",
  beyondEdges:
    "This PDF paints nearly all its text beyond the edges of its pages; save it from its program in larger pages, or paste its text.",
  unknownMap:
    "This PDF names its characters by a list that it does not bring along, so that words would be lost; save it again with its fonts embedded, recognise its text with an OCR program, or paste it.",
  tooLong: (most: number) =>
    `This PDF holds more than ${most.toLocaleString("en")} characters; import it in parts, or paste the part to check.`,
  tooManyPages: (pages: number, most: number) =>
    `This PDF has ${pages.toLocaleString("en")} pages, and at most ${most.toLocaleString("en")} are read; save the pages to check as a PDF of their own, or paste their text.`,
} as const;
