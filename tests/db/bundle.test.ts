import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, onTestFinished, test } from "vitest";
import * as verify from "../../bin/commands/verify.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import type { EvidenceId } from "../../lib/ids.ts";
import { renderSums } from "../../lib/reports/bundle/sums.ts";
import { checkFile } from "../../lib/reports/sealing/check.ts";
import { ReportQuery } from "../../lib/reports/selection.ts";
import { exportReport } from "../../lib/reports/write.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { namedKey } from "../../lib/signing/adapters/key-file.ts";
import { renderKey } from "../../lib/signing/verification-key.ts";
import { sha256 } from "../../lib/text/sha256.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { aSigningKey, exported } from "../support/exported.ts";
import { allow, bringIn, claimNumber, hire, keepQuoted, must, storeInMemory } from "../support/newsroom.ts";
import { piped } from "../support/piped.ts";
import { typesetter } from "../support/typesetter.ts";

/** A folder with what a bundle holds, unpacked. */
function unpacked(files: Record<string, Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "linecheck-bundle-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

describe.each(["sqlite", "postgres"] as const)("a bundle on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 2);
    const attach = await allow(ctx, rita, "attach", id);
    const source = {
      title: "The account",
      url: "https://example.org/account",
      kind: "web-page",
      tier: "primary",
    } as const;
    const evidenceId = must(
      await attachEvidence(ctx, attach, { claimId, source, quote: "It rained for 12 days.", stance: "supports" }),
    );
    await keepQuoted(ctx, rita, evidenceId as EvidenceId);
    const review = await allow(ctx, rita, "review", id);
    must(await fileVerdict(ctx, review, { claimId, code: "supported", rationale: "So it says.", seen: null }));
    const grant = await allow(ctx, rita, "read", id);
    const key = renderKey(
      namedKey(aSigningKey(), (await ctx.db.read.logHead.findUniqueOrThrow({ where: { id: 1 } })).origin),
    );
    return { ctx, grant, key, bundle: (asked = {}) => exported(ctx, grant, "bundle", asked) };
  }

  /** What both verifiers say of a folder: their exit codes, and their first lines. */
  async function verdicts(folder: string, key: string | null) {
    const ours = await piped(verify.run, key === null ? [folder] : [folder, "--key", key]);
    const theirs = spawnSync(process.execPath, [join(folder, "verify.mjs"), ...(key === null ? [] : [key])], {
      encoding: "utf8",
    });
    return { codes: [ours.code, theirs.status], told: [ours.out, theirs.stdout] };
  }

  test("holds a report, the copy that is quoted, the log and the key, and both verifiers find it whole", async () => {
    const { ctx, grant, key, bundle } = await newsroom();
    const archive = await bundle();
    const files = unzipSync(archive);
    const [copy] = Object.keys(files).filter((name) => name.startsWith("copies/"));
    expect(Object.keys(files)).toEqual([
      "README.txt",
      "report.html",
      "report.json",
      "log.ndjson",
      copy,
      "key.txt",
      "key.pem",
      "verify.mjs",
      "SHA256SUMS",
      "SHA256SUMS.jws",
    ]);
    const still = { ...ctx, now: () => new Date("2026-06-01T09:00:00.000Z") };
    expect((await exported(still, grant, "bundle")).equals(await exported(still, grant, "bundle"))).toBe(true);
    const folder = unpacked(files);
    expect((await verdicts(folder, key)).codes).toEqual([0, 0]);
    expect((await verdicts(folder, null)).codes).toEqual([2, 2]);
    execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: folder, stdio: "ignore" });
    const { manifest } = JSON.parse((await piped(verify.run, [folder, "--key", key, "--json"])).out);
    expect(manifest.format).toBe("bundle");
    for (const name of ["report.html", "report.json"])
      expect((await piped(verify.run, [join(folder, name), "--key", key])).code).toBe(0);
    expect((await checkFile(archive, { beside: null, key: null })).kind).toBe("incomplete");
  });

  test("is found out by both verifiers whatever is done to it", async () => {
    const { key, bundle } = await newsroom();
    const whole = unzipSync(await bundle());
    const copy = Object.keys(whole).find((name) => name.startsWith("copies/")) ?? "";
    const text = (name: string) => new TextDecoder().decode(whole[name]);
    const encoded = (written: string) => new TextEncoder().encode(written);
    const flipped = (name: string) => {
      const bytes = Uint8Array.from(whole[name] ?? []);
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      return { ...whole, [name]: bytes };
    };
    const without = (name: string) => Object.fromEntries(Object.entries(whole).filter(([known]) => known !== name));
    const attacks: Record<string, Record<string, Uint8Array>> = {
      "a word of the page": {
        ...whole,
        "report.html": encoded(text("report.html").replace("So it says", "So he says")),
      },
      "a byte of the copy": flipped(copy),
      "a byte of the log": flipped("log.ndjson"),
      "a byte of the key": flipped("key.txt"),
      "a copy dropped": without(copy),
      "a file added": { ...whole, "notes.txt": encoded("Trust me.") },
      "another list of sums": { ...whole, SHA256SUMS: encoded(text("SHA256SUMS").replace(/^./, "0")) },
      "the report of something else": { ...whole, "report.json": encoded("{}") },
      "another signature": {
        ...whole,
        "SHA256SUMS.jws": encoded(text("SHA256SUMS.jws").replace(/.{9}\n$/, "AAAAAAAAA\n")),
      },
    };
    for (const [attack, files] of Object.entries(attacks)) {
      const { codes, told } = await verdicts(unpacked(files), key);
      expect([attack, codes, told.every((words) => words.includes("TAMPERED"))]).toEqual([attack, [1, 1], true]);
    }
    const linked = unpacked(whole);
    symlinkSync("/etc/passwd", join(linked, "READ-ME-FIRST.html"));
    expect((await verdicts(linked, key)).codes).toEqual([1, 1]);
    const stranger = renderKey(namedKey(aSigningKey(9), "linecheck/stranger"));
    expect((await verdicts(unpacked(whole), stranger)).codes).toEqual([1, 1]);
    const log = text("log.ndjson").split("\n").filter(Boolean);
    expect(log.length).toBeGreaterThan(3);
  });

  test("gives readers neither copies of others' works nor the log, by which people could be followed", async () => {
    const { ctx, key, bundle } = await newsroom();
    const files = unzipSync(await bundle({ audience: "public" }));
    expect(Object.keys(files).filter((name) => /^copies|^log/.test(name))).toEqual([]);
    const all = Object.values(files)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join("\n");
    for (const { pseudonym } of await ctx.db.read.pseudonym.findMany()) expect(all).not.toContain(pseudonym);
    expect(new TextDecoder().decode(files["report.html"])).not.toContain("Rita");
    expect((await verdicts(unpacked(files), key)).codes).toEqual([0, 0]);
    expect(readFileSync(join(unpacked(files), "README.txt"), "utf8")).toContain("node verify.mjs KEY");
  });

  test.each([
    ["copy-lost", storeInMemory()],
    // Nothing of it is ever touched, so that it takes no memory.
    ["copies-too-large", { ...storeInMemory(), get: async () => new Uint8Array(3 * 2 ** 30 + 1) }],
  ] as const)("is refused before anything of it is logged or sent: %s", async (reason, store) => {
    const { ctx, grant } = await newsroom();
    const before = await ctx.db.read.logEntry.count();
    const query = ReportQuery.parse({});
    const asked = { format: "bundle", query, signWith: aSigningKey(), typeset: typesetter, store } as const;
    expect(await exportReport(ctx, grant, asked)).toEqual({ ok: false, reason });
    expect(await ctx.db.read.logEntry.count()).toBe(before);
  });

  test("a signature over another list is found out, and nothing in a folder makes a verifier fall over", async () => {
    const { key, bundle } = await newsroom();
    const whole = unzipSync(await bundle());
    const sums = (files: Record<string, Uint8Array>) => {
      const list = Object.entries(files).map(([name, bytes]) => ({ name, sha256: sha256(bytes) }));
      return new TextEncoder().encode(renderSums(list));
    };
    const report = {
      "report.json": new TextEncoder().encode("nope"),
      "verify.mjs": whole["verify.mjs"] ?? new Uint8Array(),
    };
    const forged = {
      ...report,
      SHA256SUMS: sums(report),
      "SHA256SUMS.jws": whole["SHA256SUMS.jws"] ?? new Uint8Array(),
    };
    expect((await verdicts(unpacked(forged), key)).codes).toEqual([1, 1]);
    expect(
      (await verdicts(unpacked({ ...forged, "SHA256SUMS.jws": new TextEncoder().encode("x") }), null)).codes,
    ).toEqual([1, 1]);
  });
});
