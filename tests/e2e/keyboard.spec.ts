import type { Page } from "@playwright/test";
import { bench } from "../support/pages/hand.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";

// The article is the oldest of the documents, and other stories bring in some dozens before it.
const MOST_PRESSES = 150;

/** Presses Tab until what has the focus has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const hand = document.activeElement;
      return hand?.getAttribute("aria-label") ?? hand?.textContent ?? "";
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test("from sign-in to export by keyboard alone", async ({ page, server }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeEnabled();
  await expect(page.getByLabel("Email")).toBeFocused();
  await page.keyboard.type(server.people.reviewer.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(server.people.reviewer.password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/documents");
  await tabTo(page, /History and ideology/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "");
  const workbench = new Workbench(page);
  await workbench.walkTo(20);
  await page.keyboard.press("0");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The city archive.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(workbench.panel.getByRole("heading", { level: 2 })).toContainText("Claim 21 of");
  await expect(page.locator("#c20")).toHaveAttribute("data-mark", "unproven");
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await page.keyboard.press("ArrowDown");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);
  // Other stories on this server count the verdicts.
  await page.keyboard.press("Escape");
  await workbench.walkTo(21);
  await page.keyboard.press("k");
  const withdrawn = page.waitForResponse((answer) => answer.request().method() === "DELETE");
  await page.keyboard.press("Backspace");
  await withdrawn;
});

test.describe("at 200 % zoom", () => {
  // A window of 1440 × 900 at twice the size has room for half as much.
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  test("nothing is cut off sideways on any screen, and the panel is in reach", async ({ page, server }) => {
    const workbench = await bench(page, server);
    const document = new URL(page.url()).pathname;
    const isWithin = () =>
      page.evaluate(
        () => globalThis.document.documentElement.scrollWidth <= globalThis.document.documentElement.clientWidth,
      );
    expect(await isWithin(), "workbench").toBe(true);
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await workbench.panel.getByRole("radio", { name: /^Mixed/ }).check();
    await expect(page.locator("#c1")).toHaveAttribute("data-mark", "mixed");
    expect(await isWithin(), "workbench with the panel").toBe(true);
    for (const screen of ["overview", "findings", "sign-off", "history"]
      .map((name) => `${document}/${name}`)
      .concat("/documents", "/documents/new", "/queue", "/sources", "/notifications", "/settings", "/help")) {
      await page.goto(screen);
      expect(await isWithin(), screen).toBe(true);
    }
  });
});
