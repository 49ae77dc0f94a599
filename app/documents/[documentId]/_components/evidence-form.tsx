"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { STANCE_LABELS, STANCES } from "../../../../lib/evidence/model.ts";
import { isAddress } from "../../../../lib/sources/typed.ts";
import { sourceNamed } from "../../../_client/source-named.ts";
import { KIND_OPTIONS, TIER_OPTIONS } from "../../../_client/source-options.ts";
import { useKept } from "../../../_client/use-kept.ts";
import { useSources } from "../../../_client/use-sources.ts";
import { Button } from "../../../_ui/button.tsx";
import { Select, TextArea, TextField } from "../../../_ui/field.tsx";
import { Segmented } from "../../../_ui/segmented.tsx";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { CopyOffer } from "./copy-offer.tsx";
import { focusArticle, focusFirst } from "./focus.ts";
import styles from "./panel.module.css";
import { EMPTY_PASSAGE, evidenceOf, Passage, sourceAt, wrongWith } from "./passage.ts";
import { SavingLine } from "./saving-line.tsx";

const STANCE_OPTIONS = STANCES.map((value) => ({ value, label: STANCE_LABELS[value] }));

const FIELDS = ["where", "title", "quote", "locator"] as const;

// The panel's head stays in view while the rest scrolls under it; in pixels, with the title of the section.
const HEAD_HEIGHT = 108;

/** A passage to attach: where it stands, its words, and what it does to the sentence. */
export function EvidenceForm({ id }: { id: string }) {
  const { board, desk, personId } = useWorkbench();
  const [passage, setPassage, , letGoOf] = useKept(`evidence:${personId}:${id}`, Passage, EMPTY_PASSAGE);
  const [isTried, setTried] = useState(false);
  // The button that opened the form goes as the form comes: this is asked while it is still there.
  const [isFromPanel] = useState(() => document.activeElement?.closest("#panel") != null);
  const form = useRef<HTMLFormElement>(null);
  const known = useSources(passage.where);
  const isOnItsWay = useTopic(`claim:${id}`, () => desk.isOnItsWay("evidence", id));
  const wrong = isTried ? wrongWith(passage, known) : {};
  const isKnown = sourceNamed(passage.where, known) !== undefined;
  const isWritten = FIELDS.some((field) => passage[field] !== "");
  const set = (change: Partial<Passage>) => setPassage({ ...passage, ...change });

  useEffect(() => {
    const panel = form.current?.closest("aside");
    // The whole form is to be in view, and not just the field the browser scrolls to.
    if (panel && form.current) panel.scrollTop = form.current.offsetTop - HEAD_HEIGHT;
    form.current?.querySelector("input")?.focus({ preventScroll: true });
  }, []);

  const close = () => {
    // The button pressed last may be switched off by now, which leaves the focus on nothing.
    const hand = document.activeElement;
    const isHere = hand === document.body || form.current?.contains(hand);
    flushSync(() => board.look({ attaching: false }));
    if (!isHere) return;
    if (isFromPanel) focusFirst("#attach-source");
    else focusArticle();
  };

  const attach = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const evidence = evidenceOf(passage, known);
    // In the order of the form, the first that needs a hand.
    const wrongNow = wrongWith(passage, known);
    const first = FIELDS.find((field) => wrongNow[field]);
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else if (evidence)
      desk.attach(id, evidence, () => {
        // Written on while it was under way: what is there now is another passage, to be attached by itself.
        if (!letGoOf(passage)) return;
        setTried(false);
        // By the time the server answers the hand may be on another sentence, with a form of its own.
        if (form.current) close();
      });
  };

  return (
    <form ref={form} className={styles.card} onSubmit={attach} aria-label="Attach a source">
      <TextField
        name="where"
        label="Source: address or title"
        autoComplete="off"
        list="known-sources"
        placeholder="https://…, a DOI, an ISBN, or its title"
        value={passage.where}
        error={wrong.where}
        onChange={(event) => set({ where: event.target.value })}
      />
      <datalist id="known-sources">
        {known.map((source) => (
          <option key={source.id} value={source.url ?? source.title} label={source.title} />
        ))}
      </datalist>
      {isAddress(passage.where) && !isKnown ? (
        <TextField
          name="title"
          label="Its title (optional)"
          value={passage.title}
          error={wrong.title}
          onChange={(event) => set({ title: event.target.value })}
        />
      ) : null}
      <CopyOffer
        known={sourceNamed(passage.where, known)}
        described={sourceAt(passage)}
        onPick={(quote, picked) => set({ quote, picked })}
      />
      <TextArea
        name="quote"
        label="The passage, word for word"
        serif
        rows={3}
        value={passage.quote}
        error={wrong.quote}
        onChange={(event) => set({ quote: event.target.value })}
      />
      <Segmented
        label="What it does to the sentence"
        options={STANCE_OPTIONS}
        value={passage.stance}
        onPick={(stance) => set({ stance })}
      />
      <TextField
        name="locator"
        label="Where in it (optional)"
        placeholder="p. 14, § 3 or 00:12:40"
        value={passage.locator}
        error={wrong.locator}
        onChange={(event) => set({ locator: event.target.value })}
      />
      {isKnown ? null : (
        <div className={styles.columns}>
          <Select label="Kind" options={KIND_OPTIONS} value={passage.kind} onPick={(kind) => set({ kind })} />
          <Select
            label="Tier: how close to the fact"
            options={TIER_OPTIONS}
            value={passage.tier}
            onPick={(tier) => set({ tier })}
          />
        </div>
      )}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" disabled={isOnItsWay}>
          Attach
        </Button>
        <Button kind="quiet" onClick={close}>
          Close
        </Button>
        <SavingLine matter="evidence" id={id} idle={isWritten ? "Kept here until you attach it" : ""} />
      </div>
    </form>
  );
}
