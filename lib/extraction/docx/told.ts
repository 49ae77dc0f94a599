/** What the reading of a document met that is not in the text as it stood; counted, and told in notes. */
export const COUNTED = [
  "insertions",
  "deletions",
  "comments",
  "pictures",
  "charts",
  "embedded",
  "equations",
  "hidden",
  "placeholders",
  "marks",
  "raised",
  "symbols",
  "controls",
  "soft-hyphens",
  "inserted-files",
  "loose-notes",
] as const;
export type Counted = (typeof COUNTED)[number];
export type Counts = ReadonlyMap<Counted, number>;

/** The notes for a person, one sentence each. `hasRunningHeads`: the document has headers or footers. */
export function notesFor(counts: Counts, hasRunningHeads: boolean): string[] {
  const told = LEFT_OUT.flatMap(([what, one, many]) => {
    const number = counts.get(what) ?? 0;
    if (number === 0) return [];
    return number === 1 ? [`1 ${one}.`] : [`${number.toLocaleString("en")} ${many}.`];
  });
  if (hasRunningHeads) told.push("Headers and footers were left out.");
  return [...changesIn(counts), ...told];
}

function changesIn(counts: Counts): string[] {
  const kept = counts.get("insertions") ?? 0;
  const left = counts.get("deletions") ?? 0;
  if (kept + left === 0) return [];
  const parts = [
    ...(kept > 0 ? [`${counted(kept, "insertion")} kept`] : []),
    ...(left > 0 ? [`${counted(left, "deletion")} left out`] : []),
  ];
  return [`Tracked changes were taken as accepted: ${parts.join(", ")}.`];
}

function counted(number: number, what: string): string {
  return `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
}

const LEFT_OUT: readonly (readonly [what: Counted, one: string, many: string])[] = [
  ["comments", "comment was left out", "comments were left out"],
  ["pictures", "picture was left out", "pictures were left out"],
  ["charts", "chart or diagram was left out", "charts and diagrams were left out"],
  ["embedded", "embedded object was left out", "embedded objects were left out"],
  ["inserted-files", "file inserted into the document was left out", "files inserted into the document were left out"],
  ["equations", "equation was left out", "equations were left out"],
  ["hidden", "stretch of hidden text was left out", "stretches of hidden text were left out"],
  ["placeholders", "field that nobody filled in was left out", "fields that nobody filled in were left out"],
  [
    "symbols",
    "sign of a special font could not be read and was left out",
    "signs of special fonts could not be read and were left out",
  ],
  ["controls", "character that no text can hold became \uFFFD", "characters that no text can hold became \uFFFD"],
  ["soft-hyphens", "stretch of text was freed of soft hyphens", "stretches of text were freed of soft hyphens"],
  ["marks", "mark of a note was left out of its sentence", "marks of notes were left out of their sentences"],
  [
    "loose-notes",
    "note that nothing in the text refers to was left out",
    "notes that nothing in the text refers to were left out",
  ],
  [
    "raised",
    "raised number was written with raised digits, as in 10⁶",
    "raised numbers were written with raised digits, as in 10⁶",
  ],
];
