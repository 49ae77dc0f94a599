import type { KeyObject } from "node:crypto";
import { installationGrantOn } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import { asId, type DocumentId } from "../../ids.ts";
import { findLastChange } from "../../provenance/read.ts";
import { html } from "../../reports/formats/html.ts";
import { readReport } from "../../reports/read.ts";
import { signedAs } from "../../reports/sealing/signed-as.ts";
import type { LabelLanguage, Scope } from "../../reports/selection.ts";
import { TURNS } from "../../reviews/adapters/turns.ts";
import { namedKey } from "../../signing/adapters/key-file.ts";
import { sha256 } from "../../text/sha256.ts";
import { isAddress } from "../address.ts";
import type { PublicPage, Shown, Standing } from "./model.ts";

/**
 * What a reader finds at an address, whoever they are. The address is looked up by a unique index: how long that takes tells
 * nothing of 128 random bits that anybody could use.
 */
export async function findStanding(ctx: Context, address: string): Promise<Standing> {
  const row = isAddress(address) ? await ctx.db.read.publication.findUnique({ where: { address } }) : null;
  if (!row) return { kind: "unknown" };
  const labels = row.labels as LabelLanguage;
  if (row.withdrawnAt) return { kind: "withdrawn", at: row.withdrawnAt.toISOString(), reason: row.reason, labels };
  const documentId = asId<DocumentId>(row.documentId);
  const since = await findReopening(ctx, documentId);
  if (since !== null) return { kind: "in-work", since: since.toISOString(), labels };
  return {
    kind: "shown",
    publicationId: row.id,
    documentId,
    query: {
      scope: row.scope as Scope,
      ...(row.personId !== null && { person: row.personId }),
      audience: "public",
      labels,
      status: "final",
    },
    change: await findLastChange(ctx, documentId),
  };
}

/** When a document that was signed off once was opened again; null while it is signed off. */
async function findReopening(ctx: Context, documentId: DocumentId): Promise<Date | null> {
  const { documentSignOff } = ctx.db.read;
  if (await documentSignOff.findFirst({ where: { documentId, reopenedAt: null }, select: { id: true } })) return null;
  const { _max } = await documentSignOff.aggregate({ where: { documentId }, _max: { reopenedAt: true } });
  if (!_max.reopenedAt) throw new Error(`document ${documentId} was published and never signed off`);
  return _max.reopenedAt;
}

/**
 * The page of a report that is shown: as of the last change of its document, and not as of the visit, so that two readers
 * are handed the same bytes. Who published it let everybody read it; a visit is logged nowhere. Null when the document was
 * opened again since it was looked at.
 */
export async function readPage(
  ctx: Context,
  { documentId, query, change }: Shown,
  signWith: KeyObject,
): Promise<PublicPage | null> {
  const asOf: Context = { ...ctx, now: () => new Date(change.at) };
  const report = await readReport(asOf, installationGrantOn<"read">(documentId), query);
  if (!report.ok) {
    if (report.reason === "not-final") return null;
    throw new Error(`the report of document ${documentId} was published and cannot be read: ${report.reason}`);
  }
  const parts: Uint8Array[] = [];
  for await (const part of signedAs(html, report.value, namedKey(signWith, report.value.log.origin), TURNS))
    parts.push(part);
  const bytes = Buffer.concat(parts);
  return { bytes, sha256: sha256(bytes) };
}
