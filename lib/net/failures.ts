import { type FetchRefusal, type RefusalKind, refusal } from "./refusal.ts";

/** What the codes of Node.js, OpenSSL, zlib and undici mean for a person. The first that matches counts. */
const MEANINGS: readonly (readonly [code: RegExp, kind: RefusalKind])[] = [
  [/^(ENOTFOUND|ENODATA|EAI_NONAME|EAI_NODATA)$/, "no-such-host"],
  [/^(EAI_|ESERVFAIL|EREFUSED|ETIMEOUT|ECANCELLED)/, "name-not-found-now"],
  [
    /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    "unreachable",
  ],
  [
    /^(ERR_TLS_CERT|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|ERROR_IN_CERT_)/,
    "certificate",
  ],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO$)/, "no-secure-connection"],
  [/^UND_ERR_HEADERS_OVERFLOW$/, "headers-too-large"],
  [/^(HPE|UND_ERR_INVALID)/, "not-http"],
  [/^(UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/, "unreachable"],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_ABORTED|Z_BUF_ERROR|ERR_STREAM_PREMATURE_CLOSE)$/,
    "broken-off",
  ],
  [/^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_ZLIB_|BROTLI_)/, "unknown-packing"],
];

/** Why an exchange with a host failed, told from the code of the error; null for a code that nobody expected. */
export function failureMeans(code: string, host: string): FetchRefusal | null {
  const kind = MEANINGS.find(([pattern]) => pattern.test(code))?.[1];
  return kind === undefined ? null : refusal(kind, host);
}

/** What is wrong with an answer of this status; null for one that brings a page (200 to 299 but those without one). */
export function statusMeans(status: number): FetchRefusal | null {
  const kind = kindOfStatus(status);
  return kind === null ? null : refusal(kind, String(status));
}

function kindOfStatus(status: number): RefusalKind | null {
  // 206 is a part of the page, which nobody asked for; 204 and 205 have no content (RFC 9110, 15.3).
  if (status >= 200 && status < 300) return [204, 205, 206].includes(status) ? "no-page" : null;
  if (status === 404 || status === 410) return "not-there";
  if ([401, 402, 403, 406, 407, 451].includes(status)) return "not-shown";
  if (status === 429) return "too-many-questions";
  return status >= 500 ? "site-at-fault" : "no-page";
}
