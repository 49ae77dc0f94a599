import { z } from "zod";
import { APP } from "../../provenance/app.ts";
import { canonicalBytes } from "../../provenance/canonical.ts";
import { Coverage } from "../../reviews/coverage.ts";
import type { FormatFace } from "../formats/format.ts";
import { LogHead, type Report } from "../model.ts";
import type { Measured } from "./seal.ts";

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

/** A file as it is signed: its bytes, and what is read in it where its format has that compared. */
export type MeasuredFile = Measured | (Measured & { readonly readingSha256: string });

/** The manifest of an export, as the bytes that are signed (RFC 8785). */
export function manifestBytes(
  { document, log, final, coverage, exportedAt, exportedBy }: Report,
  { format, mediaType }: Pick<FormatFace, "format" | "mediaType">,
  file: MeasuredFile,
): Uint8Array {
  const { id, versionId, versionOrdinal, sha256 } = document;
  return canonicalBytes({
    schema: MANIFEST_SCHEMA,
    app: APP,
    format,
    mediaType,
    ...file,
    document: { id, versionId, versionOrdinal, sha256 },
    log,
    final,
    coverage,
    exportedAt,
    exportedBy,
  });
}
