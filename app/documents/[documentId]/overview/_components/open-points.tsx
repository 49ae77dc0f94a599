import type { Overview } from "../../../../../lib/overview/model.ts";
import { counted, grouped } from "../../../../../lib/text/counts.ts";
import styles from "../overview.module.css";

type Props = { readonly overview: Pick<Overview, "elements" | "questions" | "openComments"> };

/** The words of each mark of a tick, in the order of the work done. */
const MARKS: readonly (readonly [mark: string, words: string])[] = [
  ["ok", "right"],
  ["fix", "to be mended"],
  ["on-author", "on the author’s word"],
  ["to-come", "to come"],
  ["n/a", "not to be checked"],
];

/** What is ticked inside the sentences, and what waits for an answer. */
export function OpenPoints({ overview: { elements, questions, openComments } }: Props) {
  const ticked = Object.values(elements.ticked).reduce((sum, count) => sum + count, 0);
  const marks = MARKS.flatMap(([mark, words]) => {
    const count = elements.ticked[mark] ?? 0;
    return count > 0 ? `${grouped(count)} ${words}` : [];
  });
  return (
    <section className={styles.section} aria-labelledby="points">
      <h2 id="points">Ticks and questions</h2>
      <dl className={styles.points}>
        <div>
          <dt>
            {grouped(ticked)} of {grouped(elements.total)}
          </dt>
          <dd>
            names, numbers, dates and the like ticked in the sentences that are to be checked
            {marks.length > 0 ? `: ${marks.join(", ")}` : ""}
          </dd>
        </div>
        <div>
          <dt>{grouped(questions.open)}</dt>
          <dd>
            {questions.open === 1 ? "question waits" : "questions wait"} for the author;{" "}
            {counted(questions.answered, "is answered", "are answered")}
            {questions.onAuthor > 0 ? `, ${grouped(questions.onAuthor)} on the author’s word alone` : ""}
          </dd>
        </div>
        <div>
          <dt>{grouped(openComments)}</dt>
          <dd>{openComments === 1 ? "comment is" : "comments are"} not resolved</dd>
        </div>
      </dl>
    </section>
  );
}
