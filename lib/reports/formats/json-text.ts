/**
 * An array as `JSON.stringify(…, null, 2)` lays it out on a line that is indented by `indent`, one element a chunk: the
 * lists of a long report are never one string.
 */
export function* jsonList(list: Iterable<unknown>, indent: string): Generator<string> {
  let opening = "[";
  for (const element of list) {
    yield `${opening}\n${indent}  ${jsonValue(element, `${indent}  `)}`;
    opening = ",";
  }
  yield opening === "[" ? "[]" : `\n${indent}]`;
}

/** An object in the same way, one member a chunk. Names are to be told apart by whoever gives them. */
export function* jsonMembers(members: Iterable<readonly [string, unknown]>, indent: string): Generator<string> {
  let opening = "{";
  for (const [name, value] of members) {
    yield `${opening}\n${indent}  ${JSON.stringify(name)}: ${jsonValue(value, `${indent}  `)}`;
    opening = ",";
  }
  yield opening === "{" ? "{}" : `\n${indent}}`;
}

/** A value in the same way. JSON escapes the line ends inside strings, so every line end it writes is one of layout. */
export function jsonValue(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}
