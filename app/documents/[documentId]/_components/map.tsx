"use client";

import type { DocumentHeader } from "../../../../lib/documents/model.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { coverageSentence } from "../../../../lib/reviews/coverage.ts";
import type { OutlineEntry } from "./blocks.ts";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { Deadline } from "./deadline.tsx";
import { FilterChips } from "./filter-chips.tsx";
import styles from "./map.module.css";
import { Minimap } from "./minimap.tsx";
import { SearchField } from "./search-field.tsx";
import { StateFilters } from "./state-filters.tsx";

type Props = {
  readonly document: DocumentHeader;
  /** When the page was made. */
  readonly now: string;
  readonly outline: readonly OutlineEntry[];
};

/** Where one is in the document, how far it has come, and ways to what is left. */
export function DocumentMap({ document, now, outline }: Props) {
  const { board } = useWorkbench();
  const coverage = useTopic("rows", () => board.coverage);
  return (
    <nav className={styles.map} aria-label="Map of the article">
      <section>
        <h2>Coverage</h2>
        <p>{coverageSentence(coverage)}</p>
        <Minimap />
        <Deadline document={document} now={now} />
      </section>
      <SearchField />
      <FilterChips />
      <StateFilters />
      {outline.length > 0 ? <Outline entries={outline} /> : null}
    </nav>
  );
}

function Outline({ entries }: { entries: readonly OutlineEntry[] }) {
  return (
    <section className={styles.outline}>
      <h2>Outline</h2>
      <ol>
        {entries.map(({ id, ordinal, words }) => (
          <li key={id}>
            {/* On the link itself: cut short, the words lose their end, which is on the left where they run to it. */}
            <a href={`#c${ordinal}`} dir="auto">
              {revealHidden(words)}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
