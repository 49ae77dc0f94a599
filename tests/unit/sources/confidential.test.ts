import { describe, expect, test } from "vitest";
import type { Holder } from "../../../lib/auth/grant.ts";
import { ROLES, type Role } from "../../../lib/auth/model.ts";
import { asId, type UserId } from "../../../lib/ids.ts";
import { keptFrom, redacted, seenWholeBy, seesWhole } from "../../../lib/sources/confidential.ts";
import { aSource } from "../../support/report-fixture.ts";

const holder = (userId: string, ...roles: Role[]): Holder => ({
  userId: asId<UserId>(userId),
  name: userId,
  roles: new Set(roles),
});
const secret = { kind: "confidential", addedById: "rita" };

describe("a confidential source is seen whole", () => {
  test.each(ROLES)("by %s only where that is an editor or whoever added it", (role) => {
    expect(seesWhole(holder("otto", role), secret)).toBe(role === "editor");
    expect(seesWhole(holder("rita", role), secret)).toBe(true);
  });

  test("by the installation, which shows it to nobody", () => {
    expect([seesWhole(null, secret), seenWholeBy(null), keptFrom(null)]).toEqual([true, {}, null]);
  });

  test("and any other by everybody", () => {
    expect(seesWhole(holder("otto", "viewer"), { ...secret, kind: "interview" })).toBe(true);
  });
});

test("what is kept from somebody are the confidential sources that others added", () => {
  expect(keptFrom(holder("otto", "reviewer"))).toEqual({ kind: "confidential", addedById: { not: "otto" } });
  expect(keptFrom(holder("otto", "reviewer", "editor"))).toBeNull();
});

test("a source that is not confidential is not redacted", () => {
  const source = aSource(1);
  expect(redacted(source)).toBe(source);
});
