// Gives a font another family name. Source: OpenType 1.9, the table directory and the `name` table.

/** What comes before the table directory, and one entry of it: tag, checksum, offset, length. */
const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;

/** What the name of a family is told as: of its style group, of all its styles, and, without spaces, to printers. */
const FAMILY_NAMES = [1, 16];
const PRINTER_NAME = 6;

/** Windows, Unicode, English (United States): what every reader of fonts looks for. */
const ENGLISH = { platform: 3, encoding: 1, language: 0x409 };

/**
 * The same font as a family of this name. Its old table of names stays in the file, where nothing points to it, and the
 * checksums are those of the old one: a typesetter looks at neither, and puts only the letters it used into its file.
 */
export function renamed(font, family) {
  const entry = entryOf(font, "name");
  const table = nameTable(family);
  // Tables begin at multiples of four bytes.
  const start = Math.ceil(font.length / 4) * 4;
  const made = Buffer.alloc(start + table.length);
  font.copy(made);
  table.copy(made, start);
  made.writeUInt32BE(start, entry + 8);
  made.writeUInt32BE(table.length, entry + 12);
  return made;
}

function entryOf(font, tag) {
  const count = font.readUInt16BE(4);
  for (let at = 0; at < count; at++) {
    const entry = HEADER_BYTES + at * ENTRY_BYTES;
    if (font.toString("latin1", entry, entry + 4) === tag) return entry;
  }
  throw new Error(`the font has no table ${tag}: take a whole font`);
}

/** A table that tells the family and nothing else: a header, a record for each name, and the names. */
function nameTable(family) {
  const spaceless = family.replaceAll(" ", "");
  const names = [...FAMILY_NAMES.map((id) => [id, family]), [PRINTER_NAME, spaceless]].sort(([a], [b]) => a - b);
  const header = Buffer.alloc(6);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length + names.length * 12, 4);
  const records = [];
  const texts = [];
  for (const [id, name] of names) {
    const record = Buffer.alloc(12);
    const text = Buffer.from(name, "utf16le").swap16();
    const { platform, encoding, language } = ENGLISH;
    const offset = Buffer.concat(texts).length;
    for (const [at, value] of [platform, encoding, language, id, text.length, offset].entries())
      record.writeUInt16BE(value, at * 2);
    records.push(record);
    texts.push(text);
  }
  return Buffer.concat([header, ...records, ...texts]);
}
