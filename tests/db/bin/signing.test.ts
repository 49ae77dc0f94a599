import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import * as bringIn from "../../../bin/commands/import.ts";
import * as key from "../../../bin/commands/key.ts";
import * as report from "../../../bin/commands/report.ts";
import * as verify from "../../../bin/commands/verify.ts";
import { FORMAT_NAMES } from "../../../lib/reports/formats/index.ts";
import { migratedUrl } from "../../support/database.ts";
import { ARTICLE } from "../../support/newsroom.ts";
import { piped } from "../../support/piped.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "linecheck-signing-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An installation with one article, and a folder for what it exports. */
async function installation(engine: "sqlite" | "postgres") {
  const env = { DATABASE_URL: await migratedUrl(engine), LINECHECK_DATA: newFolder() };
  const folder = newFolder();
  const { documentId } = JSON.parse((await piped(bringIn.run, ["-"], [ARTICLE], env)).out);
  const exported = async (format: string) => {
    const file = join(folder, `report.${format}`);
    expect((await piped(report.run, [documentId, "--format", format, "--out", file], [], env)).code).toBe(0);
    return file;
  };
  const verifier = (await piped(key.run, [], [], env)).out.trim();
  const pem = async () => (await piped(key.run, ["--pem"], [], env)).out;
  // Whoever checks has no installation.
  const checked = (...args: string[]) => piped(verify.run, args, [], {});
  return { folder, exported, verifier, pem, checked };
}

describe.each(["sqlite", "postgres"] as const)("what is exported on %s", (engine) => {
  test("holds by the key of its installation in every format, and no longer once a byte is another", async () => {
    const { exported, verifier, checked } = await installation(engine);
    for (const format of FORMAT_NAMES) {
      const file = await exported(format);
      expect([format, (await checked(file, "--key", verifier)).code]).toEqual([format, 0]);
      expect([format, (await checked(file)).code]).toEqual([format, 2]);
      const bytes = readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 4, bytes.length >> 1);
      writeFileSync(file, bytes);
      const told = await checked(file, "--key", verifier);
      expect([format, told.code, told.out]).toEqual([format, 1, expect.stringContaining("TAMPERED")]);
    }
  });
});

test("a check says what the file speaks of, and what was not checked", async () => {
  const { exported, verifier, checked } = await installation("sqlite");
  const file = await exported("html");
  expect((await checked(file, "--key", verifier)).out).toMatch(/DRAFT[\s\S]*5 sentences[\s\S]*Not checked:/);
  const { outcome, manifest } = JSON.parse((await checked(file, "--key", verifier, "--json")).out);
  expect([outcome, manifest.format, manifest.exportedBy]).toEqual(["holds", "html", "This installation"]);
});

test("a check that cannot be made says how it is made", async () => {
  const { exported, verifier, checked } = await installation("sqlite");
  const file = await exported("md");
  for (const args of [[], [file, file], [join(file, "none")], [file, "--key", "trust me"], [file, "--kee", "x"]]) {
    const told = await checked(...args);
    expect([args, told.code, told.err]).toEqual([args, 3, expect.stringContaining("Usage: linecheck verify")]);
  }
  const other = await installation("sqlite");
  expect((await checked(file, "--key", other.verifier)).code).toBe(1);
  expect((await checked(file, "--key", verifier)).code).toBe(0);
});

test("the lines of openssl in the documentation check the same", async () => {
  const { folder, exported, pem } = await installation("sqlite");
  const page = readFileSync(new URL("../../../docs/formats/signatures.md", import.meta.url), "utf8");
  const [check = "", compare = ""] = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, lines]) => lines);
  const file = await exported("html");
  const place = newFolder();
  copyFileSync(file, join(place, "report.html"));
  writeFileSync(join(place, "key.pem"), await pem());
  const told = execFileSync("bash", ["-e"], { cwd: place, input: `${check}set +e\n${compare}`, encoding: "utf8" });
  expect(told).toMatch(/^Signature Verified Successfully$/m);
  const { sha256 } = JSON.parse(/^\{.*\}/m.exec(told)?.[0] ?? "{}");
  expect(told).toContain(`${sha256}  -`);
  expect(folder).not.toBe(place);
  const wrong = readFileSync(file, "utf8").replace(/(?<=id="signature">[\w-]+\.)[\w-]{4}/, "AAAA");
  writeFileSync(join(place, "report.html"), wrong);
  expect(() => execFileSync("bash", ["-e"], { cwd: place, input: check, stdio: ["pipe", "pipe", "ignore"] })).toThrow();
});
