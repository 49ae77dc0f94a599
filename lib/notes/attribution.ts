import type { Note } from "./model.ts";

type Attributed = Pick<Note, "author" | "writtenAt" | "said">;

/** Who said what a note holds, and when: somebody outside, where its author only brought it in. */
export function sayerOf({ author, writtenAt, said }: Attributed): { readonly name: string; readonly at: string } {
  return said ? { name: said.by, at: said.at ?? writtenAt } : { name: author.name, at: writtenAt };
}

/** How a note came here: "brought in by Ada Quill from remarks.docx"; null for one that was written here. */
export function broughtInWords({ author, said }: Attributed): string | null {
  return said ? `brought in by ${author.name} from ${said.file.name}` : null;
}
