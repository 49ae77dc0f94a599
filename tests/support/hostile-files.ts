import { gzipSync } from "node:zlib";
import { DOCX_FILES, docxOf } from "./hostile/docx-files.ts";
import { type HostileFile, IMPORTED, refused } from "./hostile/hostile-file.ts";
import { HTML_FILES, pageOf } from "./hostile/html-files.ts";
import { honestPdf, PDF_FILES } from "./hostile/pdf-files.ts";
import { deflatedTimes } from "./hostile/zip.ts";

const latin1 = (words: string) => Buffer.from(words, "latin1");

const WRONG_NAMES: readonly HostileFile[] = [
  { name: "a-picture.docx", make: () => latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), outcome: refused(/picture/) },
  { name: "a-program.pdf", make: () => latin1("MZ\x90\0\x03\0\0\0"), outcome: refused(/program/) },
  { name: "words.docx", make: () => latin1("No archive at all."), outcome: refused(/called a Word document/) },
  { name: "words.pdf", make: () => latin1("No PDF at all."), outcome: refused(/called a PDF/) },
  { name: "a-document.html", make: () => docxOf(), outcome: IMPORTED },
  { name: "a-pdf.txt", make: () => honestPdf(), outcome: IMPORTED },
  { name: "a-page.doc", make: () => pageOf(""), outcome: IMPORTED },
  {
    name: "a-picture-and-an-archive.docx",
    make: () => Buffer.concat([latin1("GIF89a\x01\0\x01\0"), docxOf()]),
    outcome: refused(/picture/),
  },
  {
    name: "ten-gigabytes.gz",
    make: () => Buffer.concat([gzipSync("").subarray(0, 10), deflatedTimes(Buffer.alloc(2 ** 20), 10_240)]),
    outcome: refused(/archive/),
  },
  { name: "../../etc/passwd\0.html", make: () => pageOf(""), outcome: IMPORTED },
];

/** Every file that is made to do harm, by code: not one of them lies in the tree. */
export const HOSTILE_FILES: readonly HostileFile[] = [...WRONG_NAMES, ...DOCX_FILES, ...HTML_FILES, ...PDF_FILES];
