import { z } from "zod";
import { keep, kept } from "../../../_client/keep.ts";
import { type Draft, promptsOf } from "./draft.ts";

/** Words of a verdict that gave way to another one. */
export const Aside = z.string();

/** The name the words on a claim are kept under in this browser. */
export function asideName(personId: string, claimId: string): string {
  return `aside:${personId}:${claimId}`;
}

/** What a draft says that the verdict which stands does not; a text of its own, empty where there is nothing. */
export function wordsLost({ code, detail, rationale }: Draft, stands: Draft): string {
  const written = promptsOf(code).length > 0 ? [detail, rationale] : [rationale];
  return together(written.filter((words) => words !== stands.detail && words !== stands.rationale));
}

/** Keeps the words, after those that were set aside before. */
export function setAside(personId: string, claimId: string, words: string): void {
  const name = asideName(personId, claimId);
  if (words !== "") keep(name, together([kept(name, Aside) ?? "", words]));
}

/** Texts as paragraphs of one. */
export function together(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== "").join("\n\n");
}
