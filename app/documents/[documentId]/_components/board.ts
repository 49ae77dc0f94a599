import type { Present } from "../../../../lib/changes/model.ts";
import { coverageOf } from "../../../../lib/reviews/coverage.ts";
import type { ClaimDetail, ClaimRow, ClaimState } from "../../../../lib/reviews/model.ts";
import { markOfRow, type ScreenMark, standingOf } from "../../../_marks/mark.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { type Leaf, leafAt } from "./leaves.ts";

/** What the board knows of every claim from the start. Its words come in with the leaf they stand on. */
export type BoardRow = Omit<ClaimRow, "text" | "start" | "end">;

/** The words of a claim, and where they stand in the text. */
export type Words = Pick<ClaimRow, "id" | "start" | "end" | "text">;

/** Which sentences the hand walks through; the others are dimmed. */
export type Filter = { readonly state: ClaimState | null; readonly words: string };

/** What a sentence needs to draw itself: replaced as a whole, and only when something about it changed. */
export type Face = {
  readonly mark: ScreenMark;
  readonly state: ClaimState;
  readonly current: boolean;
  readonly dim: boolean;
  /** Somebody else changed it while the hand was elsewhere. */
  readonly isNews: boolean;
};

/**
 * What a listener can wait for: one sentence's face, one claim's details and fields, the words of a leaf, or the board
 * as a whole.
 */
export type Topic =
  | "rows"
  | "current"
  | "element"
  | "view"
  | "people"
  | `face:${string}`
  | `claim:${string}`
  | `leaf:${number}`;

/** What is open and what is folded. `sheet`: the panel, on a phone. `attaching`: the form for a source. */
type View = {
  readonly filter: Filter;
  readonly furniture: boolean;
  readonly sheet: boolean;
  readonly attaching: boolean;
  /** What is written next is a comment that waits, and no mere note. */
  readonly opensThread: boolean;
};

const NO_FILTER: Filter = { state: null, words: "" };

/**
 * The claims of one version as this browser knows them: rows, details as they come in, where the hand is, and what is
 * filtered. Listeners wait for a topic, so that a key press draws two sentences and not five thousand.
 */
export class Board {
  readonly order: readonly string[];
  readonly leaves: readonly Leaf[];
  readonly #rows: Map<string, BoardRow>;
  readonly #words = new Map<string, Words>();
  readonly #blocks = new Map<number, readonly Block[]>();
  readonly #position: ReadonlyMap<string, number>;
  readonly #details = new Map<string, ClaimDetail>();
  readonly #faces = new Map<string, Face>();
  readonly #listeners = new Map<Topic, Set<() => void>>();
  #current: string;
  #element = -1;
  #fixing = false;
  readonly #news = new Set<string>();
  #people: readonly Present[] = [];
  #view: View = { filter: NO_FILTER, furniture: true, sheet: false, attaching: false, opensThread: false };
  #coverage: ReturnType<typeof coverageOf> | null = null;

  constructor(rows: readonly BoardRow[], leaves: readonly Leaf[] = []) {
    this.leaves = leaves;
    this.order = rows.map((row) => row.id);
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#position = new Map(rows.map((row, at) => [row.id, at]));
    this.#current = firstToDo(rows);
    for (const id of this.order) this.#faces.set(id, this.#drawn(id));
  }

  on(topic: Topic, listener: () => void): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  tell(topic: Topic): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener();
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  row(id: string): BoardRow {
    const row = this.#rows.get(id);
    if (!row) throw new Error(`claim ${id} is not on this board: load the page again`);
    return row;
  }

  face(id: string): Face {
    return this.#faces.get(id) ?? this.#drawn(id);
  }

  /** The words of a claim; undefined until they have come in. */
  words(id: string): Words | undefined {
    return this.#words.get(id) ?? this.#details.get(id);
  }

  /** The place of a claim in the reading order, from 0. */
  placeOf(id: string): number {
    return this.#position.get(id) ?? 0;
  }

  /** The claims of a leaf. */
  claimsOn(leaf: number): readonly string[] {
    const { first, count } = this.leaves[leaf] ?? { first: 0, count: 0 };
    return this.order.slice(first, first + count);
  }

  /** A leaf as it is set; undefined until its words have come in. */
  blocksOn(leaf: number): readonly Block[] | undefined {
    return this.#blocks.get(leaf);
  }

  /** Whether the article shows a claim, and not the room for it. */
  isDrawn(id: string): boolean {
    return this.#blocks.has(leafAt(this.leaves, this.placeOf(id)));
  }

  /** Takes in the words of a leaf: of all its claims, or of none. */
  learnWords(leaf: number, words: readonly Words[]): void {
    for (const claim of words) this.#words.set(claim.id, claim);
    this.#set(leaf, words);
    if (this.#view.filter.words !== "") for (const { id } of words) this.#redraw(id);
    for (const { id } of words) this.tell(`claim:${id}`);
    this.tell("view");
  }

  /** Sets a leaf from the words of its claims. */
  #set(leaf: number, words: readonly Words[]): void {
    this.#blocks.set(leaf, blocksOf(words.map((claim) => ({ ...claim, ...this.row(claim.id) }))));
    this.tell(`leaf:${leaf}`);
  }

  detail(id: string): ClaimDetail | undefined {
    return this.#details.get(id);
  }

  get current(): string {
    return this.#current;
  }

  get view(): View {
    return this.#view;
  }

  get coverage(): ReturnType<typeof coverageOf> {
    this.#coverage ??= coverageOf([...this.#rows.values()].map(({ state }) => state));
    return this.#coverage;
  }

