import type { CommentedText, WordComment } from "../../extraction/docx/comments/model.ts";
import { counted } from "../../text/counts.ts";
import type { Remark, RemarkFile } from "../remark.ts";
import { instantOf, keepable, nameOf } from "../said-words.ts";
import { isSoftware, isVerdictHead } from "./verdict-heads.ts";
import { isExport, type Unnumbered, withoutNumbers } from "./without-numbers.ts";
import { wordsChosen } from "./words-chosen.ts";

/** The remarks in the comments of a Word file: of an export of ours, or of any other file of the same article. */
export function remarksInWord(file: CommentedText): RemarkFile {
  const text = withoutNumbers(file);
  const isOurs = isExport(file);
  return {
    form: "docx",
    remarks: file.comments.map((comment) => remarkOf(comment, text, isOurs)),
    passed: [],
    notes: file.changes === 0 ? [] : [changesNote(file.changes)],
  };
}

function remarkOf(
  { id, author, date, text, parent, isResolved, at }: WordComment,
  words: Unnumbered,
  isOurs: boolean,
): Remark {
  const said = keepable(text);
  const [head = ""] = said.split("\n", 1);
  return {
    id,
    by: nameOf(author),
    at: instantOf(date),
    text: said,
    headless: isOurs ? said.slice(head.length).trim() : null,
    parent,
    isResolved,
    anchor: at && wordsChosen(words, at),
    cited: null,
    isRecord: isOurs && (isSoftware(author) || isVerdictHead(head)),
  };
}

function changesNote(changes: number): string {
  return `${counted(changes, "tracked change")} in the file ${changes === 1 ? "was" : "were"} passed over: comments are brought in, and the text stays as it is.`;
}
