"use client";

import { useEffect, useId, useState } from "react";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { Findings } from "../../../../lib/reviews/findings/model.ts";
import { Button } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { CheckBox } from "../../../_ui/field.tsx";
import { useRow, useWords, useWorkbench } from "./board-context.tsx";
import { useFindings } from "./findings-context.ts";
import { focusArticle } from "./focus.ts";
import panel from "./panel.module.css";
import styles from "./said-again.module.css";

type Group = Findings["groups"][number];

/** Where else the article states the same fact, or contradicts it. */
export default function SaidAgain({ id }: { id: string }) {
  const groups = useFindings()?.groups.filter(({ claimIds }) => claimIds.includes(id)) ?? [];
  return groups.map((group) => <GroupOf key={group.kind} id={id} group={group} />);
}

function GroupOf({ id, group }: { id: string; group: Group }) {
  const { board } = useWorkbench();
  const titleId = useId();
  // Claims that were split since are no longer on the board.
  const others = group.claimIds.filter((claimId) => claimId !== id && board.has(claimId));
  if (others.length === 0) return null;
  return (
    <section className={panel.section} aria-labelledby={titleId}>
      <h3 id={titleId}>{group.kind === "same" ? "The same fact, said again" : "Said otherwise elsewhere"}</h3>
      <p className={panel.hint}>{group.sentence}</p>
      {group.kind === "same" ? <SameFact id={id} others={others} /> : <Otherwise group={group} others={others} />}
    </section>
  );
}

function Otherwise({ group, others }: { group: Group; others: readonly string[] }) {
  return (
    <>
      {group.differences.map(({ kind, label, readings }) => (
        <p key={kind} className={styles.readings}>
          <strong>{label}:</strong>{" "}
          {readings.map(({ words }) => (words === "" ? "nothing" : `“${words}”`)).join(" or ")}
        </p>
      ))}
      <ul className={styles.others}>
        {others.map((other) => (
          <li key={other}>
            <Elsewhere id={other} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Researched once: one's verdict goes to each sentence that a person says states the same. */
function SameFact({ id, others }: { id: string; others: readonly string[] }) {
  const { board, desk, may } = useWorkbench();
  const { mine } = useRow(id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState<string | null>(null);
  const mayApply = may.review === "yes" && mine;
  const apply = async () => {
    setWrong(null);
    const trouble = await desk.apply(id, [...chosen]);
    if (trouble) setWrong(trouble.detail);
    else {
      setChosen(new Set());
      // The button goes with the choice, and the focus must not go with it.
      focusArticle();
    }
  };
  const choose = (other: string, is: boolean) =>
    setChosen((before) => new Set(is ? [...before, other] : [...before].filter((one) => one !== other)));
  return (
    <>
      {mayApply ? <p className={panel.hint}>Tick those that do, to file your verdict on them too.</p> : null}
      <ul className={styles.others}>
        {others.map((other) => (
          <li key={other}>
            {mayApply && !board.row(other).mine ? (
              <CheckBox
                label={<Elsewhere id={other} />}
                checked={chosen.has(other)}
                onChange={(event) => choose(other, event.target.checked)}
              />
            ) : (
              <Elsewhere id={other} />
            )}
          </li>
        ))}
      </ul>
      {chosen.size > 0 ? (
        <Button onClick={apply}>
          File my verdict and its evidence on {chosen.size === 1 ? "this one" : `these ${chosen.size}`} too
        </Button>
      ) : null}
      {wrong ? <Callout tone="alert">{wrong}</Callout> : null}
    </>
  );
}

function Elsewhere({ id }: { id: string }) {
  const { lang, loader } = useWorkbench();
  const { ordinal, mine } = useRow(id);
  const words = useWords(id);
  useEffect(() => void loader.loadAround(id), [loader, id]);
  return (
    <>
      <a href={`#c${ordinal}`}>Claim {ordinal}</a>
      {mine ? ", judged by you" : ""}: <span lang={lang}>{words ? revealHidden(words.text) : "…"}</span>
    </>
  );
}
