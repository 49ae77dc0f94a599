import type { Report } from "../model.ts";
import type { FixedSlot } from "../sealing/slot.ts";
import type { ReportFormat } from "./format.ts";
import { exportTerms, reportIri, reportNameParts, reportTitle } from "./graph/export-terms.ts";
import { iri } from "./graph/iris.ts";
import { signatureSlot, UNSIGNED } from "./graph/signature.ts";
import { TERM_PREFIX } from "./graph/terms.ts";
import { jsonList, jsonValue } from "./json-text.ts";
import { annotationsIn, countAnnotations } from "./webannotation/annotations.ts";

/**
 * Everything that was filed on sentences as annotations of the text, each with the words it is about and their place.
 * Source: W3C, Web Annotation Data Model, 23 February 2017; collections are its section 5.
 */
export const webannotation: ReportFormat<"webannotation", FixedSlot> = {
  format: "webannotation",
  // The model's own media type (Web Annotation Protocol). JSON is UTF-8 and has no charset to tell.
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: "annotations.jsonld",
  label: "W3C Web Annotations (JSON-LD)",
  slot: signatureSlot("\n}\n"),
  *render(report) {
    const total = countAnnotations(report);
    yield jsonValue({ ...collectionOf(report), total }, "").slice(0, -"\n}".length);
    // A collection of nothing has no page: a page holds at least one annotation.
    if (total > 0) {
      const page = jsonValue(pageOf(report), "  ").slice(0, -"\n  }".length);
      yield `,\n  "first": ${page},\n    "items": `;
      yield* jsonList(annotationsIn(report), "    ");
      yield "\n  }";
    }
    yield `,${jsonValue(UNSIGNED, "").slice("{".length)}\n`;
  },
};

const CONTEXT = [
  "http://www.w3.org/ns/anno.jsonld",
  // Copies of that context made before July 2021 lack this one motivation of the vocabulary.
  { ...TERM_PREFIX, assessing: "http://www.w3.org/ns/oa#assessing" },
] as const;

function collectionOf(report: Report) {
  return {
    "@context": CONTEXT,
    id: reportIri(report),
    type: "AnnotationCollection",
    label: reportTitle(report),
    generated: report.exportedAt,
    ...exportTerms(report),
  };
}

/** All annotations are on one page: it is read from a file and not over a network. */
function pageOf(report: Report) {
  return {
    id: iri("page", ...reportNameParts(report)),
    type: "AnnotationPage",
    partOf: reportIri(report),
    startIndex: 0,
  };
}
