import type { Span } from "../../../../lib/text/span.ts";

/**
 * What is selected of a text whose blocks are drawn as elements with `data-start`, in UTF-16 code units of the text and
 * without the white space at its ends; null when nothing of it is.
 */
export function selectedIn(root: Element, text: string, selection: Selection | null): Span | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const blocks = [...root.querySelectorAll<HTMLElement>("[data-start]")].filter((block) => range.intersectsNode(block));
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return null;
  const from =
    startOf(first) +
    (first.contains(range.startContainer) ? before(first, range.startContainer, range.startOffset) : 0);
  const to =
    startOf(last) +
    (last.contains(range.endContainer)
      ? before(last, range.endContainer, range.endOffset)
      : (last.textContent ?? "").length);
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  return start < end ? { start, end } : null;
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset.start);
}

/** How much of a block's text stands before a place in it. */
function before(block: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}
