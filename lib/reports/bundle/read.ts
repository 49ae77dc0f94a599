import type { Context } from "../../context.ts";
import type { SigningKey } from "../../signing/jws.ts";
import { pemOf, renderKey } from "../../signing/verification-key.ts";
import type { CopyStore } from "../../sources/snapshots/model.ts";
import { copiesQuoted } from "../copies.ts";
import type { Report } from "../model.ts";
import { measuring, type Pieces } from "../sealing/seal.ts";
import type { SlowEntry } from "../zip.ts";
import { renderSums, SUMS, SUMS_SIGNATURE, type Summed } from "./sums.ts";
import { readMe, VERIFIER } from "./verifier.ts";

/** What a bundle is made of, beside the report. */
export type BundleParts = {
  readonly report: Report;
  /** The signed report as a page and as JSON. */
  readonly html: Pieces;
  readonly json: Pieces;
  readonly store: CopyStore;
  readonly key: SigningKey;
  /** Signs the list of sums. */
  readonly signSums: (sums: string) => Promise<string>;
};

/**
 * The files of a bundle, each read when its turn comes: the report, the copies that are quoted, the log of the document up
 * to the entry that the report names, and what checks them. Readers get neither copies, which are others' works, nor the log:
 * its entries name no person, but the same one alike in every document.
 */
export async function* bundleFiles(
  ctx: Context,
  { report, html, json, store, key, signSums }: BundleParts,
): AsyncGenerator<SlowEntry> {
  const sums: Summed[] = [];
  const summed = ({ name, chunks }: { name: string; chunks: Pieces }): SlowEntry => ({
    name,
    chunks: measuring(chunks, ({ sha256 }) => void sums.push({ name, sha256 })),
  });
  const isPublic = report.selection.audience === "public";
  yield summed({ name: "README.txt", chunks: [encoded(readMe(isPublic))] });
  yield summed({ name: "report.html", chunks: html });
  yield summed({ name: "report.json", chunks: json });
  if (!isPublic) {
    yield summed({ name: "log.ndjson", chunks: logLines(ctx, report) });
    for (const warc of copiesIn(report))
      yield summed({ name: `copies/${warc}.warc.gz`, chunks: [await kept(store, warc)] });
  }
  yield summed({ name: "key.txt", chunks: [encoded(`${renderKey(key)}\n`)] });
  yield summed({ name: "key.pem", chunks: [encoded(pemOf(key))] });
  yield summed({ name: "verify.mjs", chunks: [encoded(VERIFIER)] });
  const list = renderSums(sums);
  yield { name: SUMS, chunks: inTime([encoded(list)]) };
  yield { name: SUMS_SIGNATURE, chunks: inTime([encoded(`${await signSums(list)}\n`)]) };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function* inTime(chunks: Pieces): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** The copies that go into the bundle of a report, by the names of their files in the store; none for readers. */
function copiesIn(report: Report): string[] {
  if (report.selection.audience === "public") return [];
  return [...new Set([...copiesQuoted(report).values()].flat().map(({ warcSha256 }) => warcSha256))];
}

/** Why the copies of a report cannot be put into a bundle. */
export type CopiesRefusal = "copy-lost" | "copies-too-large";

/** An archive holds 4 GB (`zip.ts`); a quarter of it is more than any report and its log take. In bytes. */
const MOST_COPIES = 3 * 2 ** 30;

/** Looks whether every copy that goes into the bundle is there, and whether there is room for all; null when so. */
export async function whyNoCopies(report: Report, store: CopyStore): Promise<CopiesRefusal | null> {
  let size = 0;
  for (const warcSha256 of copiesIn(report)) {
    const warc = await store.get(warcSha256);
    if (warc === null) return "copy-lost";
    size += warc.length;
    if (size > MOST_COPIES) return "copies-too-large";
  }
  return null;
}

async function kept(store: CopyStore, warcSha256: string): Promise<Uint8Array> {
  const warc = await store.get(warcSha256);
  if (!warc) throw new Error(`the store has no file ${warcSha256}: restore it from a backup`);
  return warc;
}

/** Rows of the log that are read at once: of some 600 bytes each, so that they take a few MB. */
const ROWS = 2_000;

/** The entries of the document's log up to the report's head, a line each: the bytes that were hashed, which have no line end. */
async function* logLines(ctx: Context, { document, log }: Report): AsyncGenerator<Uint8Array> {
  for (let after = -1; ; ) {
    const rows = await ctx.db.read.logEntry.findMany({
      where: { documentId: document.id, seq: { gt: after, lt: log.size } },
      orderBy: { seq: "asc" },
      take: ROWS,
      select: { seq: true, bytes: true },
    });
    for (const { bytes } of rows) yield Buffer.concat([bytes, encoded("\n")]);
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}
