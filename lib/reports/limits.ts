import type { Selection } from "./selection.ts";
import { WORDS } from "./words/languages.ts";

/** What a report does not tell and whom it is for, a sentence each; nothing of one that tells the desk all. */
export function limitsInWords({ scope, person, audience, labels }: Selection): string[] {
  const { limits } = WORDS[labels];
  return [
    ...(scope === "all"
      ? []
      : [limits.scope(scope === "disputed" ? limits.disputed : limits.person(person?.name ?? null))]),
    ...(audience === "public" ? [limits.readers] : []),
    ...(audience === "legal" ? [limits.legal] : []),
  ];
}
