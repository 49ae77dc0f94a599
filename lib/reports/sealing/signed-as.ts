import { createHash } from "node:crypto";
import type { Turns } from "../../reviews/in-slices.ts";
import { type SigningKey, signed } from "../../signing/jws.ts";
import { inBytes } from "../bytes.ts";
import type { Chunk, ReportFormat } from "../formats/format.ts";
import { inTurns } from "../in-turns.ts";
import type { Report } from "../model.ts";
import { manifestBytes } from "./manifest.ts";
import { sealed } from "./seal.ts";
import type { FixedSlot } from "./slot.ts";

/**
 * A report in a format that holds its own signature, on its way out with the signature in it. It is rendered once, and what
 * is read in it is hashed on the way.
 */
export function signedAs(
  format: ReportFormat<string, FixedSlot>,
  report: Report,
  key: SigningKey,
  turns: Turns,
): AsyncIterable<Uint8Array> {
  const reading = createHash("sha256");
  const read = format.reader?.();
  const rendered = format.render(report);
  const chunks = read ? telling(rendered, (chunk) => reading.update(read(chunk), "utf8")) : rendered;
  return sealed(inTurns(inBytes(chunks), turns), format.slot, (file) => {
    const written = read ? { ...file, readingSha256: reading.digest("hex") } : file;
    return signed(manifestBytes(report, format, written), key);
  });
}

/** The same chunks; `tell` hears each before it goes on. */
function* telling(chunks: Iterable<Chunk>, tell: (chunk: Chunk) => unknown): Generator<Chunk> {
  for (const chunk of chunks) {
    tell(chunk);
    yield chunk;
  }
}
