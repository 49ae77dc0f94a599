"use client";

import { ELEMENT_KINDS } from "../../../../lib/elements/model.ts";
import { VERDICT_CODES, VERDICTS } from "../../../../lib/reviews/verdict-kinds.ts";
import { Select } from "../../../_ui/field.tsx";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { ELEMENT_KIND_LABELS } from "./element-kinds.ts";
import { LOOKS, type Look } from "./filter.ts";
import { LOOK_LABELS } from "./filter-words.ts";
import { narrow } from "./filtering.ts";
import styles from "./map.module.css";
import { useColleagues } from "./use-colleagues.ts";

/** Narrower looks, verdicts, people and kinds of elements; all of them combine with each other and with the states. */
export default function MoreFilters() {
  const workbench = useWorkbench();
  const { board } = workbench;
  const { filter } = useTopic("view", () => board.view);
  const tallies = useTopic("rows", () => board.tallies);
  const verdicts = VERDICT_CODES.filter((code) => tallies.verdicts.has(code) || code === filter.verdict);
  const toggle = (look: Look) => {
    const isOn = filter.looks.includes(look);
    narrow(workbench, { looks: LOOKS.filter((one) => (one === look ? !isOn : filter.looks.includes(one))) });
  };
  return (
    <>
      <ul className={styles.filters}>
        {LOOKS.map((look) => (
          <li key={look}>
            <button type="button" aria-pressed={filter.looks.includes(look)} onClick={() => toggle(look)}>
              {LOOK_LABELS[look]} <span>{tallies.looks.get(look) ?? 0}</span>
            </button>
          </li>
        ))}
      </ul>
      <Select
        label="Verdict"
        options={[ANY, ...verdicts.map((code) => ({ value: code, label: VERDICTS[code].label }))]}
        value={filter.verdict ?? "any"}
        onPick={(picked) => narrow(workbench, { verdict: picked === "any" ? null : picked })}
      />
      <Select
        label="Assigned to"
        options={[ANY, ...useAssignees(filter.assignee)]}
        value={filter.assignee ?? "any"}
        onPick={(picked) => narrow(workbench, { assignee: picked === "any" ? null : picked })}
      />
      <Select
        label="Contains"
        options={[ANYTHING, ...ELEMENT_KINDS.map((kind) => ({ value: kind, label: ELEMENT_KIND_LABELS[kind] }))]}
        value={filter.kind ?? "any"}
        onPick={(picked) => narrow(workbench, { kind: picked === "any" ? null : picked })}
      />
    </>
  );
}

const ANY = { value: "any", label: "Any" } as const;
const ANYTHING = { value: "any", label: "Anything" } as const;

/** Me, nobody, and each other person who has a claim, with how many. */
function useAssignees(chosen: string | null): { value: string; label: string }[] {
  const { board, personId } = useWorkbench();
  const { assignees } = useTopic("rows", () => board.tallies);
  const people = useColleagues();
  const others = people.filter(({ id }) => id !== personId && (assignees.has(id) || id === chosen));
  const named = [{ id: personId, name: "Me" }, { id: "nobody", name: "Nobody" }, ...others];
  return named.map(({ id, name }) => ({ value: id, label: `${name} (${assignees.get(id) ?? 0})` }));
}
