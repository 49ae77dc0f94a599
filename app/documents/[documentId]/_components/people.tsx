"use client";

import type { Present } from "../../../../lib/changes/model.ts";
import type { StreamState } from "../../../_client/stream.ts";
import { initialsOf } from "../../../_shell/initials.ts";
import { useTopic, useWorkbench } from "./board-context.tsx";
import styles from "./people.module.css";

// As many faces as fit beside the title; the rest are counted.
const MOST_FACES = 4;

/** Who else has the document open, and whether their changes reach this page. */
export function People({ link }: { link: StreamState }) {
  const { board } = useWorkbench();
  const people = useTopic("people", () => board.people);
  const [faces, others] = [people.slice(0, MOST_FACES), people.slice(MOST_FACES)];
  return (
    <div className={styles.people}>
      {link === "reconnecting" ? <p className={styles.link}>Connecting</p> : null}
      {people.length > 0 ? (
        <ul aria-label="Also here">
          {faces.map((person) => (
            <Face key={person.id} person={person} />
          ))}
          {others.length > 0 ? <li title={others.map(({ name }) => name).join(", ")}>+{others.length}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}

/** Somebody, and the way to where their hand is. */
function Face({ person }: { person: Present }) {
  const { board } = useWorkbench();
  const isHere = person.claimId !== null && board.has(person.claimId);
  const where = isHere && person.claimId !== null ? `claim ${board.row(person.claimId).ordinal}` : "this document";
  const words = `${person.name}, on ${where}${person.typing ? ", typing" : ""}`;
  return (
    <li>
      <button
        type="button"
        className={styles.face}
        data-typing={person.typing || undefined}
        title={words}
        aria-label={words}
        disabled={!isHere}
        onClick={() => board.goTo(person.claimId ?? undefined)}
      >
        {initialsOf(person.name)}
      </button>
    </li>
  );
}
