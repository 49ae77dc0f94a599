import { z } from "zod";
import { APP } from "../../provenance/app.ts";
import { canonicalBytes } from "../../provenance/canonical.ts";
import { Coverage } from "../../reviews/coverage.ts";
import type { Turns } from "../../reviews/in-slices.ts";
import { inBytes } from "../bytes.ts";
import type { FormatFace } from "../formats/format.ts";
import { inTurns } from "../in-turns.ts";
import { LogHead, type Report } from "../model.ts";
import { type Measured, measured } from "./seal.ts";

/** Names the shape below. */
export const MANIFEST_SCHEMA = "linecheck.manifest/1";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is signed of an export: its bytes by their hash, and what they speak of. */
export const Manifest = z
  .object({
    schema: z.literal(MANIFEST_SCHEMA),
    /** Name and version of the software that made it. */
    app: z.string(),
    format: z.string(),
    mediaType: z.string(),
    /** Of the file without its signature: how many bytes, and their SHA-256. */
    size: z.int().nonnegative(),
    sha256: Sha256,
    /** Of what is read in the file, in formats that check themselves when they are shown. */
    readingSha256: Sha256.optional(),
    document: z.object({ id: z.string(), versionId: z.string(), versionOrdinal: z.int().positive(), sha256: Sha256 }),
    log: LogHead,
    final: z.boolean(),
    coverage: Coverage,
    exportedAt: z.iso.datetime(),
    exportedBy: z.string(),
  })
  .describe("The signed statement of what an export is and what it speaks of.");
export type Manifest = z.infer<typeof Manifest>;

/** The manifest of an export, as the bytes that are signed (RFC 8785). */
export async function manifestBytes(
  report: Report,
  { format, mediaType, readingOf }: Pick<FormatFace, "format" | "mediaType" | "readingOf">,
  { size, sha256 }: Measured,
  turns: Turns,
): Promise<Uint8Array> {
  const { document, log, final, coverage, exportedAt, exportedBy } = report;
  const { id, versionId, versionOrdinal } = document;
  return canonicalBytes({
    schema: MANIFEST_SCHEMA,
    app: APP,
    format,
    mediaType,
    size,
    sha256,
    ...(readingOf && { readingSha256: (await measured(inTurns(inBytes(readingOf(report)), turns))).sha256 }),
    document: { id, versionId, versionOrdinal, sha256: document.sha256 },
    log,
    final,
    coverage,
    exportedAt,
    exportedBy,
  });
}
