import { describe, expect, test } from "vitest";
import { installationGrant, workspaceGrant } from "../../lib/auth/read.ts";
import { MAX_LISTED } from "../../lib/drafts/model.ts";
import { listDrafts } from "../../lib/drafts/read.ts";
import { keepDraft, letDraftGo } from "../../lib/drafts/write.ts";
import { commitment } from "../../lib/provenance/commitment.ts";
import { fixedContext, NOON, once } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntries, lastEntry } from "../support/log.ts";
import { hire, must } from "../support/newsroom.ts";

describe.each(["sqlite", "postgres"] as const)("drafts on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, vera] = [await hire(ctx, "Rita", "reviewer"), await hire(ctx, "Vera", "viewer")];
    const by = (person: typeof rita) => must(workspaceGrant(person, "read"));
    const keep = (name: string, value: unknown, person = rita) =>
      keepDraft(ctx, by(person), { name, value: JSON.stringify(value) });
    const list = async (under = "", person = rita) =>
      (await listDrafts(ctx, by(person), under)).map(({ name, value }) => [name, value]);
    return { ctx, rita, vera, by, keep, list };
  }

  test("a draft is kept, kept anew and let go, and is its writer's alone", async () => {
    const { ctx, rita, vera, by, keep, list } = await newsroom();
    must(await keep("verdict:c1", { rationale: "Half", seen: [1, null, 0.5] }));
    must(await keep("note:c1", "Ask the harbour"));
    must(await keep("note:c1", "hers", vera));
    expect(await list()).toEqual([
      ["note:c1", "Ask the harbour"],
      ["verdict:c1", { rationale: "Half", seen: [1, null, 0.5] }],
    ]);
    must(await keep("verdict:c1", { rationale: "Half a sentence" }));
    expect(await list()).toEqual([
      ["verdict:c1", { rationale: "Half a sentence" }],
      ["note:c1", "Ask the harbour"],
    ]);
    expect(await list("note:")).toEqual([["note:c1", "Ask the harbour"]]);
    must(await letDraftGo(ctx, by(rita), "note:c1"));
    expect(await letDraftGo(ctx, by(rita), "note:c1")).toEqual({ ok: false, reason: "no-such-draft" });
    expect(await list("note:")).toEqual([]);
    expect(await list("", vera)).toEqual([["note:c1", "hers"]]);
  });

  test("what was typed is kept as it was typed, also what no text of ours may hold", async () => {
    const { keep, list } = await newsroom();
    must(await keep("note:c1", "NUL \0, half \uD83D, e\u0301"));
    expect(await list()).toEqual([["note:c1", "NUL \0, half \uD83D, e\u0301"]]);
  });

  test("a prefix is taken letter by letter, and a list has an end", async () => {
    const { keep, list } = await newsroom();
    for (const name of ["a_b", "axb", "a%b"]) must(await keep(name, 1));
    expect(await list("a_")).toEqual([["a_b", 1]]);
    for (let n = 0; n <= MAX_LISTED; n++) must(await keep(`n:${n}`, n));
    const newest = await list("n:");
    expect([newest.length, newest[0]]).toEqual([MAX_LISTED, [`n:${MAX_LISTED}`, MAX_LISTED]]);
  });

  test("the later of two tabs wins, and the time it was saved tells so", async () => {
    const { keep } = await newsroom();
    const times = [must(await keep("note:c1", "one")), must(await keep("note:c1", "two"))].map(({ savedAt }) =>
      Date.parse(savedAt),
    );
    expect(times[1]).toBeGreaterThan(times[0] ?? NOON);
  });

  test("the log holds the words of the present draft only, and its entries still verify", async () => {
    const { ctx, rita, vera, by, keep } = await newsroom();
    must(await keep("note:c1", "hers", vera));
    must(await keep("note:c1", "first"));
    must(await keep("note:c2", "another"));
    must(await keep("note:c1", "second"));
    const words = async (count: number) =>
      (await lastEntries(ctx, count)).map(({ data }) => (data.draft as { value: string } | undefined)?.value);
    expect(await words(4)).toEqual(['"hers"', undefined, '"another"', '"second"']);
    const { body, data, entry } = await lastEntry(ctx);
    const row = await ctx.db.read.draft.findUniqueOrThrow({
      where: { userId_name: { userId: rita.userId, name: "note:c1" } },
    });
    expect(row.seq).toBe(entry.seq);
    const { seq: _, ...columns } = row;
    expect(data).toEqual({ draft: { ...columns, savedAt: row.savedAt.toISOString() } });
    expect([entry.documentId, entry.claimId, entry.kind]).toEqual([null, null, "draft.kept"]);
    const [payload] = entry.payloads;
    if (!payload) throw new Error("the newest draft is not in the log");
    expect(body.data).toEqual({ draft: commitment(payload.salt, payload.value) });
    must(await letDraftGo(ctx, by(rita), "note:c1"));
    expect(await words(5)).toEqual(['"hers"', undefined, '"another"', undefined, undefined]);
    expect((await lastEntry(ctx)).data).toEqual({ name: "note:c1" });
    expect(await ctx.db.read.logEntry.count({ where: { kind: "draft.kept" } })).toBe(4);
  });

  test("a draft sent again with its key is kept once, and the installation has none", async () => {
    const { ctx, rita, by } = await newsroom();
    const draft = { name: "note:c1", value: "1" };
    const again = once(ctx, "key");
    const first = must(await keepDraft(again, by(rita), draft));
    must(await keepDraft(ctx, by(rita), { ...draft, value: "2" }));
    expect(must(await keepDraft(again, by(rita), draft))).toEqual(first);
    expect(await listDrafts(ctx, by(rita), "")).toMatchObject([{ value: 2 }]);
    const nobody = installationGrant<"read">();
    expect(await keepDraft(ctx, nobody, draft)).toMatchObject({ reason: "not-a-person" });
    expect(await letDraftGo(ctx, nobody, "note:c1")).toMatchObject({ reason: "not-a-person" });
    expect(await listDrafts(ctx, nobody, "")).toEqual([]);
  });
});
