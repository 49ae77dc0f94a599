import type { Header } from "./model.ts";

/** What a Content-Type header says, in lower case; null where it says nothing that can be read. */
export type ContentType = { readonly mediaType: string | null; readonly charset: string | null };

/** `type/subtype` of tokens (RFC 9110, 5.6.2 and 8.3.1). */
const MEDIA_TYPE = /^[!#$%&'*+.^_`|~0-9a-z-]{1,127}\/[!#$%&'*+.^_`|~0-9a-z-]{1,127}$/;

/** The value of a charset parameter, in quotation marks or not. */
const CHARSET = /^charset="?([^"\s]{1,40})"?$/;

/** Reads the Content-Type of an answer. Where it comes twice the last one counts, as in a browser (WHATWG Fetch). */
export function contentType(headers: readonly Header[]): ContentType {
  const value = headerValue(headers, "content-type") ?? "";
  const [first = "", ...parameters] = value
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.map((parameter) => CHARSET.exec(parameter)?.[1]).find((named) => named !== undefined);
  return { mediaType: MEDIA_TYPE.test(first) ? first : null, charset: charset ?? null };
}

/** The last value of a header, whatever the spelling of its name; null when there is none. */
export function headerValue(headers: readonly Header[], name: string): string | null {
  return headers.findLast(([given]) => given.toLowerCase() === name)?.[1].trim() ?? null;
}
