import { parseUrl } from "../parse-url.ts";
/** A copy of a page in a web archive. */
export type ArchivedCopy = {
  /** The address the page was captured at. */
  readonly address: string;
  /** UTC, as much of an RFC 3339 date and time as the archive's own timestamp tells; null when it tells none. */
  readonly capturedAt: string | null;
};

// Memento archives keep the address behind a timestamp of up to fourteen digits (yyyyMMddhhmmss, UTC), which may carry
// a flag for how the copy is shown ("id_", "if_").
const ARCHIVES: Readonly<Record<string, RegExp>> = {
  "web.archive.org": /^\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(.+)$/s,
  "archive.org": /^\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(.+)$/s,
  "wayback.archive-it.org": /^\/\d{1,9}\/(\d{4,14})(?:[a-z]{2}_)?\/(.+)$/s,
  "webarchive.nationalarchives.gov.uk": /^\/(?:ukgwa\/)?(\d{4,14})(?:[a-z]{2}_)?\/(.+)$/s,
  "arquivo.pt": /^\/wayback\/(\d{4,14})(?:[a-z]{2}_)?\/(.+)$/s,
  "webarchive.loc.gov": /^\/\w{1,20}\/(\d{4,14})(?:[a-z]{2}_)?\/(.+)$/s,
  "archive.today": /^\/(\d{4,14})\/(.+)$/s,
  "archive.ph": /^\/(\d{4,14})\/(.+)$/s,
  "archive.is": /^\/(\d{4,14})\/(.+)$/s,
};

/**
 * The page an address of a web archive holds a copy of; null for every other address, and for the archive's short names
 * (perma.cc/…), which do not tell it.
 */
export function archivedCopyAt(address: string): ArchivedCopy | null {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^www\./, "");
  const path = Object.hasOwn(ARCHIVES, host) ? ARCHIVES[host]?.exec(url.pathname + url.search + url.hash) : null;
  const [, stamp = "", inner = ""] = path ?? [];
  // Archives take an address without its scheme, and parsers of paths make one slash of two.
  const full = /^https?:/i.test(inner) ? inner.replace(/^(https?):\/{1,2}(?!\/)/i, "$1://") : `http://${inner}`;
  const original = inner === "" ? null : parseUrl(full);
  if (!original?.hostname.includes(".")) return null;
  return { address: original.href, capturedAt: instantFrom(stamp) };
}

/** "20260303091500" as "2026-03-03T09:15:00Z", "20260303" as "2026-03-03", "2026" as itself. */
function instantFrom(stamp: string): string | null {
  const [year, month, day, hour, minute, second] = stamp.match(/^\d{4}|\d{2}/g) ?? [];
  const date = [year, month, day].filter(Boolean).join("-");
  if (!second) return date === "" ? null : date;
  const instant = `${date}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}
