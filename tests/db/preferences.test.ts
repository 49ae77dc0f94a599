import { describe, expect, test } from "vitest";
import { installationGrant, workspaceGrant } from "../../lib/auth/read.ts";
import { DEFAULTS } from "../../lib/preferences/model.ts";
import { findPreferences } from "../../lib/preferences/read.ts";
import { setPreferences } from "../../lib/preferences/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntry } from "../support/log.ts";
import { hire, must } from "../support/newsroom.ts";

const OWN = { singleKeys: false, keys: { "next-claim": ["n", "ArrowDown"], help: [] }, mail: false };

describe.each(["sqlite", "postgres"] as const)("preferences on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar] = [await hire(ctx, "Rita", "reviewer"), await hire(ctx, "Omar", "viewer")];
    return { ctx, rita: must(workspaceGrant(rita, "read")), omar: must(workspaceGrant(omar, "read")) };
  }

  test("are those of the house until a person says otherwise, and then theirs alone", async () => {
    const { ctx, rita, omar } = await newsroom();
    expect(await findPreferences(ctx, rita)).toEqual(DEFAULTS);
    must(await setPreferences(ctx, rita, { ...OWN, seen: 0 }));
    expect(await findPreferences(ctx, rita)).toEqual({ ...OWN, revision: 1 });
    expect(await findPreferences(ctx, omar)).toEqual(DEFAULTS);
    must(await setPreferences(ctx, rita, { ...OWN, keys: {}, seen: null }));
    expect(await findPreferences(ctx, rita)).toEqual({ ...OWN, keys: {}, revision: 2 });
  });

  test("the later of two tabs is told", async () => {
    const { ctx, rita } = await newsroom();
    must(await setPreferences(ctx, rita, { ...OWN, seen: 0 }));
    expect(await setPreferences(ctx, rita, { ...OWN, mail: true, seen: 0 })).toMatchObject({ reason: "changed-since" });
    expect(await findPreferences(ctx, rita)).toMatchObject({ mail: false });
  });

  test("the log holds every column, and names no document", async () => {
    const { ctx, rita } = await newsroom();
    must(await setPreferences(ctx, rita, { ...OWN, seen: null }));
    const { entry, data } = await lastEntry(ctx);
    expect([entry.kind, entry.documentId]).toEqual(["preferences.set", null]);
    expect(data).toEqual({ preferences: await ctx.db.read.preferences.findFirst() });
    const nobody = installationGrant<"read">();
    expect(await setPreferences(ctx, nobody, { ...OWN, seen: null })).toMatchObject({ reason: "not-a-person" });
    expect(await findPreferences(ctx, nobody)).toEqual(DEFAULTS);
  });
});
