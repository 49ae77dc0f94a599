"use client";

import { lazy, useEffect, useId, useRef } from "react";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { CLAIM_STATE_LABELS } from "../../../../lib/reviews/model.ts";
import { standingOf } from "../../../_marks/mark.ts";
import { Button, IconButton } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { Icon } from "../../../_ui/icon.tsx";
import { AssignmentField } from "./assignment-field.tsx";
import type { BoardRow } from "./board.ts";
import { useCurrent, useDetail, useRow, useTopic, useWords, useWorkbench } from "./board-context.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { LatePart } from "./late-part.tsx";
import { whyNoVerdicts } from "./may.ts";
import { NoteSection } from "./note-section.tsx";
import { OthersVerdicts } from "./others-verdicts.tsx";
import styles from "./panel.module.css";
import { ShapeSection } from "./shape-section.tsx";
import { TickSection } from "./tick-section.tsx";
import { TriageField } from "./triage-field.tsx";
import { useBegun } from "./use-begun.ts";
import { useDetails } from "./use-details.ts";
import { VerdictForm } from "./verdict-form.tsx";

// It lies below what a person looks at first, and is loaded after it.
const AfterVerdict = lazy(() => import("./after-verdict.tsx"));
const CheckedBefore = lazy(() => import("./checked-before.tsx"));
const SaidAgain = lazy(() => import("./said-again.tsx"));
const AroundClaim = lazy(() => import("./around-claim.tsx"));

/** Everything about the sentence the hand is on. On a phone it is a sheet from below, of which a bar stays in view. */
export function ClaimPanel() {
  const { board } = useWorkbench();
  const id = useCurrent();
  const isOpen = useTopic("view", () => board.view.sheet);
  const missing = useDetails(id);
  const titleId = useId();
  const ref = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim begins at its top.
  useEffect(() => {
    if (ref.current) ref.current.scrollTop = 0;
  }, [id]);
  return (
    <aside ref={ref} className={styles.panel} aria-labelledby={titleId} data-open={isOpen || undefined}>
      <PanelHead id={id} titleId={titleId} />
      <div className={styles.body} id="panel">
        <Sentence id={id} />
        {missing ? (
          <Callout tone="alert">
            <p>What others attached to this sentence could not be loaded. {missing.why}</p>
            <Button onClick={missing.retry}>Try again</Button>
          </Callout>
        ) : null}
        {/* Fields keep their own text while it is typed: each claim gets fields of its own. */}
        <Work key={id} id={id} />
      </div>
    </aside>
  );
}

function PanelHead({ id, titleId }: { id: string; titleId: string }) {
  const { board } = useWorkbench();
  const row = useRow(id);
  const isOpen = useTopic("view", () => board.view.sheet);
  return (
    <header className={styles.head}>
      <IconButton label="Previous sentence" onClick={() => board.goTo(board.beside(-1))}>
        <Icon name="up" />
      </IconButton>
      <IconButton label="Next sentence" onClick={() => board.goTo(board.beside(1))}>
        <Icon name="down" />
      </IconButton>
      <h2 id={titleId}>
        Claim {row.ordinal} of {board.order.length}
        <span className="unseen">, </span>
        <span className={styles.standing}>{standingAndState(row)}</span>
      </h2>
      <Button
        className={styles.handle}
        kind={isOpen ? "plain" : "primary"}
        aria-expanded={isOpen}
        aria-controls="panel"
        onClick={() => board.look({ sheet: !isOpen })}
      >
        {isOpen ? "Close" : "Check"}
      </Button>
    </header>
  );
}

/** "Supported, proposed"; the state alone where it says more than the verdict does. */
function standingAndState(row: BoardRow): string {
  const [standing, state] = [standingOf(row), CLAIM_STATE_LABELS[row.state]];
  return standing === state ? state : `${standing}, ${state.toLowerCase()}`;
}

function Sentence({ id }: { id: string }) {
  const words = useWords(id);
  const { lang } = useWorkbench();
  return (
    <blockquote className={styles.sentence} dir="auto" lang={lang}>
      {words ? revealHidden(words.text) : "…"}
    </blockquote>
  );
}

function Work({ id }: { id: string }) {
  const { may } = useWorkbench();
  const detail = useDetail(id);
  const isBegun = useBegun();
  const closed = whyNoVerdicts(may);
  return (
    <>
      <TriageField id={id} />
      <AssignmentField id={id} />
      <ShapeSection id={id} />
      <TickSection id={id} />
      {closed ? <Callout>{closed}</Callout> : <VerdictForm id={id} />}
      {detail ? <OthersVerdicts detail={detail} /> : null}
      {isBegun ? (
        <LatePart>
          <SaidAgain id={id} />
          <CheckedBefore id={id} />
        </LatePart>
      ) : null}
      <EvidenceSection id={id} />
      {isBegun ? (
        <LatePart>
          <AfterVerdict id={id} />
        </LatePart>
      ) : null}
      {/* Not loaded later: its key may be pressed at once, and the letters after it are a note's and not keys. */}
      <NoteSection id={id} />
      {isBegun ? (
        <LatePart>
          <AroundClaim id={id} />
        </LatePart>
      ) : null}
    </>
  );
}
