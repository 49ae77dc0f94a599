import type { Gate } from "./model.ts";

/** A gate in one piece of prose: what it asks for, and why it is not met where that has to be told. */
export function gateInWords({ sentence, because }: Pick<Gate, "sentence" | "because">): string {
  return because === undefined ? sentence : `${sentence}. ${because}`;
}
