import { cite, NOTE_STYLE_LABELS, NOTE_STYLES } from "../../../../lib/bibliography/cite.ts";
import { plainText, type Run, type Runs } from "../../../../lib/bibliography/styles/runs.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import { CopyButton } from "../../../_ui/copy-button.tsx";
import rows from "../../rows.module.css";
import styles from "../source.module.css";

/** A source as a footnote in each of the styles, to be copied. */
export function Citations({ source: { kind, reference } }: { source: SourceDetail }) {
  return (
    <dl className={`${rows.rows} ${styles.citations}`}>
      {NOTE_STYLES.map((style) => {
        const runs = cite(style, "note", { reference, isConfidential: kind === "confidential" });
        const label = NOTE_STYLE_LABELS[style];
        return (
          <div key={style}>
            <dt>{label}</dt>
            <dd>
              <p dir="auto">
                <Words runs={runs} />
              </p>
              <CopyButton text={plainText(runs)} label={label} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Each run under its place in the citation, which is what tells two with the same words apart. */
function Words({ runs }: { runs: Runs }) {
  let at = 0;
  const placed = runs.map((run) => {
    at += run.text.length;
    return { end: at, run };
  });
  return placed.map(({ end, run }) => <OneRun key={end} run={run} />);
}

function OneRun({ run: { text, italic, href } }: { run: Run }) {
  const shown = revealHidden(text);
  if (href !== undefined)
    return (
      <a href={href} target="_blank" rel="noreferrer nofollow">
        {shown}
      </a>
    );
  return italic ? <i>{shown}</i> : shown;
}
