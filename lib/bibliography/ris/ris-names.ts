import { inverted, literalFrom, nameFrom } from "../names.ts";
import type { ReferenceName } from "../reference.ts";

/**
 * A name of RIS: "Doe, Jane, Jr."; without a comma it is no person's, or one of a single name. A comma at the end says
 * that those before it part nothing ("Barnes, Noble and Sons,"), as reference managers write houses.
 */
export function parseName(written: string): ReferenceName | null {
  const name = written.trim();
  if (name.endsWith(",")) return literalFrom(name.slice(0, -1));
  const [family = "", given = "", suffix = "", ...more] = name.split(",");
  if (given.trim() === "" || more.length > 0) return literalFrom(name);
  return nameFrom({ family, given, suffix });
}

/** `parseName` reads what this writes. */
export function renderName(name: ReferenceName): string {
  return "literal" in name && name.literal.includes(",") ? `${name.literal},` : inverted(name);
}
