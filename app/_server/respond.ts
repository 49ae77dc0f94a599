import "server-only";
import { byteRangeIn } from "./byte-range.ts";

/** An answer that no cache keeps. `revision` becomes the ETag that If-Match takes. */
export function respond(
  body: unknown,
  { status = 200, revision }: { status?: number; revision?: number } = {},
): Response {
  const headers: Record<string, string> = { "Cache-Control": "no-store" };
  if (revision !== undefined) headers.ETag = `"${revision}"`;
  return Response.json(body, { status, headers });
}

/** The policy of what is shown in an origin of its own: it runs nothing and reaches nothing. */
const INERT = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

type Streamed = {
  readonly mediaType: string;
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

/** A download, streamed as it is rendered. */
export function download({
  fileName,
  headers = {},
  ...file
}: Streamed & { readonly fileName: string; readonly headers?: Readonly<Record<string, string>> }): Response {
  return streamed(file, {
    ...headers,
    "Content-Disposition": `attachment; filename="${fileName}"`,
    // Should a browser show it after all.
    "Content-Security-Policy": INERT,
  });
}

/** A page to be looked at within one of ours, and in no other's. */
export function framed(file: Streamed): Response {
  return streamed(file, {
    "Content-Disposition": "inline",
    "Content-Security-Policy": `${INERT}; frame-ancestors 'self'`,
  });
}

function streamed({ mediaType, chunks }: Streamed, headers: Readonly<Record<string, string>>): Response {
  const iterator = oneByOne(chunks);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return(undefined);
    },
  });
  return new Response(body, { headers: { ...headers, "Content-Type": mediaType, "Cache-Control": "no-store" } });
}

async function* oneByOne(chunks: Streamed["chunks"]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** Media types of a file that a browser shows without a program of its own for it. */
const SHOWN = /^(text\/(html|plain|markdown)|application\/(xhtml\+xml|pdf)|image\/(png|jpeg|gif|webp))(;|$)/;

/**
 * Bytes of somebody else's making, to be looked at: in an origin of their own, where no script runs and nothing is loaded.
 * What no browser shows is handed over as a file. `range` is the header that asks for some of them: nobody can go to the
 * middle of a recording without it.
 */
export function sandboxed(bytes: Uint8Array, mediaType: string, range: string | null): Response {
  const part = byteRangeIn(range, bytes.length);
  const headers = {
    "Content-Type": mediaType,
    "Content-Disposition": SHOWN.test(mediaType) ? "inline" : "attachment",
    "Content-Security-Policy": INERT,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Accept-Ranges": "bytes",
  };
  if (part === null) return new Response(Uint8Array.from(bytes), { headers });
  const of = (which: string) => ({ ...headers, "Content-Range": `bytes ${which}/${bytes.length}` });
  if (part === "unsatisfiable") return new Response(null, { status: 416, headers: of("*") });
  const { first, last } = part;
  return new Response(bytes.slice(first, last + 1), { status: 206, headers: of(`${first}-${last}`) });
}
