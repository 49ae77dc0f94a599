import type { Happening } from "../../../lib/overview/traced.ts";

/** The second of the tests' clock, as the log writes it down. */
export function second(number: number): string {
  return new Date(Date.UTC(2026, 10, 23, 12) + 1000 * number).toISOString();
}

/** An entry of the log on claim `c1`, by Ada; what differs is given. */
export function happening(kind: string, data: Happening["data"] = {}, given: Partial<Happening> = {}): Happening {
  return { kind, claimId: "c1", actor: "ada", at: second(1), data, ...given };
}

/** The import of claims with these ids, all of them checkable. */
export function imported(...ids: string[]): Happening {
  const claims = ids.map((id) => ({ id, checkability: "checkable" }));
  return happening("document.imported", { claims }, { claimId: null, at: second(0) });
}

/** A verdict on `c1`; without a code its words were erased. */
export function filed(actor: string, code?: string, given: Partial<Happening> = {}): Happening {
  return happening("verdict.filed", code === undefined ? {} : { verdict: { code } }, { actor, ...given });
}
