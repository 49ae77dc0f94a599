import { expect, test } from "vitest";
import type { Role } from "../../../lib/auth/model.ts";
import { onlookerOf, untellingState, visibleVerdicts } from "../../../lib/reviews/blind.ts";

const verdicts = [{ reviewer: { id: "rita" } }, { reviewer: { id: "omar" } }];
const onlooker = (userId: string, ...roles: Role[]) => onlookerOf({ userId, roles: new Set(roles) }, false);

test.each<[string, ReturnType<typeof onlooker>, number]>([
  ["a reviewer who filed one", onlooker("rita", "reviewer"), 2],
  ["a reviewer who filed none", onlooker("nina", "reviewer"), 0],
  ["an editor", onlooker("erin", "editor"), 2],
  ["an editor who is also a reviewer and filed none", onlooker("erin", "editor", "reviewer"), 0],
  ["a viewer", onlooker("vera", "viewer"), 2],
])("%s", (_, who, shown) => {
  const seen = visibleVerdicts(verdicts, who);
  expect(seen.shown).toHaveLength(shown);
  expect(seen.withheld).toBe(verdicts.length - shown);
});

test("who wrote the text is no reviewer of it, and the installation is nobody", () => {
  expect(visibleVerdicts(verdicts, onlookerOf({ userId: "bo", roles: new Set(["reviewer"]) }, true)).withheld).toBe(0);
  expect(visibleVerdicts(verdicts, onlookerOf(null, false)).withheld).toBe(0);
});

test("a state that tells whether others agree is not shown while their verdicts are withheld", () => {
  expect(["verified", "contested", "proposed", "stale"].map((state) => untellingState(state as "verified"))).toEqual([
    "proposed",
    "proposed",
    "proposed",
    "stale",
  ]);
});
