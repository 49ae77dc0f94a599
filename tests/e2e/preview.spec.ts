import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { tokenOf } from "../support/command-line.ts";
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
  await expect(page.getByText("1 title, 3 body, 1 page furniture")).toBeVisible();
  await rows(page).nth(4).click();
  await expect(page.getByText("heads a list of other articles")).toBeVisible();
  await page.keyboard.press("s");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole("button", { name: "Back to the text" }).click();
  await expect(page.getByRole("textbox", { name: "Text of the article" })).toHaveValue(TEXT);
});

test("a mended split of another text is refused with the remedy", async ({ request, server }) => {
  const headers = { authorization: `Bearer ${await tokenOf(server, server.people.reviewer.email)}` };
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
  await expect(panel.getByRole("heading", { name: "Before it was split" })).toBeVisible();
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
