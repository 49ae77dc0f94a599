import type { Piece } from "../compose.ts";
import { Flow } from "./flow.ts";
import { count, Letters, newRun, type Run, type Tally } from "./letters.ts";
import { PAGE_END, Paragraph, piecesOf } from "./paragraph.ts";
import type { Attributes, Visitor } from "./read-xml.ts";
import { withProperty } from "./run-format.ts";
import type { Styles } from "./styles.ts";
import { symbolOf } from "./symbols.ts";
import { flowOfRow } from "./table-row.ts";
import type { Counted } from "./told.ts";

/** The id under which the body of the main part is found in its flows. */
export const BODY = "body";

/** What one part of a document tells. */
export type Story = {
  /** The blocks of the body, or of each note by its id. */
  readonly flows: ReadonlyMap<string, readonly Piece[]>;
  /** Notes in the order of their marks, as `footnote 2`. */
  readonly references: ReadonlySet<string>;
};

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
const SKIP = Symbol("skip");
type Leave = () => void;
type Handler = (attributes: Attributes) => Leave | typeof SKIP | undefined;
type Handlers = ReadonlyMap<string, Handler>;

/** A content control, such as a field of a form (ISO/IEC 29500-1, 17.5.2). */
type Control = { isPlaceholder: boolean; isContents: boolean };

/**
 * Reads WordprocessingML (ISO/IEC 29500-1, 17) as it is walked. The handler of an element may return what is to be done
 * when the element ends, so that whatever surrounds it comes back into force; elements without one are passed through.
 */
export class StoryReader implements Visitor {
  private readonly flows = new Map<string, readonly Piece[]>();
  private readonly references = new Set<string>();
  private readonly leaves: (Leave | undefined)[] = [];
  private skipped = 0;
  private place: Place = newPlace();
  private control: Control = { isPlaceholder: false, isContents: false };
  private alternatives = { isTaken: false };
  private isLetters = false;
  private inContents = false;
  private readonly letters: Letters;
  private handlers: Handlers;

  constructor(
    private readonly styles: Styles,
    private readonly tally: Tally,
    part: "body" | "notes",
  ) {
    this.letters = new Letters(styles, tally, part === "notes");
    this.handlers = new Map([...this.blockHandlers(), ...this.runHandlers(), ...this.absenceHandlers()]);
  }

