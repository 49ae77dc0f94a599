/**
 * Kinds of file that are not read, each with what a person is told: what the file is, what to do about it, and that the
 * text can be pasted instead. Files of other makers are told of by what they are called in the programs that save them.
 */
export const REFUSED_KINDS = {
  empty: "This file is empty; choose another one, or open it where it was made and paste its text.",
  large: "This file is larger than 20 MB; save it without its pictures, or paste its text.",
  word: "This is a Word document of the older kind (.doc); open it and save it as .docx, or paste its text.",
  locked: "This document is locked with a password; save it without one, or paste its text.",
  office: "This is a file of an older Office program; save it as .docx or PDF, or paste its text.",
  rtf: "This is a rich text file (.rtf); open it and save it as .docx, or paste its text.",
  odt: "This is an OpenDocument text (.odt); open it and save it as .docx or PDF, or paste its text.",
  pages: "This is a document of Pages or another Apple program; export it as Word or PDF, or paste its text.",
  book: "This is an e-book (such as .epub); open the chapter in a reader, and paste its text.",
  spreadsheet:
    "This is a spreadsheet or a table (such as .xlsx or .csv), not an article; copy what is to be checked and paste its text.",
  slides: "This is a set of slides (such as .pptx); export it as PDF, or paste its text.",
  image:
    "This is a picture, and words in a picture cannot be read here; run text recognition over it and paste its text.",
  drawing: "This is a drawing (.svg), not an article; open it and paste its text.",
  sound: "This is a recording (sound or video), which cannot be read here; have it transcribed and paste its text.",
  archive: "This is an archive (such as .zip); unpack it and choose the article in it, or paste its text.",
  program:
    "This is a program, not an article; if it came as one, do not open it, ask for the article and paste its text.",
  mail: "This is a saved e-mail or web archive (.eml, .msg, .mht); open it and save the page as HTML, or paste its text.",
  printer: "This is a PostScript file; convert it to PDF, or paste its text.",
  structured:
    "This is a file for programs (such as JSON or XML), not an article; open the article itself and paste its text.",
  "not-pdf": "This file is called a PDF but is none, or its beginning is lost; get it again, or paste its text.",
  "not-docx":
    "This file is called a Word document but is none, or it is damaged; save it again as .docx, or paste its text.",
  unknown:
    "This file is neither text nor a kind that can be read here; save it as .docx, PDF or HTML, or paste its text.",
} as const;

export type RefusedKind = keyof typeof REFUSED_KINDS;
