import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FORMATS } from "../../../lib/reports/formats/index.ts";
import { bridgeReport } from "../../support/bridge-report.ts";
import { RENDERED_NAMES, rendered } from "../../support/rendered.ts";

const GOLDEN = new URL("../../golden/reports/", import.meta.url);

// A PDF is set with fonts of the machine where the product's own have no letter, and differs from one to the other.
const RENDERED = RENDERED_NAMES.filter((name) => "render" in FORMATS[name]);

// `UPDATE_GOLDEN=1 npx vitest run --project unit tests/unit/reports/golden.test.ts` writes the files anew.
test.each(RENDERED)("the bridge report in %s is the golden file, byte for byte", (name) => {
  const { extension } = FORMATS[name];
  const file = new URL(`bridge.${extension}`, GOLDEN);
  const made = rendered(name, bridgeReport());
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, made);
  expect(made.equals(readFileSync(file)), `${file.pathname} differs: look at the change, then update it`).toBe(true);
});
