import { unzipSync } from "fflate";
import { inBytes } from "../../lib/reports/bytes.ts";
import { FORMATS, type FormatName } from "../../lib/reports/formats/index.ts";
import type { Report } from "../../lib/reports/model.ts";

/** The whole file of a report in a format. */
export function rendered(name: FormatName, report: Report): Buffer {
  return Buffer.concat([...inBytes(FORMATS[name].render(report))]);
}

/** All text that is in a file of any format: of one that is packed, that of its parts. */
export function textIn(file: Uint8Array): string {
  const decoder = new TextDecoder();
  const isZip = file[0] === 0x50 && file[1] === 0x4b;
  if (!isZip) return decoder.decode(file);
  return Object.entries(unzipSync(file))
    .map(([name, bytes]) => `${name}\n${decoder.decode(bytes)}`)
    .join("\n");
}
