import type { LanguageTally } from "./language-tally.ts";
import type { Paragraph } from "./paragraph.ts";
import { isTypedMark, readRaised } from "./raised.ts";
import { layered, type RunFormat, UNTOLD } from "./run-format.ts";
import type { Style, Styles } from "./styles.ts";
import type { Counted } from "./told.ts";

/** What is counted over all parts of a document. */
export type Tally = { readonly counts: Map<Counted, number>; readonly languages: LanguageTally };

/** Adds one to a count. */
export function count({ counts }: Tally, what: Counted): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** A stretch of letters set alike, while it is being read. */
export type Run = {
  /** What the run itself tells. */
  format: RunFormat;
  style: Style | null;
  /** The sign of a note stands in it, and whatever follows is that note's own mark. */
  isMarked: boolean;
  /** Hidden letters were met in it. */
  hasHidden: boolean;
};

export function newRun(): Run {
  return { format: UNTOLD, style: null, isMarked: false, hasHidden: false };
}

/** Puts letters into a paragraph, unless they are hidden or the mark of a note. */
export class Letters {
  constructor(
    private readonly styles: Styles,
    private readonly tally: Tally,
    /** In a note, a raised digit at the start is the note's own number. */
    private readonly inNotes: boolean,
  ) {}

  write(value: string, paragraph: Paragraph, run: Run): void {
    const format = this.formatOf(paragraph, run);
    if (format.hidden) {
      run.hasHidden = true;
      return;
    }
    if (run.isMarked || (run.style?.isMark && isTypedMark(value))) {
      if (!run.isMarked) this.countMark();
      return;
    }
    const text = this.withoutSoftHyphens(this.admissible(value));
    this.tally.languages.add(text, format.languages);
    if (format.raised) this.writeRaised(text, paragraph);
    else paragraph.add(text);
  }

  private writeRaised(value: string, paragraph: Paragraph): void {
    const isStart = this.inNotes && paragraph.last === "";
    const raised = readRaised(value, isStart ? "." : paragraph.last);
    if (raised.kind === "mark") this.countMark();
    else {
      if (raised.text !== value) count(this.tally, "raised");
      paragraph.add(raised.text);
    }
  }

  /** A mark that somebody typed; that of a note itself is counted by its sign. */
  private countMark(): void {
    if (!this.inNotes) count(this.tally, "marks");
  }

  private formatOf(paragraph: Paragraph, run: Run): RunFormat {
    const near = run.style ? layered(run.format, run.style.format) : run.format;
    return layered(layered(near, paragraph.style.format), this.styles.defaults);
  }

  /** Where a word may be parted at the end of a line: nobody sees it elsewhere, and no search finds the word. */
  private withoutSoftHyphens(value: string): string {
    if (!value.includes("\u00AD")) return value;
    count(this.tally, "soft-hyphens");
    return value.replaceAll("\u00AD", "");
  }

  private admissible(value: string): string {
    if (!NOT_XML.test(value)) return value;
    count(this.tally, "controls");
    return value.replaceAll(EVERY_NOT_XML, "\uFFFD");
  }
}

// XML 1.0, 2.2: characters no document may hold. Tabs and line ends have become spaces before.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const EVERY_NOT_XML = new RegExp(NOT_XML, "g");
