import { describe, expect, test } from "vitest";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { REFERENCE_FORMAT_NAMES, REFERENCE_FORMATS, readReferences } from "../../lib/bibliography/reference-formats.ts";
import { listReferences } from "../../lib/sources/exchange/read.ts";
import { importReferences, MOST_ENTRIES } from "../../lib/sources/exchange/write.ts";
import { NewSource } from "../../lib/sources/model.ts";
import { addSource } from "../../lib/sources/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { hire, must } from "../support/newsroom.ts";

const WEIRS = `@article{a, title = {On weirs}, author = {Vitek, Jana}, journal = {Journal of Weirs}, year = 2024, doi = {10.5555/A}}
@misc{b, title = {A page}, url = {https://example.org/b?utm_source=x}}
@misc{c, note = {Nothing to call it by}}
@misc{d, title = {The page again}, url = {http://www.example.org/b}}
@broken{e, title`;

describe.each(["sqlite", "postgres"] as const)("references in and out on %s", (engine) => {
  async function library() {
    const ctx = fixedContext(await freshDatabase(engine));
    const grant = must(workspaceGrant(await hire(ctx, "Rita", "reviewer"), "attach"));
    const bring = async (text: string) => must(await importReferences(ctx, grant, readReferences(text)));
    const add = async (input: unknown) => must(await addSource(ctx, grant, NewSource.parse(input)));
    return { ctx, grant, bring, add };
  }

  test("a file is taken as far as it can be read, and what is known stays as it is", async () => {
    const { ctx, bring, add } = await library();
    const { id } = await add({ title: "My own title", doi: "10.5555/a", tier: "primary" });
    const outcome = await bring(WEIRS);
    expect(outcome).toEqual({
      added: [{ id: expect.any(String), title: "A page" }],
      known: [
        { id, title: "My own title" },
        { id: outcome.added[0]?.id, title: "A page" },
      ],
      refused: [
        { line: 3, sentence: expect.stringMatching(/neither a title/) },
        { line: 5, sentence: expect.stringMatching(/cannot be read|not closed/) },
      ],
    });
    expect(await ctx.db.read.source.findUnique({ where: { id } })).toMatchObject({ author: null, revision: 1 });
    // The DOI's own address was asked for when somebody added it; an import asks for none.
    expect(await ctx.db.read.capture.findMany({ select: { sourceId: true } })).toEqual([{ sourceId: id }]);
    expect(await bring(WEIRS)).toMatchObject({ added: [], known: [{ id }, {}, {}] });
  });

  test("what holds no reference is told, and nothing is written", async () => {
    const { ctx, bring } = await library();
    const before = await ctx.db.read.logEntry.count();
    expect(await bring("Dear all,")).toEqual({
      added: [],
      known: [],
      refused: [{ line: 1, sentence: expect.any(String) }],
    });
    expect(await ctx.db.read.logEntry.count()).toBe(before);
  });

  test("of a file that is too long the first entries are taken, and the line to go on from is told", async () => {
    const { bring } = await library();
    const entries = Array.from({ length: MOST_ENTRIES + 1 }, (_, index) => `@misc{k${index}, title = {T ${index}}}`);
    const { added, refused } = await bring(entries.join("\n"));
    expect([added.length, refused]).toEqual([
      MOST_ENTRIES,
      [{ line: MOST_ENTRIES + 1, sentence: expect.stringMatching(/^Only the first 500/) }],
    ]);
  });

  test.each(REFERENCE_FORMAT_NAMES)(
    "a library goes out as %s without its confidential sources, and in elsewhere",
    async (format) => {
      const here = await library();
      await here.bring(WEIRS);
      await here.add({ title: "Our man at the weir", kind: "confidential", url: "https://example.org/him" });
      const { entries, confidential } = await listReferences(here.ctx, here.grant, "ids");
      expect([entries.length, confidential]).toEqual([2, 1]);
      const text = REFERENCE_FORMATS[format].render(entries);
      expect(text).not.toMatch(/our man|\/him/i);
      const there = await library();
      expect((await there.bring(text)).added.map(({ title }) => title)).toEqual(["On weirs", "A page"]);
      const again = await listReferences(there.ctx, there.grant, "words");
      expect(again.entries.map(({ key }) => key)).toEqual(["vitek2024weirs", "page"]);
      expect(again.entries.map(({ reference }) => reference)).toEqual(entries.map(({ reference }) => reference));
      expect(await here.bring(text)).toMatchObject({ added: [], known: [{}, {}], refused: [] });
    },
  );
});
