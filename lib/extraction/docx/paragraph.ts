import type { BlockKind } from "../block.ts";
import type { Piece } from "../compose.ts";
import { Flow } from "./flow.ts";
import type { Attributes } from "./read-xml.ts";
import { levelOf, type StyleKind } from "./style-kinds.ts";
import { outlineOf, type Style } from "./styles.ts";

/** Stands in a paragraph's text where a page or a column ends; no text of a document can hold it. */
export const PAGE_END = "\f";

// Longer than any heading, and than the longest titles in a library's catalogue: a style put on the wrong paragraph.
const LONGEST_HEADING = 300;

// Longer than the word before a raised digit need be known.
const LONGEST_TAIL = 24;

/** A paragraph while it is being read. */
export class Paragraph {
  style: Style;
  /** What stands in text boxes and frames anchored here, to follow the paragraph. */
  readonly floats = new Flow();
  /** True when its end is deleted or it is a drop capital: its words begin the next paragraph. */
  joinsNext = false;
  /** The last characters, enough to tell what a raised digit stands behind. */
  last = "";
  private outline: number | null = null;
  private list: string | null = null;
  private readonly parts: string[] = [];

  constructor(normal: Style) {
    this.style = normal;
  }

  add(text: string): void {
    this.parts.push(text);
    if (text !== "") this.last = (this.last + text).slice(-LONGEST_TAIL);
  }

  text(): string {
    return this.parts.join("");
  }

  /** Takes a property told by the element of that name. */
  tell(name: string, attributes: Attributes): void {
    if (name === "w:outlineLvl") this.outline = outlineOf(attributes.get("w:val"));
    if (name === "w:numId") this.list = attributes.get("w:val");
    if (name === "w:framePr" && ["drop", "margin"].includes(attributes.get("w:dropCap") ?? "")) this.joinsNext = true;
  }

  kind(): StyleKind {
    const byStyle = this.style.kind;
    const list = this.list ?? this.style.list;
    if (byStyle?.kind === "list-item") return this.list === "0" ? PARAGRAPH : byStyle;
    if (byStyle && byStyle.kind !== "paragraph") return byStyle;
    const outline = this.outline ?? this.style.outline ?? 9;
    if (outline < 9) return { kind: "heading", level: levelOf(outline + 1) };
    return list === null || list === "0" ? PARAGRAPH : { kind: "list-item", level: 0 };
  }
}

const PARAGRAPH: StyleKind = { kind: "paragraph", level: 0 };

/** Kinds that are one line however they were set: a line break in them is a matter of looks. */
const ONE_LINE: ReadonlySet<BlockKind> = new Set(["title", "heading", "caption", "byline", "dateline"]);

/** The blocks of a paragraph: one, or more where a page ends or an empty line stands within it. */
export function piecesOf(text: string, { kind, level }: StyleKind): Piece[] {
  return text.split(/\f|\n[^\S\n\f]*\n/).flatMap((part) => {
    const words = part.trim();
    if (words === "") return [];
    if (!ONE_LINE.has(kind)) return [{ kind, level, text: words }];
    if (words.length > LONGEST_HEADING) return [{ kind: "paragraph", level: 0, text: words }];
    return [{ kind, level, text: words.replace(/\s*\n\s*/g, " ") }];
  });
}
