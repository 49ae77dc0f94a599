import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../../bin/root.mjs";
import { typstApart } from "../../../lib/reports/adapters/typst-apart.ts";
import { pdf } from "../../../lib/reports/formats/pdf.ts";
import { ReportQuery } from "../../../lib/reports/selection.ts";
import { exportReport } from "../../../lib/reports/write.ts";
import { fail } from "../../../lib/result.ts";
import type { Usage } from "../../../lib/sandbox/run.ts";
import { bridgeReport } from "../../support/bridge-report.ts";
import { fixedContext } from "../../support/context.ts";
import { freshDatabase } from "../../support/database.ts";
import { aSigningKey } from "../../support/exported.ts";
import { allow, bringIn, COPIES, hire } from "../../support/newsroom.ts";
import { setHere } from "../../support/typesetter.ts";

/** The program as it is built: `npm test` builds it before it comes here, `node bin/build.mjs cli fonts` does so alone. */
const PROGRAM = join(ROOT, "build", "cli", "typeset.js");

const question = pdf.typesetting(bridgeReport());

describe("a report is set in a process apart", () => {
  test("behind its walls, to the same bytes as here, in a moment", async () => {
    const told: Usage[] = [];
    const set = await typstApart(PROGRAM, (usage) => told.push(usage))(question);
    if (!set.ok) throw new Error(`${set.reason.sentence} ${told[0]?.complaint}`);
    expect(set.value.conformance).toBe("ua-1");
    expect(Buffer.from(set.value.bytes).equals(setHere(question).bytes)).toBe(true);
    // A page or two takes nearly nothing beside the program itself.
    expect(told[0]?.peakBytes ?? 0).toBeLessThan(256 * 2 ** 20);
  });
});

describe("a program that sets nothing", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "linecheck-typesetting-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function program(name: string, source: string): string {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "program.mjs"), source);
    return join(folder, name, "program.mjs");
  }

  test.each([
    ["breaks off", "process.exit(1);"],
    ["answers something else", 'process.stdout.write("%PDF-1.7");'],
    ["answers nothing", ""],
  ])("since it %s is told of, with what to do instead", async (name, source) => {
    const set = await typstApart(program(name, source))(question);
    expect(set).toEqual({
      ok: false,
      reason: { kind: "refused", sentence: expect.stringMatching(/could not be set as a PDF: export the web page/) },
    });
  });

  test("has one report at a time, a few that wait, and tells the rest that it is busy", async () => {
    const slow = typstApart(program("slow", "await new Promise((go) => setTimeout(go, 50)); process.exit(1);"));
    const kinds = (await Promise.all(Array.from({ length: 12 }, () => slow(question)))).map((set) =>
      set.ok ? "set" : set.reason.kind,
    );
    expect(kinds.filter((kind) => kind === "busy")).toHaveLength(3);
    expect(kinds.filter((kind) => kind === "refused")).toHaveLength(9);
  });
});

test("what could not be set did not leave the house, and the log does not say so", async () => {
  const ctx = fixedContext(await freshDatabase("sqlite"));
  const rita = await hire(ctx, "Rita", "reviewer");
  const grant = await allow(ctx, rita, "read", await bringIn(ctx, rita));
  const before = await ctx.db.read.logEntry.count();
  const reason = { kind: "busy", sentence: "Come again." } as const;
  const asked = { format: "pdf", query: ReportQuery.parse({}), signWith: aSigningKey(), store: COPIES } as const;
  const exported = await exportReport(ctx, grant, { ...asked, typeset: async () => fail(reason) });
  expect([exported, await ctx.db.read.logEntry.count()]).toEqual([{ ok: false, reason }, before]);
});
