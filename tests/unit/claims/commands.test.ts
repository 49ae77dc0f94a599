import { describe, expect, test } from "vitest";
import { isTheirsToAssign } from "../../../lib/claims/assigning.ts";
import {
  type Changeable,
  ClaimCommand,
  changeOf,
  commandsFor,
  labelOf,
  obeyed,
  undoing,
} from "../../../lib/claims/commands.ts";
import { type ClaimChange, ClaimsChange, ClaimChange as Parsed } from "../../../lib/claims/model.ts";
import { CLAIM_TAG_LABELS, CLAIM_TAGS, columnOfTags, inTagOrder, tagsIn } from "../../../lib/claims/tags.ts";

const CLAIM: Changeable = {
  id: "c1",
  role: "body",
  roleReason: "by rule",
  checkability: "untriaged",
  said: false,
  assigneeId: null,
  tags: ["unclear"],
  accuses: null,
  revision: 1,
};

const claimId = "c1";
const byHand = { do: "role", claimId, role: "heading", roleReason: "set by hand" };

describe("a change of a claim comes to", () => {
  test.each<[string, Partial<Changeable>, ClaimChange, object[]]>([
    ["a triage", {}, { checkability: "opinion" }, [{ do: "triage", claimId, checkability: "opinion", said: true }]],
    ["a role that says the rest", {}, { role: "heading" }, [{ ...byHand, checkability: "no-claim" }]],
    [
      "a role that leaves what a person said",
      { said: true, checkability: "opinion" },
      { role: "heading" },
      [{ ...byHand, checkability: "opinion" }],
    ],
    [
      "both, the role first",
      {},
      { checkability: "checkable", role: "heading" },
      [
        { ...byHand, checkability: "checkable" },
        { do: "triage", claimId, checkability: "checkable", said: true },
      ],
    ],
    ["nobody to check it", {}, { assigneeId: null }, [{ do: "assign", claimId, assigneeId: null }]],
    [
      "tags in their order",
      {},
      { tags: ["unclear", "overstated", "unclear"] },
      [{ do: "tags", claimId, tags: ["overstated", "unclear"] }],
    ],
    ["somebody accused", {}, { accuses: "Nobody" }, [{ do: "accuse", claimId, accuses: "Nobody" }]],
  ])("%s", (_name, claim, change, commands) => {
    const now = { ...CLAIM, ...claim };
    expect(commandsFor(now, change)).toEqual(commands);
    // What undoes the commands, the last first, leaves the claim as it was; and all of them can be stored and read.
    let then = now;
    const back: ClaimCommand[] = [];
    for (const command of commandsFor(now, change)) {
      back.unshift(undoing(then, command));
      then = obeyed(then, command);
    }
    expect(back.reduce(obeyed, then)).toEqual(now);
    for (const command of back) expect(ClaimCommand.parse(JSON.parse(JSON.stringify(command)))).toEqual(command);
  });
});

test("a change of many claims adds and removes tags, and leaves the others", () => {
  expect(changeOf(CLAIM, { addTags: ["overstated"], removeTags: ["unclear"] })).toEqual({ tags: ["overstated"] });
  expect(changeOf(CLAIM, { addTags: ["wrong-date"], removeTags: [] })).toEqual({ tags: ["unclear", "wrong-date"] });
  expect(changeOf(CLAIM, { role: "quote" })).toEqual({ role: "quote" });
});

test.each<[ClaimCommand, number, string]>([
  [{ do: "triage", claimId, checkability: "opinion", said: true }, 14, "Triage 14 claims as opinion"],
  [{ do: "triage", claimId, checkability: "too-vague", said: true }, 1, "Triage as too vague to check"],
  [
    { do: "role", claimId, role: "list-item", roleReason: "", checkability: "checkable" },
    2,
    "Set 2 claims as list item",
  ],
  [{ do: "assign", claimId, assigneeId: "u" }, 3, "Assign 3 claims"],
  [{ do: "assign", claimId, assigneeId: null }, 1, "Unassign"],
  [{ do: "tags", claimId, tags: [] }, 1, "Tag"],
  [{ do: "accuse", claimId, accuses: "x" }, 1, "Name who is accused"],
  [{ do: "accuse", claimId, accuses: null }, 1, "Take back who is accused"],
])("%j to %i claims reads as %s", (command, count, label) => {
  expect(labelOf(command, count)).toBe(label);
});

test.each([
  [{}, false],
  [{ checkability: undefined }, false],
  [{ assigneeId: null }, true],
  [{ accuses: null }, true],
  [{ accuses: " " }, false],
  [{ accuses: "x".repeat(201) }, false],
  [{ tags: [] }, true],
  [{ tags: ["nonsense"] }, false],
  [{ tags: ["unclear"], role: "heading" }, true],
  [{ revision: 1 }, false],
])("the change %j is taken: %s", (change, taken) => {
  expect(Parsed.safeParse(change).success).toBe(taken);
});

test.each([
  [{ checkability: "opinion" }, true],
  [{ checkability: "opinion", role: "body" }, false],
  [{ addTags: ["unclear"] }, true],
  [{ addTags: [], removeTags: [] }, false],
  [{ assigneeId: null }, true],
  [{ accuses: "x" }, false],
  [{}, false],
])("the change of many %j is taken: %s", (change, taken) => {
  expect(ClaimsChange.safeParse(change).success).toBe(taken);
});

test("tags are kept in a column and read back, each with its words", () => {
  const tags = inTagOrder(["legal-risk", "overstated", "legal-risk"]);
  expect(tags).toEqual(["overstated", "legal-risk"]);
  expect(tagsIn(columnOfTags(tags))).toEqual(tags);
  expect(tagsIn(columnOfTags([]))).toEqual([]);
  expect(Object.keys(CLAIM_TAG_LABELS)).toEqual([...CLAIM_TAGS]);
});

describe("who says who is to check a claim", () => {
  const [editor, reviewer] = [
    { role: "editor", userId: "me" },
    { role: "reviewer", userId: "me" },
  ];
  test.each([
    ["an editor gives it to anybody", editor, [null], "you", true],
    ["an editor takes it from anybody", editor, ["you"], null, true],
    ["a reviewer takes it", reviewer, [null], "me", true],
    ["a reviewer takes it over", reviewer, ["you"], "me", true],
    ["a reviewer gives their own back", reviewer, ["me", null], null, true],
    ["a reviewer gives another's back", reviewer, ["me", "you"], null, false],
    ["a reviewer gives it to another", reviewer, ["me"], "you", false],
    ["the installation", { role: "installation", userId: undefined }, ["you"], null, true],
  ])("%s", (_name, by, from, to, theirs) => {
    expect(isTheirsToAssign({ from, to, by })).toBe(theirs);
  });
});
