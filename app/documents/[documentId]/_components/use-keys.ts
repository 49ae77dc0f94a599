import { useEffect, useRef } from "react";
import {
  bindingOf,
  type KeyAction,
  type KeyBinding,
  opensPair,
  type Place,
  spell,
  worksIn,
} from "../../../_keys/registry.ts";

// After this, the first key of a pair is forgotten.
const PAIR_MS = 1_500;

/** The keys as the person has them. */
export type Keyboard = { readonly bindings: readonly KeyBinding[]; readonly singleKeys: boolean };

/** Obeys the key table. Single keys are off in fields, during composition, under a dialog, and when switched off. */
export function useKeys(act: (action: KeyAction) => void, keyboard: Keyboard): void {
  const latest = useRef({ act, keyboard });
  useEffect(() => {
    latest.current = { act, keyboard };
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
      const { bindings, singleKeys } = latest.current.keyboard;
      const binding = pressed === null ? undefined : bindingOf(pressed, bindings);
      const place = placeOf(event.target);
      if (!binding) {
        if (pressed && opensPair(pressed, bindings) && place === "open") opened = { key: pressed, at: event.timeStamp };
        return;
      }
      if (!worksIn(place, binding)) return;
      if (place === "open" && isTakenBy(event.target, event.key)) return;
      if (!singleKeys && isSingle(binding.keys)) return;
      event.preventDefault();
      latest.current.act(binding.action);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

/**
 * Where typing goes into the page and not to us: fields, and every control of the panel, in which one believes oneself
 * to be writing. Among the verdicts their own keys go on working.
 */
function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement)) return "open";
  if (target.closest("[data-verdicts]")) return "verdicts";
  if (target.closest("#panel")) return "field";
  if (target instanceof HTMLInputElement)
    return ["radio", "checkbox", "button"].includes(target.type) ? "open" : "field";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement ? "field" : "open";
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
