import { useEffect, useRef } from "react";
import type { AnnotationsPreview, NewAnnotations, PreviewedRemark } from "../../../../../lib/annotations/model.ts";
import { dayInWords } from "../../../../../lib/reports/dates.ts";
import { counted } from "../../../../../lib/text/counts.ts";
import { Button } from "../../../../_ui/button.tsx";
import { Callout } from "../../../../_ui/callout.tsx";
import styles from "../annotations.module.css";
import { type Choice, type Choices, claimFor, isOffered, picksOf } from "./choice.ts";
import { RemarkRow } from "./remark-row.tsx";

type Props = {
  readonly documentId: string;
  readonly lang: string;
  readonly preview: AnnotationsPreview;
  readonly choices: Choices;
  readonly isSending: boolean;
  readonly wrong: string | null;
  readonly onChoose: (mark: string, choice: Choice) => void;
  readonly onBack: () => void;
  readonly onSubmit: (picks: NonNullable<NewAnnotations["picks"]>) => void;
};

/** The last look before anything is saved: what comes in and where, what is here already, what is none. */
export function RemarkStep(props: Props) {
  const { documentId, lang, preview, choices, isSending, wrong, onChoose, onBack, onSubmit } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { file, remarks, sentences, passed, notes } = preview;
  const offered = remarks.filter(isOffered);
  const picks = picksOf(preview, choices);
  const open = offered.filter((remark) => claimFor(remark, choices, remarks) === null).length;
  const known = new Map(sentences.map((sentence) => [sentence.claimId, sentence]));
  return (
    <section aria-label="The remarks" className={styles.step}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {offered.length === 0 ? "There is nothing new in this file" : "Does each one land where it belongs?"}
      </h2>
      <p className={styles.fine}>
        <bdi>{file.name}</bdi>: {countsOf(remarks)}.
      </p>
      {file.broughtInBefore ? (
        <Callout>
          {file.broughtInBefore.by} brought in remarks from this very file on {dayInWords(file.broughtInBefore.at)}:
          what is here already does not come again.
        </Callout>
      ) : null}
      {notes.map((note) => (
        <p key={note} className={styles.fine}>
          {note}
        </p>
      ))}
      {offered.length > 0 ? (
        <ol className={styles.list} aria-label="What comes in">
          {offered.map((remark) => (
            <RemarkRow
              key={remark.mark}
              remark={remark}
              bench={`/documents/${documentId}`}
              lang={lang}
              sentences={known}
              claimId={claimFor(remark, choices, remarks)}
              choice={choices.get(remark.mark) ?? { isWanted: false, claimId: null }}
              onChoose={(choice) => onChoose(remark.mark, choice)}
            />
          ))}
        </ol>
      ) : null}
      <HereAlready remarks={remarks} />
      <Fold title={`Not read: ${passed.length}`} sentences={passed} />
      {wrong ? (
        <Callout tone="alert">
          <strong>Nothing was brought in.</strong> {wrong} Your choice is still here.
        </Callout>
      ) : null}
      <div className={styles.foot}>
        {offered.length > 0 ? (
          <Button kind="primary" disabled={isSending || picks.length === 0} onClick={() => onSubmit(picks)}>
            {isSending ? "Bringing them in" : `Bring in ${counted(picks.length, "remark")}`}
          </Button>
        ) : null}
        <Button kind="quiet" disabled={isSending} onClick={onBack}>
          Choose another file
        </Button>
        {open > 0 ? (
          <p className={styles.fine}>
            {counted(open, "remark")} without a sentence {open === 1 ? "stays" : "stay"} out.
          </p>
        ) : null}
      </div>
    </section>
  );
}

/** "12 remarks, 9 of them new". */
function countsOf(remarks: readonly PreviewedRemark[]): string {
  const said = remarks.filter(({ standing }) => standing !== "record");
  const fresh = said.filter(isOffered).length;
  return `${counted(said.length, "remark")}, ${fresh === said.length ? "all" : fresh} of them new`;
}

function HereAlready({ remarks }: { remarks: readonly PreviewedRemark[] }) {
  const here = remarks.filter(({ standing }) => standing === "ours" || standing === "known");
  const records = remarks.filter(({ standing }) => standing === "record").length;
  const words = [
    ...here.map(({ by, text }) => `${by}: ${text}`),
    ...(records === 0
      ? []
      : [`${counted(records, "verdict, decision or question", "verdicts, decisions and questions")} of an export.`]),
  ];
  return <Fold title={`Here already: ${here.length + records}`} sentences={words} />;
}

function Fold({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      <ul>
        {sentences.map((sentence, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and none of them moves.
          <li key={at} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </details>
  );
}
