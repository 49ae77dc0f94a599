import { ROLE_LABELS, ROLES } from "../../../../lib/claims/model.ts";
import type { Preview } from "../../../../lib/documents/model.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { counted } from "../../../../lib/text/counts.ts";
import type { Mending } from "./mending.ts";
import styles from "./preview.module.css";

/** What the text says of itself, how it falls into parts, and what an import changes. */
export function PreviewFacts({ preview, segments }: { preview: Preview; segments: Mending["segments"] }) {
  const { title, lang, words, origin, notes, fetched } = preview;
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    ["Title", title],
    ["By", origin.authors.join(", ") || null],
    [
      "Published",
      [origin.publisher, origin.publishedOn && dayInWords(origin.publishedOn)].filter(Boolean).join(", ") || null,
    ],
    ["Changed", origin.modifiedOn && dayInWords(origin.modifiedOn)],
    ["Address", fetched?.url ?? origin.url],
    ["Language", languageName(lang)],
    ["Length", `${counted(words, "word")}, ${counted(segments.length, "segment")}: ${partsOf(segments)}`],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
        )}
      </dl>
      {notes.length > 0 ? (
        <ul className={styles.notes} aria-label="What was changed or left out">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** "1 title, 28 body, 5 page furniture". */
function partsOf(segments: Mending["segments"]): string {
  return ROLES.flatMap((role) => {
    const count = segments.filter((segment) => segment.role === role).length;
    return count === 0 ? [] : [`${count} ${ROLE_LABELS[role].toLowerCase()}`];
  }).join(", ");
}

function languageName(tag: string): string {
  if (tag === "und") return "not told from so short a text";
  return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
}
