"use client";

import { useId, useState } from "react";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { decidedInWords } from "../../../../lib/reports/decided.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { CORRECTION_KINDS, CORRECTION_LABELS, type CorrectionKind } from "../../../../lib/reviews/decisions/model.ts";
import type { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { VERDICTS, type VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";
import { Button } from "../../../_ui/button.tsx";
import { Select, TextField } from "../../../_ui/field.tsx";
import { AdjudicationForm } from "./adjudication-form.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { SavingLine } from "./saving-line.tsx";
import { SayForm } from "./say-form.tsx";

/** What editors decided about the sentence, and what an editor who is no party can decide now. */
export function DecisionSection({ detail }: { detail: ClaimDetail }) {
  const { may, personId } = useWorkbench();
  const titleId = useId();
  const decided = decidedInWords(detail);
  const isParty = detail.verdicts.some(({ reviewer }) => reviewer.id === personId);
  const decides = may.decide && !isParty && detail.withheld === 0 && detail.state !== "superseded";
  const corrects = may.correct && detail.signOff !== null;
  if (decided.length === 0 && !decides && !corrects) return null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId}>Decision</h3>
      {decided.map(({ label, words, by, at }) => (
        <div key={`${label} ${at}`} className={styles.decided}>
          <p>
            <strong>{label}</strong>
          </p>
          {words === null ? null : <p dir="auto">{revealHidden(words)}</p>}
          <p className={styles.by}>
            {by.name}, <time dateTime={at}>{dayInWords(at)}</time>
          </p>
        </div>
      ))}
      <SavingLine matter="decision" id={detail.id} />
      {decides ? <Decide key={detail.settles} detail={detail} /> : null}
      {corrects ? <Correct id={detail.id} /> : null}
    </section>
  );
}

/** What stands open to an editor, one thing at a time. */
function Decide({ detail }: { detail: ClaimDetail }) {
  const [doing, setDoing] = useState<"adjudicate" | "waive" | "take-up" | "lift" | null>(null);
  const { desk } = useWorkbench();
  const { id, signOff, waiver, verdicts } = detail;
  const isSigned = signOff?.holds === true;
  const stop = () => setDoing(null);
  const reasoned = (path: string, method: "POST" | "DELETE") => (reason: string, done: () => void) =>
    desk.errands.send("decision", id, { path: `/claims/${id}/${path}`, method, body: { reason } }, done);
  if (doing === "adjudicate") return <AdjudicationForm detail={detail} onDone={stop} />;
  if (doing === "waive")
    return (
      <Why
        id={id}
        about="waive"
        what="Why it passes unchecked"
        submit="Waive it"
        send={reasoned("waiver", "POST")}
        onDone={stop}
      />
    );
  if (doing === "take-up")
    return (
      <Why
        id={id}
        about="take-up"
        what="Why it is to be checked after all"
        submit="Take it up again"
        send={reasoned("waiver", "DELETE")}
        onDone={stop}
      />
    );
  if (doing === "lift")
    return (
      <Why
        id={id}
        about="lift"
        what="Why it is not done after all"
        submit="Take the sign-off back"
        send={reasoned("sign-off", "DELETE")}
        onDone={stop}
      />
    );
  return (
    <>
      {isSigned || waiver || verdicts.length === 0 ? null : <SignOffLine detail={detail} />}
      <div className={styles.actions}>
        {verdicts.length > 0 && !isSigned && !waiver ? (
          <Button onClick={() => setDoing("adjudicate")}>Decide on the verdicts</Button>
        ) : null}
        {isSigned ? <Button onClick={() => setDoing("lift")}>Take the sign-off back</Button> : null}
        {waiver ? <Button onClick={() => setDoing("take-up")}>Take it up again</Button> : null}
        {!signOff && !waiver ? (
          <Button kind="quiet" onClick={() => setDoing("waive")}>
            Waive it
          </Button>
        ) : null}
      </div>
    </>
  );
}

type WhyProps = {
  readonly id: string;
  readonly about: string;
  readonly what: string;
  readonly submit: string;
  readonly send: (reason: string, done: () => void) => void;
  readonly onDone: () => void;
};

function Why({ id, about, what, submit, send, onDone }: WhyProps) {
  return (
    <SayForm
      id={id}
      matter="decision"
      name="why"
      about={about}
      label={what}
      submit={submit}
      send={send}
      autoFocus
      onCancel={onDone}
    />
  );
}

/** The button that signs off, and where the verdicts differ in word, which of them is. */
function SignOffLine({ detail }: { detail: ClaimDetail }) {
  const { desk } = useWorkbench();
  const { id, settles, adjudication, verdicts, gates } = detail;
  const codes =
    adjudication?.holds && adjudication.code ? [adjudication.code] : [...new Set(verdicts.map(({ code }) => code))];
  const [picked, setPicked] = useState<VerdictCode | undefined>(codes[0]);
  const code = codes.find((each) => each === picked) ?? codes[0];
  const open = gates.filter(({ met }) => !met).length;
  if (!code) return null;
  if (open > 0)
    return (
      <p className={styles.hint}>{open === 1 ? "One more gate" : `${open} more gates`} before it can be signed off.</p>
    );
  const sign = () =>
    desk.errands.send("decision", id, {
      path: `/claims/${id}/sign-off`,
      body: { code, ...(settles !== null && { settles }) },
    });
  return (
    <div className={styles.signOff}>
      {codes.length > 1 ? (
        <Select
          label="As which of them?"
          options={codes.map((value) => ({ value, label: VERDICTS[value].label }))}
          value={code}
          onPick={setPicked}
        />
      ) : null}
      <Button kind="primary" onClick={sign}>
        Sign off as “{VERDICTS[code].label}”
      </Button>
    </div>
  );
}

const KINDS = CORRECTION_KINDS.map((value) => ({ value, label: CORRECTION_LABELS[value] }));

/** What was wrong after sign-off, in words for readers. */
function Correct({ id }: { id: string }) {
  const { desk } = useWorkbench();
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<CorrectionKind>("error");
  const [replacement, setReplacement] = useState("");
  if (!isOpen)
    return (
      <div className={styles.actions}>
        <Button onClick={() => setOpen(true)}>Correct it</Button>
      </div>
    );
  return (
    <div className={styles.form}>
      <Select label="What is it?" options={KINDS} value={kind} onPick={setKind} />
      <TextField
        label="The words as they should have been (optional)"
        value={replacement}
        maxLength={20_000}
        onChange={(event) => setReplacement(event.target.value)}
      />
      <SayForm
        id={id}
        matter="decision"
        name="correction"
        label="What readers are told"
        submit="Record the correction"
        onCancel={() => setOpen(false)}
        send={(note, done) =>
          desk.errands.send(
            "decision",
            id,
            {
              path: `/claims/${id}/corrections`,
              body: { kind, note, ...(replacement.trim() !== "" && { replacement }) },
            },
            done,
          )
        }
      />
    </div>
  );
}
