import { describe, expect, test } from "vitest";
import { Report } from "../../lib/reports/model.ts";
import { readReport } from "../../lib/reports/read.ts";
import { ReportQuery } from "../../lib/reports/selection.ts";
import { exportReport } from "../../lib/reports/write.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { aSigningKey, exported } from "../support/exported.ts";
import { allow, bringIn, COPIES, claimNumber, hire, must } from "../support/newsroom.ts";
import { typesetter } from "../support/typesetter.ts";

describe.each(["sqlite", "postgres"] as const)("what a report is asked for on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const omar = await hire(ctx, "Omar", "reviewer");
    const id = await bringIn(ctx, rita);
    for (const [person, number, code] of [
      [rita, 2, "supported"],
      [omar, 3, "refuted"],
    ] as const) {
      const claimId = await claimNumber(ctx, person, id, number);
      must(
        await fileVerdict(ctx, await allow(ctx, person, "review", id), {
          claimId,
          code,
          rationale: "So it is.",
          seen: null,
        }),
      );
    }
    const report = async (asked: object, person = rita): Promise<Report> =>
      Report.parse(JSON.parse((await exported(ctx, await allow(ctx, person, "read", id), "json", asked)).toString()));
    return { ctx, rita, omar, id, report };
  }

  const told = ({ claims }: Report) => claims.filter(({ isLeftOut }) => !isLeftOut).map(({ ordinal }) => ordinal);

  test("the sentences of a person are theirs, and the caller's own when nobody is named", async () => {
    const { ctx, rita, omar, id, report } = await newsroom();
    expect(told(await report({ scope: "person" }))).toEqual([2]);
    expect(told(await report({ scope: "person" }, omar))).toEqual([3]);
    const named = await report({ scope: "person", person: rita.userId }, omar);
    // Omar has still to file his own there, and so he is not told that Rita did.
    expect([told(named), named.selection.person?.name]).toEqual([[], "Rita"]);
    const read = await allow(ctx, rita, "read", id);
    expect(await readReport(ctx, { ...read, holder: null }, ReportQuery.parse({ scope: "person" }))).toEqual({
      ok: false,
      reason: "whose-sentences",
    });
  });

  test("a blind reviewer learns nothing of what is disputed by what a report leaves out", async () => {
    const { omar, rita, report } = await newsroom();
    expect(told(await report({ scope: "disputed" }, omar))).toEqual([3]);
    expect(told(await report({ scope: "disputed" }, rita))).toEqual([]);
  });

  test("legal review has the history of the document with the hashes of its log, and no export in it", async () => {
    const { ctx, id, report } = await newsroom();
    const { history, log } = await report({ audience: "legal" });
    const entries = await ctx.db.read.logEntry.findMany({
      where: { documentId: id, kind: { not: "export.created" } },
      orderBy: { seq: "asc" },
    });
    expect(history.map(({ seq, leafHash }) => [seq, leafHash])).toEqual(
      entries.map(({ seq, leafHash }) => [seq, leafHash]),
    );
    expect(history.at(0)).toMatchObject({ by: "Rita", did: "imported the article", claimId: null });
    expect(history.at(-1)?.leafHash).toBe(log.headHash);
    expect(history.filter(({ kind }) => kind === "verdict.filed").map(({ by, did }) => [by, did])).toEqual([
      ["Rita", expect.stringContaining("Supported")],
      ["Omar", expect.not.stringContaining("Refuted")],
    ]);
    expect((await report({ audience: "legal" })).history).toEqual(history);
  });

  test("a document that quotes more sources than a statement takes parameters is read", async () => {
    const { ctx, rita, id, report } = await newsroom();
    const claimId = await claimNumber(ctx, rita, id, 2);
    // Prisma gives SQLite 999 at once.
    const ids = Array.from({ length: 1200 }, (_, number) => `of-many-${number}`);
    const [addedAt, addedById] = [ctx.now(), rita.userId];
    const source = { title: "Record", kind: "document", tier: "primary", addedAt, addedById };
    const piece = { documentId: id, claimId, quote: "As it was.", stance: "supports", attachedAt: addedAt };
    await ctx.db.write(async (tx) => {
      await tx.source.createMany({ data: ids.map((sourceId) => ({ ...source, id: sourceId })) });
      const evidence = ids.map((sourceId) => ({ ...piece, id: sourceId, sourceId, attachedById: rita.userId }));
      await tx.evidence.createMany({ data: evidence });
    });
    expect((await report({})).sources).toHaveLength(1200);
  });

  test("a final report of what is not signed off is refused, and not logged as if it had left the house", async () => {
    const { ctx, rita, id } = await newsroom();
    const grant = await allow(ctx, rita, "read", id);
    const before = await ctx.db.read.logEntry.count();
    const query = ReportQuery.parse({ status: "final" });
    expect(
      await exportReport(ctx, grant, {
        format: "html",
        query,
        signWith: aSigningKey(),
        typeset: typesetter,
        store: COPIES,
      }),
    ).toEqual({
      ok: false,
      reason: "not-final",
    });
    expect(await ctx.db.read.logEntry.count()).toBe(before);
  });
});
