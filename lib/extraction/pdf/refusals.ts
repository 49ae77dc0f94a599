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
  tooLong: (most: number) =>
    `This PDF holds more than ${most.toLocaleString("en")} characters; import it in parts, or paste the part to check.`,
  tooManyPages: (pages: number, most: number) =>
    `This PDF has ${pages.toLocaleString("en")} pages, and at most ${most.toLocaleString("en")} are read; save the pages to check as a PDF of their own, or paste their text.`,
} as const;
