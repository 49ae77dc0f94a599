import { expect, test } from "vitest";
import type { Role } from "../../../lib/auth/model.ts";
import { asId } from "../../../lib/ids.ts";
import type { InPlay } from "../../../lib/overview/in-play.ts";
import { dutiesOn } from "../../../lib/overview/queue/duties.ts";
import { byUrgency, type QueuePlace } from "../../../lib/overview/queue/order.ts";
import { settledBy, UNDECIDED } from "../../../lib/reviews/decisions/settled.ts";
import type { VerdictCode } from "../../../lib/reviews/verdict-kinds.ts";
import { sha256 } from "../../../lib/text/sha256.ts";

const TEXT = "It cost 412 million crowns.";

function claim(said: Readonly<Record<string, VerdictCode>>, given: Partial<InPlay> = {}): InPlay {
  return {
    id: "c1",
    documentId: "d1",
    start: 0,
    text: TEXT,
    checkability: "checkable",
    assigneeId: null,
    authorId: null,
    verdicts: Object.entries(said).map(([reviewerId, code]) => ({
      id: `verdict of ${reviewerId}`,
      reviewerId,
      code,
      textSha256: sha256(TEXT),
      revision: 1,
    })),
    decided: UNDECIDED,
    queryOpen: false,
    ...given,
  };
}

const person = (name: string, ...roles: Role[]) => ({ userId: asId<never>(name), name, roles: new Set(roles) });
const omar = person("omar", "reviewer");
const erin = person("erin", "editor");
const both = person("bo", "editor", "reviewer");

const one = { rita: "supported" } as const;
const agreed = { rita: "supported", nina: "mostly-supported" } as const;
const differing = { rita: "supported", nina: "refuted" } as const;
const onOmar = { assigneeId: "omar" };

/** The same claim after an editor decided on its verdicts. */
function decided(inPlay: InPlay, outcome: string): InPlay {
  const adjudication = { outcome, code: null, settles: settledBy(inPlay.verdicts) };
  return { ...inPlay, decided: { ...UNDECIDED, adjudication } };
}

function signedOff(inPlay: InPlay): InPlay {
  const signOff = { code: "supported", settles: settledBy(inPlay.verdicts), signedAt: new Date("2026-05-12") };
  return { ...inPlay, decided: { ...UNDECIDED, signOff } };
}

/** The same claim after one of its verdicts was changed. */
function changed({ verdicts, ...inPlay }: InPlay): InPlay {
  return { ...inPlay, verdicts: verdicts.map((verdict) => ({ ...verdict, revision: 2 })) };
}

test.each<[string, ReturnType<typeof person>, InPlay, string[]]>([
  ["a claim of one's own to check", omar, claim({}, onOmar), ["assigned"]],
  ["somebody else's", omar, claim({}, { assigneeId: "nina" }), []],
  ["one's own, judged", omar, claim({ omar: "mixed" }, onOmar), []],
  ["one's own, judged by another", omar, claim(one, onOmar), ["assigned"]],
  ["one's own, on which others agree", omar, claim(agreed, onOmar), ["assigned"]],
  ["one's own, on which others differ", omar, claim(differing, onOmar), ["assigned"]],
  ["one's own, set aside", omar, claim({}, { ...onOmar, checkability: "opinion" }), []],
  ["one's own, waived", omar, claim({}, { ...onOmar, decided: { ...UNDECIDED, waived: true } }), []],
  ["one's own, waiting for its author", omar, claim({}, { ...onOmar, queryOpen: true }), ["assigned"]],
  ["one's own, judged on other words", omar, stale("omar", onOmar), ["assigned"]],
  ["what one person judged, to a reviewer", omar, claim(one), ["second-verdict"]],
  ["what one person judged, to that reviewer", person("rita", "reviewer"), claim(one), []],
  ["what one person judged, to an editor", erin, claim(one), []],
  ["what one person judged, to a viewer", person("vera", "viewer"), claim(one), []],
  ["what one person judged, to its author", omar, claim(one, { authorId: "omar" }), []],
  ["what one person judged on other words", omar, stale("rita"), []],
  ["what two agree on, to a third reviewer", omar, claim(agreed), []],
  ["what two differ on, to a third reviewer", omar, claim(differing), []],
  ["what two differ on, to an editor", erin, claim(differing), ["contested"]],
  ["what two agree on, to an editor", erin, claim(agreed), ["sign-off"]],
  ["what was adjudicated, to an editor", erin, decided(claim(differing), "accept"), ["sign-off"]],
  ["what was adjudicated and changed since", erin, changed(decided(claim(differing), "accept")), ["contested"]],
  ["what was left open, to an editor", erin, decided(claim(differing), "leave-open"), ["contested"]],
  ["what was sent back, to an editor", erin, decided(claim(differing), "reject"), []],
  ["what was adjudicated, to its assignee", omar, decided(claim(differing, onOmar), "override"), ["assigned"]],
  ["what was sent back, to its assignee", omar, decided(claim(differing, onOmar), "reject"), ["assigned"]],
  ["what was signed off, to an editor", erin, signedOff(claim(agreed)), []],
  ["what was signed off and changed since", erin, changed(signedOff(claim(agreed))), ["sign-off"]],
  ["what was signed off, to its assignee", omar, signedOff(claim(agreed, onOmar)), []],
  ["what two differ on, to an editor who wrote it", erin, claim(differing, { authorId: "erin" }), []],
  ["what two differ on, to an editor who is still to judge it", both, claim(differing), []],
  ["what two agree on, to an editor who is still to judge it", both, claim(agreed), []],
  ["what two differ on, to an editor who is one of them", both, claim({ rita: "supported", bo: "refuted" }), []],
  ["what two agree on, to an editor who is one of them", both, claim({ rita: "supported", bo: "supported" }), []],
])("%s", (_, holder, inPlay, duties) => {
  expect(dutiesOn(inPlay, holder)).toEqual(duties);
});

/** A claim whose one verdict was filed on other words. */
function stale(reviewerId: string, given: Partial<InPlay> = {}): InPlay {
  const textSha256 = sha256("Other words.");
  return claim({}, { verdicts: [{ id: "v", reviewerId, code: "supported", textSha256, revision: 1 }], ...given });
}

test("what is due first comes first, then what was imported first, then reading order; no date comes last", () => {
  const place = (given: Partial<QueuePlace>): QueuePlace => ({
    dueAt: null,
    importedAt: "2026-11-20T00:00:00.000Z",
    documentId: "d1",
    start: 0,
    ...given,
  });
  const sorted = [
    place({ dueAt: "2026-11-25T00:00:00.000Z", start: 50 }),
    place({ dueAt: "2026-11-26T00:00:00.000Z", start: 1 }),
    place({ importedAt: "2026-11-19T00:00:00.000Z", start: 70 }),
    place({ start: 3 }),
    place({ start: 20 }),
    place({ documentId: "d2" }),
  ];
  expect(sorted.toReversed().sort(byUrgency)).toEqual(sorted);
});
