import { RAISED_CONTEXT } from "../raised.ts";

/**
 * Puts the words of one block together as a browser lays them out: runs of white space become one space, none stands at
 * the start or end of a line, and nothing is added between inline elements (CSS Text 3, section 4.1.1).
 */
export class LineBuilder {
  private parts: string[] = [];
  private waitingSpace = false;
  private waitingBreaks = 0;
  private lastUnit = "";
  /** Soft hyphens left out so far; a reader sees none of those inside a line. */
  softHyphens = 0;

  /** Adds words; `kept` white space stays as it is, as in `pre`. */
  add(raw: string, kept: boolean): void {
    const text = this.withoutUnseen(raw);
    if (text === "") return;
    if (kept) this.push(text);
    else this.addCollapsed(text);
  }

  /** Ends the line. Two in a row end the block, which `hasGap` tells before the next words are added. */
  breakLine(): void {
    if (this.parts.length > 0) this.waitingBreaks += 1;
    this.waitingSpace = false;
  }

  /** True when two line ends stand between the words so far and those to come. */
  get hasGap(): boolean {
    return this.waitingBreaks > 1;
  }

  /** The last code unit in place; "" at the start of a block, " " where white space waits. */
  get before(): string {
    return this.waitingBreaks > 0 || this.waitingSpace ? " " : this.lastUnit;
  }

  /** The last of the text in place, enough to tell what a raised number stands behind. */
  get textBefore(): string {
    let tail = "";
    for (let at = this.parts.length - 1; at >= 0 && tail.length < RAISED_CONTEXT; at -= 1)
      tail = (this.parts[at] ?? "").slice(-RAISED_CONTEXT) + tail;
    return tail.slice(-RAISED_CONTEXT);
  }

  get isEmpty(): boolean {
    return this.parts.length === 0;
  }

  /** The words of the block; the builder is empty afterwards. */
  take(): string {
    const text = this.parts.join("");
    this.parts = [];
    this.waitingSpace = false;
    this.waitingBreaks = 0;
    this.lastUnit = "";
    return text;
  }

  private addCollapsed(text: string): void {
    const words = text.replace(WHITE_SPACE, " ");
    const leads = words.startsWith(" ");
    const bare = words.slice(leads ? 1 : 0, words.length > 1 && words.endsWith(" ") ? -1 : undefined);
    if (leads && !this.isEmpty) this.waitingSpace = true;
    if (bare === "") return;
    this.push(bare);
    this.waitingSpace = words.endsWith(" ");
  }

  private push(text: string): void {
    if (this.waitingBreaks > 0) this.parts.push("\n");
    else if (this.waitingSpace) this.parts.push(" ");
    this.waitingBreaks = 0;
    this.waitingSpace = false;
    this.parts.push(text);
    this.lastUnit = text.charAt(text.length - 1);
  }

  private withoutUnseen(raw: string): string {
    if (!/[\u00AD\uFEFF]/.test(raw)) return raw;
    return raw.replace(/[\u00AD\uFEFF]/g, (unseen) => {
      if (unseen === "\u00AD") this.softHyphens += 1;
      return "";
    });
  }
}

/** White space of HTML, and the two separators that browsers draw as nothing. A no-break space is no white space. */
const WHITE_SPACE = /[ \t\n\r\f\u2028\u2029]+/g;
