import type { Piece } from "../compose.ts";
import { Flow } from "./flow.ts";
import { count, Letters, newRun, type Run, type Tally } from "./letters.ts";
import { PAGE_END, type Paragraph, piecesOf } from "./paragraph.ts";
import type { Attributes } from "./read-xml.ts";
import type { Styles } from "./styles.ts";
import type { Counted } from "./told.ts";

/** Where the walk stands. Whatever holds blocks of its own (a body, a note, a box, a cell) begins a new place. */
type Place = {
  readonly flow: Flow;
  /** Words that begin the next paragraph. */
  waiting: string[];
  paragraph: Paragraph | null;
  run: Run | null;
  row: { readonly cells: Flow[]; isDeleted: boolean } | null;
  /** Of each field that is open, whether its result has begun; and how many have none yet. */
  readonly fields: boolean[];
  withoutResult: number;
  /** A cell that a tracked change took away. */
  isDeleted: boolean;
};

/** Told about an element: leave out all that is in it. */
export const SKIP = Symbol("skip");
/** What is to be done when an element ends, so that whatever surrounds it comes back into force. */
export type Leave = () => void;
export type Handler = (attributes: Attributes) => Leave | typeof SKIP | undefined;
/** What the elements of these names do. Those without a handler are passed through. */
export type Elements = readonly (readonly [name: string, handler: Handler])[];
export type Handlers = ReadonlyMap<string, Handler>;

/** The state of the reading of one part, and what every element may do to it. */
export class Reading {
  readonly flows = new Map<string, readonly Piece[]>();
  readonly references = new Set<string>();
  handlers: Handlers = new Map();
  place: Place = newPlace();
  /** A content control, such as a field of a form (ISO/IEC 29500-1, 17.5.2). */
  control = { isPlaceholder: false, isContents: false };
  /** Whether one of several ways to tell the same thing was read (ISO/IEC 29500-3, 10.2). */
  alternatives = { isTaken: false };
  /** Within a table of contents. */
  inContents = false;
  /** Within the letters of a run. */
  isLetters = false;
  private readonly letters: Letters;

  constructor(
    readonly styles: Styles,
    private readonly tally: Tally,
    part: "body" | "notes",
  ) {
    this.letters = new Letters(styles, tally, part === "notes");
  }

  count(what: Counted): undefined {
    count(this.tally, what);
  }

  leaveOut(what: Counted): typeof SKIP {
    this.count(what);
    return SKIP;
  }

  /** A handler under which only these elements mean something. */
  into(elements: Elements): Handler {
    const inner: Handlers = new Map(elements);
    return () => {
      const outer = this.handlers;
      this.handlers = inner;
      return () => {
        this.handlers = outer;
      };
    };
  }

  enterPlace(finish: (place: Place) => void): Leave {
    const outer = this.place;
    const place = newPlace();
    this.place = place;
    return () => {
      this.place = outer;
      for (const piece of piecesOf(place.waiting.join(""), { kind: "paragraph", level: 0 })) place.flow.add(piece);
      finish(place);
    };
  }

  /** Adds words to the paragraph, unless they are the instruction of a field. */
  write(value: string): undefined {
    const { paragraph, run, withoutResult } = this.place;
    if (!paragraph || withoutResult > 0) return;
    if (value === PAGE_END) paragraph.add(value);
    else this.letters.write(value, paragraph, run ?? newRun());
  }
}

function newPlace(): Place {
  return {
    flow: new Flow(),
    waiting: [],
    paragraph: null,
    run: null,
    row: null,
    fields: [],
    withoutResult: 0,
    isDeleted: false,
  };
}
