import { pathOf } from "../../../lib/publications/address.ts";
import { absencePage } from "../../../lib/publications/visiting/absence-page.ts";
import type { Absence, PublicPage } from "../../../lib/publications/visiting/model.ts";
import { POLICY } from "../../../lib/reports/formats/html/policy.ts";
import { html } from "../../../lib/reports/formats/html.ts";
import { isHeld } from "../../_server/entity-tag.ts";
import { publicAddress } from "../../_server/public-address.ts";
import { visited } from "../../_server/published.ts";

type Route = { readonly params: Promise<{ address: string }> };

/** The report that is published at an address, for whoever comes: it asks for no session and begins none. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const { address } = await params;
  try {
    const found = await visited(address);
    return "bytes" in found ? reportPage(found, address, request) : inPlaceOfIt(found);
  } catch (error) {
    // The stack is for whoever runs the server, the sentence for the reader.
    console.error(error);
    return inPlaceOfIt({ kind: "broken" });
  }
}

// It stands on the host of the desk's own screens: in a sandbox it has an origin of its own, without their cookies.
const REPORT_POLICY = `${POLICY}; frame-ancestors 'none'; sandbox allow-scripts`;

/** Caches may keep it and ask each time, so that a withdrawal holds at once. */
function reportPage({ bytes, sha256 }: PublicPage, address: string, request: Request): Response {
  // Weak, since what is sent may be packed on its way.
  const tag = `W/"${sha256}"`;
  const headers = { "Cache-Control": "public, no-cache", ETag: tag };
  if (isHeld(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(bytes, {
    headers: {
      ...headers,
      "Content-Type": html.mediaType,
      "Content-Security-Policy": REPORT_POLICY,
      // In the page itself it would bind the file to this host.
      Link: `<${publicAddress()}${pathOf(address)}>; rel="canonical"`,
    },
  });
}

const STATUS = { unknown: 404, "in-work": 404, withdrawn: 410, broken: 500 } as const satisfies Record<
  Absence["kind"],
  number
>;

function inPlaceOfIt(absence: Absence): Response {
  return new Response(absencePage(absence), {
    status: STATUS[absence.kind],
    headers: {
      "Content-Type": html.mediaType,
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    },
  });
}
