import type { VerificationKey } from "../../signing/verification-key.ts";
import { whyNoChain } from "../bundle/log-lines.ts";
import { parseSums, SUMS, SUMS_SIGNATURE, whyOtherFiles } from "../bundle/sums.ts";
import { Report } from "../model.ts";
import { type Check, checkSigned, incomplete, manifestIn, tampered } from "./check.ts";
import type { Manifest } from "./manifest.ts";

/**
 * Checks a bundle that was unpacked, by the names of its files: the signature over the list of sums, every file against it,
 * and that the log ends in the entry the report names.
 */
export async function checkFolder(files: ReadonlyMap<string, Uint8Array>, key: VerificationKey | null): Promise<Check> {
  const [list, signature] = [files.get(SUMS), files.get(SUMS_SIGNATURE)];
  if (!list || !signature) return incomplete(`There is no ${list ? SUMS_SIGNATURE : SUMS} in it: this is no bundle.`);
  const check = await checkSigned({ content: list, jws: new TextDecoder().decode(signature).trim() }, key);
  if (check.kind === "tampered") return check;
  const sums = parseSums(new TextDecoder().decode(list));
  if (sums === null) return tampered(`${SUMS} is no list of sums.`);
  const wrong = whyOtherFiles(sums, files) ?? whyOtherReport(files, manifestIn(new TextDecoder().decode(signature)));
  return wrong === null ? check : tampered(wrong);
}

/** What does not hold between the manifest, the report and the log beside it; null when they speak of the same. */
function whyOtherReport(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest | null): string | null {
  const report = reportIn(files.get("report.json") ?? new Uint8Array(0));
  if (report === null) return "report.json is no report.";
  const { document, log, selection } = report;
  if (manifest?.format !== "bundle") return "its signature is one over another kind of file.";
  if (manifest.document.sha256 !== document.sha256 || manifest.log.headHash !== log.headHash)
    return "report.json is not the report that was signed.";
  // Readers do not get the log.
  return selection.audience === "public"
    ? null
    : whyNoChain(linesOf(files.get("log.ndjson") ?? new Uint8Array(0)), log.headHash);
}

function reportIn(bytes: Uint8Array): Report | null {
  try {
    return Report.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    // Whatever is wrong with it, it is no report, which is what the caller says.
    return null;
  }
}

/** The lines of a file, without their ends. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}
