import { unzipSync } from "fflate";
import { inBytes } from "../../lib/reports/bytes.ts";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../../lib/reports/formats/index.ts";
import type { Report } from "../../lib/reports/model.ts";
import { readPdf } from "./read-pdf.ts";
import { setHere } from "./typesetter.ts";

/** The formats that are made of a report and nothing else: all but the bundle. */
export type RenderedName = Exclude<FormatName, "bundle">;
export const RENDERED_NAMES = FORMAT_NAMES.filter((name): name is RenderedName => name !== "bundle");

/** The whole file of a report in a format. */
export function rendered(name: RenderedName, report: Report): Buffer {
  const format = FORMATS[name];
  if ("render" in format) return Buffer.concat([...inBytes(format.render(report))]);
  return Buffer.from(setHere(format.typesetting(report)).bytes);
}

/** All text that is in a file of text, or in the parts of one that is packed. */
export function textIn(file: Uint8Array): string {
  const decoder = new TextDecoder();
  const isZip = file[0] === 0x50 && file[1] === 0x4b;
  if (!isZip) return decoder.decode(file);
  return Object.entries(unzipSync(file))
    .map(([name, bytes]) => `${name}\n${decoder.decode(bytes)}`)
    .join("\n");
}

/** All text that is in a file of any format. */
export async function allTextIn(file: Uint8Array): Promise<string> {
  const isPdf = new TextDecoder().decode(file.subarray(0, 4)) === "%PDF";
  return isPdf ? textInPdf(file) : textIn(file);
}

/** Of a PDF, what a reader sees and what it says of itself and has attached; and again without any space, since lines break. */
async function textInPdf(file: Uint8Array): Promise<string> {
  const { pages, links, properties, attachments } = await readPdf(file);
  const seen = [...pages, ...links, JSON.stringify(properties)].join(" ");
  const attached = attachments.map(
    ({ name, description, bytes }) => `${name} ${description} ${new TextDecoder().decode(bytes)}`,
  );
  return [seen, seen.replace(/\s/g, ""), ...attached].join("\n");
}
