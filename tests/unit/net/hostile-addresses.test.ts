import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchFromWeb } from "../../../lib/net/adapters/fetch.ts";
import { type Canary, startCanary } from "../../support/canary.ts";
import { doorOfStrangers } from "./doors.ts";
import { HOSTILE_ADDRESSES, HOSTILE_NAMES } from "./hostile-addresses.ts";

const rows = HOSTILE_ADDRESSES.flatMap(([kind, addresses]) =>
  addresses.map((address): [string, string] => [kind, address]),
);
let canary: Canary;

beforeAll(async () => {
  canary = await startCanary();
});
afterAll(() => canary.close());

describe(`${rows.length} addresses that must lead nowhere`, () => {
  test("each stands in the table once", () => {
    expect(new Set(rows.map(([, address]) => address)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(80);
  });

  test.each(rows)("%s: %j", async (kind, address) => {
    const door = doorOfStrangers(canary.port, HOSTILE_NAMES);
    const fetched = await fetchFromWeb(address.replaceAll("{p}", String(canary.port)), door);
    expect(fetched.ok ? "a page" : fetched.reason.kind).toBe(kind);
  });

  test("and nobody was called: no connection was begun, and none arrived at the canary", () => {
    expect({ begun: canary.attempts(), caught: canary.caught() }).toEqual({ begun: 0, caught: 0 });
  });

  test("the canary would have told: allowed through, it is reached", async () => {
    const door = doorOfStrangers(canary.port, HOSTILE_NAMES);
    const open = { ...door, rules: { ...door.rules, allow: [{ range: "127.0.0.1/32", port: null }] } };
    await fetchFromWeb(`http://127.1:${canary.port}/`, open);
    expect({ begun: canary.attempts(), caught: canary.caught() }).toEqual({ begun: 1, caught: 1 });
  });
});
