import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../lib/db/connect.ts";
import { PrismaClient } from "../../lib/db/generated/sqlite/client.ts";
import { INSTALLATION } from "../../lib/provenance/model.ts";
import { commit } from "../../lib/provenance/write.ts";
import { fail, ok } from "../../lib/result.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase, migratedUrl } from "../support/database.ts";

const BY = { actor: INSTALLATION, role: "installation" };
const source = (id: string) => ({
  id,
  title: id,
  kind: "web-page",
  tier: "primary",
  addedAt: new Date(0),
  addedById: "x",
});
const added = (id: string) => ({ kind: "source.added" as const, data: { source: { id } } });

/** A promise to hold a transaction open with, and the way to let go of it. */
function held(): { released: Promise<void>; release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { released, release };
}

test("the naive client loses an acknowledged write with a stranger's transaction", async () => {
  const url = await migratedUrl("sqlite");
  const naive = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url }) });
  onTestFinished(() => naive.$disconnect());
  const gate = held();
  const opened = held();
  const stranger = naive.$transaction(async (tx) => {
    await tx.source.create({ data: source("stranger") });
    opened.release();
    await gate.released;
    throw new Error("the stranger gives up");
  });
  await opened.released;
  const acknowledged = await naive.source.create({ data: source("acknowledged") });
  expect(acknowledged.id).toBe("acknowledged");
  gate.release();
  await expect(stranger).rejects.toThrow("gives up");
  expect(await naive.source.count()).toBe(0);
});

describe.each(["sqlite", "postgres"] as const)("the write lane on %s", (engine) => {
  test("an acknowledged write survives a stranger's failure, and nobody reads what was not committed", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const gate = held();
    const opened = held();
    const stranger = commit(ctx, BY, async (tx, record) => {
      await tx.source.create({ data: source("stranger") });
      record(added("stranger"));
      opened.release();
      await gate.released;
      throw new Error("the stranger gives up");
    });
    await opened.released;
    expect(await ctx.db.read.source.count(), "a dirty read").toBe(0);
    const writes = Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        commit(ctx, BY, async (tx, record) => {
          const id = `s${index}`;
          await tx.source.createMany({ data: [source(id)] });
          await tx.source.updateMany({ where: { id }, data: { title: "kept" } });
          record(added(id));
          return ok(id);
        }),
      ),
    );
    gate.release();
    await expect(stranger).rejects.toThrow("gives up");
    const results = await writes;
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await ctx.db.read.source.count({ where: { title: "kept" } })).toBe(50);
    expect(await ctx.db.read.source.count()).toBe(50);
    const entries = await ctx.db.read.logEntry.findMany({ orderBy: { seq: "asc" } });
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, seq) => seq));
  });

  test("a refusal rolls back everything the work did", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const refused = await commit(ctx, BY, async (tx, record) => {
      await tx.source.create({ data: source("half") });
      record(added("half"));
      return fail("no");
    });
    expect(refused).toEqual(fail("no"));
    expect(await ctx.db.read.source.count()).toBe(0);
    expect(await ctx.db.read.logEntry.count()).toBe(0);
  });

  test("a write that records nothing is a bug, and is undone", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const silent = commit(ctx, BY, async (tx) => {
      await tx.source.create({ data: source("silent") });
      return ok(null);
    });
    await expect(silent).rejects.toThrow("recorded no event");
    expect(await ctx.db.read.source.count()).toBe(0);
  });

  test("a snapshot does not see what is written while it is open", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const counts = await ctx.db.snapshot(async (read) => {
      const before = await read.source.count();
      await commit(ctx, BY, async (tx, record) => {
        await tx.source.create({ data: source("later") });
        record(added("later"));
        return ok(null);
      });
      return [before, await read.source.count(), await ctx.db.read.source.count()];
    });
    expect(counts).toEqual([0, 0, 1]);
  });
});

test.each(["sqlite", "postgres"] as const)("on %s nothing can be written through the reading side", async (engine) => {
  const { read } = await freshDatabase(engine);
  // The type has no verbs for it; the connection refuses all the same.
  const write = read.$queryRawUnsafe(`DELETE FROM "LogHead" RETURNING "id"`);
  await expect(write).rejects.toThrow(/read-?only/);
  expect(await read.logHead.count()).toBe(1);
});

test("two processes write to one SQLite file, and each waits for the other without losing anything", async () => {
  const url = await migratedUrl("sqlite");
  const [one, two] = [await openDatabase(url), await openDatabase(url)];
  onTestFinished(async () => {
    await one.close();
    await two.close();
  });
  const write = (db: typeof one, name: string) =>
    Array.from({ length: 25 }, (_, index) =>
      commit(fixedContext(db), BY, async (tx, record) => {
        await tx.source.create({ data: source(`${name}${index}`) });
        record(added(`${name}${index}`));
        return ok(null);
      }),
    );
  const results = await Promise.all([...write(one, "a"), ...write(two, "b")]);
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await one.read.source.count()).toBe(50);
  expect(await two.read.logHead.findUnique({ where: { id: 1 } })).toMatchObject({ size: 50 });
});
