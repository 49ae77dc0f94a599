import { describe, expect, test } from "vitest";
import { Hub } from "../../../app/_server/stream/hub.ts";
import { Letterbox } from "../../../app/_server/stream/letterbox.ts";
import { Presence } from "../../../app/_server/stream/presence.ts";
import type { Follower } from "../../../app/_server/stream/room.ts";
import type { Grant } from "../../../lib/auth/grant.ts";
import { installationGrantOn } from "../../../lib/auth/read.ts";
import type { Landed } from "../../../lib/changes/change.ts";
import type { Present } from "../../../lib/changes/model.ts";
import { asId, type DocumentId } from "../../../lib/ids.ts";
import { must } from "../../support/newsroom.ts";
import { row } from "./rows.ts";

const change = (head: number, ...claimIds: string[]) => ({ claimIds: new Set(claimIds), shape: false, head });

describe("a letterbox", () => {
  test("holds each claim once however often it changed, and is empty once taken", () => {
    const box = new Letterbox(3);
    expect(box.isEmpty).toBe(true);
    box.put(change(4, "a", "b"));
    box.put(change(6, "b"));
    box.put({ claimIds: new Set(), shape: true, head: 5 });
    expect(box.take(10)).toEqual({ claimIds: new Set(["a", "b"]), shape: true, people: null, head: 6 });
    expect(box.isEmpty).toBe(true);
    expect(box.take(10)).toEqual({ claimIds: new Set(), shape: false, people: null, head: 6 });
  });

  test("hands out so many at once, and says how far they go only with the last", () => {
    const box = new Letterbox(3);
    box.put(change(9, "a", "b", "c"));
    expect(box.take(2)).toMatchObject({ claimIds: new Set(["a", "b"]), head: 3 });
    box.put(change(10, "a"));
    expect(box.take(1)).toMatchObject({ claimIds: new Set(["c"]), head: 3 });
    expect(box.take(2)).toMatchObject({ claimIds: new Set(["a"]), head: 10 });
  });

  test("a head without a change is no letter", () => {
    const box = new Letterbox(3);
    box.put({ claimIds: new Set(), shape: false, head: 7 });
    expect(box.isEmpty).toBe(true);
  });
});

describe("presence", () => {
  const rita = { id: "r", name: "Rita" };
  const omar = { id: "o", name: "Omar" };
  const at = (ms: number) => new Date(ms).toISOString();

  test("names everybody once, by name, with the claim they came to last", () => {
    const presence = new Presence();
    presence.enter("t1", rita, 0);
    presence.enter("t2", rita, 0);
    presence.enter("t3", omar, 5);
    presence.say("r", { tab: "t1", claimId: "a", typing: false }, 10);
    presence.say("r", { tab: "t2", claimId: "b", typing: true }, 20);
    presence.say("r", { tab: "t1", claimId: "a", typing: true }, 30);
    expect(presence.people(40)).toEqual([
      { ...omar, claimId: null, typing: false, since: at(5) },
      { ...rita, claimId: "b", typing: true, since: at(20) },
    ]);
    presence.leave("t2");
    expect(presence.people(40)[1]).toMatchObject({ claimId: "a", typing: true, since: at(10) });
    presence.leave("t1");
    expect(presence.people(40).map(({ name }) => name)).toEqual(["Omar"]);
  });

  test("takes no word for a tab that is not here, or another's", () => {
    const presence = new Presence();
    presence.enter("t1", rita, 0);
    expect(presence.say("o", { tab: "t1", claimId: "a", typing: false }, 1)).toBe(false);
    expect(presence.say("r", { tab: "t9", claimId: "a", typing: false }, 1)).toBe(false);
    expect(presence.people(2)).toMatchObject([{ claimId: null }]);
  });

  test("believes a page for a minute and a half; who is silent is still here, and nowhere", () => {
    const presence = new Presence();
    presence.enter("t1", rita, 0);
    presence.say("r", { tab: "t1", claimId: "a", typing: true }, 0);
    expect(presence.people(89_999)).toMatchObject([{ claimId: "a", typing: true }]);
    expect(presence.people(90_000)).toMatchObject([{ claimId: null, typing: false }]);
  });
});

