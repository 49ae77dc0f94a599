import type { Page } from "@playwright/test";
import { axeFindings } from "../support/axe-findings.ts";
import { bearerOf } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";
import type { Server } from "../support/server.ts";

const TEXT = `A bridge, ten years on

It opened in 2016, and it cost 412 million crowns. Nobody minded. It is blue.

Similar Posts`;

async function previewOf(page: Page, server: Server, text: string): Promise<void> {
  await signIn(page, server.people.reviewer);
  await page.goto("/documents/new");
  await page.getByRole("textbox", { name: "Text of the article" }).fill(text);
  await page.getByRole("button", { name: "Preview the split" }).click();
  await expect(page.getByRole("heading", { name: "Is it split as you would split it?" })).toBeVisible();
}

const rows = (page: Page) => page.getByRole("list", { name: "Segments" }).getByRole("listitem");

test("the split is mended from the keyboard before anything is saved, and imported so", async ({ page, server }) => {
  await previewOf(page, server, TEXT);
  await expect(rows(page)).toHaveCount(5);
  await rows(page).first().focus();
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  for (let word = 0; word < 3; word++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Split before and" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(6);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("+");
  await expect(rows(page).nth(3)).toContainText("Nobody minded. It is blue.");
  await page.keyboard.press("+");
  await expect(rows(page)).toHaveCount(4);
  await page.keyboard.press("z");
  await expect(rows(page)).toHaveCount(5);
  await rows(page).first().click();
  await page.getByRole("combobox", { name: "Role" }).selectOption({ label: "Heading" });
  await page.getByRole("button", { name: "Import 5 segments" }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  await expect(page.locator("[data-claim]")).toHaveText([
    "A bridge, ten years on",
    "It opened in 2016,",
    "and it cost 412 million crowns.",
    "Nobody minded. It is blue.",
    "Similar Posts",
  ]);
  await expect(page.locator("[data-role=heading]")).toHaveText("A bridge, ten years on");
});

test("the preview tells what it is, can be left again, and axe finds nothing in it", async ({ page, server }) => {
  await previewOf(page, server, TEXT);
  await expect(page.getByText("1 title, 3 sentences of the body, 1 line of page furniture")).toBeVisible();
  await rows(page).nth(4).click();
  await expect(page.getByText("heads a list of other articles")).toBeVisible();
  await page.keyboard.press("s");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Back to the text" }).click();
  await expect(page.getByRole("textbox", { name: "Text of the article" })).toHaveValue(TEXT);
});

test("what was mended holds while the text is the same, and no longer", async ({ page, server }) => {
  await previewOf(page, server, TEXT);
  await rows(page).nth(1).click();
  await page.getByRole("button", { name: "Join with the next" }).click();
  await page.getByRole("button", { name: "Back to the text" }).click();
  await page.getByRole("button", { name: "Preview the split" }).click();
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole("button", { name: "Back to the text" }).click();
  await page.getByRole("textbox", { name: "Text of the article" }).fill(`${TEXT}\n\nOne more.`);
  await page.getByRole("button", { name: "Preview the split" }).click();
  await expect(rows(page)).toHaveCount(6);
});

test("an import whose answer was lost is done once", async ({ page, request, server }) => {
  const text = `${TEXT}\n\nOnly once.`;
  await previewOf(page, server, text);
  let calls = 0;
  await page.route("**/api/v1/documents", async (route) => {
    calls += 1;
    if (calls > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await expect(page.getByText("Linecheck could not be reached: check the connection.")).toBeVisible();
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  const headers = await bearerOf(server, server.people.reviewer.email);
  const { rows: documents } = await (await request.get("/api/v1/documents?limit=200", { headers })).json();
  expect(
    documents.filter(({ version }: { version: { length: number } }) => version.length === text.length),
  ).toHaveLength(1);
});

test("words that were never sent stay in view when their claim is split", async ({ page, server }) => {
  await previewOf(page, server, TEXT);
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  const workbench = new Workbench(page);
  const { panel } = workbench;
  await workbench.walkTo(2);
  await panel.getByLabel("Why").fill("A thought of mine.");
  await panel.getByPlaceholder("A note on this sentence").fill("A note not added.");
  await panel.getByText("Split, join, role").click();
  await expect(panel.getByText("what you wrote and did not send stay with the sentence")).toBeVisible();
  await panel.getByRole("button", { name: "Split it" }).click();
  await panel.getByRole("button", { name: "Split before and" }).click();
  await expect(panel.getByText("Written by you and not sent")).toBeVisible();
  await expect(panel.getByText("A note not added.")).toBeVisible();
  await panel.getByRole("button", { name: "Put it into the reasons here" }).click();
  await expect(panel.getByLabel("Why")).toHaveValue("A thought of mine.\n\nA note not added.");
  await expect(panel.getByText("Written by you and not sent")).toBeHidden();
});

test("a mended split of another text is refused with the remedy", async ({ request, server }) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const preview = await (await request.post("/api/v1/documents/preview", { headers, data: { text: TEXT } })).json();
  const segments = preview.segments.map(({ start, end, role }: Record<string, unknown>) => ({ start, end, role }));
  const send = (text: string, mended: object) =>
    request.post("/api/v1/documents", {
      headers,
      data: { text, mended: { sha256: preview.sha256, segments, ...mended } },
    });
  const other = await send(`${TEXT} More.`, {});
  expect([other.status(), (await other.json()).detail]).toEqual([422, expect.stringContaining("no longer the one")]);
  const holed = await send(TEXT, { segments: segments.slice(1) });
  expect([holed.status(), (await holed.json()).detail]).toEqual([422, expect.stringContaining("leaves out words")]);
  expect((await send(TEXT, {})).status()).toBe(201);
});

test("a claim is split and joined at the bench, and what was filed on it is taken over by hand", async ({
  page,
  server,
}) => {
  await previewOf(page, server, TEXT);
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  const workbench = new Workbench(page);
  await workbench.walkTo(2);
  await workbench.attach({
    where: "https://example.org/account",
    quote: "412 million",
    stance: "Supports",
    locator: "p. 1",
  });
  await page.keyboard.press("Escape");
  await workbench.judge("1", "The account has it.");
  const { panel } = workbench;
  await panel.getByText("Split, join, role").click();
  await expect(panel.getByText("1 verdict and 1 quotation stay with the sentence as it is now")).toBeVisible();
  await panel.getByRole("button", { name: "Split it" }).click();
  await panel.getByRole("button", { name: "Split before and" }).click();
  await expect(panel.getByRole("heading", { level: 2 })).toContainText("Claim 2 of 6");
  await expect(panel.getByRole("heading", { name: "Before it was split or joined" })).toBeVisible();
  await expect(panel.getByText("The account has it.")).toBeVisible();
  await panel.getByRole("button", { name: "Attach it here too" }).click();
  await expect(panel.getByRole("heading", { name: "Evidence · 1 quotation" })).toBeVisible();
  await panel.getByText("Split, join, role").click();
  await panel.getByRole("button", { name: "Join with the next" }).click();
  await expect(panel.getByRole("heading", { level: 2 })).toContainText("Claim 2 of 5");
  await expect(page.locator("[data-claim]").nth(1)).toHaveText("It opened in 2016, and it cost 412 million crowns.");
  await panel.getByText("Split, join, role").click();
  await panel.getByLabel("What is it on the page?").selectOption({ label: "Block quotation" });
  await expect(page.locator("[data-role=quote]")).toContainText("It opened in 2016");
});

test("a claim reached by its address is split and joined again, and its verdict is still in view", async ({
  page,
  request,
  server,
}) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  await signIn(page, server.people.reviewer);
  await page.goto(`/documents/${id}#c2`);
  const workbench = new Workbench(page);
  const { panel } = workbench;
  const heading = panel.getByRole("heading", { level: 2 });
  await expect(heading).toContainText("Claim 2 of 5");
  await workbench.judge("1", "The account has it.");
  await panel.getByText("Split, join, role").click();
  await panel.getByRole("button", { name: "Split it" }).click();
  await page.keyboard.press("Escape");
  await expect(panel.getByRole("button", { name: "Split it" })).toBeFocused();
  await panel.getByRole("button", { name: "Split it" }).click();
  await panel.getByRole("button", { name: "Split before and" }).click();
  await expect(heading).toContainText("Claim 2 of 6");
  expect(new URL(page.url()).hash).toBe("#c2");
  await expect(page.locator("#article")).toBeFocused();
  await panel.getByText("Split, join, role").click();
  await panel.getByRole("button", { name: "Join with the next" }).click();
  await expect(heading).toContainText("Claim 2 of 5");
  await expect(panel.getByText("The account has it.")).toBeVisible();
});

test("a verdict on a claim that another tab joined is kept, and shown with what came of it", async ({
  page,
  request,
  server,
}) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  await signIn(page, server.people.reviewer);
  // A page that follows the document would have read it anew before anything was written.
  await page.route("**/stream?*", (route) => route.abort());
  await page.goto(`/documents/${id}#c3`);
  const { panel } = new Workbench(page);
  await expect(panel.getByRole("heading", { level: 2 })).toContainText("Claim 3 of 5");
  const { rows: claims } = await (await request.get(`/api/v1/documents/${id}/claims`, { headers })).json();
  const data = { claimIds: [claims[2].id, claims[3].id] };
  expect((await request.post("/api/v1/claims/merge", { headers, data })).status()).toBe(201);
  await page.keyboard.press("1");
  await panel.getByLabel("Why").fill("Written too late.");
  await panel.getByLabel("Why").blur();
  await panel.getByRole("button", { name: "Load the article anew" }).click();
  await expect(panel.getByRole("heading", { level: 2 })).toContainText("Claim 3 of 4");
  await expect(panel.getByText("Written by you and not sent")).toBeVisible();
  await expect(panel.getByText("Written too late.")).toBeVisible();
});
