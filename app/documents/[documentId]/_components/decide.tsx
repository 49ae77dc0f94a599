"use client";

import { useState } from "react";
import type { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { Button } from "../../../_ui/button.tsx";
import { AdjudicationForm } from "./adjudication-form.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { SayForm } from "./say-form.tsx";
import { SignOffLine } from "./sign-off-line.tsx";

/** What takes a reason and nothing else: what is asked, what the button says, and the call that does it. */
const REASONED = {
  waive: { what: "Why it passes unchecked", submit: "Waive it", path: "waiver", method: "POST" },
  "take-up": {
    what: "Why it is to be checked after all",
    submit: "Take it up again",
    path: "waiver",
    method: "DELETE",
  },
  lift: { what: "Why it is not done after all", submit: "Take the sign-off back", path: "sign-off", method: "DELETE" },
} as const;

type Reasoned = keyof typeof REASONED;

/** What stands open to an editor about a sentence, one thing at a time. */
export function Decide({ detail }: { detail: ClaimDetail }) {
  const [doing, setDoing] = useState<Reasoned | "adjudicate" | null>(null);
  const { id, signOff, waiver, verdicts } = detail;
  const isSigned = signOff?.holds === true;
  const stop = () => setDoing(null);
  const isOpen = verdicts.length > 0 && !isSigned && !waiver;
  if (doing === "adjudicate" && isOpen) return <AdjudicationForm detail={detail} onDone={stop} />;
  if (doing !== null && doing !== "adjudicate") return <Why id={id} doing={doing} onDone={stop} />;
  return (
    <>
      {isOpen ? <SignOffLine detail={detail} /> : null}
      <div className={styles.actions}>
        {isOpen ? <Button onClick={() => setDoing("adjudicate")}>Decide on the verdicts</Button> : null}
        {isSigned ? <Button onClick={() => setDoing("lift")}>{REASONED.lift.submit}</Button> : null}
        {waiver ? <Button onClick={() => setDoing("take-up")}>{REASONED["take-up"].submit}</Button> : null}
        {!isSigned && !waiver ? (
          <Button kind="quiet" onClick={() => setDoing("waive")}>
            {REASONED.waive.submit}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function Why({ id, doing, onDone }: { id: string; doing: Reasoned; onDone: () => void }) {
  const { desk } = useWorkbench();
  const { what, submit, path, method } = REASONED[doing];
  return (
    <SayForm
      id={id}
      matter="decision"
      name="why"
      about={doing}
      label={what}
      submit={submit}
      autoFocus
      onCancel={onDone}
      send={(reason, done) =>
        desk.errands.send("decision", id, { path: `/claims/${id}/${path}`, method, body: { reason } }, done)
      }
    />
  );
}
