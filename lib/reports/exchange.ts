import { CONFORMANCES, type Typeset, type Typesetting } from "./typesetter.ts";

// How the server and the process that sets pages speak with each other: the question is JSON, the answer a line of JSON
// and after it the bytes of the file.

const LINE_END = 0x0a;

export function renderQuestion(question: Typesetting): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(question));
}

/** What its own parent asked: it is taken at its word. */
export function parseQuestion(bytes: Uint8Array): Typesetting {
  return JSON.parse(new TextDecoder().decode(bytes)) as Typesetting;
}

export function renderAnswer({ conformance, bytes }: Typeset): readonly Uint8Array[] {
  return [new TextEncoder().encode(`${JSON.stringify({ conformance })}\n`), bytes];
}

/** Null for what is no answer. */
export function parseAnswer(answer: Uint8Array): Typeset | null {
  const end = answer.indexOf(LINE_END);
  const line = new TextDecoder().decode(answer.subarray(0, Math.max(end, 0)));
  const conformance = CONFORMANCES.find((each) => line === JSON.stringify({ conformance: each }));
  return conformance === undefined ? null : { conformance, bytes: answer.subarray(end + 1) };
}
