import { endsSentence, isSameSize, type SetLine } from "./paragraph.ts";

// Some writers tag every line as a paragraph, or a whole page as one; honest tags are wrong now and then.
const MOST_WRONG = 0.05;
const LEAST_TAGGED = 0.8;

// Lines of one paragraph stand closer than this, in heights of the type.
const WIDEST_STEP = 2.2;

// A line that reaches within this many heights of the type of its edge is full.
const FULL = 3;

/**
 * True when the tags of a file can be followed: most lines have one, few sentences break off between two of them, and
 * few paragraphs jump down the page.
 */
export function areTagsSound(columns: readonly (readonly SetLine[])[]): boolean {
  let lines = 0;
  let tagged = 0;
  let wrong = 0;
  for (const column of columns) {
    for (const [index, line] of column.entries()) {
      const above = column[index - 1];
      lines += 1;
      if (line.tag) tagged += 1;
      if (!above || !line.tag || !above.tag) continue;
      if (line.tag === above.tag ? jumps(above, line) : breaksOff(above, line)) wrong += 1;
    }
  }
  return tagged >= LEAST_TAGGED * lines && wrong <= MOST_WRONG * lines;
}

function jumps(above: SetLine, line: SetLine): boolean {
  return !isSameSize(above, line) || line.y - above.y > WIDEST_STEP * line.size;
}

function breaksOff(above: SetLine, line: SetLine): boolean {
  const full = above.room < FULL * above.size;
  return full && isSameSize(above, line) && !endsSentence(above.text) && /^\p{Ll}/u.test(line.text);
}
