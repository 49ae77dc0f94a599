import { useId } from "react";
import type { AnnotationsPreview, PreviewedRemark } from "../../../../../lib/annotations/model.ts";
import { STANCE_LABELS } from "../../../../../lib/evidence/model.ts";
import { dayInWords } from "../../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../../lib/reports/hidden-characters.ts";
import { inALine } from "../../../../../lib/text/in-a-line.ts";
import { Select } from "../../../../_ui/field.tsx";
import styles from "../annotations.module.css";
import type { Choice } from "./choice.ts";
import { howSure } from "./how-sure.ts";

type Sentence = AnnotationsPreview["sentences"][number];

type Props = {
  readonly remark: PreviewedRemark;
  readonly bench: string;
  readonly lang: string;
  readonly sentences: ReadonlyMap<string, Sentence>;
  /** Where it goes as things are chosen. */
  readonly claimId: string | null;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
};

/** One remark: who said what, the sentence it lands on, and how that is known. */
export function RemarkRow({ remark, bench, lang, sentences, claimId, choice, onChoose }: Props) {
  const { by, at, text, on, resolved, thread, answers, place, cited } = remark;
  const id = useId();
  const sentence = claimId === null ? undefined : sentences.get(claimId);
  return (
    <li className={styles.row} data-reply={thread !== null || undefined}>
      <input
        type="checkbox"
        id={id}
        aria-label={`Bring in what ${by} says: ${inALine(text, 60)}`}
        disabled={claimId === null && place.candidates.length === 0}
        checked={choice.isWanted}
        onChange={(event) => onChoose({ ...choice, isWanted: event.target.checked })}
      />
      <div className={styles.remark}>
        <label htmlFor={id} className={styles.by}>
          <bdi>{by}</bdi>
          {at === null ? "" : `, ${dayInWords(at)}`}
          {resolved ? ", resolved" : ""}
          {thread !== null || answers !== null ? ", in reply" : ""}
        </label>
        <p className={styles.words} dir="auto">
          {revealHidden(text)}
        </p>
        {on !== null && thread === null ? (
          <p className={styles.on}>
            on <q dir="auto">{revealHidden(on)}</q>
          </p>
        ) : null}
        {cited ? (
          <p className={styles.on}>
            {STANCE_LABELS[cited.stance]}, as evidence: <q dir="auto">{revealHidden(cited.quote)}</q>,{" "}
            <bdi>{cited.url}</bdi>
          </p>
        ) : null}
        {thread === null ? (
          <>
            {sentence ? (
              <p className={styles.sentence} lang={lang} dir="auto">
                <a href={`${bench}#c${sentence.ordinal}`}>{sentence.ordinal}</a> {sentence.text}
              </p>
            ) : null}
            <p className={styles.sure} data-open={claimId === null || undefined}>
              {howSure(remark)}
            </p>
            {place.candidates.length > 0 ? (
              <Select
                label={<span className="unseen">Sentence for what {by} says</span>}
                options={[{ value: "", label: "Choose a sentence" }, ...optionsOf(place.candidates, sentences)]}
                value={choice.claimId ?? ""}
                onPick={(picked) => onChoose({ isWanted: picked !== "", claimId: picked === "" ? null : picked })}
              />
            ) : null}
          </>
        ) : null}
      </div>
    </li>
  );
}

function optionsOf(ids: readonly string[], sentences: ReadonlyMap<string, Sentence>) {
  return ids.flatMap((id) => {
    const sentence = sentences.get(id);
    return sentence ? [{ value: id, label: `${sentence.ordinal}  ${inALine(sentence.text, 90)}` }] : [];
  });
}
