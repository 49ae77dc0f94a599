import { fail, ok, type Result } from "../../../result.ts";
import { whyNoDocument } from "../other-file.ts";
import { findParts } from "../package-parts.ts";
import { readXml, type Visitor } from "../read-xml.ts";
import { REFUSALS, type Refusal } from "../refusals.ts";
import { type Archive, openArchive } from "../zip-guard.ts";
import { CommentWords } from "./comment-words.ts";
import { MarkedText } from "./marked-text.ts";
import type { CommentedText, WordComment } from "./model.ts";
import { Threads } from "./threads.ts";

/**
 * The comments of a .docx with the words they are on. The refusal is a sentence with the remedy.
 *
 * @throws nothing it knows of, but bytes of a stranger are read: call it where that may end the process.
 */
export async function readComments(bytes: Uint8Array): Promise<Result<CommentedText, string>> {
  const read = await readParts(bytes);
  return read.ok ? read : fail(REFUSALS[read.reason]);
}

async function readParts(bytes: Uint8Array): Promise<Result<CommentedText, Refusal>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const parts = await findParts(archive.value);
  if (!parts.ok) return parts;
  if (!parts.value) return fail(whyNoDocument(archive.value.names));
  const [text, words, threads] = [new MarkedText(), new CommentWords(), new Threads()];
  const { main, comments, commentsExtended } = parts.value;
  for (const [name, visitor] of [
    [main, text],
    [comments, words],
    [commentsExtended, threads],
  ] as const) {
    const refusal = await walk(archive.value, name, visitor);
    if (refusal) return fail(refusal);
  }
  return ok({
    text: text.words(),
    comments: joined(text, words, threads),
    bookmarks: text.bookmarks,
    changes: text.changes,
  });
}

async function walk(archive: Archive, name: string | null, visitor: Visitor): Promise<Refusal | null> {
  if (name === null) return null;
  const text = await archive.read(name);
  if (!text.ok) return text.reason;
  return readXml(text.value ?? "", visitor);
}

/** What three parts of the file tell of each comment, in one. */
function joined({ ranges }: MarkedText, { comments }: CommentWords, { byParagraph }: Threads): WordComment[] {
  const byId = new Map(comments.flatMap(({ paragraphId, id }) => (paragraphId === null ? [] : [[paragraphId, id]])));
  return comments.map(({ paragraphId, ...comment }) => {
    const thread = paragraphId === null ? undefined : byParagraph.get(paragraphId);
    return {
      ...comment,
      parent: (thread?.parent && byId.get(thread.parent)) || null,
      isResolved: thread?.isResolved ?? false,
      at: ranges.get(comment.id) ?? null,
    };
  });
}