/** A follower whose connection is in the hands of the test. */
type Held = Omit<Follower, "isReady"> & { isReady: boolean; heard: string[]; asked: number; ended: boolean };

/** A hub with people in it, whose connections take what they are sent as long as the test lets them. */
function house(limits = { perPerson: 2, inAll: 4 }) {
  const hub = new Hub(limits);
  const reads: string[][] = [];
  const failures: unknown[] = [];
  let broken = false;
  const come = (documentId: string, person: string, tab: string) => {
    const follower: Held = {
      tab,
      person: { id: person, name: person },
      grant: { ...installationGrantOn<"read">(asId<DocumentId>(documentId)), role: person } as Grant<"read">,
      box: new Letterbox(0),
      isReady: true,
      heard: [],
      asked: 0,
      ended: false,
      send(text: string) {
        this.heard.push(text);
      },
      ask() {
        this.asked += 1;
      },
      end() {
        this.ended = true;
        hub.leave(documentId, this);
      },
    };
    return { follower, joined: hub.join(documentId, follower, 0) };
  };
  const deliver = (now: number) =>
    hub.deliver(
      async (_documentId, claimIds) => {
        reads.push([...claimIds]);
        if (broken) throw new Error("the database is away");
        return ({ role }) => claimIds.map((id, at) => row({ id, ordinal: at + 1, text: `as ${role} sees it` }));
      },
      now,
      (error) => failures.push(error),
    );
  const land = (...entries: Partial<Landed>[]) =>
    hub.land(
      entries.map((entry, at) => ({ seq: at + 1, kind: "note.posted", documentId: "d", claimId: "a", ...entry })),
    );
  const breakDown = () => {
    broken = true;
  };
  return { hub, reads, failures, come, deliver, land, breakDown };
}

type Told = { event?: string; id?: string; data: { rows: { id: string; text: string }[]; people: Present[] } };

/** The events of what a follower heard. */
function eventsIn(heard: readonly string[]): Told[] {
  const blocks = heard.join("").split("\n\n").filter(Boolean);
  return blocks.map((block) => {
    const lines = Object.fromEntries(block.split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2)));
    return { ...lines, data: JSON.parse(lines.data) };
  });
}

