/** Languages that part thousands by a comma and decimals by a stop. */
const COMMA_GROUPS = new Set("en zh ja ko he hi th ur bn ta te".split(" "));

/** A figure's value: "1,500,000", "1.500.000", "1 500 000", "3.2"; NaN where it is no plain figure. */
export function figureOf(written: string, lang: string): number {
  const closed = written.replace(/[\s'’]/g, "");
  const marks = closed.replace(/\d/g, "");
  if (!/^\d/.test(closed) || /[^.,]/.test(marks)) return Number.NaN;
  const last = marks.at(-1) ?? "";
  const isMixed = marks.includes(".") && marks.includes(",");
  const groups = COMMA_GROUPS.has(lang) ? "," : ".";
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(closed);
  // "1.234,5" and "1,234.5" tell by themselves; "1,234" tells by its language, "1,2" and "1.2" are decimals.
  if (!isMixed && (marks.length > 1 || (isGrouped && (last === groups || lang === "und"))))
    return isGrouped || marks === "" ? Number(closed.replace(/[.,]/g, "")) : Number.NaN;
  if (marks === "") return Number(closed);
  const point = closed.lastIndexOf(last);
  return Number(`${closed.slice(0, point).replace(/[.,]/g, "")}.${closed.slice(point + 1)}`);
}
