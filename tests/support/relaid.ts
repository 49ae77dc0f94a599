/**
 * A text laid out anew, as a page, a PDF or a clipboard might have it: other white space, other quotation marks and
 * dashes, words divided at a line's end, ligatures, soft hyphens, another Unicode form. Its words stay.
 *
 * @param choices an endless supply of numbers from 0 to 999.
 */
export function relaid(text: string, choices: Iterator<number>): string {
  const next = () => Number(choices.next().value);
  const pick = (options: string) => [...options][next() % [...options].length] ?? "";
  const isChosen = () => next() < 250;
  let form = text
    .replace(/(?<=\p{Script=Latin}{2})(?=\p{Script=Latin}{2})/gu, () =>
      isChosen() ? (LINE_ENDS[next() % LINE_ENDS.length] ?? "") : "",
    )
    .replace(/ /g, () => (isChosen() ? (SPACES[next() % SPACES.length] ?? " ") : " "))
    .replace(/[“”]/g, () => (isChosen() ? pick('"„«»“”') : "”"))
    .replace(/’/g, () => pick("'’‘"))
    .replace(/—/g, () => pick("—–-−"))
    .replace(/(?<=\p{L})-(?=\p{L})/gu, () => (isChosen() ? "-\n" : pick("-‐‑")));
  if (isChosen()) form = form.replace(/ffi|ff|fi|fl/g, (letters) => LIGATURES[letters] ?? letters);
  return isChosen() ? form.normalize("NFD") : form;
}

const LINE_ENDS = ["-\n", "-\r\n  ", "\u00AD", "\u00AD\n", "\u200B", "\u2010\n"];
const SPACES = ["\n", "\u00A0", "  ", "\t", "\u2009", "\n\n", " \u200B", "\u3000"];
const LIGATURES: Readonly<Record<string, string>> = { ffi: "\uFB03", ff: "\uFB00", fi: "\uFB01", fl: "\uFB02" };
