"use client";

import { type KeyboardEvent, useState } from "react";
import { bindingId, clashOf, type OwnKeys } from "../../_keys/personal.ts";
import { capsOf, type KeyBinding, spell } from "../../_keys/registry.ts";
import { Button, KeyCap } from "../../_ui/button.tsx";
import styles from "../settings.module.css";

type Props = {
  readonly binding: KeyBinding;
  readonly bindings: readonly KeyBinding[];
  readonly own: OwnKeys;
  readonly onSet: (id: string, keys: readonly string[] | null) => void;
};

/** Something a key does, and the key that does it: pressed once more, it is another. */
export function KeyRow({ binding, bindings, own, onSet }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [clash, setClash] = useState<string | null>(null);
  const id = bindingId(binding);
  const take = (event: KeyboardEvent) => {
    const key = spell(event, null);
    if (event.key === "Tab") return;
    event.preventDefault();
    if (event.key === "Escape") {
      setAsking(false);
      setClash(null);
      return;
    }
    // A modifier alone is the first half of a combination.
    if (key === null || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    const refusal = clashOf(bindings, id, key);
    setClash(refusal);
    if (refusal) return;
    setAsking(false);
    onSet(id, [key]);
  };
  return (
    <tr>
      <th scope="row">
        {binding.label}
        {clash ? (
          <p className={styles.clash} role="alert">
            {clash}
          </p>
        ) : null}
      </th>
      <td>
        {binding.keys.map((way) => (
          <span key={way} className={styles.way}>
            {capsOf(way).map((cap) => (
              <KeyCap key={cap}>{cap}</KeyCap>
            ))}
          </span>
        ))}
      </td>
      <td>
        <Button
          aria-label={isAsking ? `Press the new key for: ${binding.label}` : `Change the key for: ${binding.label}`}
          aria-pressed={isAsking}
          onClick={() => setAsking(true)}
          onBlur={() => setAsking(false)}
          {...(isAsking && { onKeyDown: take })}
        >
          {isAsking ? "Press the new key" : "Change"}
        </Button>
        {own[id] ? (
          <Button
            kind="quiet"
            aria-label={`Give its own key back to: ${binding.label}`}
            onClick={() => onSet(id, null)}
          >
            Reset
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
