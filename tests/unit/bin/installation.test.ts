import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findInstallation } from "../../../bin/installation.ts";
import { ROOT } from "../../../bin/root.mjs";
import { must } from "../../support/newsroom.ts";

test.each([
  ["nothing", {}, "data", join("data", "linecheck.db")],
  ["a relative folder", { LINECHECK_DATA: "./here" }, "here", join("here", "linecheck.db")],
  ["a relative database", { DATABASE_URL: "file:./there/x.db" }, "data", join("there", "x.db")],
])("with %s the same database is found from every folder", (_name, variables, folder, file) => {
  const home = process.cwd();
  onTestFinished(() => process.chdir(home));
  for (const from of [ROOT, "/"]) {
    process.chdir(from);
    const found = must(findInstallation(variables));
    expect(found).toMatchObject({ dataFolder: join(ROOT, folder), databaseFile: join(ROOT, file) });
    expect(found.databaseUrl).toBe(`file:${join(ROOT, file)}`);
  }
});

test("an absolute place and a PostgreSQL are taken as they are", () => {
  const found = must(
    findInstallation({ LINECHECK_DATA: "/srv/check", DATABASE_URL: "postgres://db.example.org/check" }),
  );
  expect(found).toMatchObject({
    dataFolder: "/srv/check",
    databaseFile: null,
    databaseUrl: "postgres://db.example.org/check",
    secretFile: "/srv/check/secret",
  });
});
