import type { Turns } from "../../reviews/in-slices.ts";
import { type SigningKey, signed } from "../../signing/jws.ts";
import { inBytes } from "../bytes.ts";
import type { ReportFormat } from "../formats/format.ts";
import { inTurns } from "../in-turns.ts";
import type { Report } from "../model.ts";
import { manifestBytes } from "./manifest.ts";
import { sealed } from "./seal.ts";
import { fixedSlot } from "./slot.ts";

/**
 * A report in a format that holds its own signature, on its way out with the signature in it.
 * @throws Error when the format has no room for one.
 */
export function signedAs(
  format: ReportFormat,
  report: Report,
  key: SigningKey,
  turns: Turns,
): AsyncIterable<Uint8Array> {
  const slot = fixedSlot(format.slot);
  if (slot === null) throw new Error(`a file of ${format.format} cannot hold its signature`);
  return sealed(inTurns(inBytes(format.render(report)), turns), slot, async (file) =>
    signed(await manifestBytes(report, format, file, turns), key),
  );
}
