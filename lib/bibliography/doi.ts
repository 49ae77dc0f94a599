// The DOI Handbook sets no limit; the longest that are registered have some 200 characters.
const LONGEST_DOI = 500;

// "10.", the registrant's number with subdivisions, a slash, and a suffix without white space or the signs that fence
// it in where it is quoted.
const DOI = /10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s\p{Cc}\p{Cs}"“”«»{}\\^`|]{1,500}/u;

const LABEL = /^(?:info:|urn:)?doi[:\s/]\s{0,9}/i;
const RESOLVER = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i;

/**
 * The DOI that was typed or copied: "doi:10.1000/XYZ." and "https://doi.org/10.1000/xyz" are both "10.1000/xyz". In
 * small letters, since DOIs are compared without regard to case (DOI Handbook, 2.4); null for anything else.
 */
export function parseDoi(typed: string): string | null {
  if (typed.length > 3 * LONGEST_DOI) return null;
  const bare = typed.trim().replace(LABEL, "");
  const path = bare.replace(RESOLVER, "");
  // In an address a DOI is percent-encoded, and ends where the query begins.
  const found = doiAt(path === bare ? bare : decoded(path.replace(/[?#].*$/s, "")));
  return found?.at === 0 && /^[\p{P}\s]*$/u.test(found.after) ? found.doi : null;
}

/** The first DOI in a text; null when there is none. Linear in the text. */
export function doiIn(text: string): string | null {
  const found = doiAt(text);
  if (found === null) return null;
  // In an address the signs of a DOI are percent-encoded.
  const inAddress = /doi\.org\/$/i.test(text.slice(Math.max(0, found.at - 8), found.at));
  return inAddress ? (parseDoi(`https://doi.org/${found.doi}`) ?? found.doi) : found.doi;
}

/** The address under which a DOI is resolved. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${doiPath(doi)}`;
}

/** A DOI as the path of an address at a resolver, without the slash before it. */
export function doiPath(doi: string): string {
  // encodeURI keeps what a path may hold; of the rest a DOI may hold "?" and "#", which would end the path.
  return encodeURI(doi).replace(/[?#]/g, encodeURIComponent);
}

function doiAt(text: string): { readonly doi: string; readonly at: number; readonly after: string } | null {
  const found = DOI.exec(text);
  if (found === null) return null;
  const doi = withoutClosing(found[0]);
  // All of the suffix was the punctuation of the sentence around it.
  if (doi.endsWith("/")) return null;
  return { doi: doi.toLowerCase(), at: found.index, after: text.slice(found.index + doi.length) };
}

const OPENING: Readonly<Record<string, string>> = { ")": "(", "]": "[", ">": "<" };

/** Without the sentence's punctuation at the end, and without brackets that were opened before the DOI. */
function withoutClosing(doi: string): string {
  const open: Record<string, number> = {};
  for (const sign of doi) open[sign] = (open[sign] ?? 0) + 1;
  let end = doi.length;
  for (; end > 0; end -= 1) {
    const last = doi[end - 1] ?? "";
    const pair = OPENING[last];
    const isLoose = pair === undefined ? /[.,;:!?'’*]/.test(last) : (open[last] ?? 0) > (open[pair] ?? 0);
    if (!isLoose) break;
    open[last] = (open[last] ?? 0) - 1;
  }
  return doi.slice(0, end);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    // URIError is how a stray "%" is told; the path then stands for itself.
    if (error instanceof URIError) return path;
    throw error;
  }
}
