import type { DocumentHeader } from "../../../lib/documents/model.ts";
import { revealHidden } from "../../../lib/reports/hidden-characters.ts";

/** What a document is called on the screen: never nothing, and nothing in it that cannot be seen. */
export function titleOf({ title }: Pick<DocumentHeader, "title">): string {
  return revealHidden(title).trim() || "Untitled";
}
