"use client";

import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { MARK_LABELS } from "../../../../lib/ticks/model.ts";
import styles from "./article.module.css";
import { useDetail, useTopic, useWorkbench } from "./board-context.tsx";
import { runsOfElements } from "./element-runs.ts";
import { MARK_GLYPHS, tickOn } from "./ticking.ts";

/** The words of the sentence under the hand, with a dotted line under each thing in it that can be checked. */
export function CurrentWords({ id, text, from }: { id: string; text: string; from: number }) {
  const { board } = useWorkbench();
  const detail = useDetail(id);
  const walked = useTopic("element", () => board.element);
  const elements = detail?.elements ?? [];
  if (!detail || elements.length === 0) return revealHidden(text.slice(from));
  let at = from;
  return runsOfElements(text, elements, from).map((run) => {
    const start = at;
    at += run.text.length;
    if (run.kind === null) return revealHidden(run.text);
    // A quotation holds others: the tick belongs to the element that ends here.
    const element = elements.find((each) => each.end === at && each.kind === run.kind);
    const tick = element && tickOn(detail, element);
    const place = elements.findIndex((each) => each.start <= start && at <= each.end && each.kind === run.kind);
    return (
      <span
        key={start}
        className={styles.element}
        data-kind={run.kind}
        data-tick={tick?.mark}
        data-walked={(place >= 0 && place === walked) || undefined}
      >
        {revealHidden(run.text)}
        {tick ? (
          <sup
            className={styles.tick}
            title={MARK_LABELS[tick.mark]}
            aria-hidden="true"
            data-glyph-of={MARK_GLYPHS[tick.mark]}
          />
        ) : null}
      </span>
    );
  });
}
