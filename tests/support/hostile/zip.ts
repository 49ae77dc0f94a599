import { constants, deflateRawSync } from "node:zlib";

/** A part of an archive, with whatever it claims of itself that is not so. */
export type Part = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The bytes as they stand in the archive; deflated from `bytes` when absent. */
  readonly packed?: Uint8Array;
  /** What it claims to unpack to. */
  readonly size?: number;
  /** Unix mode, in the upper half of the external attributes. */
  readonly mode?: number;
  /** Lies where this other part lies, and has no bytes of its own. */
  readonly over?: string;
};

/** A zip archive of these parts, each said to be as it claims (APPNOTE 4.3). */
export function zipOf(parts: readonly Part[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  const places = new Map<string, number>();
  let length = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const packed = part.packed ?? deflateRawSync(part.bytes);
    const claims = claimsOf(part, packed.length, name.length);
    let place = part.over === undefined ? undefined : places.get(part.over);
    if (place === undefined) {
      place = length;
      const own = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), claims, Buffer.alloc(2), name, packed]);
      body.push(own);
      length += own.length;
    }
    places.set(part.name, place);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 8);
    tail.writeUInt32LE(place, 12);
    directory.push(Buffer.from("PK\x01\x02\x14\x03", "latin1"), claims, tail, name);
  }
  const names = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length % 65_536, 8);
  end.writeUInt16LE(parts.length % 65_536, 10);
  end.writeUInt32LE(names.length, 12);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...body, names, end]);
}

/** The fields that the local header and the directory have in common, from the version to the length of the name. */
function claimsOf({ bytes, size }: Part, packed: number, name: number): Buffer {
  const claims = Buffer.alloc(24);
  claims.writeUInt16LE(20, 0);
  claims.writeUInt16LE(8, 4);
  claims.writeUInt32LE(crc32(bytes), 10);
  claims.writeUInt32LE(packed, 14);
  claims.writeUInt32LE(size ?? bytes.length, 18);
  claims.writeUInt16LE(name, 22);
  return claims;
}

/** A deflate stream of `times` copies of a block, made without unpacking it: a gigabyte in a millisecond. */
export function deflatedTimes(block: Uint8Array, times: number): Buffer {
  const one = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: times }, () => one), deflateRawSync(Buffer.alloc(0))]);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
