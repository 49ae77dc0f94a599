"use client";

import { type FormEvent, type ReactNode, useId } from "react";
import { z } from "zod";
import { useKept } from "../../../_client/use-kept.ts";
import { Button } from "../../../_ui/button.tsx";
import { TextArea } from "../../../_ui/field.tsx";
import { useTopic, useWorkbench } from "./board-context.tsx";
import type { Matter } from "./errands.ts";
import styles from "./panel.module.css";
import { SavingLine } from "./saving-line.tsx";
import { DRAFT_WORDS, useDraftState } from "./use-drafts.ts";

type Props = {
  readonly id: string;
  readonly matter: Matter;
  /** What the words are: with what they are about they are kept apart from all others on the claim. */
  readonly name: string;
  readonly about?: string;
  readonly label: ReactNode;
  readonly placeholder?: string;
  /** The word on the button. */
  readonly submit: string;
  readonly send: (text: string, done: () => void) => void;
  /** Shown from the first letter on, over the button: what else there is to say. */
  readonly children?: ReactNode;
  readonly fieldId?: string;
  readonly shortcut?: string;
  /** Leaves it without sending; what was typed stays kept. */
  readonly onCancel?: () => void;
  readonly autoFocus?: boolean;
};

/** A few words to send: kept in this browser from the first letter until the server has them. */
export function SayForm(props: Props) {
  const { id, matter, name, about, label, placeholder, submit, send, children, fieldId, shortcut } = props;
  const { onCancel, autoFocus } = props;
  const { desk, personId } = useWorkbench();
  const kept = [name, personId, id, ...(about === undefined ? [] : [about])].join(":");
  const [text, setText, , letGoOf] = useKept(kept, z.string(), "");
  const draft = useDraftState(kept);
  const isOnItsWay = useTopic(`claim:${id}`, () => desk.isOnItsWay(matter, id));
  const ownId = useId();
  const isWritten = text.trim() !== "";
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    if (isWritten)
      send(text, () => {
        if (letGoOf(text)) onCancel?.();
      });
  };
  return (
    <form className={styles.form} onSubmit={submitted}>
      <TextArea
        id={fieldId ?? ownId}
        label={label}
        placeholder={placeholder}
        rows={1}
        maxLength={20_000}
        value={text}
        readOnly={isOnItsWay}
        autoFocus={autoFocus}
        aria-keyshortcuts={shortcut}
        onChange={(event) => setText(event.target.value)}
      />
      {isWritten ? children : null}
      {isWritten || onCancel ? (
        <div className={styles.actions}>
          {isWritten ? (
            <Button type="submit" disabled={isOnItsWay}>
              {submit}
            </Button>
          ) : null}
          {onCancel ? (
            <Button kind="quiet" onClick={onCancel}>
              Close
            </Button>
          ) : null}
        </div>
      ) : null}
      {isWritten ? <SavingLine matter={matter} id={id} idle={DRAFT_WORDS[draft]} /> : null}
    </form>
  );
}
