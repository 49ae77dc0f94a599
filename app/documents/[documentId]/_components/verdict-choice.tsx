"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { VERDICT_CODES, VERDICTS, type VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";
import { KeyCaps } from "../../../_keys/key-caps.tsx";
import { useKeyTable } from "../../../_keys/keys-context.ts";
import { Glyph } from "../../../_marks/glyph.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./verdict-choice.module.css";

/** The ten verdicts as a radio group, each with the key that files it. */
export function VerdictChoice({ id, code }: { id: string; code: VerdictCode | null }) {
  const { desk } = useWorkbench();
  const name = useId();
  const [pointed, setPointed] = useState<VerdictCode | null>(null);
  const keys = useKeyTable();
  const keyOf = (action: string) => keys.find((binding) => binding.action === action)?.keys[0];
  const explained = pointed ?? code;
  return (
    <fieldset className={styles.choice} data-verdicts="" onKeyDown={walk}>
      <legend>Your verdict</legend>
      <div className={styles.grid}>
        {VERDICT_CODES.map((verdict) => {
          const { label, hue } = VERDICTS[verdict];
          return (
            <label
              key={verdict}
              data-hue={hue}
              onPointerEnter={() => setPointed(verdict)}
              onPointerLeave={() => setPointed(null)}
            >
              <input
                type="radio"
                name={name}
                value={verdict}
                checked={code === verdict}
                aria-keyshortcuts={keyOf(`verdict:${verdict}`)}
                onChange={() => desk.choose(id, verdict)}
                onFocus={() => setPointed(verdict)}
                onBlur={() => setPointed(null)}
              />
              <Glyph mark={verdict} />
              <span>{label}</span>
              <KeyCaps of={`verdict:${verdict}`} />
            </label>
          );
        })}
      </div>
      <p className={styles.meaning}>
        {explained ? (
          VERDICTS[explained].meaning
        ) : (
          <>
            Choose one<span className={styles.byKey}> or press its key</span>. It is filed at once, and can be changed.
          </>
        )}
      </p>
    </fieldset>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrows move the focus and file nothing: a radio group that chose on the way would file every verdict it passed. */
function walk(event: KeyboardEvent<HTMLFieldSetElement>): void {
  if (!(event.target instanceof HTMLInputElement)) return;
  const radios = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input")];
  const step = STEPS[event.key];
  if (step) radios.at((radios.indexOf(event.target) + step) % radios.length)?.focus();
  else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.target.click();
  else return;
  event.preventDefault();
}
