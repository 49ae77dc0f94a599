import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./source-file.ts";

type Locked = { readonly version: string; readonly optionalDependencies?: Record<string, string> };
type Lockfile = { readonly packages: Readonly<Record<string, Locked>> };

/**
 * The optional packages that the lockfile lacks, each with the package that wants it. They are the builds for other
 * platforms: a lockfile written beside an installed tree, or against a registry without some of them, leaves them out,
 * and then `npm ci` refuses it on every machine.
 */
function missingFrom({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !homesOf(path, name).some((home) => home in packages))
      .map((name) => `${path} → ${name}`),
  );
}

/** Where Node.js looks for a package, from the folder of the one that wants it upwards. */
function homesOf(path: string, name: string): string[] {
  const inner = path === "" ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  const outer = path.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "");
  return path === "" ? [inner] : [inner, ...homesOf(outer, name)];
}

test("the lockfile has the packages of every platform, so that `npm ci` takes it", () => {
  const lockfile: Lockfile = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
  expect(missingFrom(lockfile)).toEqual([]);
});

test("a package is found beside the one that wants it, or above, and nowhere else", () => {
  const wanting = { version: "1.0.0", optionalDependencies: { "@x/linux": "1.0.0" } };
  const locked = (...paths: string[]): Lockfile => ({
    packages: {
      "node_modules/@x/a/node_modules/b": wanting,
      ...Object.fromEntries(paths.map((path) => [path, { version: "1.0.0" }])),
    },
  });
  expect(missingFrom(locked("node_modules/@x/linux"))).toEqual([]);
  expect(missingFrom(locked("node_modules/@x/a/node_modules/@x/linux"))).toEqual([]);
  expect(missingFrom(locked("node_modules/c/node_modules/@x/linux"))).toEqual([
    "node_modules/@x/a/node_modules/b → @x/linux",
  ]);
});
