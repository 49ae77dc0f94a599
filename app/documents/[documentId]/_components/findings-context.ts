import { createContext, use, useEffect, useState } from "react";
import { Findings } from "../../../../lib/reviews/findings/model.ts";
import { call } from "../../../_client/api.ts";
import { whenBegun } from "./use-begun.ts";

/** What the text says of itself as a whole; null until it has come in, and where it could not be had. */
export const FindingsContext = createContext<Findings | null>(null);

export function useFindings(): Findings | null {
  return use(FindingsContext);
}

/** Asks for the findings once a person has begun: they stand in the parts that are loaded then. */
export function useLoadedFindings(documentId: string): Findings | null {
  const [findings, setFindings] = useState<Findings | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const callOff = whenBegun(async () => {
      const answer = await call(`/documents/${documentId}/findings`, Findings, { signal: abort.signal });
      if (answer.ok) setFindings(answer.value);
    });
    return () => {
      callOff();
      abort.abort();
    };
  }, [documentId]);
  return findings;
}
