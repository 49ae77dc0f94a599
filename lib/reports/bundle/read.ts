import type { Context } from "../../context.ts";
import type { SigningKey } from "../../signing/jws.ts";
import { pemOf, renderKey } from "../../signing/verification-key.ts";
import type { CopyStore } from "../../sources/snapshots/model.ts";
import { copiesQuoted } from "../copies.ts";
import type { Report } from "../model.ts";
import { measuring, type Pieces } from "../sealing/seal.ts";
import type { SlowEntry } from "../zip.ts";
import { renderSums, SUMS, SUMS_SIGNATURE, type Summed } from "./sums.ts";
import { READ_ME, VERIFIER } from "./verifier.ts";

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
 * to the entry that the report names, and what checks them. Readers get no copies: they are others' works.
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
  yield summed({ name: "README.txt", chunks: [encoded(READ_ME)] });
  yield summed({ name: "report.html", chunks: html });
  yield summed({ name: "report.json", chunks: json });
  yield summed({ name: "log.ndjson", chunks: logLines(ctx, report) });
  if (report.selection.audience !== "public")
    for (const { warcSha256 } of [...copiesQuoted(report).values()].flat())
      yield summed({ name: `copies/${warcSha256}.warc.gz`, chunks: [await kept(store, warcSha256)] });
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
