import { parseUrl } from "../../../lib/parse-url.ts";

const HOME = "/documents";

// A stand-in: a path that leads to any other host leads away.
const HERE = "http://here.invalid";

/**
 * Where to go after signing in: a path of this site, or the list of documents. Anything a browser could read as
 * another site is refused, as it is written (`//host`, `/\host`, a scheme) and as it is once its dots are followed
 * (`/.//host` is `//host`).
 */
export function localPath(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !next.startsWith("/")) return HOME;
  const url = parseUrl(next, HERE);
  if (!url) return HOME;
  const { origin, pathname, search, hash } = url;
  return origin === HERE && !/^\/[/\\]/.test(pathname) ? `${pathname}${search}${hash}` : HOME;
}
