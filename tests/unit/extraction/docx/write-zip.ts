import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../../../lib/extraction/docx/crc-32.ts";

/** An entry of an archive, and what its headers say instead of the truth. */
export type Entry = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The whole bytes as they lie in the archive, where they are not to be made from the content. */
  readonly packed?: Uint8Array;
  readonly size?: number;
  readonly sum?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly attributes?: number;
  readonly extra?: Uint8Array;
  /** Where the table of contents says the entry lies. */
  readonly at?: number;
  /** The name in the header before the entry. */
  readonly localName?: string;
};

/** What the end of the archive says instead of the truth. */
export type End = { readonly count?: number; readonly comment?: string; readonly between?: Uint8Array };

/** Writes a zip archive (APPNOTE 6.3.10) in which every field can be made to lie. */
export function writeZip(entries: readonly Entry[], end: End = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const table: Uint8Array[] = [];
  let length = 0;
  for (const entry of entries) {
    const { local, central } = headersOf(entry, length);
    parts.push(local);
    table.push(central);
    length += local.length;
  }
  const tableLength = table.reduce((sum, header) => sum + header.length, 0);
  const comment = strToU8(end.comment ?? "");
  const count = end.count ?? entries.length;
  const record = fields([
    [4, 0x06054b50],
    [4, 0],
    [2, count & 0xffff],
    [2, count & 0xffff],
    [4, tableLength],
    [4, length],
    [2, comment.length],
  ]);
  return joined([...parts, ...table, end.between ?? new Uint8Array(), record, comment]);
}

function headersOf(entry: Entry, offset: number) {
  const content = typeof entry.content === "string" ? strToU8(entry.content) : entry.content;
  const packed = entry.packed ?? ((entry.method ?? 8) === 8 ? deflateSync(content) : content);
  const name = strToU8(entry.name);
  const localName = strToU8(entry.localName ?? entry.name);
  const extra = entry.extra ?? new Uint8Array();
  const shared: Field[] = [
    [2, 20],
    [2, entry.flags ?? 0x800],
    [2, entry.method ?? 8],
    [4, 0],
    [4, entry.sum ?? crc32(content)],
    [4, packed.length],
    [4, entry.size ?? content.length],
  ];
  const local = [fields([[4, 0x04034b50], ...shared, [2, localName.length], [2, 0]]), localName, packed];
  const central = [
    fields([
      [4, 0x02014b50],
      [2, 0x031e],
      ...shared,
      [2, name.length],
      [2, extra.length],
      [2, 0],
      [4, 0],
      [4, entry.attributes ?? 0],
      [4, entry.at ?? offset],
    ]),
    name,
    extra,
  ];
  return { local: joined(local), central: joined(central) };
}

type Field = readonly [bytes: 2 | 4, value: number];

function fields(values: readonly Field[]): Uint8Array {
  const out = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) out.writeUInt16LE(value, at);
    else out.writeUInt32LE(value, at);
    at += bytes;
  }
  return out;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
