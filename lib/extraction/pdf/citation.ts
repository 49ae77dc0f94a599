import { MOST_TOLD, NO_CITATION, type ToldCitation } from "../model.ts";
import { nameFrom } from "./metadata.ts";
import type { OpenedPdf } from "./open-pdf.ts";

/**
 * What a PDF says of how it was published: the PRISM properties of its XMP packet, and the fields in which publishers
 * put a DOI: a field of their own, or the subject ("Piers, 12 (2021) 14-19. doi:10.1000/xyz").
 */
export function citationOf({ info, properties }: Pick<OpenedPdf, "info" | "properties">): ToldCitation {
  const first = (...names: readonly string[]) =>
    names.map((name) => nameFrom(properties.get(name))).find((words) => words !== null) ?? null;
  const start = first("prism:startingpage");
  const end = first("prism:endingpage");
  const labelled = (label: string, value: string | null) => (value === null ? null : `${label} ${value}`);
  const custom = info.Custom;
  const own: Readonly<Record<string, unknown>> = typeof custom === "object" && custom !== null ? { ...custom } : {};
  const identifiers = [
    first("prism:doi"),
    first("pdfx:doi", "crossmark:doi"),
    nameFrom(own.doi ?? own.DOI),
    first("dc:identifier"),
    labelled("ISBN", first("prism:isbn")),
    labelled("ISSN", first("prism:issn", "prism:eissn")),
    nameFrom(info.Subject),
  ];
  return {
    ...NO_CITATION,
    journal: first("prism:publicationname"),
    publisher: first("dc:publisher"),
    volume: first("prism:volume"),
    issue: first("prism:number"),
    pages: start !== null && end !== null && start !== end ? `${start}-${end}` : start,
    identifiers: identifiers.filter((words) => words !== null).slice(0, MOST_TOLD),
  };
}
