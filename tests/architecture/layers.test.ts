import { describe, expect, test } from "vitest";
import { waysToNode } from "./browser.ts";
import { folderOf, judgeImport, judgeReach, ORDER } from "./layers.ts";
import { parseSource, readSources } from "./source-file.ts";

describe("the tree", () => {
  const sources = readSources();

  test("was read: a rule that sees no file refuses none", () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(60);
  });

  test("imports only what its layers may", () => {
    const refused = sources.flatMap((file) =>
      file.imports.flatMap((what) => judgeImport(file, what)?.replace(/^/, `${file.path} → ${what.to}: `) ?? []),
    );
    expect(refused).toEqual([]);
  });

  test("reaches for the world only where that is the file's work", () => {
    expect(sources.flatMap((file) => judgeReach(file)?.replace(/^/, `${file.path}: `) ?? [])).toEqual([]);
  });

  test("sends nothing to the browser that needs Node.js, by whatever way", () => {
    expect(waysToNode(sources)).toEqual([]);
  });

  test("has no folder in lib/ that is missing from the order", () => {
    const folders = new Set(
      sources
        .map(({ path }) => path)
        .filter((path) => path.startsWith("lib/"))
        .map(folderOf),
    );
    expect([...folders].filter((folder) => folder !== "" && !ORDER.includes(folder))).toEqual([]);
  });

  test("has no file that only passes on what others export", () => {
    expect(sources.filter(({ isBarrel }) => isBarrel).map(({ path }) => path)).toEqual([]);
  });
});

describe("an import is refused", () => {
  test.each([
    [
      "a folder of lib/ that comes later",
      "lib/text/span.ts",
      `import { x } from "../claims/model.ts";`,
      "text comes before claims",
    ],
    [
      "a later folder's type",
      "lib/text/span.ts",
      `import type { X } from "../claims/model.ts";`,
      "text comes before claims",
    ],
    [
      "a type in its place of use",
      "lib/text/span.ts",
      `let x: import("../claims/model.ts").X;`,
      "text comes before claims",
    ],
    [
      "a later folder, passed on",
      "lib/text/span.ts",
      `export { x } from "../claims/model.ts";`,
      "text comes before claims",
    ],
    [
      "a later folder, when it runs",
      "lib/text/span.ts",
      `await import("../claims/model.ts");`,
      "text comes before claims",
    ],
    ["a folder, from lib/ itself", "lib/ids.ts", `import { x } from "./text/span.ts";`, "lib/ comes before text"],
    ["the web, from lib/", "lib/reports/build.ts", `import { cache } from "react";`, "knows nothing of the web"],
    ["app/, from lib/", "lib/reports/write.ts", `import { x } from "../../app/page.tsx";`, "knows nothing of the web"],
    [
      "a reader, from a pure file",
      "lib/reports/build.ts",
      `import { x } from "../claims/read.ts";`,
      "this file is pure",
    ],
    ["a driver, from a pure file", "lib/reports/build.ts", `import pg from "pg";`, "this file is pure"],
    ["a file, from a pure file", "lib/text/span.ts", `import { readFileSync } from "node:fs";`, "this file is pure"],
    [
      "chance, from a pure file",
      "lib/text/span.ts",
      `import { createHash, randomUUID } from "node:crypto";`,
      "this file is pure",
    ],
    [
      "the database, from a page",
      "app/page.tsx",
      `import type { X } from "../lib/db/types.ts";`,
      "nothing of the database",
    ],
    ["a command, from a page", "app/page.tsx", `import { x } from "../bin/io.ts";`, "nothing of bin/"],
    [
      "a reader, from the browser",
      "app/a.tsx",
      `"use client"; import { x } from "../lib/claims/read.ts";`,
      "runs in the browser",
    ],
    [
      "the server, from the browser",
      "app/a.tsx",
      `"use client"; import { x } from "./_server/session.ts";`,
      "runs in the browser",
    ],
    [
      "a loader, from the browser",
      "app/x/a.tsx",
      `"use client"; import { load } from "./load.ts";`,
      "runs in the browser",
    ],
    [
      "a page, from a command",
      "bin/commands/import.ts",
      `import { x } from "../../app/page.tsx";`,
      "knows nothing of app/",
    ],
  ])("%s", (_name, path, code, because) => {
    const file = parseSource(path, code);
    expect(file.imports).toHaveLength(1);
    expect(file.imports.map((what) => judgeImport(file, what))).toEqual([expect.stringContaining(because)]);
  });
});

