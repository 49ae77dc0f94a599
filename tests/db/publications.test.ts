import { describe, expect, test } from "vitest";
import { grantFor } from "../../lib/auth/read.ts";
import { eventInWords } from "../../lib/changes/words.ts";
import { NewPublication } from "../../lib/publications/model.ts";
import { readPublications } from "../../lib/publications/read.ts";
import { findStanding, readPage } from "../../lib/publications/visiting/read.ts";
import { publish, withdraw } from "../../lib/publications/write.ts";
import { checkFile } from "../../lib/reports/sealing/check.ts";
import { correct, reopenDocument, signOffDocument } from "../../lib/reviews/sign-off/write.ts";
import { namedKey } from "../../lib/signing/adapters/key-file.ts";
import { fixedContext, once } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { aSigningKey } from "../support/exported.ts";
import { lastEntry } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";
import { sealed, signedOff } from "../support/signed-off.ts";

const EVERYTHING = NewPublication.parse({});

/** Somebody of the desk by their name, where a page says who did something. What they wrote and quoted may name them. */
const NAMED = /<bdi>(Rita|Omar|Erin)<|by (Rita|Omar|Erin)\b|"name": "(Rita|Omar|Erin)"/;

describe.each(["sqlite", "postgres"] as const)("public pages on %s", (engine) => {
  /** A newsroom with an article of which the second and the third sentence are signed off. */
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar, erin] = [
      await hire(ctx, "Rita", "reviewer"),
      await hire(ctx, "Omar", "reviewer"),
      await hire(ctx, "Erin", "editor"),
    ];
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const judges = { reviewers: [rita, omar], editor: erin };
    await signedOff(ctx, judges, id, await claimNumber(ctx, rita, id, 2));
    await signedOff(ctx, judges, id, claimId);
    const putUp = async (asked = EVERYTHING) => publish(ctx, await allow(ctx, erin, "publish", id), asked);
    const takeOff = async (reason?: string) =>
      withdraw(ctx, await allow(ctx, erin, "publish", id), reason === undefined ? {} : { reason });
    const standing = async () => readPublications(ctx, await allow(ctx, rita, "read", id));
    /** What a reader finds at the present address. */
    const address = async () => (await standing()).published?.path.split("/").at(-1) ?? "nowhere";
    const visit = async (where: string) => {
      const found = await findStanding(ctx, where);
      if (found.kind !== "shown") return found;
      const page = await readPage(ctx, found, aSigningKey());
      return { kind: found.kind, html: page && new TextDecoder().decode(page.bytes), sha256: page?.sha256 };
    };
    return { ctx, rita, omar, erin, id, claimId, putUp, takeOff, standing, address, visit };
  }

  async function published() {
    const room = await newsroom();
    await sealed(room.ctx, room.rita, room.erin, room.id);
    must(await room.putUp());
    return { ...room, at: await room.address() };
  }

  test("what is not signed off is not published, and no trace is left of the try", async () => {
    const { ctx, putUp, standing } = await newsroom();
    const before = await ctx.db.read.logEntry.count();
    expect(await putUp()).toEqual({ ok: false, reason: "not-final" });
    expect(await standing()).toEqual({ published: null, isShown: false, withdrawn: [] });
    expect(await ctx.db.read.logEntry.count()).toBe(before);
  });

  test("whoever has the address reads the signed report as readers have it, and no visit is logged", async () => {
    const { ctx, at, visit } = await published();
    const before = await ctx.db.read.logEntry.count();
    const first = await visit(at);
    expect(first).toMatchObject({ kind: "shown" });
    const page = first.kind === "shown" ? (first.html ?? "") : "";
    expect(page).toContain("For readers:");
    expect(page).toContain("Reviewer 1");
    expect(page).not.toMatch(NAMED);
    expect(page).not.toContain("DRAFT");
    expect(page).toContain("application/ld+json");
    const head = await ctx.db.read.logHead.findUniqueOrThrow({ where: { id: 1 } });
    const key = namedKey(aSigningKey(), head.origin);
    expect(await checkFile(new TextEncoder().encode(page), { beside: null, key })).toMatchObject({ kind: "holds" });
    expect(await visit(at)).toEqual(first);
    expect(await ctx.db.read.logEntry.count()).toBe(before);
  });

  test("the page is as of the last change: it names the entry that published it, and its time", async () => {
    const { ctx, at, visit } = await published();
    const { entry } = await lastEntry(ctx);
    expect(entry.kind).toBe("report.published");
    const found = await visit(at);
    expect(found.kind === "shown" && found.html).toContain(entry.leafHash);
    const standing = await findStanding(ctx, at);
    expect(standing).toMatchObject({ change: { at: entry.at, leafHash: entry.leafHash } });
  });

  test("what was published, by whom and when is in the log, and in the words of the history", async () => {
    const { ctx, erin, id, at, standing } = await published();
    const { body, data, entry } = await lastEntry(ctx);
    const row = await ctx.db.read.publication.findUniqueOrThrow({ where: { address: at } });
    const { withdrawnAt: _at, withdrawnById: _by, reason: _why, ...told } = row;
    expect(data).toEqual({ publication: { ...told, publishedAt: row.publishedAt.toISOString() } });
    expect([body.doc, body.role]).toEqual([id, "editor"]);
    expect(JSON.stringify(body)).not.toContain(at);
    expect(eventInWords({ kind: "report.published", data, withheld: false })).toBe("put the report on a public page");
    expect((await standing()).published).toEqual({
      path: `/published/${at}`,
      scope: "all",
      person: null,
      labels: "en",
      publishedAt: row.publishedAt.toISOString(),
      publishedBy: { id: erin.userId, name: "Erin" },
    });
    expect(entry.documentId).toBe(id);
  });

  test("an address has 128 random bits, and every publication one of its own", async () => {
    const { at, putUp, takeOff, address, visit } = await published();
    expect(at).toMatch(/^[0-9a-f]{32}$/);
    must(await takeOff());
    must(await putUp());
    expect(await address()).not.toBe(at);
    expect(await visit(at)).toMatchObject({ kind: "withdrawn" });
    expect(await visit(await address())).toMatchObject({ kind: "shown" });
  });

  test("a document has one public page at a time", async () => {
    const { ctx, putUp, at, address } = await published();
    const before = await ctx.db.read.logEntry.count();
    expect(await putUp()).toEqual({ ok: false, reason: "published-already" });
    expect([await address(), await ctx.db.read.logEntry.count()]).toEqual([at, before]);
  });

  test("the same request is done once", async () => {
    const { ctx, erin, rita, id } = await newsroom();
    await sealed(ctx, rita, erin, id);
    const asked = once(ctx, "k-1");
    const grant = await allow(ctx, erin, "publish", id);
    const first = await publish(asked, grant, EVERYTHING);
    expect(await publish(asked, grant, EVERYTHING)).toEqual(first);
    expect(await ctx.db.read.publication.count()).toBe(1);
  });

  test("withdrawn, the address says when and why for good, and there is nothing to withdraw any more", async () => {
    const { ctx, erin, at, takeOff, standing, visit } = await published();
    must(await takeOff("The crane was mistaken for another."));
    const { data, entry } = await lastEntry(ctx);
    const row = await ctx.db.read.publication.findUniqueOrThrow({ where: { address: at } });
    const withdrawnAt = row.withdrawnAt?.toISOString();
    expect(entry.kind).toBe("report.withdrawn");
    expect(data).toEqual({ publicationId: row.id, reason: row.reason, withdrawnAt });
    expect(await visit(at)).toEqual({ kind: "withdrawn", at: withdrawnAt, reason: row.reason, labels: "en" });
    expect(await standing()).toMatchObject({
      published: null,
      isShown: false,
      withdrawn: [{ path: `/published/${at}`, withdrawnAt, withdrawnBy: { id: erin.userId }, reason: row.reason }],
    });
    expect(await takeOff()).toEqual({ ok: false, reason: "not-published" });
  });

  test("no reason is none", async () => {
    const { at, takeOff, visit } = await published();
    must(await takeOff());
    expect(await visit(at)).toMatchObject({ kind: "withdrawn", reason: null });
  });

  test("a correction stands in the page at once, and changes nothing else but the time and the head of the log", async () => {
    const { ctx, erin, id, claimId, at, visit } = await published();
    const before = await visit(at);
    must(
      await correct(ctx, await allow(ctx, erin, "decide", id), {
        claimId,
        kind: "error",
        note: "Invented note for readers.",
        replacement: "It cost 421 million crowns.",
      }),
    );
    const after = await visit(at);
    const page = after.kind === "shown" ? (after.html ?? "") : "";
    const log = /<section class="corrections"[\s\S]*?<\/section>/.exec(page)?.[0];
    expect(log).toContain('<a href="#c3">Sentence 3</a>');
    expect(log).toContain("Invented note for readers.");
    expect(log).toContain("It cost 421 million crowns.");
    expect(before.kind === "shown" && before.html).not.toContain("Invented note");
    expect(await visit(at)).toEqual(after);
  });

  test("opened again, the address says so in place of the report; signed off anew, it has the report again", async () => {
    const { ctx, erin, id, at, standing, visit, putUp } = await published();
    const decide = await allow(ctx, erin, "decide", id);
    must(await reopenDocument(ctx, decide, { reason: "For the desk alone." }));
    const since = (await ctx.db.read.documentSignOff.findFirstOrThrow()).reopenedAt?.toISOString();
    expect(await visit(at)).toEqual({ kind: "in-work", since, labels: "en" });
    expect(await standing()).toMatchObject({ published: { path: `/published/${at}` }, isShown: false });
    expect(await putUp()).toEqual({ ok: false, reason: "not-final" });
    must(await signOffDocument(ctx, decide));
    expect(await visit(at)).toMatchObject({ kind: "shown" });
    expect((await standing()).isShown).toBe(true);
  });

  test("what was opened again between the look and the reading is no page", async () => {
    const { ctx, erin, id, at } = await published();
    const found = await findStanding(ctx, at);
    must(await reopenDocument(ctx, await allow(ctx, erin, "decide", id), { reason: "In between." }));
    if (found.kind !== "shown") throw new Error("the page was there");
    expect(await readPage(ctx, found, aSigningKey())).toBeNull();
  });

  test("it can be withdrawn while it is opened again", async () => {
    const { ctx, erin, id, at, takeOff, visit } = await published();
    must(await reopenDocument(ctx, await allow(ctx, erin, "decide", id), { reason: "To begin anew." }));
    must(await takeOff());
    expect(await visit(at)).toMatchObject({ kind: "withdrawn" });
  });

  test("the scope is the one that was chosen, and a person's sentences name them to nobody", async () => {
    const { ctx, rita, erin, id, putUp, address, visit, standing } = await newsroom();
    await sealed(ctx, rita, erin, id);
    must(await putUp(NewPublication.parse({ scope: "person", person: rita.userId })));
    expect((await standing()).published).toMatchObject({ scope: "person", person: { name: "Rita" } });
    const found = await visit(await address());
    const page = found.kind === "shown" ? found.html : "";
    expect(page).toContain("that Reviewer 1 filed a verdict on");
    expect(page).not.toMatch(NAMED);
  });

  test("a page has the language it was published in, also when it is withdrawn", async () => {
    const { ctx, rita, erin, id, putUp, takeOff, address, visit } = await newsroom();
    await sealed(ctx, rita, erin, id);
    must(await putUp(NewPublication.parse({ labels: "de" })));
    const at = await address();
    const found = await visit(at);
    expect(found.kind === "shown" && found.html).toContain('<html lang="de">');
    must(await takeOff());
    expect(await visit(at)).toMatchObject({ kind: "withdrawn", labels: "de" });
  });

  test("nobody but an editor publishes, and no editor the report on their own text", async () => {
    const { ctx, rita, erin, id } = await newsroom();
    const may = async (person: typeof rita, documentId = id) => {
      const grant = await grantFor(ctx, person, "publish", documentId);
      return grant.ok ? "yes" : grant.reason;
    };
    for (const role of ["admin", "reviewer", "author", "expert", "viewer"] as const)
      expect([role, await may(await hire(ctx, `Some ${role}`.replace(" ", "-"), role))]).toEqual([
        role,
        "not-your-role",
      ]);
    expect(await may(erin)).toBe("yes");
    expect(await may(erin, await bringIn(ctx, erin, undefined, true))).toBe("own-text");
  });

  test.each(["", "nowhere", "0".repeat(31), "0".repeat(32), "A".repeat(32), "%00", "'; DROP TABLE x"])(
    "there is nothing at %j",
    async (address) => {
      const { ctx } = await published();
      expect(await findStanding(ctx, address)).toEqual({ kind: "unknown" });
    },
  );
});
