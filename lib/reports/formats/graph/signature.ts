import type { TextSlot } from "../../sealing/slot.ts";
import type { Term } from "./terms.ts";

/** The place for the signature over a graph: the last member of the node that names the export, at the end of the file. */
export const UNSIGNED = { "linecheck:signature": "" } as const satisfies Record<Term, "">;

/** The slot that it is, in a file that goes on with `closing`: line ends and brackets. */
export function signatureSlot(closing: string): TextSlot {
  return { kind: "text", before: '"linecheck:signature": "', after: `"${closing}` };
}
