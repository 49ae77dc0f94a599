import { expect, test } from "vitest";
import { migrationSentence, pendingMigrations } from "../../../lib/db/migrate.ts";

const [one, two] = [
  { name: "0001_a", sql: "A", checksum: "a" },
  { name: "0002_b", sql: "B", checksum: "b" },
];

test("what was not applied yet is pending, in order", () => {
  expect(pendingMigrations([one, two], [])).toEqual({ ok: true, value: [one, two] });
  expect(pendingMigrations([one, two], [one])).toEqual({ ok: true, value: [two] });
  expect(pendingMigrations([one, two], [one, two])).toEqual({ ok: true, value: [] });
});

test("a database that knows more, or otherwise, is refused with the remedy", () => {
  const newer = pendingMigrations([one], [one, two]);
  const changed = pendingMigrations([one], [{ ...one, checksum: "x" }]);
  expect(newer).toEqual({ ok: false, reason: { kind: "newer", name: "0002_b" } });
  expect(changed).toEqual({ ok: false, reason: { kind: "changed", name: "0001_a" } });
  if (!newer.ok) expect(migrationSentence(newer.reason)).toContain("newer Linecheck");
});
