const HOME = "/documents";

/**
 * Where to go after signing in: a path of this site, or the list of documents. Anything a browser could read as
 * another site (`//host`, `/\host`, a scheme) is refused.
 */
export function localPath(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !next.startsWith("/")) return HOME;
  // The host is a stand-in: a path that changes it leads away.
  const url = URL.parse(next, "http://here.invalid");
  return url?.host === "here.invalid" ? `${url.pathname}${url.search}${url.hash}` : HOME;
}