describe("an import is allowed", () => {
  test.each([
    ["an earlier folder", "lib/claims/model.ts", `import { x } from "../text/span.ts";`],
    ["its own folder", "lib/claims/model.ts", `import { x } from "./state.ts";`],
    ["a hash, in a pure file", "lib/text/sha256.ts", `import { createHash } from "node:crypto";`],
    ["what a database is, as a type", "lib/context.ts", `import type { Database } from "./db/types.ts";`],
    [
      "an impure file's type, in a pure file",
      "lib/auth/grant.ts",
      `import type { Record } from "../provenance/write.ts";`,
    ],
    ["a reader, from a writer", "lib/auth/write.ts", `import { x } from "./read.ts";`],
    [
      "the database, where a request's context is made",
      "app/_server/context.ts",
      `import { x } from "../../lib/db/connect.ts";`,
    ],
    ["a reader, on the server", "app/documents/load.ts", `import { x } from "../../lib/claims/read.ts";`],
    ["an action, from the browser", "app/documents/a.tsx", `"use client"; import { x } from "./actions.ts";`],
    ["a pure file, from the browser", "app/a.tsx", `"use client"; import { x } from "../lib/text/span.ts";`],
  ])("%s", (_name, path, code) => {
    const file = parseSource(path, code);
    expect(file.imports.map((what) => judgeImport(file, what))).toEqual([null]);
  });
});

/** Every way to write, on the side of a database that reads. */
const WRITES = [
  "read.claim.create({})",
  "read.claim.createMany({})",
  "read.claim.createManyAndReturn({})",
  "read.claim.update({})",
  "read.claim.updateMany({})",
  "read.claim.updateManyAndReturn({})",
  "read.claim.upsert({})",
  "read.claim.delete({})",
  "read.claim.deleteMany({})",
  "read.$executeRaw`DELETE`",
  "read.$executeRawUnsafe(text)",
];

describe("a reach is refused", () => {
  test.each([
    [
      "a transaction outside lib/db",
      "lib/claims/write.ts",
      "await ctx.db.$transaction([])",
      "transactions are lib/db's",
    ],
    ["the write lane, in lib/", "lib/claims/write.ts", "await ctx.db.write(work)", "the write lane is commit()'s"],
    ["the write lane, in app/", "app/_server/a.ts", "(await context()).db.write(work)", "the write lane is commit()'s"],
    [
      "the write lane, in bin/",
      "bin/a.ts",
      "const { db } = ctx; await db?.write(work)",
      "the write lane is commit()'s",
    ],
    ...WRITES.map((write): [string, string, string, string] => [
      `${write} by a reader`,
      "lib/claims/read.ts",
      `await ctx.db.${write}`,
      "writes past the log",
    ]),
    ["a write in a snapshot", "lib/a/read.ts", "ctx.db.snapshot((read) => read.a.create({}))", "writes past the log"],
    ["the clock, in a pure file", "lib/reviews/state.ts", "const now = new Date()", "this file is pure"],
    ["the clock by number", "lib/reviews/state.ts", "const now = Date.now()", "this file is pure"],
    ["chance, in a pure file", "lib/reviews/state.ts", "const x = Math.random()", "this file is pure"],
    ["whether an address is one", "app/_server/endpoint.ts", "if (URL.canParse(origin)) go()", "ask parseUrl"],
  ])("%s", (_name, path, code, because) => {
    expect(judgeReach(parseSource(path, code))).toContain(because);
  });

  test.each([
    ["a given time", "lib/reviews/state.ts", "const day = new Date(text)"],
    ["the clock, in the context", "lib/context.ts", "const now = () => new Date()"],
    ["a transaction in lib/db", "lib/db/connect.ts", "writer.$transaction(work)"],
    ["the write lane in commit()", "lib/provenance/write.ts", "await ctx.db.write(work)"],
    ["another kind of write", "bin/a.ts", "process.stdout.write(text)"],
    ["a write in a transaction", "lib/claims/write.ts", "await tx.claim.update({})"],
    ["a question to a reader", "lib/claims/read.ts", "await ctx.db.read.claim.findMany()"],
  ])("but %s is fine", (_name, path, code) => {
    expect(judgeReach(parseSource(path, code))).toBeNull();
  });
});

test("a file of nothing but re-exports is a barrel, and one with a table of its own is not", () => {
  expect(parseSource("lib/a.ts", `export * from "./b.ts"; export { c } from "./c.ts";`).isBarrel).toBe(true);
  expect(parseSource("lib/a.ts", `export { c } from "./c.ts"; export const D = 1;`).isBarrel).toBe(false);
});

test("a way from the browser to Node.js is found behind any number of files, and a type is no way", () => {
  const chain = (first: string) => [
    parseSource("app/a.tsx", `"use client";\n${first}`),
    parseSource("lib/b.ts", `import { c } from "./c.ts";`),
    parseSource("lib/c.ts", `import { createHash } from "node:crypto";`),
  ];
  expect(waysToNode(chain(`import { b } from "../lib/b.ts";`))).toEqual([
    "app/a.tsx → lib/b.ts → lib/c.ts → node:crypto",
  ]);
  expect(waysToNode(chain(`import type { b } from "../lib/b.ts";`))).toEqual([]);
});