  story(): Story {
    return { flows: this.flows, references: this.references };
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.skipped > 0) {
      this.skipped += 1;
      return;
    }
    // Such elements hold what was so before a tracked change of looks.
    const isFormer = name.startsWith("w:") && name.endsWith("Change");
    const leave = isFormer ? SKIP : this.handlers.get(name)?.(attributes);
    if (leave === SKIP) this.skipped = 1;
    else this.leaves.push(leave);
  };

  readonly close = (): void => {
    if (this.skipped > 0) this.skipped -= 1;
    else this.leaves.pop()?.();
  };

  readonly text = (value: string): void => {
    // A line end in here is the file's; those of the text are elements.
    if (this.isLetters && this.skipped === 0) this.write(value.replaceAll(/[\t\n\r]+/g, " "));
  };

  /** Bodies, notes, paragraphs, tables, boxes and controls. */
  private blockHandlers(): [string, Handler][] {
    return [
      ["w:body", () => this.enterPlace(({ flow }) => this.flows.set(BODY, flow.pieces()))],
      ["w:footnote", (attributes) => this.enterNote(attributes)],
      ["w:endnote", (attributes) => this.enterNote(attributes)],
      ["w:txbxContent", () => this.enterBox()],
      ["w:p", () => this.enterParagraph()],
      ["w:pPr", this.into(this.paragraphProperties())],
      ["w:tr", () => this.enterRow()],
      ["w:trPr", this.into(this.rowProperties())],
      ["w:tc", () => this.enterCell()],
      ["w:tcPr", this.into([["w:cellDel", () => this.dropCell()]])],
      ["w:sdt", () => this.enterControl()],
      ["w:sdtPr", this.into(this.controlProperties())],
      ["w:sdtContent", () => this.enterControlContent()],
      ["mc:AlternateContent", () => this.enterAlternatives()],
      ["mc:Choice", () => this.enterAlternative()],
      ["mc:Fallback", () => this.enterAlternative()],
    ];
  }

  /** Runs and what stands in them. */
  private runHandlers(): [string, Handler][] {
    const property = (name: string): [string, Handler] => [name, (attributes) => this.tellRun(name, attributes)];
    return [
      ["w:r", () => this.enterRun()],
      [
        "w:rPr",
        this.into([
          property("w:vertAlign"),
          property("w:position"),
          property("w:vanish"),
          property("w:lang"),
          ["w:rStyle", (attributes) => this.styleRun(attributes.get("w:val"))],
        ]),
      ],
      ["w:t", () => this.enterLetters()],
      ["w:tab", () => this.write("\t")],
      ["w:ptab", () => this.write("\t")],
      ["w:cr", () => this.write("\n")],
      [
        "w:br",
        (attributes) => this.write(["page", "column"].includes(attributes.get("w:type") ?? "") ? PAGE_END : "\n"),
      ],
      ["w:noBreakHyphen", () => this.write("\u2011")],
      ["w:sym", (attributes) => this.writeSymbol(attributes.get("w:font"), attributes.get("w:char"))],
      // How newer versions of Word write a small picture such as a smiling face.
      ["w16se:symEx", (attributes) => this.writeSymbol(attributes.get("w16se:font"), attributes.get("w16se:char"))],
      ["w:fldChar", (attributes) => this.turnField(attributes.get("w:fldCharType"))],
      ["w:footnoteReference", (attributes) => this.refer("footnote", attributes)],
      ["w:endnoteReference", (attributes) => this.refer("endnote", attributes)],
    ];
  }

  /** What is not text, or not any more. */
  private absenceHandlers(): [string, Handler][] {
    return [
      ["w:ins", () => this.count("insertions")],
      ["w:moveTo", () => this.count("insertions")],
      ["w:del", () => this.leaveOut("deletions")],
      ["w:moveFrom", () => this.leaveOut("deletions")],
      ["w:commentReference", () => this.count("comments")],
      ["pic:pic", () => this.leaveOut("pictures")],
      ["v:imagedata", () => this.leaveOut("pictures")],
      ["c:chart", () => this.leaveOut("charts")],
      ["dgm:relIds", () => this.leaveOut("charts")],
      ["w:object", () => this.leaveOut("embedded")],
      ["w:altChunk", () => this.leaveOut("inserted-files")],
      ["m:oMath", () => this.leaveOut("equations")],
      // The small letters beside Japanese and Chinese words that tell how to say them.
      ["w:rt", () => SKIP],
    ];
  }

  private count(what: Counted): undefined {
    count(this.tally, what);
  }

  private leaveOut(what: Counted): typeof SKIP {
    this.count(what);
    return SKIP;
  }

  /** A handler under which only these elements mean something. */
  private into(entries: readonly (readonly [string, Handler])[]): Handler {
    const inner: Handlers = new Map(entries);
    return () => {
      const outer = this.handlers;
      this.handlers = inner;
      return () => {
        this.handlers = outer;
      };
    };
  }

  private enterPlace(finish: (place: Place) => void): Leave {
    const outer = this.place;
    const place = newPlace();
    this.place = place;
    return () => {
      this.place = outer;
      addAll(place.flow, piecesOf(place.waiting.join(""), { kind: "paragraph", level: 0 }));
      finish(place);
    };
  }

  private enterNote(attributes: Attributes): Leave | typeof SKIP {
    // The others are the lines above the notes, and the words that tell that a note goes on overleaf.
    if (!["normal", null].includes(attributes.get("w:type"))) return SKIP;
    const id = attributes.get("w:id") ?? "";
    return this.enterPlace(({ flow }) => this.flows.has(id) || this.flows.set(id, flow.pieces()));
  }

  private enterBox(): Leave {
    const { paragraph, flow } = this.place;
    const after = paragraph ? paragraph.floats : flow;
    return this.enterPlace((box) => after.hang(box.flow));
  }

  private enterParagraph(): Leave {
    const outer = this.place.paragraph;
    const paragraph = new Paragraph(this.styles.of(null));
    this.place.paragraph = paragraph;
    return () => {
      this.place.paragraph = outer;
      this.endParagraph(paragraph);
    };
  }

  private endParagraph(paragraph: Paragraph): void {
    const { fields, flow, waiting } = this.place;
    // No instruction of a field goes on into the next paragraph: its end must be missing.
    for (let at = fields.length - 1; this.place.withoutResult > 0; at -= 1) {
      if (!fields[at]) this.place.withoutResult -= 1;
      fields[at] = true;
    }
    waiting.push(paragraph.text());
    if (!paragraph.joinsNext) {
      const kind = this.inContents ? ({ kind: "furniture", level: 0 } as const) : paragraph.kind();
      addAll(flow, piecesOf(waiting.join(""), kind));
      this.place.waiting = [];
    }
    flow.hang(paragraph.floats);
  }

  private paragraphProperties(): [string, Handler][] {
    const tell = (name: string): [string, Handler] => [
      name,
      (attributes) => void this.place.paragraph?.tell(name, attributes),
    ];
    // The end of the paragraph was deleted or moved away: ISO/IEC 29500-1, 17.13.5.15.
    const join = () => {
      if (this.place.paragraph) this.place.paragraph.joinsNext = true;
      return undefined;
    };
    return [
      ["w:pStyle", (attributes) => this.styleParagraph(attributes.get("w:val"))],
      tell("w:outlineLvl"),
      tell("w:framePr"),
      ["w:numPr", this.into([tell("w:numId")])],
      [
        "w:rPr",
        this.into([
          ["w:del", join],
          ["w:moveFrom", join],
        ]),
      ],
    ];
  }

  private styleParagraph(id: string | null): undefined {
    if (this.place.paragraph) this.place.paragraph.style = this.styles.of(id);
  }

  private enterRow(): Leave {
    const { place } = this;
    const outer = place.row;
    const row = { cells: [] as Flow[], isDeleted: false };
    place.row = row;
    return () => {
      place.row = outer;
      if (!row.isDeleted) place.flow.hang(flowOfRow(row.cells));
    };
  }

  private rowProperties(): [string, Handler][] {
    return [
      ["w:ins", () => this.count("insertions")],
      [
        "w:del",
        () => {
          if (this.place.row) this.place.row.isDeleted = true;
          return this.count("deletions");
        },
      ],
    ];
  }

  private enterCell(): Leave {
    const { row, flow } = this.place;
    return this.enterPlace((cell) => {
      if (cell.isDeleted) return;
      if (row) row.cells.push(cell.flow);
      else flow.hang(cell.flow);
    });
  }

  private dropCell(): undefined {
    this.place.isDeleted = true;
    return this.count("deletions");
  }

  private enterControl(): Leave {
    const outer = this.control;
    this.control = { isPlaceholder: false, isContents: false };
    return () => {
      this.control = outer;
    };
  }

  private controlProperties(): [string, Handler][] {
    return [
      ["w:showingPlcHdr", () => void Object.assign(this.control, { isPlaceholder: true })],
      [
        "w:docPartObj",
        this.into([
          [
            "w:docPartGallery",
            (attributes) => {
              if (attributes.get("w:val") === "Table of Contents") this.control.isContents = true;
              return undefined;
            },
          ],
        ]),
      ],
    ];
  }

  private enterControlContent(): Leave | typeof SKIP {
    if (this.control.isPlaceholder) return this.leaveOut("placeholders");
    const outer = this.inContents;
    this.inContents ||= this.control.isContents;
    return () => {
      this.inContents = outer;
    };
  }

  /** The same thing told in several ways, best first: only one of them is read (ISO/IEC 29500-3, 10.2). */
  private enterAlternatives(): Leave {
    const outer = this.alternatives;
    this.alternatives = { isTaken: false };
    return () => {
      this.alternatives = outer;
    };
  }

  private enterAlternative(): typeof SKIP | undefined {
    if (this.alternatives.isTaken) return SKIP;
    this.alternatives.isTaken = true;
    return undefined;
  }

  private enterRun(): Leave {
    const { place } = this;
    const outer = place.run;
    const run = newRun();
    place.run = run;
    return () => {
      place.run = outer;
      if (run.hasHidden) this.count("hidden");
    };
  }

  private tellRun(name: string, attributes: Attributes): undefined {
    const { run } = this.place;
    if (run) run.format = withProperty(run.format, name, attributes);
  }

  private styleRun(id: string | null): undefined {
    if (this.place.run) this.place.run.style = this.styles.of(id);
  }

  private enterLetters(): Leave {
    this.isLetters = true;
    return () => {
      this.isLetters = false;
    };
  }

  private write(value: string): undefined {
    const { paragraph, run, withoutResult } = this.place;
    if (!paragraph || withoutResult > 0) return;
    if (value === PAGE_END) paragraph.add(value);
    else this.letters.write(value, paragraph, run ?? newRun());
  }

  private writeSymbol(font: string | null, hexadecimal: string | null): undefined {
    const symbol = symbolOf(font ?? "", hexadecimal ?? "");
    if (symbol === null) this.count("symbols");
    else this.write(symbol);
  }

  private turnField(type: string | null): undefined {
    const { place } = this;
    const { fields } = place;
    if (type === "begin") {
      fields.push(false);
      place.withoutResult += 1;
    } else if (type === "end" && fields.pop() === false) place.withoutResult -= 1;
    else if (type === "separate" && fields.at(-1) === false) {
      fields[fields.length - 1] = true;
      place.withoutResult -= 1;
    }
  }

  private refer(sort: "footnote" | "endnote", attributes: Attributes): undefined {
    const { run } = this.place;
    this.references.add(`${sort} ${attributes.get("w:id") ?? ""}`);
    this.count("marks");
    if (run && attributes.get("w:customMarkFollows") !== null)
      run.isMarked = attributes.get("w:customMarkFollows") !== "0";
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

function addAll(flow: Flow, pieces: readonly Piece[]): void {
  for (const piece of pieces) flow.add(piece);
}
