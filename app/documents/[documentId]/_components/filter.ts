import type { ElementKind } from "../../../../lib/elements/model.ts";
import { CLAIM_STATES, type ClaimState } from "../../../../lib/reviews/model.ts";
import { VERDICT_CODES, type VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";
import type { BoardRow } from "./board.ts";
import { isElementKind } from "./element-kinds.ts";

/** Narrower looks at the claims, each on or off. The order is the one of the map. */
export const LOOKS = ["mine-to-do", "no-evidence", "open-threads", "lapsed", "changed"] as const;
export type Look = (typeof LOOKS)[number];

/** Which sentences the hand walks through; the others are dimmed. Null where anything will do. */
export type Filter = {
  readonly state: ClaimState | null;
  readonly verdict: VerdictCode | null;
  /** The id of a person, or nobody. */
  readonly assignee: string | "nobody" | null;
  readonly kind: ElementKind | null;
  readonly looks: readonly Look[];
  readonly words: string;
};

export const NO_FILTER: Filter = { state: null, verdict: null, assignee: null, kind: null, looks: [], words: "" };

/** What a filter asks of a claim beyond its row. */
export type Asked = {
  readonly text: string;
  readonly kinds: ReadonlySet<ElementKind> | undefined;
  /** Somebody else changed it since the hand was there. */
  readonly isNews: boolean;
  readonly personId: string;
};

/** True when nothing is filtered away. */
export function isOpen(filter: Filter): boolean {
  return String(queryOf(filter)) === "";
}

/** Whether a claim is shown: everything asked for at once. */
export function isShown(row: BoardRow, filter: Filter, asked: Asked): boolean {
  const { state, verdict, assignee, kind, looks, words } = filter;
  if (state !== null && row.state !== state) return false;
  if (verdict !== null && row.shownVerdict !== verdict) return false;
  if (assignee !== null && (row.assigneeId ?? "nobody") !== assignee) return false;
  if (kind !== null && !asked.kinds?.has(kind)) return false;
  if (!looks.every((look) => IS[look](row, asked))) return false;
  return words === "" || asked.text.toLocaleLowerCase().includes(words.toLocaleLowerCase());
}

/** What each look shows. */
export const IS: Readonly<Record<Look, (row: BoardRow, asked: Pick<Asked, "isNews" | "personId">) => boolean>> = {
  "mine-to-do": (row, { personId }) => row.assigneeId === personId && isUnjudged(row),
  "no-evidence": (row) => row.evidenceCount === 0 && row.state !== "not-checkable",
  "open-threads": (row) => row.openThreads > 0,
  lapsed: (row) => row.lapsed,
  changed: (_, { isNews }) => isNews,
};

/** Whether a claim waits for this person's verdict. */
export function isUnjudged({ mine, state }: Pick<BoardRow, "mine" | "state">): boolean {
  return !mine && state !== "not-checkable";
}

/** The filter as the address keeps it, for a link and a reload. */
export function queryOf({ looks, ...filter }: Filter): URLSearchParams {
  const told = Object.entries(filter).filter((part): part is [string, string] => Boolean(part[1]));
  return new URLSearchParams([...told, ...looks.map((look) => ["look", look])]);
}

/** The filter an address asks for; what it says that nobody knows is passed over. */
export function filterOf(query: URLSearchParams): Filter {
  const kind = query.get("kind");
  return {
    state: CLAIM_STATES.find((state) => state === query.get("state")) ?? null,
    verdict: VERDICT_CODES.find((code) => code === query.get("verdict")) ?? null,
    assignee: query.get("assignee"),
    kind: kind !== null && isElementKind(kind) ? kind : null,
    looks: LOOKS.filter((look) => query.getAll("look").includes(look)),
    words: query.get("words") ?? "",
  };
}
