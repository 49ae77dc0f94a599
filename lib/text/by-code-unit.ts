/** Orders by code unit: the same on every machine, and of RFC 3339 times in one form the order of time. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