describe("the hub", () => {
  test("brings what landed to those who follow its document, read once and drawn for each", async () => {
    const { come, land, deliver, reads } = house();
    const [rita, omar, nina] = [come("d", "rita", "1"), come("d", "omar", "2"), come("e", "nina", "3")];
    land({ claimId: "a" }, { claimId: "b" }, { claimId: "a" });
    await deliver(0);
    expect(reads).toEqual([["a", "b"]]);
    for (const [{ follower }, name] of [
      [rita, "rita"],
      [omar, "omar"],
    ] as const) {
      const [, claims] = eventsIn(follower.heard);
      expect(claims).toMatchObject({ event: "claims", id: "3", data: { head: 3 } });
      expect(claims?.data.rows.map(({ id, text }) => [id, text])).toEqual([
        ["a", `as ${name} sees it`],
        ["b", `as ${name} sees it`],
      ]);
    }
    expect(eventsIn(nina.follower.heard).map(({ event }) => event)).toEqual(["presence"]);
  });

  test("a split tells the shape first, and the id only with the last part", async () => {
    const { come, land, deliver } = house();
    const { follower } = come("d", "rita", "1");
    await deliver(0);
    follower.heard.length = 0;
    land({ kind: "claim.split", claimId: "a" });
    await deliver(100);
    expect(eventsIn(follower.heard).map(({ event, id }) => [event, id])).toEqual([
      ["shape", undefined],
      ["claims", "1"],
    ]);
  });

  test("who does not read holds up nobody, and gets the present state in one when they do", async () => {
    const { come, land, deliver, reads } = house();
    const [slow, quick] = [come("d", "rita", "1").follower, come("d", "omar", "2").follower];
    slow.isReady = false;
    for (let round = 0; round < 5; round++) {
      land({ seq: 10 + round, claimId: "a" });
      await deliver(round);
    }
    expect(slow.heard).toEqual([]);
    expect(eventsIn(quick.heard).filter(({ event }) => event === "claims")).toHaveLength(5);
    slow.isReady = true;
    await deliver(5);
    expect(eventsIn(slow.heard).map(({ event, id }) => [event, id])).toEqual([
      ["presence", undefined],
      ["claims", "14"],
    ]);
    expect(reads).toHaveLength(6);
  });

  test("very many claims come in parts, all of them before the turn is over", async () => {
    const { come, land, deliver } = house();
    const { follower } = come("d", "rita", "1");
    land(...Array.from({ length: 450 }, (_, at) => ({ claimId: `c${at}` })));
    await deliver(0);
    const claims = eventsIn(follower.heard).filter(({ event }) => event === "claims");
    expect(claims.map(({ data, id }) => [data.rows.length, id])).toEqual([
      [200, "0"],
      [200, "0"],
      [50, "450"],
    ]);
  });

  test("who is here is told when it changed, twice a second at most", async () => {
    const { hub, come, deliver } = house();
    const { follower } = come("d", "rita", "1");
    const told = () => eventsIn(follower.heard).map(({ data }) => data.people[0]?.claimId);
    const say = (claimId: string, now: number) => hub.say("d", "rita", { tab: "1", claimId, typing: false }, now);
    await deliver(0);
    for (let now = 100; now <= 1000; now += 100) {
      must(say(`c${now}`, now));
      await deliver(now);
    }
    expect(told()).toEqual([null, "c500", "c1000"]);
    await deliver(2000);
    expect(told()).toHaveLength(3);
    expect(hub.say("d", "omar", { tab: "1", claimId: "a", typing: false }, 0)).toMatchObject({ reason: "no-such-tab" });
    expect(hub.say("e", "rita", { tab: "1", claimId: "a", typing: false }, 0)).toMatchObject({ reason: "no-such-tab" });
  });

  test("has so much room for each person and for all, and none once it is closed", () => {
    const { hub, come } = house({ perPerson: 2, inAll: 3 });
    const first = come("d", "rita", "1");
    must(come("e", "rita", "2").joined);
    expect(come("d", "rita", "3").joined).toMatchObject({ reason: "too-many-streams" });
    must(come("d", "omar", "4").joined);
    expect(come("d", "nina", "5").joined).toMatchObject({ reason: "too-many-streams" });
    first.follower.end();
    must(come("d", "nina", "6").joined);
    hub.close();
    expect(hub.isEmpty).toBe(true);
    expect(come("d", "rita", "7").joined).toMatchObject({ reason: "too-many-streams" });
  });

  test("who left is nowhere, and leaving twice is leaving once", () => {
    const { hub, come } = house();
    const [rita, omar] = [come("d", "rita", "1").follower, come("d", "omar", "2").follower];
    rita.end();
    rita.end();
    expect(hub.people("d", 0).map(({ name }) => name)).toEqual(["omar"]);
    omar.end();
    expect(hub.isEmpty).toBe(true);
    expect(hub.people("d", 0)).toEqual([]);
  });

  test("when a session or an account ends, everybody is asked for again", () => {
    const { come, land } = house();
    const { follower } = come("d", "rita", "1");
    land({ kind: "note.posted" });
    expect(follower.asked).toBe(0);
    land({ kind: "session.ended", documentId: null, claimId: null });
    expect(follower.asked).toBe(1);
  });

  test("rows that cannot be read let their readers go, who come back for them, and hold up no other document", async () => {
    const { come, land, deliver, failures, breakDown } = house();
    const [rita, nina] = [come("d", "rita", "1").follower, come("e", "nina", "2").follower];
    land({ claimId: "a" });
    breakDown();
    await deliver(0);
    expect(failures).toHaveLength(1);
    expect([rita.ended, nina.ended]).toEqual([true, false]);
    expect(eventsIn(nina.heard)).toHaveLength(1);
  });
});
