import { type ClaimRole, ROLES } from "../../../../lib/claims/model.ts";
import type { Preview } from "../../../../lib/documents/model.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { counted } from "../../../../lib/text/counts.ts";
import type { Mending } from "./mending.ts";
import styles from "./preview.module.css";

/** What the text says of itself, how it falls into parts, and what an import changes. */
export function PreviewFacts({ preview, segments }: { preview: Preview; segments: Mending["segments"] }) {
  const isTold = segments === preview.segments;
  const { title, lang, words, origin, notes, fetched } = preview;
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    ["Title", isTold ? title : titleNow(preview, segments)],
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

const COUNTED: Record<ClaimRole, readonly [one: string, many: string]> = {
  title: ["title", "titles"],
  byline: ["byline", "bylines"],
  dateline: ["dateline", "datelines"],
  origin: ["origin line", "origin lines"],
  heading: ["heading", "headings"],
  body: ["sentence of the body", "sentences of the body"],
  quote: ["quoted sentence", "quoted sentences"],
  "list-item": ["list item", "list items"],
  caption: ["caption", "captions"],
  footnote: ["footnote", "footnotes"],
  furniture: ["line of page furniture", "lines of page furniture"],
};

/** "1 title, 28 sentences of the body, 5 lines of page furniture". */
function partsOf(segments: Mending["segments"]): string {
  return ROLES.flatMap((role) => {
    const count = segments.filter((segment) => segment.role === role).length;
    return count === 0 ? [] : [counted(count, ...COUNTED[role])];
  }).join(", ");
}

/** The words that are the title now; the one of the preview where none are. */
function titleNow({ text, title }: Preview, segments: Mending["segments"]): string {
  const named = segments.find(({ role }) => role === "title");
  return named ? text.slice(named.start, named.end).replace(/\s+/g, " ") : title;
}

function languageName(tag: string): string {
  if (tag === "und") return "not told from so short a text";
  return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
}
