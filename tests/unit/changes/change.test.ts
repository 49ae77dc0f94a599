import { describe, expect, test } from "vitest";
import { changeIn, endsAccess } from "../../../lib/changes/change.ts";
import { tellsOfVerdicts } from "../../../lib/changes/telling.ts";
import { EVENT_KINDS, type EventKind } from "../../../lib/provenance/events.ts";

const entry = (seq: number, kind: EventKind, claimId: string | null = null) => ({ seq, kind, claimId });
const KINDS = Object.keys(EVENT_KINDS) as EventKind[];

describe("what some entries changed", () => {
  test("nothing, when there are none", () => {
    expect(changeIn([])).toEqual({ claimIds: new Set(), shape: false, head: null });
  });

  test("each claim once, up to the last entry in whatever order they come", () => {
    const entries = [entry(9, "note.posted", "b"), entry(7, "verdict.filed", "a"), entry(8, "note.posted", "a")];
    expect(changeIn(entries)).toEqual({ claimIds: new Set(["b", "a"]), shape: false, head: 9 });
  });

  test("an export changes nothing, and is known of", () => {
    expect(changeIn([entry(4, "export.created")])).toEqual({ claimIds: new Set(), shape: false, head: 4 });
  });

  test.each([
    ["claim.split", "a"],
    ["claim.merged", "a"],
    ["document.imported", null],
    ["document.due-set", null],
    ["document.signed-off", null],
    ["document.reopened", null],
  ] as const)("%s changes the shape", (kind, claimId) => {
    expect(changeIn([entry(1, kind, claimId)]).shape).toBe(true);
  });

  test("a kind of tomorrow changes its claim, or else the document", () => {
    expect(changeIn([{ seq: 1, kind: "claim.sung", claimId: "a" }])).toMatchObject({ shape: false });
    expect(changeIn([{ seq: 1, kind: "claim.sung", claimId: null }])).toMatchObject({ shape: true });
  });
});

test("every kind that speaks of a verdict, or of what an editor decided on verdicts, tells of them", () => {
  const spoken = KINDS.filter((kind) => /^(verdict|gate)\.|adjudicated|signed-off|sign-off|waive|corrected/.test(kind));
  expect(KINDS.filter(tellsOfVerdicts)).toEqual(spoken.filter((kind) => !kind.startsWith("document.")));
});

test("the end of a session, a token or an account is a reason to ask again, and nothing about a document is", () => {
  const ending = KINDS.filter((kind) => endsAccess({ kind }));
  expect(ending).toEqual(["user.disabled", "user.password-reset", "session.ended", "token.revoked"]);
});
