import { describe, expect, test } from "vitest";
import { installationGrant } from "../../lib/auth/read.ts";
import { writeNote } from "../../lib/notes/write.ts";
import { commitment } from "../../lib/provenance/commitment.ts";
import { leafHash } from "../../lib/provenance/entry.ts";
import { EVENT_KINDS } from "../../lib/provenance/events.ts";
import { commit } from "../../lib/provenance/write.ts";
import { ok } from "../../lib/result.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { sha256 } from "../../lib/text/sha256.ts";
import { fixedContext, NOON, once } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";

const parse = (bytes: Uint8Array): Record<string, unknown> => JSON.parse(new TextDecoder().decode(bytes));

describe.each(["sqlite", "postgres"] as const)("the log on %s", (engine) => {
  test("every entry is its own bytes, hashed; every commitment opens with the payload beside it", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const grant = await allow(ctx, rita, "review", id);
    must(await fileVerdict(ctx, grant, { code: "supported", rationale: "Seen.", claimId, seen: null }));
    const entries = await ctx.db.read.logEntry.findMany({ include: { payloads: true }, orderBy: { seq: "asc" } });
    expect(entries.map(({ kind }) => kind)).toEqual(["user.added", "document.imported", "verdict.filed", "act.done"]);
    const { origin } = await ctx.db.read.logHead.findUniqueOrThrow({ where: { id: 1 } });
    for (const [index, entry] of entries.entries()) {
      const body = parse(entry.bytes);
      expect(leafHash(entry.bytes)).toBe(entry.leafHash);
      expect(body).toMatchObject({ v: 1, origin, seq: index, kind: entry.kind, actor: entry.actor, ts: entry.at });
      expect(Object.keys(body.data as object).sort()).toEqual([...EVENT_KINDS[entry.kind as "user.added"]].sort());
      const span = body.span as { quote: string } | undefined;
      const committed: Record<string, string> = {
        ...(body.data as Record<string, string>),
        ...(span && { "span.quote": span.quote }),
      };
      expect(entry.payloads.map(({ field }) => field).sort()).toEqual(Object.keys(committed).sort());
      for (const { field, salt, value } of entry.payloads) expect(commitment(salt, value)).toBe(committed[field]);
    }
    const salts = entries.flatMap(({ payloads }) => payloads.map(({ salt }) => Buffer.from(salt).toString("hex")));
    expect(new Set(salts).size, "a salt was used twice").toBe(salts.length);
  });

  test("a write may record more than one statement holds, in order and without a gap", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const files = Array.from({ length: 9_000 }, (_, index) => `backup-${index}`);
    const written = await commit(ctx, installationGrant<"administer">(), async (_tx, record) => {
      for (const file of files) record({ kind: "backup.made", data: { file } });
      return ok(null);
    });
    must(written);
    const entries = await ctx.db.read.logEntry.findMany({ select: { seq: true }, orderBy: { seq: "asc" } });
    expect(entries.map(({ seq }) => seq)).toEqual(files.map((_, index) => index));
    const payloads = await ctx.db.read.logPayload.findMany({ orderBy: { seq: "asc" } });
    expect(payloads.map(({ value }) => JSON.parse(new TextDecoder().decode(value)))).toEqual(files);
    expect((await ctx.db.read.logHead.findFirst())?.size).toBe(files.length);
  });

  test("the entries of a document form a chain of their own", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const [one, two] = [await bringIn(ctx, rita), await bringIn(ctx, rita, "Another text. It is short.")];
    for (const id of [one, two, one]) {
      const claimId = await claimNumber(ctx, rita, id, 2);
      must(await writeNote(ctx, await allow(ctx, rita, "note", id), { text: "To look up.", claimId }));
    }
    const chain = await ctx.db.read.logEntry.findMany({ where: { documentId: one }, orderBy: { seq: "asc" } });
    expect(chain).toHaveLength(3);
    expect(chain.map(({ bytes }) => parse(bytes).prevDoc)).toEqual([undefined, chain[0]?.leafHash, chain[1]?.leafHash]);
  });

  test("no name, address or word a person wrote stands in an entry", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    must(await writeNote(ctx, await allow(ctx, rita, "note", id), { text: "canary", claimId }));
    const entries = await ctx.db.read.logEntry.findMany();
    const written = entries.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n");
    for (const secret of ["Rita", "rita@example.org", "canary", "412 million", rita.userId])
      expect(written).not.toContain(secret);
  });

  test("a clock that was set back shows in the entry", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    await hire(ctx, "Rita", "reviewer");
    await hire({ ...ctx, now: () => new Date(0) }, "Erin", "editor");
    const entries = await ctx.db.read.logEntry.findMany({ orderBy: { seq: "asc" } });
    expect(entries.map(({ bytes }) => parse(bytes).clock)).toEqual([undefined, "regressed"]);
  });

  test.each([
    ["an entry is changed", `UPDATE "LogEntry" SET "kind" = 'forged'`],
    ["an entry is deleted", `DELETE FROM "LogEntry"`],
    ["a payload is changed", `UPDATE "LogPayload" SET "field" = 'forged'`],
    ["the head is set back", `UPDATE "LogHead" SET "size" = 0`],
    ["the head is renamed", `UPDATE "LogHead" SET "origin" = 'elsewhere'`],
    ["the head is deleted", `DELETE FROM "LogHead"`],
  ])("it stands when %s", async (_, statement) => {
    const ctx = fixedContext(await freshDatabase(engine));
    await hire(ctx, "Rita", "reviewer");
    const before = await ctx.db.read.logEntry.findMany({ include: { payloads: true } });
    const head = await ctx.db.read.logHead.findMany();
    await expect(ctx.db.write((tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow();
    expect(await ctx.db.read.logEntry.findMany({ include: { payloads: true } })).toEqual(before);
    expect(await ctx.db.read.logHead.findMany()).toEqual(head);
  });

  test.each<[string, Record<typeof engine, string>]>([
    [
      "an entry is put in the place of another",
      {
        sqlite: `INSERT OR REPLACE INTO "LogEntry" SELECT "seq", 'forged', "documentId", "claimId", "actor", "at", "bytes", "leafHash" FROM "LogEntry"`,
        postgres: `TRUNCATE "LogEntry" CASCADE`,
      },
    ],
    [
      "a payload is put in the place of another",
      {
        sqlite: `INSERT OR REPLACE INTO "LogPayload" SELECT "seq", "field", "salt", x'00' FROM "LogPayload"`,
        postgres: `TRUNCATE "LogPayload"`,
      },
    ],
    [
      "a second log is begun",
      {
        sqlite: `INSERT OR REPLACE INTO "LogHead" VALUES (1, 'elsewhere', 0, '')`,
        postgres: `TRUNCATE "LogHead"`,
      },
    ],
  ])("it stands when %s", async (_, statements) => {
    const ctx = fixedContext(await freshDatabase(engine));
    await hire(ctx, "Rita", "reviewer");
    const rows = async () => [
      await ctx.db.read.logEntry.findMany({ include: { payloads: true } }),
      await ctx.db.read.logHead.findMany(),
    ];
    const before = await rows();
    await expect(ctx.db.write((tx) => tx.$executeRawUnsafe(statements[engine]))).rejects.toThrow();
    expect(await rows()).toEqual(before);
  });

  test("a payload can be erased, and its entry stays", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    await hire(ctx, "Rita", "reviewer");
    await ctx.db.write((tx) => tx.logPayload.deleteMany());
    const [entry] = await ctx.db.read.logEntry.findMany({ include: { payloads: true } });
    expect(entry?.payloads).toEqual([]);
    expect(leafHash(entry?.bytes ?? new Uint8Array())).toBe(entry?.leafHash);
  });
});

