"use client";

import { useId } from "react";
import styles from "./segmented.module.css";

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
};

/** A choice among a few, all of them in view. */
export function Segmented<Value extends string>({ label, options, value, onPick }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onPick(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
