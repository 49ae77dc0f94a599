import type { Note } from "../notes/model.ts";
import type { Words } from "./words/en.ts";

/** What stands beside the name of somebody outside: the words they speak of, and who brought it in. None for a note of ours. */
export function attributionOf({ author, said }: Note, words: Words): string[] {
  if (!said) return [];
  return [...(said.on === null ? [] : [words.aboutWords(said.on)]), words.broughtIn(author.name, said.file.name)];
}
