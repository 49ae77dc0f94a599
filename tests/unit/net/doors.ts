import type { Door } from "../../../lib/net/adapters/visit.ts";
import { FETCH_LIMITS, type FetchLimits, READABLE_TYPES } from "../../../lib/net/model.ts";
import { WEB_PORTS } from "../../../lib/net/policy.ts";
import { WEB_ADDRESS } from "../../support/web-of-tests.ts";

/** Names and what they stand for; an array of arrays is told in turn, the last for ever after. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** A name server of the tests' own, which also knows addresses, as the system's does. */
export function namesOf(names: Names): Door["resolve"] {
  return async (host) => {
    if (/^[\d.]+$|:/.test(host)) return [host];
    const answers = names[host];
    if (answers === undefined) throw Object.assign(new Error(`no such name: ${host}`), { code: "ENOTFOUND" });
    return answers;
  };
}

type Settings = { readonly names?: Names; readonly limits?: Partial<FetchLimits>; readonly ca?: string };

/** A door that lets through to the tests' web, on every port, and nowhere else that is private. */
export function doorToTheTests({ names = {}, limits = {}, ca }: Settings = {}): Door {
  return {
    rules: { allow: [{ range: `${WEB_ADDRESS}/32`, port: null }], ports: WEB_PORTS },
    limits: { ...FETCH_LIMITS, ...limits },
    accepts: READABLE_TYPES,
    resolve: namesOf(names),
    ca,
  };
}

/** A door as an installation has it by default, but that the canary's port counts as the web's own. */
export function doorOfStrangers(canaryPort: number, names: Names): Door {
  return { ...doorToTheTests({ names }), rules: { allow: [], ports: [...WEB_PORTS, canaryPort] } };
}
