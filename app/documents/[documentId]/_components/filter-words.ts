import { CLAIM_STATE_LABELS } from "../../../../lib/reviews/model.ts";
import { VERDICTS } from "../../../../lib/reviews/verdict-kinds.ts";
import { ELEMENT_KIND_LABELS } from "./element-kinds.ts";
import type { Filter, Look } from "./filter.ts";

/** What each look is called. */
export const LOOK_LABELS: Readonly<Record<Look, string>> = {
  "mine-to-do": "Mine to do",
  "no-evidence": "No evidence",
  "open-threads": "Open threads",
  lapsed: "Source changed or gone",
  changed: "Changed by others",
};

/** A part of a filter in words, and the change that takes it away. */
export type Chip = { readonly label: string; readonly without: Partial<Filter> };

/** The parts of a filter in words; `nameOf` names a person, as far as their name has come in. */
export function chipsOf(filter: Filter, nameOf: (personId: string) => string): Chip[] {
  const { state, verdict, assignee, kind, looks, words } = filter;
  const chips: (Chip | null)[] = [
    words === "" ? null : { label: `“${words}”`, without: { words: "" } },
    state && { label: CLAIM_STATE_LABELS[state], without: { state: null } },
    verdict && { label: VERDICTS[verdict].label, without: { verdict: null } },
    assignee === null
      ? null
      : {
          label: assignee === "nobody" ? "Assigned to nobody" : `Assigned to ${nameOf(assignee)}`,
          without: { assignee: null },
        },
    kind && { label: ELEMENT_KIND_LABELS[kind], without: { kind: null } },
    ...looks.map((look) => ({
      label: LOOK_LABELS[look],
      without: { looks: looks.filter((other) => other !== look) },
    })),
  ];
  return chips.filter((chip) => chip !== null);
}
