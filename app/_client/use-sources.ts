import { useEffect, useState } from "react";
import { z } from "zod";
import { Source } from "../../lib/sources/model.ts";
import { call } from "./api.ts";

const Found = z.object({ rows: z.array(Source) });

// Long enough that a word is asked for once and not letter by letter.
const PAUSE_MS = 200;

/** Sources that are known already and look like what is typed; empty while none do, or none could be asked for. */
export function useSources(typed: string): readonly Source[] {
  const [found, setFound] = useState<readonly Source[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    const pause = setTimeout(async () => {
      const answer = await call(`/sources?q=${encodeURIComponent(typed.trim())}`, Found, { signal: asking.signal });
      // Of what is kept from a person they attach nothing.
      if (answer.ok) setFound(answer.value.rows.filter(({ withheld }) => !withheld));
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [typed]);
  return found;
}
