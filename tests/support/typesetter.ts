import { join } from "node:path";
import { ROOT } from "../../bin/root.mjs";
import { typesetHere } from "../../lib/reports/adapters/typst.ts";
import type { Typeset, Typesetter, Typesetting } from "../../lib/reports/typesetter.ts";
import { ok } from "../../lib/result.ts";

/** The fonts as they are built: `npm test` builds them before any test, `node bin/build.mjs fonts` does so alone. */
const FONTS = join(ROOT, "build", "fonts", "print");

/** Sets pages in the process of the test, which saves the start of another one. */
export function setHere(question: Typesetting): Typeset {
  return typesetHere(question, FONTS);
}

export const typesetter: Typesetter = async (question) => ok(setHere(question));
