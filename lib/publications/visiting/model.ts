import type { DocumentId } from "../../ids.ts";
import type { LastChange } from "../../provenance/read.ts";
import type { LabelLanguage, ReportQuery } from "../../reports/selection.ts";

/** A report that readers find at its address, as of the last change of its document. */
export type Shown = {
  readonly kind: "shown";
  readonly publicationId: string;
  readonly documentId: DocumentId;
  /** Which report: for readers, and final. */
  readonly query: ReportQuery;
  readonly change: LastChange;
};

/**
 * Why there is no report to be read at an address: none was ever put there, it was taken off, it is in work again, or it
 * could not be made.
 */
export type Absence =
  | { readonly kind: "unknown" }
  | {
      readonly kind: "withdrawn";
      readonly at: string;
      readonly reason: string | null;
      readonly labels: LabelLanguage;
    }
  | { readonly kind: "in-work"; readonly since: string; readonly labels: LabelLanguage }
  | { readonly kind: "broken" };

/** What a reader finds at an address. */
export type Standing = Shown | Absence;

/** A public page as it is handed out: the bytes, and what tells them from any others. */
export type PublicPage = { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string };
