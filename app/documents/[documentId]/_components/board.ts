import type { Present } from "../../../../lib/changes/model.ts";
import type { ElementKind } from "../../../../lib/elements/model.ts";
import { coverageOf } from "../../../../lib/reviews/coverage.ts";
import type { ClaimDetail, ClaimRow, ClaimState } from "../../../../lib/reviews/model.ts";
import { markOfRow, type ScreenMark, standingOf } from "../../../_marks/mark.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { isShown } from "./filter.ts";
import { firstToDo } from "./first-to-do.ts";
import { type Leaf, leafAt } from "./leaves.ts";
import { rowPartOf } from "./row-part.ts";
import { Selection } from "./selection.ts";
import { type Tallies, talliesOf } from "./tallies.ts";
import { Topics } from "./topics.ts";
import { OPENED, type View } from "./view.ts";

/** What the board knows of every claim from the start. Its words come in with the leaf they stand on. */
export type BoardRow = Omit<ClaimRow, "text" | "start" | "end">;

/** The words of a claim, and where they stand in the text. */
export type Words = Pick<ClaimRow, "id" | "start" | "end" | "text">;

/** What a sentence needs to draw itself: made when it is first asked for, and replaced as a whole when something about it changed. */
export type Face = {
  readonly mark: ScreenMark;
  readonly state: ClaimState;
  readonly current: boolean;
  readonly selected: boolean;
  readonly dim: boolean;
  /** Somebody else changed it while the hand was elsewhere. */
  readonly isNews: boolean;
};

/**
 * The claims of one version as this browser knows them: rows, details as they come in, where the hand is, and what is
 * filtered. Listeners wait for a topic, so that a key press draws two sentences and not five thousand.
 */
export class Board extends Topics {
  readonly order: readonly string[];
  readonly leaves: readonly Leaf[];
  readonly selection: Selection;
  readonly #rows: Map<string, BoardRow>;
  readonly #words = new Map<string, Words>();
  readonly #blocks = new Map<number, readonly Block[]>();
  readonly #position: ReadonlyMap<string, number>;
  readonly #details = new Map<string, ClaimDetail>();
  readonly #faces = new Map<string, Face>();
  #element = -1;
  #fixing = false;
  readonly #news = new Set<string>();
  readonly #personId: string;
  #kinds: ReadonlyMap<string, ReadonlySet<ElementKind>> = new Map();
  #current: string;
  #people: readonly Present[] = [];
  #view = OPENED;
  #coverage: ReturnType<typeof coverageOf> | null = null;
  #tallies: Tallies | null = null;
  #shown: number | null = null;

  /** `personId`: whose work it is that "mine to do" speaks of. */
  constructor(rows: readonly BoardRow[], leaves: readonly Leaf[] = [], personId = "") {
    super();
    this.leaves = leaves;
    this.#personId = personId;
    this.order = rows.map((row) => row.id);
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#position = new Map(rows.map((row, at) => [row.id, at]));
    this.selection = new Selection(this.order, (changed) => {
      for (const id of changed) this.#redraw(id);
      this.tell("selection");
    });
    this.#current = firstToDo(rows);
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
    const face = this.#faces.get(id) ?? this.#drawn(id);
    this.#faces.set(id, face);
    return face;
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

  /** How many claims the parts of a filter find. */
  get tallies(): Tallies {
    this.#tallies ??= talliesOf([...this.#rows.values()], this.#news, this.#personId);
    return this.#tallies;
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
    if (this.#news.delete(id)) this.#tallies = null;
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
      if (this.isWithin(row.id) && wanted(row)) return row.id;
    }
    return undefined;
  }

  /** Whether the hand can walk to a claim: the filter shows it, and it is not folded away. */
  isWithin(id: string): boolean {
    const row = this.row(id);
    return (row.role !== "furniture" || this.#view.furniture) && this.#matches(row);
  }

  /** Picks all from where the selection began, else from here, to another claim, and moves the hand there. */
  extendTo(id: string | undefined): boolean {
    if (id === undefined || !this.has(id)) return false;
    this.selection.extend(this.#current, id, (other) => this.isWithin(other));
    return this.goTo(id);
  }

  /** Whether it is known which kinds of checkable elements each claim has. */
  get knowsKinds(): boolean {
    return this.#kinds.size > 0;
  }

  /** Takes in which kinds of checkable elements each claim has. */
  learnKinds(kinds: ReadonlyMap<string, ReadonlySet<ElementKind>>): void {
    this.#kinds = kinds;
    if (this.#view.filter.kind !== null) this.look({ filter: { ...this.#view.filter } });
  }

  look(change: Partial<View>): void {
    const filtered = change.filter !== undefined && change.filter !== this.#view.filter;
    this.#view = { ...this.#view, ...change };
    if (filtered) for (const id of this.order) this.#redraw(id);
    this.tell("view");
  }

  /** How many sentences the present filter shows. */
  shown(): number {
    this.#shown ??= this.order.filter((id) => !this.face(id).dim).length;
    return this.#shown;
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
    this.changeAll([id], () => change);
  }

  /** The same for many claims, of which the board is told once. */
  changeAll(ids: readonly string[], change: (row: BoardRow) => Partial<BoardRow>): void {
    this.#tallies = null;
    for (const id of ids) {
      const row = this.row(id);
      const now = { ...row, ...rowPartOf(change(row), row) };
      this.#rows.set(id, now);
      if (now.role !== row.role) this.#setAgain(id);
      this.#redraw(id);
      this.tell(`claim:${id}`);
    }
    this.tell("rows");
  }

  /** A claim is another thing on the page now: its leaf is set anew, if its words are here. */
  #setAgain(id: string): void {
    const leaf = leafAt(this.leaves, this.placeOf(id));
    const words = this.claimsOn(leaf).map((claimId) => this.words(claimId));
    if (this.#blocks.has(leaf) && words.every((known) => known !== undefined)) this.#set(leaf, words);
  }

  #matches(row: BoardRow): boolean {
    const { id } = row;
    const text = this.words(id)?.text ?? "";
    const asked = { text, kinds: this.#kinds.get(id), isNews: this.#news.has(id), personId: this.#personId };
    return isShown(row, this.#view.filter, asked);
  }

  #drawn(id: string): Face {
    const row = this.row(id);
    return {
      mark: markOfRow(row),
      state: row.state,
      current: id === this.#current,
      selected: this.selection.has(id),
      dim: !this.#matches(row),
      isNews: this.#news.has(id),
    };
  }

  #redraw(id: string): void {
    const before = this.#faces.get(id);
    const now = this.#drawn(id);
    if (before && (Object.keys(now) as (keyof Face)[]).every((part) => before[part] === now[part])) return;
    this.#faces.set(id, now);
    if (before?.mark !== now.mark || before.state !== now.state) this.#coverage = null;
    if (before?.dim !== now.dim) this.#shown = null;
    this.tell(`face:${id}`);
  }
}
