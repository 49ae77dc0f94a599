"use client";

import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from "react";
import styles from "./split-picker.module.css";
import { type Word, wordsOf } from "./words.ts";

type Props = {
  readonly sentence: string;
  readonly lang?: string;
  /** Called with where the second piece begins, in UTF-16 code units of the sentence. */
  readonly onSplit: (at: number) => void;
  readonly onCancel: () => void;
};

/** The sentence with its words to choose among: it is split before the one that is pressed. Arrows walk them. */
export function SplitPicker({ sentence, lang, onSplit, onCancel }: Props) {
  const [first, ...others] = wordsOf(sentence);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelectorAll("button")[at]?.focus();
  }, [at]);
  const walk = (event: KeyboardEvent) => {
    const isRightToLeft = list.current !== null && getComputedStyle(list.current).direction === "rtl";
    const to = placeAfter(event.key, at, others.length, isRightToLeft);
    if (event.key === "Escape") onCancel();
    else if (to === null) return;
    else setAt(to);
    event.preventDefault();
    event.stopPropagation();
  };
  if (!first || others.length === 0)
    return <p className={styles.hint}>This is one word: there is no place to split it.</p>;
  return (
    <div className={styles.picker}>
      <p className={styles.hint}>
        Choose the word the second piece begins with.
        <span className={styles.keys}> Arrows walk, Enter splits, Esc leaves it whole.</span>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys walk the buttons inside, as in a toolbar. */}
      <div ref={list} className={styles.words} dir="auto" lang={lang} onKeyDown={walk}>
        {first.word}
        {others.map((word, index) => (
          <Fragment key={word.start}>
            {word.gap}
            <WordButton word={word} isHere={index === at} onPick={() => onSplit(word.start)} />
          </Fragment>
        ))}
      </div>
    </div>
  );
}

function WordButton({ word, isHere, onPick }: { word: Word; isHere: boolean; onPick: () => void }) {
  return (
    <button
      type="button"
      className={styles.word}
      tabIndex={isHere ? 0 : -1}
      aria-label={`Split before ${word.word}`}
      onClick={onPick}
    >
      {word.word}
    </button>
  );
}

/** Where an arrow, Home or End leads; null for any other key. The arrows to the sides follow the eye. */
function placeAfter(key: string, at: number, count: number, isRightToLeft: boolean): number | null {
  const [onward, back] = isRightToLeft ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  switch (key) {
    case onward:
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case back:
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
