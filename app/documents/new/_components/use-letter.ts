import { useEffect, useState } from "react";
import { keep, kept } from "../../../_client/keep.ts";
import { EMPTY_LETTER, Letter } from "./letter.ts";

/** The form's values, kept in this browser until the import has worked. */
export function useLetter(personId: string): [Letter, (change: Partial<Letter>) => void, () => void] {
  const name = `import:${personId}`;
  const [letter, setLetter] = useState(EMPTY_LETTER);
  useEffect(() => setLetter(kept(name, Letter) ?? EMPTY_LETTER), [name]);
  const change = (part: Partial<Letter>) => {
    const next = { ...letter, ...part };
    setLetter(next);
    keep(name, next);
  };
  return [letter, change, () => keep(name, null)];
}
