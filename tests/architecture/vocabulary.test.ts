import { describe, expect, test } from "vitest";
import { filesBelow } from "./source-file.ts";

/** What a reader expects in a segment of app/. Another kind of file is a decision, not an accident. */
const SEGMENT = [
  "page.tsx",
  "layout.tsx",
  "loading.tsx",
  "error.tsx",
  "not-found.tsx",
  "load.ts",
  "actions.ts",
  "route.ts",
];

/** What may lie in app/ itself beside these. */
const APP_ROOT = ["global-error.tsx", "globals.css", "fonts.css", "tokens.css", "icon.svg"];

/** Words that say nothing of what is inside. The last word of a name counts: `claim-info.ts` says no more. */
const EMPTY_WORDS = [
  "utils",
  "util",
  "helpers",
  "helper",
  "common",
  "misc",
  "shared",
  "service",
  "manager",
  "data",
  "item",
  "info",
];

/** The endings outside tests/, where the word before the last dot may say what any tool makes of the file. */
const KINDS = /(\.(module|d))?\.[a-z]+$/;

/** `index` hides where things are; the one registry of formats is a table that is meant to be looked up. */
const REGISTRIES = ["lib/reports/formats/index.ts"];

const paths = ["lib", "app", "bin", "tests"].flatMap(filesBelow);

/** Why a file may not be called that, or null. */
function judgeName(path: string): string | null {
  const folders = path.split("/").slice(0, -1);
  const name = path.split("/").at(-1) ?? "";
  if (path.startsWith("app/") && !isPrivate(folders)) {
    const allowed = folders.length === 1 ? [...SEGMENT, ...APP_ROOT] : SEGMENT;
    // A segment's page may have a stylesheet of its own beside it.
    if (!allowed.includes(name) && !name.endsWith(".module.css"))
      return "not a file of a segment: move it to _components/";
  }
  if (path.startsWith("tests/golden/") || path.startsWith("tests/vectors/") || name === "README.md") return null;
  const stem = name.replace(path.startsWith("tests/") ? /(\.[a-z]+)?\.[a-z]+$/ : KINDS, "");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) return "names are kebab-case";
  if (stem === "index" && !REGISTRIES.includes(path)) return "no index files: import the file that has it";
  const empty = [...folders, stem].find((word) => EMPTY_WORDS.includes(word.split("-").at(-1) ?? ""));
  return empty ? `${empty} says nothing of what is inside: name the idea` : null;
}

function isPrivate(folders: readonly string[]): boolean {
  return folders.some((folder) => folder.startsWith("_"));
}

test("every file is called what a reader expects", () => {
  expect(paths.length).toBeGreaterThan(40);
  expect(paths.flatMap((path) => judgeName(path)?.replace(/^/, `${path}: `) ?? [])).toEqual([]);
});

describe("a name is refused", () => {
  test.each([
    ["app/documents/verdict-form.tsx", "not a file of a segment"],
    ["app/documents/globals.css", "not a file of a segment"],
    ["lib/claims/claimState.ts", "kebab-case"],
    ["lib/claims/index.ts", "no index files"],
    ["lib/text/utils.ts", "says nothing"],
    ["lib/helpers/text.ts", "says nothing"],
    ["lib/text/span.test.ts", "kebab-case"],
    ["tests/unit/text/span.of.test.ts", "kebab-case"],
    ["app/_ui/list-item.tsx", "says nothing"],
  ])("%s", (path, because) => {
    expect(judgeName(path)).toContain(because);
  });

  test.each([
    "app/documents/[documentId]/page.tsx",
    "app/documents/_components/verdict-form.tsx",
    "app/globals.css",
    "lib/reports/formats/index.ts",
    "tests/unit/text/span.test.ts",
    "tests/pictures/playwright.config.ts",
    "tests/pictures/take.pictures.ts",
    "bin/root.d.mts",
  ])("but %s is fine", (path) => {
    expect(judgeName(path)).toBeNull();
  });
});
