import { describe, expect, test } from "vitest";
import type { NewAnnotations } from "../../lib/annotations/model.ts";
import { judgeFile, previewAnnotations } from "../../lib/annotations/read.ts";
import { readRemarks } from "../../lib/annotations/read-remarks.ts";
import { bringIn } from "../../lib/annotations/write.ts";
import type { Person } from "../../lib/auth/model.ts";
import { installationGrantOn } from "../../lib/auth/read.ts";
import { listEvents } from "../../lib/changes/events/read.ts";
import { eventInWords } from "../../lib/changes/words.ts";
import { writeNote } from "../../lib/notes/write.ts";
import { findClaim } from "../../lib/reviews/read.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { sha256 } from "../../lib/text/sha256.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { lastEntries } from "../support/log.ts";
import { allow, claimNumber, hire, bringIn as importText, must } from "../support/newsroom.ts";
import { withComments } from "../support/remarked-word.ts";

const TURNS = { now: () => 0, pause: () => Promise.resolve() };

async function remarksIn(bytes: Uint8Array) {
  const read = await readRemarks(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe.each(["sqlite", "postgres"] as const)("remarks that are brought in on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar, vera] = [
      await hire(ctx, "Rita", "reviewer"),
      await hire(ctx, "Omar", "reviewer"),
      await hire(ctx, "Vera", "author"),
    ];
    const id = await importText(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const bring = async (bytes: Uint8Array, picks?: NewAnnotations["picks"], person: Person = rita) => {
      const grant = await allow(ctx, person, "note", id);
      const file = await remarksIn(bytes);
      const source = { name: "returned.docx", sha256: sha256(bytes), form: file.form };
      return bringIn(ctx, grant, source, await judgeFile(ctx, grant, file, TURNS), picks);
    };
    const preview = async (bytes: Uint8Array, person: Person = rita) => {
      const grant = await allow(ctx, person, "note", id);
      return previewAnnotations(ctx, grant, { name: "f", sha256: sha256(bytes) }, await remarksIn(bytes), TURNS);
    };
    const notesOn = async (claim: string) => {
      const found = await findClaim(ctx, await allow(ctx, rita, "read", id), claim as typeof claimId);
      return found?.notes ?? [];
    };
    const word = async () => exported(ctx, await allow(ctx, rita, "read", id), "docx");
    return { ctx, rita, omar, vera, id, claimId, bring, preview, notesOn, word };
  }

  test("a comment in Word becomes a comment on its sentence, said by whoever wrote it there", async () => {
    const { ctx, rita, id, claimId, bring, notesOn, word } = await newsroom();
    const file = withComments(await word(), [
      { by: "Jane Doe", text: "It was 421 in the end.", on: "412 million" },
      { by: "Jane Doe", at: "2026-11-20T09:31:00Z", text: "Right.", on: "It cost 412", isResolved: true },
    ]);
    const before = await ctx.db.read.logEntry.count();
    const done = must(await bring(file));
    expect(done).toMatchObject({ evidence: [], known: 0, passed: [] });
    const author = { id: rita.userId, name: "Rita" };
    const said = { by: "Jane Doe", file: { name: "returned.docx", form: "docx" } };
    expect(await notesOn(claimId)).toMatchObject([
      { kind: "comment", text: "It was 421 in the end.", author, resolved: null, said: { ...said, on: "412 million" } },
      { kind: "comment", text: "Right.", author, resolved: { by: author }, said: { ...said, on: "It cost 412" } },
    ]);
    expect((await notesOn(claimId))[0]?.said?.at).toBe("2026-11-20T09:30:00.000Z");
    const entries = await lastEntries(ctx, 3);
    expect(await ctx.db.read.logEntry.count()).toBe(before + 3);
    expect(entries.map(({ body }) => body.kind)).toEqual([
      "annotations.brought-in",
      "note.brought-in",
      "note.brought-in",
    ]);
    expect(entries[0]?.data).toMatchObject({
      file: { sha256: sha256(file), broughtInById: rita.userId, form: "docx" },
    });
    const { mentions: _, ...row } = await ctx.db.read.note.findUniqueOrThrow({
      where: { id: done.notes[0]?.noteId ?? "" },
      include: { mentions: true },
    });
    expect(entries[1]?.data).toEqual({ note: { ...JSON.parse(JSON.stringify(row)), revision: undefined } });
    const { rows } = await listEvents(ctx, await allow(ctx, rita, "read", id), { after: -1, limit: 50 });
    expect(rows.slice(-2).map(eventInWords)).toEqual([
      "brought in what Jane Doe said",
      "brought in what Jane Doe said",
    ]);
  });

  test("the same file twice brings in nothing, and says so", async () => {
    const { ctx, bring, preview, word } = await newsroom();
    const file = withComments(await word(), [{ by: "Jane Doe", text: "Really?", on: "12 June 2016" }]);
    must(await bring(file));
    const before = await ctx.db.read.logEntry.count();
    expect(must(await bring(file))).toMatchObject({ notes: [], known: 1 });
    expect(await ctx.db.read.logEntry.count()).toBe(before);
    expect(await preview(file)).toMatchObject({
      file: { broughtInBefore: { by: "Rita" } },
      remarks: [{ standing: "known" }],
    });
  });

  test("what was left out the first time comes in the second time, and a reply finds its thread", async () => {
    const { claimId, bring, preview, notesOn, word } = await newsroom();
    const file = withComments(await word(), [
      { by: "Jane Doe", text: "Who says so?", on: "It cost 412 million crowns" },
      { by: "John Roe", text: "The council.", answers: "Who says so?" },
    ]);
    const { remarks } = await preview(file);
    expect(remarks.map(({ place, thread }) => [place.how, thread])).toEqual([
      ["exact", null],
      ["thread", remarks[0]?.mark],
    ]);
    must(await bring(file, [{ mark: remarks[0]?.mark ?? "" }]));
    expect(must(await bring(file))).toMatchObject({ notes: [{ by: "John Roe" }], known: 1 });
    const [opening, reply] = await notesOn(claimId);
    expect(reply).toMatchObject({ replyTo: opening?.id, said: { by: "John Roe", on: null } });
  });

  test("what our export said comes back as ours; a reply to a note goes on its thread, one to a verdict opens one", async () => {
    const { ctx, rita, omar, id, claimId, bring, preview, notesOn, word } = await newsroom();
    const note = { text: "Ask the clerk.", claimId, kind: "comment" } as const;
    const noteId = must(await writeNote(ctx, await allow(ctx, omar, "note", id), note));
    const verdict = { code: "refuted", rationale: "The ledger has 400.", claimId, seen: null } as const;
    must(await fileVerdict(ctx, await allow(ctx, rita, "review", id), verdict));
    const sent = await word();
    expect((await preview(sent)).remarks.map(({ standing, text }) => [standing, text.includes("ledger")])).toEqual(
      expect.arrayContaining([
        ["ours", false],
        ["record", false],
      ]),
    );
    expect(must(await bring(sent))).toMatchObject({ notes: [], known: 1, passed: [] });
    const file = withComments(sent, [
      { by: "Jane Doe", text: "The clerk is away.", on: "412 million", answers: "Ask the clerk." },
      { by: "Jane Doe", text: "Which ledger?", on: "crowns", answers: "The ledger has 400." },
    ]);
    const done = must(await bring(file, undefined, omar));
    expect(done.notes).toHaveLength(2);
    const notes = await notesOn(claimId);
    expect(notes.find(({ text }) => text === "The clerk is away.")).toMatchObject({ replyTo: noteId, kind: "comment" });
    expect(notes.find(({ text }) => text === "Which ledger?")).toMatchObject({ replyTo: null, kind: "comment" });
    expect(notes.some(({ text }) => text.includes("ledger has 400"))).toBe(false);
    expect(await ctx.db.read.verdict.count()).toBe(1);
  });

  test("an export of what was brought in says who said it, and does not come in again", async () => {
    const { ctx, rita, id, bring, word } = await newsroom();
    must(await bring(withComments(await word(), [{ by: "Jane Doe", text: "Really?", on: "12 June 2016" }])));
    const again = await word();
    expect((await remarksIn(again)).remarks).toMatchObject([
      {
        by: "Jane Doe",
        at: "2026-11-20T09:30:00.000Z",
        text: "Comment, on “12 June 2016”, brought in by Rita from returned.docx\nReally?",
      },
    ]);
    expect(must(await bring(again))).toMatchObject({ notes: [], known: 1, passed: [] });
    const graph = await exported(ctx, await allow(ctx, rita, "read", id), "webannotation");
    expect(must(await bring(graph))).toMatchObject({ notes: [], known: 1, passed: [] });
  });

  test("a passage of a source is attached as evidence, once, and with the stance its tags say", async () => {
    const { ctx, claimId, bring } = await newsroom();
    const annotation = {
      type: "Annotation",
      id: "https://notes.example.org/1",
      motivation: "linking",
      creator: { name: "Jane Doe" },
      created: "2026-11-20T09:30:00Z",
      body: [
        { type: "TextualBody", value: "The ledger says otherwise.", purpose: "commenting" },
        { type: "TextualBody", value: "refutes", purpose: "tagging" },
        {
          type: "SpecificResource",
          source: "https://example.org/ledger",
          selector: { type: "TextQuoteSelector", exact: "400 million crowns" },
        },
      ],
      target: { source: "https://example.org/a", selector: { type: "TextQuoteSelector", exact: "412 million crowns" } },
    };
    const twice = { ...annotation, id: "2", created: "2026-11-20T09:32:00Z", body: annotation.body.slice(1) };
    const done = must(await bring(json([annotation, twice])));
    expect(done.notes).toHaveLength(2);
    expect(done.evidence).toMatchObject([{ claimId, ordinal: 3 }]);
    expect(done.passed).toEqual([expect.stringContaining("the same passage is there already")]);
    const evidence = await ctx.db.read.evidence.findMany({ include: { source: true } });
    expect(evidence).toMatchObject([
      { claimId, quote: "400 million crowns", stance: "refutes", source: { url: "https://example.org/ledger" } },
    ]);
  });

  test("an author brings in words, and attaches nothing", async () => {
    const { ctx, vera, bring } = await newsroom();
    const row = {
      id: "h1",
      user: "acct:jane@hypothes.is",
      text: "> 400 million crowns\n\nhttps://example.org/ledger",
      tags: ["refutes"],
      target: [{ selector: [{ type: "TextQuoteSelector", exact: "It cost 412 million crowns." }] }],
    };
    const done = must(await bring(json({ total: 1, rows: [row] }), undefined, vera));
    expect(done).toMatchObject({ notes: [{ by: "jane", ordinal: 3 }], evidence: [] });
    expect(done.passed).toEqual([expect.stringContaining("your roles do not attach sources")]);
    expect(await ctx.db.read.source.count()).toBe(0);
  });

  test("what stands in several places waits until a person chooses, and an @ calls nobody", async () => {
    const { ctx, omar, claimId, bring, preview, notesOn } = await newsroom();
    const file = json({
      type: "Annotation",
      body: { type: "TextualBody", value: "@Omar, look!" },
      target: { selector: { type: "TextQuoteSelector", exact: "bridge" } },
    });
    const [remark] = (await preview(file)).remarks;
    expect(remark).toMatchObject({ place: { how: "ambiguous", claimId: null }, by: "Somebody" });
    expect(remark?.place.candidates).toHaveLength(2);
    expect(must(await bring(file))).toMatchObject({
      notes: [],
      passed: [expect.stringContaining("in several sentences")],
    });
    must(await bring(file, [{ mark: remark?.mark ?? "", claimId }]));
    expect(await notesOn(claimId)).toMatchObject([
      { text: "@Omar, look!", mentions: [], said: { on: "bridge", at: null } },
    ]);
    expect(await ctx.db.read.notification.count({ where: { userId: omar.userId } })).toBe(0);
  });

  test("a claim of another document is refused, and nothing of the file stays", async () => {
    const { ctx, rita, bring, preview, word } = await newsroom();
    const other = await claimNumber(ctx, rita, await importText(ctx, rita, "Another. It is short."), 2);
    const file = withComments(await word(), [{ by: "Jane Doe", text: "Really?", on: "12 June 2016" }]);
    const [remark] = (await preview(file)).remarks;
    const picks = [{ mark: remark?.mark ?? "", claimId: other }];
    expect(await bring(file, picks)).toEqual({ ok: false, reason: "no-such-claim" });
    expect([await ctx.db.read.note.count(), await ctx.db.read.annotationFile.count()]).toEqual([0, 0]);
  });

  test("the installation itself brings in as well", async () => {
    const { ctx, id, word } = await newsroom();
    const file = await remarksIn(withComments(await word(), [{ by: "Jane Doe", text: "Hm.", on: "the fog" }]));
    const grant = installationGrantOn<"note">(id);
    const source = { name: "f", sha256: "", form: file.form };
    const done = must(await bringIn(ctx, grant, source, await judgeFile(ctx, grant, file, TURNS), undefined));
    expect(done.notes).toMatchObject([{ ordinal: 4 }]);
  });
});
