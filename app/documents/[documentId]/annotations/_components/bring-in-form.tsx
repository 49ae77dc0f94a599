"use client";

import { useRef, useState } from "react";
import type { AnnotationsPreview, BroughtInAnnotations } from "../../../../../lib/annotations/model.ts";
import { freshKey } from "../../../../_client/api.ts";
import { Callout } from "../../../../_ui/callout.tsx";
import { BroughtIn } from "./brought-in.tsx";
import { type Choices, firstChoices } from "./choice.ts";
import { FileChoice } from "./file-choice.tsx";
import { RemarkStep } from "./remark-step.tsx";
import { bringIn, preview } from "./sending.ts";

type Props = { readonly documentId: string; readonly lang: string };
type Looked = { readonly file: File; readonly preview: AnnotationsPreview };

/** A file of remarks, then where each belongs, then what became of them. A refusal keeps the file and the choice. */
export function BringInForm({ documentId, lang }: Props) {
  const [reading, setReading] = useState<string | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [isSending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [done, setDone] = useState<BroughtInAnnotations | null>(null);
  // An answer can be lost: the same choice sent again is the same import, and another one is not.
  const keys = useRef(new WeakMap<Choices, string>());

  const look = async (file: File) => {
    setReading(file.name);
    setWrong(null);
    const answer = await preview(documentId, file);
    setReading(null);
    if (!answer.ok) return setWrong(answer.reason);
    setLooked({ file, preview: answer.value });
    setChoices(firstChoices(answer.value));
  };
  const submit = async (picks: Parameters<typeof bringIn>[2]) => {
    if (!looked) return;
    const key = keys.current.get(choices) ?? freshKey();
    keys.current.set(choices, key);
    setSending(true);
    setWrong(null);
    const answer = await bringIn(documentId, looked.file, picks, key);
    setSending(false);
    if (answer.ok) setDone(answer.value);
    else setWrong(answer.reason);
  };
  const again = () => {
    setLooked(null);
    setDone(null);
    setWrong(null);
  };

  if (done) return <BroughtIn documentId={documentId} done={done} onAgain={again} />;
  return (
    <>
      {looked ? (
        <RemarkStep
          documentId={documentId}
          lang={lang}
          preview={looked.preview}
          choices={choices}
          isSending={isSending}
          wrong={wrong}
          onChoose={(mark, choice) => setChoices(new Map(choices).set(mark, choice))}
          onBack={again}
          onSubmit={submit}
        />
      ) : (
        <FileChoice reading={reading} onFile={look} />
      )}
      {wrong && !looked ? (
        <Callout tone="alert">
          <strong>Nothing was brought in.</strong> {wrong}
        </Callout>
      ) : null}
    </>
  );
}
