import type { z } from "zod";

/** How many faults a refusal names: more than a person mends at one go, and no answer to a long list of them. */
const MAX_NAMED = 20;

/** Longest sentence about one fault, in UTF-16 code units: some of them repeat what was sent. */
const MAX_MESSAGE_LENGTH = 300;

/** What a schema found at fault, for a person: the first faults by field, all of them as one sentence, and the rest counted. */
export function refusedFields({ issues }: Pick<z.ZodError, "issues">) {
  const errors = issues.slice(0, MAX_NAMED).map(({ path, message }) => ({
    field: path.join("."),
    message: message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message,
  }));
  const named = errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join("; ");
  const left = issues.length - errors.length;
  return { detail: `Not accepted. ${named}${left > 0 ? `; and ${left} more` : ""}`, errors };
}
