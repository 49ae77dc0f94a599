import type { Source } from "../../lib/sources/model.ts";

/** The known source that is named, by its title or its address. */
export function sourceNamed(where: string, known: readonly Source[]): Source | undefined {
  const named = where.trim();
  return known.find((source) => source.url === named || source.title === named);
}
