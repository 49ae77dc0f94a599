import type { FileKind } from "./model.ts";
import type { RefusedKind } from "./refused-kinds.ts";

/** What a file is said to be, by its name or by who sent it. */
export type SaidKind = "text" | "markdown" | FileKind | RefusedKind;

/** Endings of names by what they say, in lower case and without the dot. An ending that is not here says nothing. */
const ENDINGS_OF: Readonly<Partial<Record<SaidKind, string>>> = {
  text: "txt text",
  markdown: "md markdown mdown mkd",
  html: "html htm xhtml xht",
  docx: "docx docm dotx dotm",
  pdf: "pdf",
  word: "doc dot wps wpd",
  rtf: "rtf",
  odt: "odt ott fodt sxw",
  pages: "pages key numbers",
  book: "epub mobi azw azw3 fb2",
  spreadsheet: "xlsx xls xlsm xlsb ods csv tsv",
  slides: "pptx ppt pps ppsx odp",
  image: "png jpg jpeg gif webp tif tiff bmp heic heif avif psd ico djvu",
  drawing: "svg",
  sound: "mp3 m4a wav ogg oga opus flac aac amr aiff wma mp4 m4v mov avi mkv webm wmv flv 3gp",
  archive: "zip rar 7z gz tgz bz2 xz zst tar cab jar apk iso dmg",
  program: "exe dll msi com scr bin elf app so wasm class",
  mail: "eml msg mht mhtml mbox warc webarchive",
  printer: "ps eps",
  structured: "json ndjson jsonl xml rss atom yaml yml toml sqlite db parquet",
};

/** Media types by what they say. One that is not here says nothing; octet-stream least of all. */
const MEDIA_TYPES_OF: Readonly<Partial<Record<SaidKind, string>>> = {
  text: "text/plain",
  markdown: "text/markdown text/x-markdown",
  html: "text/html application/xhtml+xml",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf application/x-pdf",
  word: "application/msword",
  rtf: "application/rtf text/rtf",
  odt: "application/vnd.oasis.opendocument.text",
  book: "application/epub+zip application/x-mobipocket-ebook",
  spreadsheet:
    "text/csv text/tab-separated-values application/vnd.ms-excel application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.oasis.opendocument.spreadsheet",
  slides:
    "application/vnd.ms-powerpoint application/vnd.openxmlformats-officedocument.presentationml.presentation application/vnd.oasis.opendocument.presentation",
  drawing: "image/svg+xml",
  archive: "application/zip application/gzip application/x-tar application/x-7z-compressed application/vnd.rar",
  mail: "message/rfc822 multipart/related application/vnd.ms-outlook",
  printer: "application/postscript",
  structured: "application/json application/xml text/xml application/rss+xml application/atom+xml application/yaml",
};

/** What the ending of a file's name says; null when it has none or says nothing. */
export function saidByName(name: string): SaidKind | null {
  const dot = name.lastIndexOf(".");
  return dot === -1 ? null : (BY_ENDING.get(name.slice(dot + 1).toLowerCase()) ?? null);
}

/** What a media type says, its parameters aside; null when it says nothing. */
export function saidByMediaType(mediaType: string): SaidKind | null {
  const [essence = ""] = mediaType.split(";", 1);
  const type = essence.trim().toLowerCase();
  if (/^image\//.test(type) && !BY_MEDIA_TYPE.has(type)) return "image";
  if (/^(audio|video)\//.test(type)) return "sound";
  return BY_MEDIA_TYPE.get(type) ?? null;
}

const BY_ENDING = turned(ENDINGS_OF);
const BY_MEDIA_TYPE = turned(MEDIA_TYPES_OF);

function turned(table: Readonly<Partial<Record<SaidKind, string>>>): ReadonlyMap<string, SaidKind> {
  const kinds = Object.keys(table) as SaidKind[];
  return new Map(kinds.flatMap((kind) => (table[kind] ?? "").split(" ").map((word) => [word, kind] as const)));
}
