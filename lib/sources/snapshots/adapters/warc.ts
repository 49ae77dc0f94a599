import { WARCParser, WARCRecord, WARCSerializer } from "warcio";
import type { FetchedPage, Header } from "../../../net/model.ts";
import { APP } from "../../../provenance/app.ts";
import { sha256 } from "../../../text/sha256.ts";
import type { Original } from "../model.ts";

/** What a record needs of the world. */
type World = {
  /** When the original was brought; a page tells itself when it was fetched. */
  readonly now: Date;
  readonly newId: () => string;
};

const OPTIONS = { gzip: true, digest: { algo: "sha-256", prefix: "sha256:", base32: false } } as const;

/**
 * An original as a WARC file (ISO 28500:2017), one gzip member a record: who made it, then the page as the site
 * answered with the redirects that led there, or the file as it was brought.
 */
export async function toWarc(original: Original, world: World): Promise<Uint8Array> {
  const records = original.page ? pageRecords(original, original.page, world) : fileRecords(original, world);
  const written: Uint8Array[] = [];
  for (const record of [aboutUs(original, world), ...records])
    written.push(await WARCSerializer.serialize(record, OPTIONS));
  return Buffer.concat(written);
}

/** The bytes of the original in a WARC file that `toWarc` wrote. @throws when there is none. */
export async function bytesInWarc(warc: Uint8Array): Promise<Uint8Array> {
  for await (const record of new WARCParser(pieces(warc)))
    if (record.warcType === "response" || record.warcType === "resource") return record.readFully(false);
  throw new Error("a WARC file of ours holds no response and no resource: it was written by something else");
}

function aboutUs(original: Original, world: World): WARCRecord {
  const fields = { software: APP, format: "WARC File Format 1.1" };
  return recordOf("warcinfo", momentOf(original, world), world, fieldsOf(fields), {
    contentType: "application/warc-fields",
  });
}

function pageRecords({ bytes }: Original, page: FetchedPage, world: World): WARCRecord[] {
  const answer = WARCRecord.create(
    {
      type: "response",
      warcVersion: "WARC/1.1",
      url: page.url,
      date: page.fetchedAt,
      warcHeaders: { "WARC-Record-ID": urnOf(world), "WARC-IP-Address": page.remoteAddress },
      statusline: `HTTP/1.1 ${page.status} ${page.statusText}`.trimEnd(),
      httpHeaders: asKept(page.headers, bytes.length),
      keepHeadersCase: true,
    },
    pieces(bytes),
  );
  if (page.redirects.length === 0) return [answer];
  const steps = page.redirects.map(({ status, from, to }) => ["redirect", `${status} ${from} ${to}`] as const);
  const led = recordOf("metadata", page.fetchedAt, world, fieldsOf(steps), {
    url: page.url,
    contentType: "application/warc-fields",
  });
  return [answer, led];
}

function fileRecords({ bytes, mediaType, fileName }: Original, world: World): WARCRecord[] {
  const url = `urn:sha256:${sha256(bytes)}`;
  const at = world.now.toISOString();
  const file = recordOf("resource", at, world, bytes, { url, contentType: mediaType });
  if (fileName === null) return [file];
  const named = fieldsOf({ "file-name": encodeURIComponent(fileName) });
  return [file, recordOf("metadata", at, world, named, { url, contentType: "application/warc-fields" })];
}

function recordOf(
  type: "warcinfo" | "metadata" | "resource",
  date: string,
  world: World,
  content: Uint8Array,
  { url, contentType }: { readonly url?: string; readonly contentType: string },
): WARCRecord {
  const warcHeaders = { "WARC-Record-ID": urnOf(world), "Content-Type": contentType };
  const options = { type, date, warcHeaders, warcVersion: "WARC/1.1", ...(url && { url }) } as const;
  return WARCRecord.create(options, pieces(content));
}

// The bytes are kept unpacked and whole, so that these would say what is not so.
const OF_THE_WIRE = ["content-encoding", "transfer-encoding", "content-length"];

/** The site's headers, those of the wire under the name that web archives give them, and the length that is true now. */
function asKept(headers: readonly Header[], length: number): [string, string][] {
  const kept = headers.map(([name, value]): [string, string] => [
    OF_THE_WIRE.includes(name.toLowerCase()) ? `X-Archive-Orig-${name}` : name,
    value,
  ]);
  return [...kept, ["Content-Length", String(length)]];
}

function momentOf({ page }: Original, { now }: World): string {
  return page?.fetchedAt ?? now.toISOString();
}

function urnOf({ newId }: World): string {
  return `<urn:uuid:${newId()}>`;
}

function fieldsOf(fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[]): Uint8Array {
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  return Buffer.from(pairs.map(([name, value]) => `${name}: ${value}\r\n`).join(""));
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
