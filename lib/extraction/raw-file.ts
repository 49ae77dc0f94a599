/** A file as it came, before anything was read in it. */
export type RawFile = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** The encoding its Content-Type named; null for a file and where none was named. */
  readonly charset: string | null;
  readonly fileName: string | null;
};

/** The media type of bytes when nobody says what they are (RFC 2046, section 4.5.1). */
export const UNNAMED_TYPE = "application/octet-stream";

/** The file of a text that a person pasted or wrote: its UTF-8 bytes. */
export function fileOfText(text: string): RawFile {
  const bytes = new TextEncoder().encode(text);
  return { bytes, mediaType: "text/plain; charset=utf-8", charset: null, fileName: null };
}
