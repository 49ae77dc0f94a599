import { type KeyedReference, parseCsl, renderCsl } from "./csl.ts";
import {
  LONGEST_FILE,
  MOST_REFUSALS,
  type ReadReference,
  type ReadReferences,
  type Refusal,
  tooLong,
} from "./reference-file.ts";

const NO_JSON = "This is no JSON: it is cut off, or a comma or a quotation mark in it is missing.";
const NO_ENTRY = "What stands here is no reference: an entry of CSL-JSON is an object in braces.";

/**
 * The references in a file of CSL-JSON, a list of entries or a single one, and what of it could not be read; never throws,
 * whatever the text is. Linear.
 */
export function parseCslFile(text: string): ReadReferences {
  if (text.length > LONGEST_FILE) return tooLong();
  const written = parsed(text);
  if (written === undefined) return { entries: [], refusals: [{ line: 1, sentence: NO_JSON }] };
  const lines = Array.isArray(written) ? linesOfElements(text) : [1];
  const entries: ReadReference[] = [];
  const refusals: Refusal[] = [];
  for (const [index, raw] of (Array.isArray(written) ? written : [written]).entries()) {
    const line = lines[index] ?? 1;
    const reference = parseCsl(raw);
    if (reference !== null) entries.push({ key: idOf(raw), line, reference });
    else if (refusals.length < MOST_REFUSALS) refusals.push({ line, sentence: NO_ENTRY });
  }
  return { entries, refusals };
}

/** References as a file of CSL-JSON, in the order given; `parseCslFile` reads it. */
export function renderCslFile(entries: readonly KeyedReference[]): string {
  return `${JSON.stringify(entries.map(renderCsl), null, 2)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function idOf(raw: unknown): string {
  const id = typeof raw === "object" && raw !== null && "id" in raw ? raw.id : "";
  return typeof id === "string" || typeof id === "number" ? String(id) : "";
}

/** The lines that the elements of the outermost list begin on, in a text that is JSON. */
function linesOfElements(json: string): number[] {
  const lines: number[] = [];
  let [line, depth, isInWords, isDue] = [1, 0, false, false];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at] ?? "";
    if (sign === "\n") line += 1;
    if (isInWords) {
      if (sign === "\\") at += 1;
      isInWords = sign !== '"';
      continue;
    }
    if (depth === 1 && isDue && !/[\s\]]/.test(sign)) {
      lines.push(line);
      isDue = false;
    }
    if (sign === '"') isInWords = true;
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
    if (depth === 1 && (sign === "," || lines.length === 0)) isDue = true;
  }
  return lines;
}
