"use client";

import { useEffect, useRef, useState } from "react";
import type { Preview } from "../../../../lib/documents/model.ts";
import { counted } from "../../../../lib/text/counts.ts";
import { freshKey } from "../../../_client/api.ts";
import { Button } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { type Letter, send } from "./letter.ts";
import type { Mending } from "./mending.ts";
import styles from "./preview.module.css";
import { PreviewPane } from "./preview-pane.tsx";

type Props = {
  readonly letter: Letter;
  readonly file: File | null;
  readonly preview: Preview;
  readonly mending: Mending;
  readonly onMend: (mending: Mending) => void;
  readonly onBack: () => void;
  readonly onImported: (documentId: string) => void;
};

/** The last look before anything is saved. */
export function PreviewStep({ letter, file, preview, mending, onMend, onBack, onImported }: Props) {
  const [isSending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const isMended = mending.before.length > 0;
  useEffect(() => {
    if (!isMended || isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isMended, isSending]);

  // An answer can be lost: the same split sent again is the same import, and another one is not.
  const keys = useRef(new WeakMap<Mending, string>());
  const submit = async () => {
    const key = keys.current.get(mending) ?? freshKey();
    keys.current.set(mending, key);
    setSending(true);
    setWrong(null);
    const answer = await send(letter, file, preview, mending, key);
    if (answer.ok) return onImported(answer.value.id);
    setSending(false);
    setWrong(answer.reason);
  };
  return (
    <>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        Is it split as you would split it?
      </h2>
      <PreviewPane preview={preview} mending={mending} onMend={onMend} />
      {wrong ? (
        <Callout tone="alert">
          <strong>Nothing was imported.</strong> {wrong}
        </Callout>
      ) : null}
      <div className={styles.foot}>
        <Button kind="primary" disabled={isSending} onClick={submit}>
          {isSending ? "Importing" : `Import ${counted(mending.segments.length, "segment")}`}
        </Button>
        <Button kind="quiet" disabled={isSending} onClick={onBack}>
          Back to the text
        </Button>
        {isMended ? <p className={styles.keys}>{counted(mending.before.length, "change")} by hand</p> : null}
      </div>
    </>
  );
}
