import type { Report } from "../../model.ts";
import { iri } from "../graph/iris.ts";

/** Who answers for the reviews: whoever runs the installation, of whom no more is known than the name of their log. */
export function organisation({ log }: Report) {
  return { "@type": "Organization", "@id": iri("installation", log.origin), name: log.origin } as const;
}
