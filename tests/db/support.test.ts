import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";

test.each(["sqlite", "postgres"] as const)("each test works on a database of its own (%s)", async (engine) => {
  const one = await freshDatabase(engine);
  const other = await freshDatabase(engine);
  await one.write(async (tx) => {
    await tx.logHead.update({ where: { id: 1 }, data: { size: 1 } });
    expect((await other.read.logHead.findUniqueOrThrow({ where: { id: 1 } })).size).toBe(0);
  });
  expect((await one.read.logHead.findUniqueOrThrow({ where: { id: 1 } })).size).toBe(1);
});
