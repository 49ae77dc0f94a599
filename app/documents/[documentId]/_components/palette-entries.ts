import type { Colleague } from "../../../../lib/auth/model.ts";
import { ELEMENT_KINDS } from "../../../../lib/elements/model.ts";
import { CLAIM_STATE_LABELS, CLAIM_STATES } from "../../../../lib/reviews/model.ts";
import { VERDICT_CODES, VERDICTS } from "../../../../lib/reviews/verdict-kinds.ts";
import type { KeyAction, KeyBinding } from "../../../_keys/registry.ts";
import type { PaletteEntry } from "../../../_palette/palette.tsx";
import type { Workbench } from "./board-context.tsx";
import { DOCUMENT_PAGES } from "./document-menu.tsx";
import { ELEMENT_KIND_LABELS } from "./element-kinds.ts";
import { type Filter, LOOKS } from "./filter.ts";
import { LOOK_LABELS } from "./filter-words.ts";
import { narrow, widen } from "./filtering.ts";
import { REPORT_WORDS } from "./report-words.ts";

/** All that can be done and gone to: each key of the table, the pages around the bench, the reports, the filters. */
export function entriesOf(
  workbench: Workbench,
  people: readonly Colleague[],
  keys: readonly KeyBinding[],
  act: (action: KeyAction) => void,
): PaletteEntry[] {
  return [...keyEntries(keys, act), ...pageEntries(workbench), ...filterEntries(workbench, people)];
}

/** The claim whose number is typed. */
export function claimEntriesOf({ board }: Workbench, typed: string): PaletteEntry[] {
  const number = /^#?(\d+)$/.exec(typed.trim())?.[1];
  const claim = number === undefined ? undefined : board.at(Number(number));
  return claim ? [{ id: "claim", label: `Go to claim ${number}`, group: "Claim", run: () => board.goTo(claim) }] : [];
}

/** The words typed, looked for in the article. */
export function searchEntriesOf(workbench: Workbench, typed: string): PaletteEntry[] {
  const words = typed.trim();
  if (words === "") return [];
  const find = () => narrow(workbench, { words });
  return [{ id: "find", label: `Find “${words}” in the article`, group: "Search", run: find }];
}

function keyEntries(bindings: readonly KeyBinding[], act: (action: KeyAction) => void): PaletteEntry[] {
  // A thing that two bindings do is one thing; what opened this list is not in it.
  const actions = new Set<KeyAction>(["palette", "leave"]);
  return bindings.flatMap(({ action, label, group, keys }) => {
    if (actions.has(action)) return [];
    actions.add(action);
    return { id: action.replace(":", "-"), label, group, keys: keys[0], run: () => act(action) };
  });
}

function pageEntries({ documentId }: Workbench): PaletteEntry[] {
  const document = `/documents/${documentId}`;
  const pages = [
    ...DOCUMENT_PAGES.map(([label, page]) => [label, `${document}/${page}`] as const),
    ["Disagreements", "/disagreements"] as const,
  ];
  return [
    ...pages.map(([label, address]) => ({
      id: label.toLowerCase(),
      label,
      group: "Page",
      run: () => location.assign(address),
    })),
    ...Object.entries(REPORT_WORDS).map(([format, { label }]) => ({
      id: `report-${format}`,
      label: `Report: ${label}`,
      group: "Download",
      // A download leaves the page as it is.
      run: () => location.assign(`/api/v1${document}/report?format=${format}`),
    })),
  ];
}

function filterEntries(workbench: Workbench, people: readonly Colleague[]): PaletteEntry[] {
  const { board, personId } = workbench;
  const { byState } = board.coverage;
  const { verdicts, assignees } = board.tallies;
  const parts: (readonly [string, Partial<Filter>])[] = [
    ...CLAIM_STATES.filter((state) => byState[state] > 0).map(
      (state) => [CLAIM_STATE_LABELS[state], { state }] as const,
    ),
    ...VERDICT_CODES.filter((code) => verdicts.has(code)).map(
      (verdict) => [`verdict ${VERDICTS[verdict].label}`, { verdict }] as const,
    ),
    ["assigned to me", { assignee: personId }],
    ["assigned to nobody", { assignee: "nobody" }],
    ...people
      .filter(({ id }) => id !== personId && assignees.has(id))
      .map(({ id, name }) => [`assigned to ${name}`, { assignee: id }] as const),
    ...ELEMENT_KINDS.map((kind) => [ELEMENT_KIND_LABELS[kind].toLowerCase(), { kind }] as const),
    ...LOOKS.map((look) => [LOOK_LABELS[look].toLowerCase(), { looks: [look] }] as const),
  ];
  return [
    ...parts.map(([words, change]) => ({
      id: `show-${words.replaceAll(/\W+/g, "-")}`,
      label: `Show only: ${words}`,
      group: "Filter",
      run: () => narrow(workbench, change),
    })),
    { id: "show-all", label: "Show all sentences", group: "Filter", run: () => widen(workbench) },
  ];
}
