"use client";

import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from "react";
import styles from "./menu.module.css";

type MenuProps = {
  /** The face of the button that opens it. */
  readonly face: ReactNode;
  /** The button's name where the face is no words. */
  readonly label?: string;
  readonly children: ReactNode;
  readonly ref?: RefObject<HTMLDetailsElement | null>;
};

/** A list of links and buttons behind a button. It works before any script has loaded: it is a <details>. */
export function Menu({ face, label, children, ref }: MenuProps) {
  const own = useRef<HTMLDetailsElement>(null);
  const details = ref ?? own;
  useEffect(() => {
    const closeElsewhere = (event: Event) => {
      const menu = details.current;
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    // A link that downloads leaves the page as it is, with the menu on it.
    const closeAfter = (event: Event) => {
      const menu = details.current;
      if (!menu || !(event.target instanceof Element) || !event.target.closest("a[download]")) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    };
    const menu = details.current;
    menu?.addEventListener("click", closeAfter);
    document.addEventListener("pointerdown", closeElsewhere);
    document.addEventListener("focusin", closeElsewhere);
    return () => {
      menu?.removeEventListener("click", closeAfter);
      document.removeEventListener("pointerdown", closeElsewhere);
      document.removeEventListener("focusin", closeElsewhere);
    };
  }, [details]);
  return (
    <details ref={details} className={styles.menu} onKeyDown={walk}>
      <summary className={styles.face} aria-label={label} title={label}>
        {face}
      </summary>
      <div className={styles.list}>{children}</div>
    </details>
  );
}

/** Arrows walk the entries, Escape closes and gives the focus back to the button. */
function walk(event: KeyboardEvent<HTMLDetailsElement>): void {
  const menu = event.currentTarget;
  const entries = [...menu.querySelectorAll<HTMLElement>("a, button")];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  } else if (event.key === "ArrowDown" && menu.open) entries[(at + 1) % entries.length]?.focus();
  else if (event.key === "ArrowUp" && menu.open) entries.at(at <= 0 ? -1 : at - 1)?.focus();
  else return;
  event.preventDefault();
}
