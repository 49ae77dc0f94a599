import "server-only";
import { MAX_FILE_BYTES } from "../../lib/extraction/model.ts";
import { type RawFile, UNNAMED_TYPE } from "../../lib/extraction/raw-file.ts";
import { fail, ok, type Result } from "../../lib/result.ts";

/** Largest body of an import, in bytes: a file with the split of the longest text, mended, beside it. */
export const MAX_IMPORT_BYTES = MAX_FILE_BYTES + 16 * 2 ** 20;

/** Largest body of any other call, in bytes: the longest reasons and quotations, several times over. */
export const MAX_BODY_BYTES = 2 ** 20;

/** Reads a request's body up to the limit in bytes, and no byte further. */
export async function readBody(request: Request, limit: number): Promise<Result<Uint8Array<ArrayBuffer>, "too-large">> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return fail("too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) return fail("too-large");
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return ok(bytes);
}

/** The JSON value of a body in UTF-8; an empty body is `{}`. */
export function parseJson(bytes: Uint8Array): Result<unknown, "not-json"> {
  if (bytes.length === 0) return ok({});
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return fail("not-json");
  }
}

/** A form as multipart/form-data: one file, and plain fields. */
export type Upload = {
  readonly file: { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string } | null;
  readonly fields: Readonly<Record<string, string>>;
};

/** An uploaded file as it came. Whether its browser knew what it is, its reader sees. */
export function fileOf({ bytes, name, mediaType }: NonNullable<Upload["file"]>): RawFile {
  return { bytes, mediaType: mediaType || UNNAMED_TYPE, charset: null, fileName: name };
}

export async function parseUpload(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Result<Upload, "invalid">> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { "Content-Type": contentType } }).formData();
  } catch {
    return fail("invalid");
  }
  const fields: Record<string, string> = {};
  let file: Upload["file"] = null;
  for (const [name, value] of form) {
    if (typeof value === "string") {
      // A browser sends every line end in a form as CR LF, whatever was typed (HTML, section 4.10.21.5).
      if (value !== "") fields[name] = value.replaceAll("\r\n", "\n");
    } else if (name === "file") {
      file = { bytes: new Uint8Array(await value.arrayBuffer()), name: value.name, mediaType: value.type };
    }
  }
  return ok({ file, fields });
}
