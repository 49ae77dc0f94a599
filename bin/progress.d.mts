/** Stops what is under way with a sentence for the person at the terminal; `detail` is shown above it. */
export class Refusal extends Error {
  constructor(sentence: string, detail?: string);
}

/** Why the program ends, in words. */
export function failureText(error: unknown): string;
