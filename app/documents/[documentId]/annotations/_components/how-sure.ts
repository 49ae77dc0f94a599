import type { PreviewedRemark } from "../../../../../lib/annotations/model.ts";
import { counted } from "../../../../../lib/text/counts.ts";

const TOLD_BY = {
  alone: "",
  around: "; of several places, the one with the same words around it",
  position: "; of several places, the one at the position told",
  number: "; of several places, the sentence of that number",
} as const;

/** How it is known where a remark belongs, or why it is not: a sentence without its stop. */
export function howSure({ place, standing, on, answers }: PreviewedRemark): string {
  const doubt = standing === "altered" ? "Under the name and the time of a note of ours, in other words. " : "";
  return doubt + placeInWords(place, on, answers);
}

function placeInWords(
  { how, by, more, candidates }: PreviewedRemark["place"],
  on: string | null,
  answers: string | null,
): string {
  switch (how) {
    case "exact":
      return `Word for word${TOLD_BY[by ?? "alone"]}${onwards(more)}.`;
    case "normalised":
      return `Word for word, but for spaces, quotation marks or dashes${TOLD_BY[by ?? "alone"]}${onwards(more)}.`;
    case "thread":
      return answers === null ? "With what it answers." : "On the thread of the note that it answers.";
    case "ambiguous":
      return candidates.length === 1
        ? "These words stand here once, and what stands around them is not the same."
        : `These words stand in ${counted(candidates.length, "sentence")}, and nothing tells which is meant.`;
    case "nowhere":
      if (on === null) return "It is about no words in particular.";
      return candidates.length === 0
        ? "These words do not stand in the text, nor anything like them."
        : "These words do not stand in the text; the nearest sentence can be chosen.";
  }
}

function onwards(more: number): string {
  return more === 0 ? "" : `; its words go on in ${counted(more, "more sentence")}`;
}
