"use client";

import { type FormEvent, useId, useState } from "react";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { CheckableElement } from "../../../../lib/reviews/model.ts";
import { MARK_LABELS, MARKS, type Mark } from "../../../../lib/ticks/model.ts";
import { Button } from "../../../_ui/button.tsx";
import { TextField } from "../../../_ui/field.tsx";
import { useDetail, useTopic, useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { SavingLine } from "./saving-line.tsx";
import { ELEMENT_LABELS, MARK_GLYPHS, setTick, tickOn } from "./ticking.ts";

/** What in the sentence can be checked by itself, each with what became of it. */
export function TickSection({ id }: { id: string }) {
  const { board } = useWorkbench();
  const detail = useDetail(id);
  const walked = useTopic("element", () => board.element);
  const titleId = useId();
  if (!detail || detail.elements.length === 0) return null;
  const ticked = detail.elements.filter((element) => tickOn(detail, element)).length;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId}>
        To check in it{" "}
        <span className={styles.count}>
          {ticked} of {detail.elements.length} ticked
        </span>
      </h3>
      <ul className={styles.elements}>
        {detail.elements.map((element, at) => (
          <ElementLine
            key={`${element.start}-${element.end}-${element.kind}`}
            id={id}
            element={element}
            isWalked={walked === at}
          />
        ))}
      </ul>
      <SavingLine matter="tick" id={id} />
    </section>
  );
}

function ElementLine({ id, element, isWalked }: { id: string; element: CheckableElement; isWalked: boolean }) {
  const workbench = useWorkbench();
  const { board, may } = workbench;
  const detail = useDetail(id);
  const isFixing = useTopic("element", () => board.isFixing) && isWalked;
  if (!detail) return null;
  const tick = tickOn(detail, element);
  const words = detail.text.slice(element.start, element.end);
  return (
    <li data-walked={isWalked || undefined}>
      <span className={styles.kind}>{ELEMENT_LABELS[element.kind]}</span>
      <span className={styles.element} dir="auto">
        {revealHidden(words)}
        {tick?.replacement ? (
          <>
            {" "}
            → <ins>{revealHidden(tick.replacement)}</ins>
          </>
        ) : null}
      </span>
      <select
        className={styles.tick}
        aria-label={`What became of “${words}”`}
        title={tick ? `${MARK_LABELS[tick.mark]}, ${tick.by.name}` : "Not ticked"}
        disabled={!may.tick}
        data-mark={tick?.mark}
        value={tick?.mark ?? ""}
        onChange={(event) => {
          const mark = MARKS.find((each) => each === event.target.value) ?? null;
          board.walkTo(detail.elements.indexOf(element), mark === "fix");
          if (mark !== "fix") setTick(workbench, id, element, mark);
        }}
      >
        <option value="">Not ticked</option>
        {MARKS.map((mark: Mark) => (
          <option key={mark} value={mark}>
            {MARK_GLYPHS[mark]} {MARK_LABELS[mark]}
          </option>
        ))}
      </select>
      {isFixing ? <FixForm id={id} element={element} before={tick?.replacement ?? ""} /> : null}
    </li>
  );
}

/** What it should read. Left empty, it is said only that it is to be fixed. */
function FixForm({ id, element, before }: { id: string; element: CheckableElement; before: string }) {
  const workbench = useWorkbench();
  const { board } = workbench;
  const [words, setWords] = useState(before);
  const fix = (event: FormEvent) => {
    event.preventDefault();
    setTick(workbench, id, element, "fix", words.trim());
    board.walkTo(board.element, false);
  };
  return (
    <form className={styles.fix} onSubmit={fix}>
      <TextField
        label={<span className="unseen">What it should read</span>}
        placeholder="What it should read"
        maxLength={1000}
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit">To be fixed</Button>
    </form>
  );
}
