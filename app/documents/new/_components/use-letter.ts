import { useKept } from "../../../_client/use-kept.ts";
import { EMPTY_LETTER, Letter } from "./letter.ts";

/** The form's values, kept in this browser until the import has worked. */
export function useLetter(personId: string): [Letter, (change: Partial<Letter>) => void, () => void] {
  const [letter, keep, letGo] = useKept(`import:${personId}`, Letter, EMPTY_LETTER);
  return [letter, (part) => keep({ ...letter, ...part }), letGo];
}
