/**
 * Reads an address as a browser will, against a base where one is given; null for what is no address.
 *
 * `URL.canParse` is not asked. In Node.js 20 and 22 it comes to say no to hosts with letters beyond ASCII
 * (`https://exämple.org/`) once it has been called some thousand times and is compiled: the same address would be one
 * in a short report and none in a long one.
 */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
