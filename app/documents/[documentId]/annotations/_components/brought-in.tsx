import { useEffect, useRef } from "react";
import type { BroughtInAnnotations } from "../../../../../lib/annotations/model.ts";
import { counted } from "../../../../../lib/text/counts.ts";
import { Button, ButtonLink } from "../../../../_ui/button.tsx";
import styles from "../annotations.module.css";

type Props = {
  readonly documentId: string;
  readonly done: BroughtInAnnotations;
  readonly onAgain: () => void;
};

/** What became of a file, with the ways to the sentences. */
export function BroughtIn({ documentId, done, onAgain }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { notes, evidence, known, passed } = done;
  const bench = `/documents/${documentId}`;
  return (
    <section aria-label="What was brought in" className={styles.step}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {notes.length === 0 ? "Nothing new was brought in" : `${counted(notes.length, "remark")} brought in`}
      </h2>
      <p className={styles.fine}>
        {[
          evidence.length > 0 ? `${counted(evidence.length, "passage")} attached as evidence.` : "",
          known > 0 ? `${counted(known, "remark")} ${known === 1 ? "was" : "were"} here already.` : "",
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
      <ul className={styles.links}>
        {notes.map(({ noteId, ordinal, by }) => (
          <li key={noteId}>
            <a href={`${bench}#c${ordinal}`}>Sentence {ordinal}</a>, <bdi>{by}</bdi>
          </li>
        ))}
      </ul>
      {passed.length > 0 ? (
        <ul className={styles.fine}>
          {passed.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <div className={styles.foot}>
        <ButtonLink kind="primary" href={notes[0] ? `${bench}#c${notes[0].ordinal}` : bench}>
          To the article
        </ButtonLink>
        <Button kind="quiet" onClick={onAgain}>
          Bring in another file
        </Button>
      </div>
    </section>
  );
}
