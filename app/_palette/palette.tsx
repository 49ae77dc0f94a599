"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { capsOf } from "../_keys/registry.ts";
import { Icon } from "../_ui/icon.tsx";
import { matching } from "./match.ts";
import styles from "./palette.module.css";

/** Something that can be done or gone to. */
export type PaletteEntry = {
  /** Unlike all others. */
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is, in a word or two. */
  readonly group: string;
  /** The key that does the same, as the key table writes it. */
  readonly keys?: string | undefined;
  readonly run: () => void;
};

/** What a palette has to offer. */
export type PaletteOffer = {
  readonly entries: readonly PaletteEntry[];
  /** What only what is typed can tell, such as the claim of a number: it comes first. */
  readonly typedEntries: (typed: string) => readonly PaletteEntry[];
  /** What to do with words that may be the name of nothing: it comes last, so that Enter does what is called so. */
  readonly fallbackEntries: (typed: string) => readonly PaletteEntry[];
};

type Props = {
  /** Null until it has come in: what is typed meanwhile stands in the field, and what was entered is run then. */
  readonly offer: PaletteOffer | null;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

// More than anybody reads; who wants another types another letter.
const MOST_SHOWN = 40;

/** Everything that can be done here, found by typing a part of its name. Open as long as it is drawn. */
export function Palette({ offer, onClose, children }: Props) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const found = offer ? foundIn(offer, typed) : [];
  const current = found[Math.min(at, found.length - 1)];
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one is changes what is to be seen.
  useEffect(() => {
    dialog.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, typed]);
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    // Closed first: what is run may take the focus, which closing gives back to where it was.
    dialog.current?.close();
    entry.run();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is run is what was current when it was entered, or came in.
  useEffect(() => {
    if (!offer || !isEntered) return;
    setEntered(false);
    run(current);
  }, [offer, isEntered]);
  const walk = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((before) => (Math.min(before, found.length - 1) + step + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter") setEntered(true);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className={styles.palette} aria-label="Command palette" onClose={onClose}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current && `${listId}-${current.id}`}
          aria-label="What do you want to do?"
          placeholder="An action, a number, or words"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
            setEntered(false);
          }}
          onKeyDown={walk}
        />
      </div>
      <Entries listId={listId} found={found} current={current} onRun={run} />
      {offer && found.length === 0 ? (
        <p className={styles.none} role="status">
          Nothing here has this name. Fewer letters find more.
        </p>
      ) : null}
      {children}
    </dialog>
  );
}

function foundIn({ entries, typedEntries, fallbackEntries }: PaletteOffer, typed: string): PaletteEntry[] {
  const called = [...typedEntries(typed), ...matching(typed, entries)].slice(0, MOST_SHOWN);
  return [...called, ...fallbackEntries(typed)];
}

type EntriesProps = {
  readonly listId: string;
  readonly found: readonly PaletteEntry[];
  readonly current: PaletteEntry | undefined;
  readonly onRun: (entry: PaletteEntry) => void;
};

function Entries({ listId, found, current, onRun }: EntriesProps) {
  return (
    <div id={listId} role="listbox" aria-label="What was found" className={styles.list}>
      {found.map((entry) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
        <div
          key={entry.id}
          id={`${listId}-${entry.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={entry === current}
          className={styles.entry}
          onClick={() => onRun(entry)}
        >
          <span>{entry.label}</span>
          <span className={styles.group}>{entry.group}</span>
          {entry.keys ? (
            <span className={styles.keys} aria-hidden="true">
              {capsOf(entry.keys).map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </span>
          ) : null}
        </div>
      ))}
    </div>
  );
}