  /** "Claim 41 of 212, refuted, 2 sources", for those who listen. */
  spoken(id: string): string {
    const row = this.row(id);
    const sources = row.evidenceCount === 1 ? "1 source" : `${row.evidenceCount} sources`;
    return `Claim ${row.ordinal} of ${this.order.length}, ${standingOf(row).toLowerCase()}, ${sources}`;
  }

  /** Moves the hand. False when the claim is not on the board. */
  goTo(id: string | undefined): boolean {
    if (id === undefined || !this.#rows.has(id)) return false;
    const before = this.#current;
    this.#current = id;
    this.#news.delete(id);
    if (before !== id) this.walkTo(-1);
    this.#redraw(before);
    this.#redraw(id);
    // A form that stayed open would take the focus, and the next key with it. What is in it is kept.
    if (before !== id && this.#view.attaching) this.look({ attaching: false });
    this.tell("current");
    return true;
  }

  /** The claim at this number of the document, counted from 1. */
  at(ordinal: number): string | undefined {
    return this.order[ordinal - 1];
  }

  /** The nearest claim from here that the filter shows and `wanted` accepts; undefined at either end. */
  beside(step: 1 | -1, wanted: (row: BoardRow) => boolean = () => true): string | undefined {
    for (let at = (this.#position.get(this.#current) ?? 0) + step; at >= 0 && at < this.order.length; at += step) {
      const row = this.row(this.order[at] ?? "");
      const isFolded = row.role === "furniture" && !this.#view.furniture;
      if (!isFolded && this.#matches(row) && wanted(row)) return row.id;
    }
    return undefined;
  }

  look(change: Partial<View>): void {
    const filtered = change.filter !== undefined && change.filter !== this.#view.filter;
    this.#view = { ...this.#view, ...change };
    if (filtered) for (const id of this.order) this.#redraw(id);
    this.tell("view");
  }

  /** How many sentences the present filter shows. */
  shown(): number {
    return this.order.filter((id) => !this.face(id).dim).length;
  }

  /** Takes in what the server said of a claim. */
  learn(detail: ClaimDetail): void {
    this.#details.set(detail.id, detail);
    this.change(detail.id, detail);
  }

  /** Takes in rows as others' changes left them: what is not as it was is news, but where the hand is. */
  learnRows(rows: readonly ClaimRow[]): void {
    for (const row of rows) {
      const before = this.row(row.id);
      const part = rowPartOf(row, before);
      if (JSON.stringify({ ...before, ...part }) === JSON.stringify(before)) continue;
      if (row.id !== this.#current) this.#news.add(row.id);
      this.change(row.id, part);
    }
  }

  /** Lets go of a claim's details: they are asked for again when somebody comes to it. */
  forgetDetail(id: string): void {
    this.#details.delete(id);
  }

  /** The element of the current claim that is walked, by its place among them; -1 for none. */
  get element(): number {
    return this.#element;
  }

  /** Whether it is being said what the walked element should read. */
  get isFixing(): boolean {
    return this.#fixing;
  }

  /** Goes to an element of the current claim. */
  walkTo(element: number, fixing = false): void {
    this.#element = element;
    this.#fixing = fixing;
    this.tell("element");
  }

  /** The others who have the document open. */
  get people(): readonly Present[] {
    return this.#people;
  }

  meet(people: readonly Present[]): void {
    this.#people = people;
    this.tell("people");
  }

  /** Changes what is shown of a claim, at once. */
  change(id: string, change: Partial<BoardRow>): void {
    const row = this.row(id);
    this.#rows.set(id, { ...row, ...rowPartOf(change, row) });
    this.#coverage = null;
    if (change.role !== undefined && change.role !== row.role) this.#setAgain(id);
    this.#redraw(id);
    this.tell(`claim:${id}`);
    this.tell("rows");
  }

  /** A claim is another thing on the page now: its leaf is set anew, if its words are here. */
  #setAgain(id: string): void {
    const leaf = leafAt(this.leaves, this.placeOf(id));
    const words = this.claimsOn(leaf).map((claimId) => this.words(claimId));
    if (this.#blocks.has(leaf) && words.every((known) => known !== undefined)) this.#set(leaf, words);
  }

  #matches({ id, state }: BoardRow): boolean {
    const { filter } = this.#view;
    if (filter.state !== null && filter.state !== state) return false;
    const text = this.words(id)?.text ?? "";
    return filter.words === "" || text.toLocaleLowerCase().includes(filter.words.toLocaleLowerCase());
  }

  #drawn(id: string): Face {
    const row = this.row(id);
    return {
      mark: markOfRow(row),
      state: row.state,
      current: id === this.#current,
      dim: !this.#matches(row),
      isNews: this.#news.has(id),
    };
  }

  #redraw(id: string): void {
    const before = this.#faces.get(id);
    const now = this.#drawn(id);
    if (before && (Object.keys(now) as (keyof Face)[]).every((part) => before[part] === now[part])) return;
    this.#faces.set(id, now);
    this.tell(`face:${id}`);
  }
}

/** Where the hand starts: at the first sentence that waits for this person. */
export function firstToDo(rows: readonly BoardRow[]): string {
  const waits = rows.find((row) => !row.mine && row.state !== "not-checkable" && row.role !== "furniture");
  return (waits ?? rows[0])?.id ?? "";
}

/** The fields of a row out of a row or a detail, which carries more. */
function rowPartOf(change: Partial<BoardRow>, row: BoardRow): Partial<BoardRow> {
  return Object.fromEntries(Object.entries(change).filter(([field]) => field in row));
}
