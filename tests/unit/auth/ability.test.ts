import { expect, test } from "vitest";
import { ABILITIES, type Ability, refusal, roleFor } from "../../../lib/auth/ability.ts";
import { ROLES, type Role } from "../../../lib/auth/model.ts";

const EXPECTED: Record<Role, Ability[]> = {
  admin: ["read", "administer"],
  editor: [
    "read",
    "import",
    "triage",
    "tick",
    "assign",
    "schedule",
    "ask",
    "contact",
    "decide",
    "publish",
    "attach",
    "note",
  ],
  reviewer: ["read", "import", "triage", "review", "tick", "assign", "ask", "contact", "attach", "note"],
  author: ["read", "import", "answer", "contact", "note"],
  expert: ["read", "attach", "note"],
  viewer: ["read"],
};

test.each(ROLES)("what a %s may do", (role) => {
  expect(ABILITIES.filter((ability) => roleFor(ability, new Set([role])) === role).sort()).toEqual(
    EXPECTED[role].toSorted(),
  );
});

test("whoever may do anything may also read, which grants rely on", () => {
  for (const role of ROLES)
    if (ABILITIES.some((ability) => roleFor(ability, new Set([role]))))
      expect(roleFor("read", new Set([role])), role).not.toBeNull();
});

test("nobody without a role may do anything, and is told whom to ask", () => {
  for (const ability of ABILITIES) expect(roleFor(ability, new Set())).toBeNull();
  expect(refusal("review")).toBe("This needs one of the roles reviewer: ask an admin of this installation.");
});
