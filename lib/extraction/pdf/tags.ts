import type { BlockKind } from "../block.ts";

/** What a tagged PDF says a stretch of text belongs to. Text of one block carries the very same object. */
export type Tag = {
  readonly kind: Extract<BlockKind, "paragraph" | "heading" | "list-item" | "quotation" | "caption" | "footnote">;
  /** 1 to 6 where the file gives a heading's level, else 0. */
  readonly level: number;
  /** The page it stands on: what runs over a page has a tag on each. */
  readonly page: number;
};

/** A node of the structure tree of a page, as pdf.js gives it. */
type Node = {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
};

// Standard structure types of ISO 32000-1, 14.8.4, and of ISO 32000-2 for Title and FENote.
const BLOCKS: Readonly<Record<string, Tag["kind"]>> = {
  P: "paragraph",
  Title: "heading",
  H: "heading",
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
  LI: "list-item",
  BlockQuote: "quotation",
  Caption: "caption",
  Note: "footnote",
  FENote: "footnote",
};

// Cells say nothing of how a row is read; the place of their words does.
const CELLS: ReadonlySet<string> = new Set(["Table", "TOC"]);

// A paragraph inside one of these is a part of it.
const KEPT: ReadonlySet<Tag["kind"]> = new Set(["list-item", "quotation", "caption", "footnote"]);

/** The tag of each piece of marked content of a page, by its id. */
export function tagsIn(tree: Node | null, page: number): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  // A stack of our own: a tree may be deeper than calls can nest.
  const open: { node: Node; tag: Tag | null }[] = tree ? [{ node: tree, tag: null }] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, tag } = next;
    if (node.type === "content" && node.id && tag) tags.set(node.id, tag);
    if (CELLS.has(node.role ?? "")) continue;
    const own = tagFor(node.role ?? "", tag, page);
    for (const child of node.children ?? []) open.push({ node: child, tag: own });
  }
  return tags;
}

function tagFor(role: string, around: Tag | null, page: number): Tag | null {
  const kind = Object.hasOwn(BLOCKS, role) ? BLOCKS[role] : undefined;
  if (!kind) return around;
  if (kind !== "paragraph" || !around)
    return { kind, level: kind === "heading" ? Number(role.slice(1)) || 0 : 0, page };
  // Two paragraphs of one quotation are two blocks; an entry's words and its mark are one.
  return around.kind === "quotation" ? { ...around } : KEPT.has(around.kind) ? around : { kind, level: 0, page };
}
