import { createHash } from "node:crypto";
import { bearerOf } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";

const TEXT = "A bridge, ten years on\n\nIt opened in 2016. It cost 412 million crowns – “far too much” 😀.";

/** Two million characters in as many sentences as a text may have. */
const LONGEST = "A sentence of forty characters as here. ".repeat(50_000);

test("a pasted text becomes a document, sentence by sentence", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  await page.getByRole("link", { name: "Import an article" }).click();
  await page.getByRole("textbox", { name: /text/i }).first().fill(TEXT);
  await expect(page.getByText("17 words")).toBeVisible();
  await page.getByRole("button", { name: "Preview the split" }).click();
  await page.getByRole("button", { name: "Import 3 segments" }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  await expect(page.locator("[data-claim]")).toHaveText([
    "A bridge, ten years on",
    "It opened in 2016.",
    "It cost 412 million crowns – “far too much” 😀.",
  ]);
  const workbench = new Workbench(page);
  const { text } = await workbench.download("JSON");
  expect(JSON.parse(text).document.text).toBe(TEXT);
  await page.goto("/documents");
  const listed = page.getByRole("listitem").filter({ hasText: "A bridge, ten years on" });
  await expect(listed, "the words are counted as they were before the import").toContainText("17 words");
});

test("a file is imported as it is, and a refused one is told in a sentence", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  await page.goto("/documents/new");
  const file = (name: string, bytes: Buffer) => ({ name, mimeType: "text/plain", buffer: bytes });
  const input = page.locator("input[type=file]");
  await input.setInputFiles(file("broken.txt", Buffer.from([0x41, 0xff, 0xfe, 0x42])));
  await page.getByLabel("Title (optional)").fill("Kept as typed");
  await page.getByRole("button", { name: "Preview the split" }).click();
  await expect(page.getByText("This file is not UTF-8 text; save it as UTF-8, or paste it.")).toBeVisible();
  await expect(page.getByLabel("Title (optional)")).toHaveValue("Kept as typed");
  await input.setInputFiles(file("bridge.md", Buffer.from(`\uFEFF# A bridge\r\n\r\nIt opened in 2016.\r\n`)));
  await page.getByRole("button", { name: "Preview the split" }).click();
  await page.getByRole("button", { name: "Import 2 segments" }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  await expect(page.getByText("Kept as typed")).toBeVisible();
  await expect(page.locator("[data-claim]").last()).toHaveText("It opened in 2016.");
});

test.describe("a text that is hard to take", () => {
  const refused: [string, string, RegExp][] = [
    ["empty", "", /empty/],
    ["white space", " \n\t ", /empty/],
    ["no letter", "… — !!!", /no letter/],
    ["NUL", "One\u0000two.", /NUL/],
    ["a lone surrogate", "One \ud800 two.", /half of a character/],
    ["too long", `${LONGEST}.`, /longer than 2,000,000/],
    ["too many sentences", "It is. ".repeat(50_001), /more than 50,000 sentences/],
  ];
  for (const [name, text, sentence] of refused)
    test(`${name}: refused in a sentence, and nothing is left behind`, async ({ request, server }) => {
      const headers = await bearerOf(server, server.people.reviewer.email);
      const count = async () =>
        (await (await request.get("/api/v1/documents?limit=200", { headers })).json()).rows.length;
      const before = await count();
      const answer = await request.post("/api/v1/documents", { headers, data: { text } });
      expect(answer.status()).toBe(422);
      expect(answer.headers()["content-type"]).toBe("application/problem+json");
      expect((await answer.json()).detail).toMatch(sentence);
      expect(await count()).toBe(before);
    });

  const taken: [string, string, string][] = [
    ["CRLF and CR", "One.\r\n\r\nTwo.\rThree.", "One.\n\nTwo.\nThree."],
    ["a byte order mark", "\uFEFFOne.", "One."],
    ["right to left", "افتتح الجسر عام ٢٠١٦. كلف كثيرا.", "افتتح الجسر عام ٢٠١٦. كلف كثيرا."],
    ["emoji and combining marks", "Cafe\u0301 👩‍👩‍👧 opened. Yes\u200d!", "Cafe\u0301 👩‍👩‍👧 opened. Yes\u200d!"],
    ["control and format characters", "One\u202e owt\u202c.\u0085Two\u00ad.", "One\u202e owt\u202c.\u0085Two\u00ad."],
    ["two million characters", LONGEST, LONGEST],
  ];
  for (const [name, text, kept] of taken)
    test(`${name}: imported with no change but the documented ones`, async ({ request, server }) => {
      const headers = await bearerOf(server, server.people.reviewer.email);
      const answer = await request.post("/api/v1/documents", { headers, data: { text } });
      expect(answer.status()).toBe(201);
      const { id } = await answer.json();
      const document = await (await request.get(`/api/v1/documents/${id}`, { headers })).json();
      expect(document.version.sha256).toBe(createHash("sha256").update(kept).digest("hex"));
      expect(document.version.length).toBe(kept.length);
    });
});
