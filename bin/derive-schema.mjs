// Derives prisma/postgres/schema.prisma from prisma/schema.prisma: same models, other engine. `--check` only compares.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const SOURCE = new URL("../prisma/schema.prisma", import.meta.url);
const DERIVED = new URL("../prisma/postgres/schema.prisma", import.meta.url);

export function derive(source) {
  const head = "// Derived from ../schema.prisma by bin/derive-schema.mjs. Do not edit.\n\n";
  const body = source
    .replace(/^(\/\/.*\n)+\n/, "")
    .replace('"../lib/db/generated/sqlite"', '"../../lib/db/generated/postgres"')
    .replace('provider = "sqlite"', 'provider = "postgresql"');
  return head + body;
}

const derived = derive(readFileSync(SOURCE, "utf8"));
if (process.argv.includes("--check")) {
  if (derived !== readFileSync(DERIVED, "utf8")) {
    console.error("prisma/postgres/schema.prisma is out of date: run `npm run db:generate` and commit it.");
    process.exit(1);
  }
} else {
  mkdirSync(new URL(".", DERIVED), { recursive: true });
  writeFileSync(DERIVED, derived);
}
