import { z } from "zod";
import { fail, ok, type Result } from "../../result.ts";
import { grouped } from "../../text/counts.ts";
import type { Remark, RemarkFile } from "../remark.ts";
import { HypothesisAnnotation, remarkOfHypothesis } from "./hypothesis.ts";
import { remarksInAnnotation, WebAnnotation } from "./web-annotation.ts";

// Five times what one import takes; more is a dump of a server and not what somebody said of one text.
const MOST_ENTRIES = 10_000;
// More than anybody reads.
const MOST_TOLD = 100;

/** Where annotations are kept: a page or a collection of the W3C's, an answer or an export of Hypothesis, a graph. */
const CONTAINERS = ["items", "first", "rows", "annotations", "@graph"] as const;

/**
 * The remarks in a file of annotations: those of the W3C's model (one, a list, a page, a collection), or those of
 * Hypothesis (an answer of its search, an export of its client). What is none of them is told of; the refusal is a
 * sentence for a file that holds none at all.
 */
export function remarksInJson(json: string): Result<RemarkFile, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return fail(
      "This file is neither a Word file nor JSON: choose the .docx with the comments, or export the annotations as JSON.",
    );
  }
  const entries = entriesIn(parsed);
  if (entries === null)
    return fail(
      "This file holds no annotations: it should hold Web Annotations (JSON-LD), or what Hypothesis exports as JSON.",
    );
  const found: Found = { remarks: [], told: [], beyond: 0, hypothesis: 0 };
  for (const [at, entry] of entries.slice(0, MOST_ENTRIES).entries()) take(entry, at + 1, found);
  const untold = found.beyond + Math.max(0, entries.length - MOST_ENTRIES);
  return ok({
    form: found.hypothesis > 0 ? "hypothesis" : "web-annotation",
    remarks: found.remarks,
    passed: untold === 0 ? found.told : [...found.told, `${grouped(untold)} more were not read, either.`],
    notes: [],
  });
}

type Found = { readonly remarks: Remark[]; readonly told: string[]; beyond: number; hypothesis: number };

function take(entry: unknown, number: number, found: Found): void {
  const hypothesis = HypothesisAnnotation.safeParse(entry);
  const web = hypothesis.success ? null : WebAnnotation.safeParse(entry);
  if (hypothesis.success) {
    found.hypothesis += 1;
    found.remarks.push(remarkOfHypothesis(hypothesis.data));
  } else if (web?.success) found.remarks.push(...remarksInAnnotation(web.data, `#${number}`));
  else if (found.told.length < MOST_TOLD)
    found.told.push(`Entry ${number} is no annotation: it says nothing of what it is about.`);
  else found.beyond += 1;
}

const Container = z.looseObject({});

// A page within a collection, and that within an answer.
const DEEPEST = 5;

/** The entries of a file; null where there is no place for any. A collection that is empty has none, and is one. */
function entriesIn(value: unknown, depth = 0): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const container = Container.safeParse(value);
  if (!container.success || depth > DEEPEST) return null;
  for (const name of CONTAINERS) {
    const inside = container.data[name];
    const entries = inside === undefined ? null : entriesIn(inside, depth + 1);
    if (entries) return entries;
  }
  if (WebAnnotation.safeParse(value).success || HypothesisAnnotation.safeParse(value).success) return [value];
  return container.data.type === "AnnotationCollection" ? [] : null;
}
