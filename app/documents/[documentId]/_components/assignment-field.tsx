"use client";

import { Button } from "../../../_ui/button.tsx";
import { Select } from "../../../_ui/field.tsx";
import { useDetail, useRow, useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { useColleagues } from "./use-colleagues.ts";

const NOBODY = "";

/** Who is to check the sentence. A reviewer takes it and gives it back, an editor gives it to anybody who checks. */
export function AssignmentField({ id }: { id: string }) {
  const { desk, may, personId } = useWorkbench();
  const { assigneeId } = useRow(id);
  const assignee = useDetail(id)?.assignee;
  const assign = (to: string | null) => desk.errands.change(id, { assigneeId: to });
  if (may.assign === "anybody") return <AnybodyField id={id} onPick={assign} />;
  const isMine = assigneeId === personId;
  const name = isMine ? "You are to check it" : assignee ? `${assignee.name} is to check it` : "Nobody in particular";
  return (
    <div className={styles.line}>
      <p className={styles.hint}>{name}</p>
      {may.assign === "own" && (assigneeId === null || isMine) ? (
        <Button kind="quiet" onClick={() => assign(isMine ? null : personId)}>
          {isMine ? "Give it back" : "Take it"}
        </Button>
      ) : null}
    </div>
  );
}

function AnybodyField({ id, onPick }: { id: string; onPick: (to: string | null) => void }) {
  const { assigneeId } = useRow(id);
  const assignee = useDetail(id)?.assignee;
  const checkers = useColleagues().filter(({ roles }) => roles.includes("reviewer") || roles.includes("editor"));
  const known = checkers.some((person) => person.id === assigneeId);
  const options = [
    { value: NOBODY, label: "Nobody in particular" },
    ...checkers.map((person) => ({ value: person.id, label: person.name })),
    // Until the others have come in, and where somebody no longer checks.
    ...(assigneeId !== null && !known ? [{ value: assigneeId, label: assignee?.name ?? "Somebody" }] : []),
  ];
  return (
    <Select
      label="Who is to check it?"
      options={options}
      value={assigneeId ?? NOBODY}
      data-assign=""
      onPick={(picked) => onPick(picked === NOBODY ? null : picked)}
    />
  );
}
