import { fail, ok, type Result } from "../../result.ts";
import { type Attributes, readXml } from "./read-xml.ts";
import type { Refusal } from "./refusals.ts";
import type { Archive } from "./zip-guard.ts";

/** The names of the parts that are read; null for one the document does not have. */
export type Parts = {
  readonly main: string;
  readonly styles: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  readonly comments: string | null;
  readonly commentsExtended: string | null;
  readonly properties: string | null;
  readonly hasRunningHeads: boolean;
};

/** What leads from one part to another, by the last word of its type: `styles`, `footnotes`, `core-properties`. */
type Relationships = ReadonlyMap<string, string>;

/**
 * Finds the parts by their relationships (ISO/IEC 29500-2, 6.5), in the archive alone: one that leads outside is passed
 * over, whatever it leads to.
 */
export async function findParts(archive: Archive): Promise<Result<Parts | null, Refusal>> {
  const top = await readRelationships(archive, "");
  if (!top.ok) return top;
  const main = top.value.get("officeDocument") ?? "word/document.xml";
  if (!archive.names.has(main)) return ok(null);
  const own = await readRelationships(archive, main);
  if (!own.ok) return own;
  const part = (type: string) => {
    const name = own.value.get(type) ?? `word/${type}.xml`;
    return archive.names.has(name) ? name : null;
  };
  return ok({
    main,
    styles: part("styles"),
    footnotes: part("footnotes"),
    endnotes: part("endnotes"),
    comments: part("comments"),
    commentsExtended: part("commentsExtended"),
    properties:
      top.value.get("core-properties") ?? (archive.names.has("docProps/core.xml") ? "docProps/core.xml" : null),
    hasRunningHeads: own.value.has("header") || own.value.has("footer"),
  });
}

async function readRelationships(archive: Archive, part: string): Promise<Result<Relationships, Refusal>> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const text = await archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!text.ok) return text;
  const found = new Map<string, string>();
  if (text.value === null) return ok(found);
  const open = (name: string, attributes: Attributes) => {
    if (name !== "rel:Relationship" || attributes.get("TargetMode") === "External") return;
    const type = (attributes.get("Type") ?? "").split("/").at(-1) ?? "";
    const target = resolve(folder, attributes.get("Target") ?? "");
    if (!found.has(type) && archive.names.has(target)) found.set(type, target);
  };
  const fault = readXml(text.value, { open, close: () => {}, text: () => {} });
  return fault ? fail(fault) : ok(found);
}

/** The name of a part as told from a folder of the archive; one that begins with a slash is told from its root. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
