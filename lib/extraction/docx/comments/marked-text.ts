import type { Attributes, Visitor } from "../read-xml.ts";
import type { Bookmark, Stretch } from "./model.ts";

// An author with a remark for every word of a long chapter has fewer; one more is a file made to be long.
const MOST_MARKS = 20_000;

/**
 * The words of a body with the places that comments and bookmarks hold in them (ISO/IEC 29500-1, 17.13.4 and 17.13.6).
 * What a tracked change took out is there and what it put in is not, since the words that were sent out are looked for.
 */
export class MarkedText implements Visitor {
  readonly bookmarks: Bookmark[] = [];
  /** By the id of the comment. */
  readonly ranges = new Map<string, Stretch>();
  changes = 0;
  private readonly parts: string[] = [];
  private length = 0;
  private readonly starts = new Map<string, number>();
  private readonly named = new Map<string, { readonly name: string; readonly start: number }>();
  /** How many elements are open whose words are not those of the text. */
  private aside = 0;
  private isLetters = false;

  text(value: string): void {
    // A line end in here is the file's; those of the text are elements.
    if (this.isLetters) this.write(value.replaceAll(/[\t\n\r]+/g, " "));
  }

  /** All words, in their order. */
  words(): string {
    return this.parts.join("");
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (ASIDE.has(name)) this.aside += 1;
    if (CHANGES.has(name)) this.changes += 1;
    if (name === "w:t" || name === "w:delText") this.isLetters = true;
    const sign = SIGNS.get(name);
    if (sign !== undefined) this.write(sign);
    this.mark(name, attributes);
  };

  readonly close = (name: string): void => {
    if (ASIDE.has(name)) this.aside -= 1;
    if (name === "w:t" || name === "w:delText") this.isLetters = false;
    if (name === "w:p") this.write("\n");
  };

  private write(value: string): void {
    if (this.aside > 0) return;
    this.parts.push(value);
    this.length += value.length;
  }

  private mark(name: string, attributes: Attributes): void {
    if (!MARKS.has(name) || this.ranges.size + this.bookmarks.length > MOST_MARKS) return;
    const id = attributes.get("w:id") ?? "";
    if (name === "w:commentRangeStart") this.starts.set(id, this.length);
    else if (name === "w:bookmarkStart")
      this.named.set(id, { name: attributes.get("w:name") ?? "", start: this.length });
    else if (name === "w:bookmarkEnd") {
      const begun = this.named.get(id);
      if (begun) this.bookmarks.push({ ...begun, end: this.length });
      this.named.delete(id);
    } else if (!this.ranges.has(id)) {
      // The end, or the sign alone where a comment is on no stretch but on a point.
      const start = this.starts.get(id) ?? this.length;
      this.ranges.set(id, { start, end: this.length });
    }
  }
}

const MARKS: ReadonlySet<string> = new Set([
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:commentReference",
  "w:bookmarkStart",
  "w:bookmarkEnd",
]);

/** What a tracked change put in, what floats beside the text, and what is told a second time for older programs. */
const ASIDE: ReadonlySet<string> = new Set(["w:ins", "w:moveTo", "w:txbxContent", "mc:Fallback", "w:rt"]);

const CHANGES: ReadonlySet<string> = new Set(["w:ins", "w:del", "w:moveFrom"]);

/** Signs that are elements. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
]);
