import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { keep, kept } from "../../../_client/keep.ts";
import { bindingOf, type KeyAction, opensPair, spell } from "../../../_keys/registry.ts";

// After this, the first key of a pair is forgotten.
const PAIR_MS = 1_500;

const SWITCH = "single-keys";

/** Obeys the key table. Single keys are off in fields, during composition, under a dialog, and when switched off. */
export function useKeys(act: (action: KeyAction) => void): { isOn: boolean; turn: (on: boolean) => void } {
  const [isOn, setOn] = useState(true);
  useEffect(() => setOn(kept(SWITCH, z.boolean()) ?? true), []);
  const latest = useRef({ act, isOn });
  useEffect(() => {
    latest.current = { act, isOn };
  });

  useEffect(() => {
    let opened: { key: string; at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      // 229 is what a browser reports for a key that an input method has taken.
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      if (document.querySelector("dialog[open]")) return;
      const before = opened && event.timeStamp - opened.at < PAIR_MS ? opened.key : null;
      opened = null;
      const pressed = spell(event, before);
      const binding = pressed === null ? undefined : bindingOf(pressed);
      const inField = isField(event.target);
      if (!binding) {
        if (pressed && opensPair(pressed) && !inField) opened = { key: pressed, at: event.timeStamp };
        return;
      }
      if (inField ? !binding.inFields : isTakenBy(event.target, event.key)) return;
      if (!latest.current.isOn && isSingle(binding.keys)) return;
      event.preventDefault();
      latest.current.act(binding.action);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);

  return {
    isOn,
    turn: (on) => {
      setOn(on);
      keep(SWITCH, on);
    },
  };
}

/** Where typing goes into the page and not to us. A radio button takes no text. */
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Buttons, links and the like keep the keys they are worked with. */
function isTakenBy(target: EventTarget | null, key: string): boolean {
  const isControl = target instanceof Element && target.matches("a, button, summary, input, [role=button]");
  return isControl && (key === "Enter" || key === " ");
}

/** What the switch turns off: keys that are one printable character. Arrows, Enter and Escape go on working. */
function isSingle(keys: readonly string[]): boolean {
  return keys.some((way) => way.length === 1 || way.includes(" "));
}