describe.each(["sqlite", "postgres"] as const)("a request with an Idempotency-Key on %s", (engine) => {
  test("is done once however often it comes, at once or later, and answered the same", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const grant = await allow(ctx, rita, "note", id);
    const note = () => writeNote(once(ctx, "k1"), grant, { text: "Once.", claimId });
    const answers = [...(await Promise.all([note(), note(), note()])), await note()];
    expect(new Set(answers.map((answer) => must(answer))).size).toBe(1);
    expect(await ctx.db.read.note.count()).toBe(1);
    expect(await ctx.db.read.logEntry.count({ where: { kind: "note.posted" } })).toBe(1);
    const [entry] = await ctx.db.read.logEntry.findMany({ where: { kind: "note.posted" } });
    expect(parse(entry?.bytes ?? new Uint8Array()).idem, "the key itself is the caller's text").toBe(sha256("k1"));
    const later = { ...once(ctx, "k2"), now: () => new Date(NOON + 8 * 24 * 3_600_000) };
    must(await writeNote(later, grant, { text: "A week on.", claimId }));
    expect((await ctx.db.read.answer.findMany()).map(({ key }) => key)).toEqual(["k2"]);
  });

  test("is refused when the key belongs to another request, and leaves another person's key alone", async () => {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar] = [await hire(ctx, "Rita", "reviewer"), await hire(ctx, "Omar", "reviewer")];
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const write = async (person: typeof rita, fingerprint: string) =>
      writeNote(once(ctx, "k1", fingerprint), await allow(ctx, person, "note", id), { text: fingerprint, claimId });
    must(await write(rita, "one"));
    expect(await write(rita, "two")).toEqual({ ok: false, reason: "key-used-otherwise" });
    must(await write(omar, "two"));
    expect(await ctx.db.read.note.count()).toBe(2);
  });
});
