import type { Attributes, Visitor } from "../read-xml.ts";

/** A comment with its words, as its own part of the file has them. */
export type Said = {
  readonly id: string;
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
  /** What its last paragraph is called, by which the part on threads knows it. */
  readonly paragraphId: string | null;
};

// A remark for each of the most claims a text can have; what is beyond is counted.
const MOST_COMMENTS = 10_000;
// Five times the longest note, so that a note that is too long is told of and not cut.
const LONGEST_COMMENT = 100_000;

/** The comments of a file (ISO/IEC 29500-1, 17.13.4.2), in their order. */
export class CommentWords implements Visitor {
  readonly comments: Said[] = [];
  private current: { readonly attributes: Attributes; readonly parts: string[]; length: number } | null = null;
  private paragraphId: string | null = null;
  private isLetters = false;

  text(value: string): void {
    if (this.isLetters) this.write(value.replaceAll(/[\t\n\r]+/g, " "));
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === "w:comment") {
      this.current = { attributes, parts: [], length: 0 };
      this.paragraphId = null;
    }
    if (name === "w:p") {
      this.paragraphId = attributes.get("w14:paraId");
      if ((this.current?.length ?? 0) > 0) this.write("\n");
    }
    if (name === "w:t") this.isLetters = true;
    if (name === "w:br" || name === "w:cr") this.write("\n");
    if (name === "w:tab") this.write("\t");
  };

  readonly close = (name: string): void => {
    if (name === "w:t") this.isLetters = false;
    if (name === "w:comment") this.end();
  };

  private write(value: string): void {
    if (!this.current || this.current.length > LONGEST_COMMENT) return;
    this.current.parts.push(value);
    this.current.length += value.length;
  }

  private end(): void {
    if (!this.current || this.comments.length >= MOST_COMMENTS) return;
    const { attributes, parts } = this.current;
    this.comments.push({
      id: attributes.get("w:id") ?? "",
      author: (attributes.get("w:author") ?? "").trim(),
      date: attributes.get("w:date"),
      text: parts.join("").trim(),
      paragraphId: this.paragraphId,
    });
    this.current = null;
  }
}
