/**
 * Expected outcomes as values. A function that can be refused returns a Result whose reasons are a closed union,
 * so the caller cannot forget one; a broken invariant throws instead (docs/decisions/0005).
 */
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Fail<R> = { readonly ok: false; readonly reason: R };
export type Result<T, R extends string | { readonly kind: string }> = Ok<T> | Fail<R>;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function fail<const R>(reason: R): Fail<R> {
  return { ok: false, reason };
}

/** For the end of an exhaustive `switch`: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)} is not in the closed list`);
}
